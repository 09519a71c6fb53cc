// Something that was waited for has happened: a timer fired, a message came, an error was thrown and caught.
#pragma once

#include "engine/execution/steps/owner.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

struct Occurrence {
    ElementIndex event = nowhere;  // which event
    Owner owner;                   // whose event: the guarded or waiting token, or the scope of an event sub-process
    feel::Context variables;       // what it brought
    feel::Context shown;           // seen by the event's output mappings only, such as errorCode
    std::uint32_t trigger = 0;     // which of its event definitions, when it has several
    bool is_from_item = false;     // thrown by an item that is done: of that, nothing is left to interrupt
};

// The event goes off (BPMN 2.0.2 §13.5.2 to 13.5.4): what it interrupts ends, and a token goes on from it.
// A parallel multiple event goes off when each of its triggers has happened.
void occur(Decider& decider, Occurrence occurrence);

// The event or receive task where the token stands has happened already: its clocks begin and it is complete.
void go_on_from(Decider& decider, TokenId token);

// On whose behalf it waits.
[[nodiscard]] Owner owner_of(const Decider& decider, const Subscribed& subscribed);
// Ends a subscription that has had what it waited for and still is there, as a parallel multiple event's while it waits
// for others: it needs each of its triggers once. One that does not interrupt takes any number.
void end_if_used_up(Decider& decider, const Subscribed& subscribed);

[[nodiscard]] bool is_interrupting(const Element& event);

}  // namespace baton::execution
