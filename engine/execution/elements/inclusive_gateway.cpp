#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.4.3: whether a join may pass depends on all tokens of its scope, so it is asked when they stand still
// (steps/inclusive_join.cpp).
void enter(Decider& decider, const model::InclusiveGateway&, TokenId token) {
    if (decider.element_at(token).incoming.size() < 2) return complete(decider, token);
    decider.touch(decider.token(token).scope);
}

}  // namespace baton::execution
