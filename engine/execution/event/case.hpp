// A case began or ended.
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "engine/base/keys.hpp"
#include "engine/execution/event/types.hpp"
#include "engine/feel/value.hpp"

namespace baton::execution {

// Opens the root scope with its variables; the root has no ScopeOpened.
struct InstanceStarted {
    DefinitionKey definition;
    std::string process;  // BPMN id
    std::uint32_t version = 0;
    ElementIndex start_event = 0;  // where the first token is put; nowhere: all implicit starts
    std::string business_key;
    InstanceKey parent;        // the calling case, if any
    TokenId parent_token = 0;  // the call activity's token in it
    InstanceKey root;          // the outermost case
    feel::Context variables;   // of the root scope
    MessageKey message;        // that triggered the start event, if any
    std::string by;            // who wished it; empty: Baton itself
};
BOOST_DESCRIBE_STRUCT(InstanceStarted, (),
                      (definition, process, version, start_event, business_key, parent, parent_token, root, variables,
                       message, by))

struct InstanceEnded {
    EndKind how = EndKind::completed;
    std::string reason;       // why it was cancelled; error code when an error ended it
    feel::Context variables;  // what the caller gets; empty without a caller
    std::string message;      // of the error
};
BOOST_DESCRIBE_STRUCT(InstanceEnded, (), (how, reason, variables, message))

}  // namespace baton::execution
