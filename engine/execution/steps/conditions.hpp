// Conditional events (BPMN 2.0.2 §10.5.5): they happen when their condition becomes true.
#pragma once

#include "engine/execution/decider.hpp"

namespace baton::execution {

// Asks the conditions that read what has changed, oldest first. One that holds and did not hold before happens; one
// that holds when it begins to be waited for happens at once. What is null, as before its variables are there, does not
// hold.
void ask_conditions(Decider& decider, const Changes& changes);

}  // namespace baton::execution
