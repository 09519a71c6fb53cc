// What was deployed: its names and versions, and the files as they were given.
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"

namespace baton::ports {

struct DefinitionRow {
    DefinitionKey key;
    std::string process;  // BPMN process id; for other resources their id
    std::string kind;     // "bpmn", "dmn", "form"
    std::uint32_t version = 0;
    std::string name;
    std::string version_tag;
    std::string file;    // name it was deployed under
    std::string digest;  // SHA-256 of the resource, hex; of a decision file with imports, one over all of them
    std::uint64_t deployment = 0;
    Instant deployed_at{};
    std::string deployed_by;

    bool operator==(const DefinitionRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(DefinitionRow, (),
                      (key, process, kind, version, name, version_tag, file, digest, deployment, deployed_at,
                       deployed_by))

struct ResourceRow {
    std::uint64_t deployment = 0;
    std::string file;
    std::string digest;
    std::string content;

    bool operator==(const ResourceRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ResourceRow, (), (deployment, file, digest, content))

}  // namespace baton::ports
