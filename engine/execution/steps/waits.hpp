// Timers and subscriptions: planned (all that can fail), armed for a token or a scope, ended with it.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "engine/execution/steps/owner.hpp"
#include "engine/execution/steps/variables.hpp"

namespace baton::execution {

// Without key and owner yet. A timer with a rule gets its moment from the clock when it is armed.
using PlannedWaits = std::vector<std::variant<TimerArmed, Subscribed>>;

// For each event what it waits for; events that wait for neither time nor message, such as errors, for nothing.
[[nodiscard]] Result<PlannedWaits> plan_waits(const Decider& decider, const std::vector<ElementIndex>& events,
                                              const Variables& variables);

// For the start event where the token stands: its triggers that have not happened for it.
[[nodiscard]] Result<PlannedWaits> plan_waits_to_come(const Decider& decider, TokenId token);

// For the owner's token, or for its scope when it has no token.
void arm(Decider& decider, PlannedWaits waits, Owner owner);

// Ends all waits of the owner's token, or of its scope when it has no token.
void disarm(Decider& decider, Owner owner);

void cancel(Decider& decider, const std::vector<TimerKey>& timers);

// Ends the token's waits for one of the events that it waits for.
void disarm_event(Decider& decider, TokenId token, ElementIndex event);

// Of the events behind the event-based gateway where the token stands, those that have not happened for it.
[[nodiscard]] std::vector<ElementIndex> events_to_come(const Decider& decider, TokenId token);

// The wait of a timer that has just fired: the next time of its cycle.
[[nodiscard]] std::optional<TimerArmed> next_time(const TimerArmed& fired, const World& world);

[[nodiscard]] Result<TimerArmed> plan_timer(const Decider& decider, const model::TimerTrigger& trigger,
                                            const Element& event, const Variables& variables);

// ---- timers for a statutory term ----
// One that runs into a year without calendar is provisional: a person is told, and nothing waits for that.
void doubt(Decider& decider, const TimerArmed& timer);
void end_doubt(Decider& decider, const TimerArmed& timer);
// After new calendars.
void recompute_terms(Decider& decider);

}  // namespace baton::execution
