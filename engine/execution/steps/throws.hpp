// What throwing events do (BPMN 2.0.2 §10.5.3, §10.5.4): all of their event definitions.
#pragma once

#include "engine/execution/decider.hpp"

namespace baton::execution {

// A token has come to a throwing event: at once, or, when a signal is among what it throws, as soon as all others stand
// still.
void begin_throw(Decider& decider, TokenId token);

// Messages and signals go out first, then escalations go up, last comes what ends the scope; then the event is complete
// unless something that it caused has ended its token.
void throw_now(Decider& decider, TokenId token);

}  // namespace baton::execution
