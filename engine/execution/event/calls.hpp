// Called cases and decisions.
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
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

// A rule of a decision table that was hit: its id (its number when it has none), its number from 1, what it gave.
struct RuleHit {
    std::string rule;
    std::uint32_t number = 0;
    feel::Value output;

    bool operator==(const RuleHit&) const = default;
};
BOOST_DESCRIBE_STRUCT(RuleHit, (), (rule, number, output))

// One table that took part: the decision it belongs to, the value of each of its input columns, the rules that hit.
struct TableRead {
    std::string decision;
    feel::Context inputs;
    std::vector<RuleHit> hits;
};
BOOST_DESCRIBE_STRUCT(TableRead, (), (decision, inputs, hits))

// A decision was made: what went in, which rules hit, what came out.
struct DecisionMade {
    TokenId token = 0;
    std::string decision;
    std::vector<std::string> rules_hit;  // rule ids of all tables that took part, in order of evaluation
    feel::Context inputs;                // the columns of all tables together
    feel::Value output;
    DefinitionKey definition;           // the deployed decision by which it was made
    std::uint32_t version = 0;          // of it; 0 in records from before it was kept
    feel::Context read;                 // variables of the case that it looked at
    std::vector<TableRead> tables;      // those that took part, in order of evaluation
    std::vector<std::string> why_null;  // what the decision warned of; the first ten
};
BOOST_DESCRIBE_STRUCT(DecisionMade, (),
                      (token, decision, rules_hit, inputs, output, definition, version, read, tables, why_null))

}  // namespace baton::execution
