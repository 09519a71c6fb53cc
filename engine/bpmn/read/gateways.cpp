// Gateways that say more than their name (BPMN 2.0.2 §10.6.5).
#include "engine/bpmn/read/expressions.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

model::Symbol complex_gateway(Reading& reading, const Node& node) {
    model::ComplexGateway gateway;
    if (const Node* condition = node.bpmn_child("activationCondition")) {
        gateway.activation = expression_of_text(reading, *condition);
    }
    return gateway;
}

}  // namespace baton::bpmn
