#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.3.3: an abstract task has nothing to do that an engine could do.
void enter(Decider& decider, const model::UndefinedTask&, TokenId token) { complete(decider, token); }

}  // namespace baton::execution
