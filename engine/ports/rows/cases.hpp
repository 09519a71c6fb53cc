// What lists show of a case and of what stops it: instances and incidents.
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"

namespace baton::ports {

struct InstanceRow {
    InstanceKey key;
    DefinitionKey definition;
    std::string process;
    std::uint32_t version = 0;
    std::string business_key;
    std::string state;  // "active", "completed", "terminated", "cancelled", "error"
    bool has_incident = false;
    Instant started_at{};
    Instant ended_at{};
    InstanceKey parent;
    InstanceKey root;
    std::string started_by;
    std::uint64_t position = 0;  // of its newest record

    bool operator==(const InstanceRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(InstanceRow, (),
                      (key, definition, process, version, business_key, state, has_incident, started_at, ended_at,
                       parent, root, started_by, position))

struct IncidentRow {
    IncidentKey key;
    InstanceKey instance;
    std::string process;
    std::string element;
    std::string kind;
    std::string message;
    JobKey job;
    std::string state;  // "open", "resolved"
    Instant raised_at{};
    Instant resolved_at{};
    std::string resolved_by;

    bool operator==(const IncidentRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(IncidentRow, (),
                      (key, instance, process, element, kind, message, job, state, raised_at, resolved_at, resolved_by))

}  // namespace baton::ports
