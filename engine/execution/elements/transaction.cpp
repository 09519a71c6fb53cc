#include "engine/execution/elements/elements.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.3.4 and §13.5.3: as a sub-process, until a cancel end event is reached in it (steps/compensation.cpp).
void enter(Decider& decider, const model::Transaction&, TokenId token) { enter(decider, model::SubProcess{}, token); }

}  // namespace baton::execution
