#include "engine/base/ensure.hpp"
#include "engine/execution/apply/change.hpp"

namespace baton::execution {

namespace {

template <class Fact>
Clock& clock_of(Instance& instance, const Fact& fact) {
    const auto found = instance.clocks.find(ClockName{fact.scope, fact.token, fact.rule});
    BATON_ENSURE(found != instance.clocks.end(), "a fact speaks of a clock that the case has");
    return found->second;
}

}  // namespace

void change(Instance& instance, const ClockStarted& fact, Instant) {
    const auto [place, is_new] = instance.clocks.try_emplace(ClockName{fact.scope, fact.token, fact.rule});
    BATON_ENSURE(is_new, "one clock of a rule runs for a scope or activity");
    place->second.now = fact;
}

void change(Instance& instance, const ClockSuspended& fact, Instant at) {
    Clock& clock = clock_of(instance, fact);
    clock.is_suspended = true;
    clock.suspended_at = at;
    clock.suspended_because = fact.reason;
}

void change(Instance& instance, const ClockMoved& fact, Instant at) {
    Clock& clock = clock_of(instance, fact);
    clock.now.yellow = fact.yellow;
    clock.now.due = fact.due;
    clock.now.calendar = fact.calendar;
    clock.now.is_certain = fact.is_certain;
    if (!fact.extended_by.empty()) clock.extensions.push_back(fact.extended_by);
    if (!fact.is_resumed) return;
    clock.standstills.push_back({clock.suspended_at, at, clock.suspended_because});
    clock.suspended_for += at - clock.suspended_at;
    clock.is_suspended = false;
    clock.suspended_at = {};
    clock.suspended_because.clear();
}

void change(Instance& instance, const ClockStopped& fact, Instant) {
    const bool was_there = instance.clocks.erase(ClockName{fact.scope, fact.token, fact.rule}) == 1;
    BATON_ENSURE(was_there, "a fact speaks of a clock that the case has");
}

}  // namespace baton::execution
