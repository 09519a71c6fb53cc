// A case goes on by another version of its process.
#pragma once

#include <boost/describe/class.hpp>
#include <utility>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/execution/event/types.hpp"

namespace baton::execution {

// From here on its numbers of elements and flows are those of the new version. The pairs say where everything is now
// that the case holds on to, each from its old number to its new; what has none is not there any more.
struct InstanceMigrated {
    DefinitionKey definition;
    std::uint32_t version = 0;
    std::vector<std::pair<ElementIndex, ElementIndex>> elements;
    std::vector<std::pair<FlowIndex, FlowIndex>> flows;
};
BOOST_DESCRIBE_STRUCT(InstanceMigrated, (), (definition, version, elements, flows))

}  // namespace baton::execution
