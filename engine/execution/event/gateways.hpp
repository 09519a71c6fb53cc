// The two phases of a complex gateway (BPMN 2.0.2 §13.4.5).
#pragma once

#include <boost/describe/class.hpp>
#include <vector>

#include "engine/execution/event/types.hpp"

namespace baton::execution {

// Its activation condition holds; from now on it waits for the tokens that are still to come, and for the reset.
struct GatewayActivated {
    ScopeId scope = 0;
    ElementIndex gateway = 0;
    std::vector<FlowIndex> flows;  // from which it took a token
};
BOOST_DESCRIBE_STRUCT(GatewayActivated, (), (scope, gateway, flows))

// No further token is to come; it waits for its start again.
struct GatewayReset {
    ScopeId scope = 0;
    ElementIndex gateway = 0;
};
BOOST_DESCRIBE_STRUCT(GatewayReset, (), (scope, gateway))

}  // namespace baton::execution
