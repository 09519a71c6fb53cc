// How a case begins: plainly, by an event that starts it, or by the first of several that it needs (BPMN 2.0.2 §13.2,
// §13.5.1).
#pragma once

#include "engine/execution/decider.hpp"

namespace baton::execution {

// At the start event that the case was started with; `trigger` is which of its event definitions happened.
void begin_case(Decider& decider, std::uint32_t trigger);

// The last trigger of a parallel multiple start event happened, for the token that has waited at it: now the process
// begins.
void begin_process(Decider& decider, TokenId waiting, const feel::Context& brought);

// Puts the first token of a process that an event behind an instantiating gateway, or an instantiating receive task,
// has begun: that event has happened.
void put_token_at_event(Decider& decider, ElementIndex event);

}  // namespace baton::execution
