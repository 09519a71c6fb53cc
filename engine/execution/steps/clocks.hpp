// Statutory clocks in a case: they live in the scope of the element that starts them, or with the one activity they
// were started for; tasks and timers of their rule follow them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/execution/steps/owner.hpp"
#include "engine/execution/steps/variables.hpp"

namespace baton::execution {

struct PlannedAct {
    model::ClockAct::Kind kind{};
    std::string rule;
    std::string reason;
    std::string term;
};
using PlannedActs = std::vector<PlannedAct>;

// What the element does to clocks at that time. Fails when an expression does, when no such rule is in force, when the
// law behind the rule does not allow it (a clock that may not be suspended, one extension too many), and when a clock
// that does not run is to be suspended or extended.
[[nodiscard]] Result<PlannedActs> plan_acts(const Decider& decider, const Element& element, model::ClockAct::When when,
                                            const Variables& variables, Owner owner);
// A start while a clock of the rule runs, in this scope or around it, is none: sending a case back must not give it new
// time. Stopping or resuming what does not run, or not so, is none either; nor is suspending what stands already.
void perform(Decider& decider, const PlannedActs& acts, Owner owner);

// A clock of that rule around the owner, the nearest first.
[[nodiscard]] std::optional<ClockName> find_clock(const Instance& instance, Owner owner, const std::string& rule);
// That clock, or a new one that belongs to the owner. The rule must be in force.
[[nodiscard]] ClockName clock_for(Decider& decider, Owner owner, const std::string& rule);
[[nodiscard]] Result<> must_be_in_force(const World& world, const Element& element, const std::string& rule);

// All clocks of the owner's token, or of its scope when it has no token.
void stop_clocks(Decider& decider, Owner owner);
// After new calendars or rules: every running clock has its moments again.
void recompute_clocks(Decider& decider);

// ---- what follows a clock ----
void arm_by_clock(Decider& decider, TimerArmed timer, Owner owner);
void move_followers(Decider& decider, const ClockName& clock);  // the clock runs, or runs again: new moments
void pause_timers(Decider& decider, const ClockName& clock);
void release_timers(Decider& decider, const ClockName& clock);  // before it stops: boundary events no longer happen

// ---- moments ----
struct Moments {
    Instant yellow{};
    Instant due{};
    bool is_certain = true;
};
[[nodiscard]] Moments reckon(const Clock& clock, const World& world);
// A moment in a year without calendar is provisional: a person is told, and nothing waits for that.
void note_doubt(Decider& decider, const ClockName& clock, const Moments& moments);

}  // namespace baton::execution
