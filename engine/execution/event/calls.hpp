// Called cases and decisions.
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/execution/event/types.hpp"
#include "engine/feel/value.hpp"

namespace baton::execution {

struct ChildCalled {
    TokenId token = 0;
    InstanceKey child;
    std::string process;
    feel::Context variables;
    DefinitionKey definition;
    std::string business_key;
    InstanceKey root;
};
BOOST_DESCRIBE_STRUCT(ChildCalled, (), (token, child, process, variables, definition, business_key, root))

struct ChildReturned {
    TokenId token = 0;
    InstanceKey child;
    EndKind how = EndKind::completed;
    std::string reason;
    feel::Context variables;
};
BOOST_DESCRIBE_STRUCT(ChildReturned, (), (token, child, how, reason, variables))

// A decision was made: what went in, which rules hit, what came out.
struct DecisionMade {
    TokenId token = 0;
    std::string decision;
    std::vector<std::string> rules_hit;  // rule ids of all tables that took part, in order of evaluation
    feel::Context inputs;
    feel::Value output;
};
BOOST_DESCRIBE_STRUCT(DecisionMade, (), (token, decision, rules_hit, inputs, output))

}  // namespace baton::execution
