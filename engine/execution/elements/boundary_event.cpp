#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.5.3: its token is made when it has happened (steps/occurrences.cpp), so it goes on at once.
void enter(Decider& decider, const model::BoundaryEvent&, TokenId token) { complete(decider, token); }

}  // namespace baton::execution
