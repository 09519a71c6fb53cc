#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.3.3: done without any system, so that nobody could tell the engine when it is done.
void enter(Decider& decider, const model::ManualTask&, TokenId token) { complete(decider, token); }

}  // namespace baton::execution
