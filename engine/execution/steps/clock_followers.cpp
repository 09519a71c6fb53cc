#include "engine/execution/steps/clocks.hpp"

namespace baton::execution {

namespace {

Owner owner_of(const Instance& instance, const TimerArmed& timer) {
    return timer.token != 0 ? Owner{timer.token, instance.tokens.at(timer.token).scope} : Owner{0, timer.scope};
}

// Those timers that look to this clock and not to a nearer one of the same rule.
std::vector<TimerArmed> followers(const Instance& instance, const std::map<TimerKey, TimerArmed>& timers,
                                  const ClockName& clock) {
    std::vector<TimerArmed> found;
    for (const auto& [key, timer] : timers) {
        if (timer.rule == clock.rule && find_clock(instance, owner_of(instance, timer), clock.rule) == clock)
            found.push_back(timer);
    }
    return found;
}

void rearm(Decider& decider, TimerArmed timer, const Clock& clock) {
    const Instant due = timer.is_yellow ? clock.now.yellow : clock.now.due;
    decider.emit(TimerCancelled{timer.timer});
    timer.timer = decider.world().mint.next<TimerKey>();
    timer.due = due;
    decider.emit(std::move(timer));
}

void move_tasks(Decider& decider, const ClockName& name) {
    const Instance& instance = decider.instance();
    std::vector<TaskUpdated> updates;
    for (const auto& [key, task] : instance.tasks) {
        const TaskOpened& now = task.opened;
        const Owner owner{now.token, instance.tokens.at(now.token).scope};
        if (now.clock_rule != name.rule || find_clock(instance, owner, name.rule) != name) continue;
        updates.push_back({key, now.candidate_groups, now.candidate_users, now.department,
                           instance.clocks.at(name).now.due, now.follow_up, now.priority});
    }
    for (auto& update : updates) decider.emit(std::move(update));
}

bool is_doubt_about(const IncidentRaised& incident, const ClockName& clock) {
    return incident.kind == IncidentKind::calendar && incident.rule == clock.rule && incident.scope == clock.scope &&
           incident.token == clock.token;
}

}  // namespace

void arm_by_clock(Decider& decider, TimerArmed timer, Owner owner) {
    const ClockName name = clock_for(decider, owner, timer.rule);
    const Clock& clock = decider.instance().clocks.at(name);
    timer.due = timer.is_yellow ? clock.now.yellow : clock.now.due;
    const TimerKey key = timer.timer;
    decider.emit(std::move(timer));
    if (clock.is_suspended) decider.emit(TimerCancelled{key, true});
}

void move_followers(Decider& decider, const ClockName& clock) {
    const Instance& instance = decider.instance();
    for (auto& timer : followers(instance, instance.timers, clock)) rearm(decider, timer, instance.clocks.at(clock));
    for (auto& timer : followers(instance, instance.paused_timers, clock))
        rearm(decider, timer, instance.clocks.at(clock));
    move_tasks(decider, clock);
}

void pause_timers(Decider& decider, const ClockName& clock) {
    const Instance& instance = decider.instance();
    for (const auto& timer : followers(instance, instance.timers, clock))
        decider.emit(TimerCancelled{timer.timer, true});
}

// A token that waits at the event itself keeps its timer: without it nothing would ever move it on.
void release_timers(Decider& decider, const ClockName& clock) {
    const Instance& instance = decider.instance();
    for (const auto* timers : {&instance.timers, &instance.paused_timers}) {
        for (auto& timer : followers(instance, *timers, clock)) {
            const bool is_waited_for = timer.token != 0 && instance.tokens.at(timer.token).at == timer.element;
            if (!is_waited_for)
                decider.emit(TimerCancelled{timer.timer});
            else if (timers == &instance.paused_timers)
                rearm(decider, timer, instance.clocks.at(clock));
        }
    }
}

void note_doubt(Decider& decider, const ClockName& clock, const Moments& moments) {
    const Instance& instance = decider.instance();
    IncidentKey doubt;
    for (const auto& [key, incident] : instance.incidents) {
        if (is_doubt_about(incident, clock)) doubt = key;
    }
    if (doubt && moments.is_certain) decider.resolve_incident(doubt);
    if (doubt || moments.is_certain) return;
    IncidentRaised raised;
    raised.incident = decider.world().mint.next<IncidentKey>();
    raised.kind = IncidentKind::calendar;
    raised.token = clock.token;
    raised.scope = clock.scope;
    raised.rule = clock.rule;
    raised.element = clock.token != 0 ? decider.token(clock.token).at : decider.scope(clock.scope).element;
    raised.message = "The clock '" + clock.rule + "' runs until " + to_text(moments.due) +
                     ", in a year without calendar: the moment is provisional. Load that year's calendar; the clock is "
                     "then reckoned anew and this incident is resolved.";
    decider.emit(std::move(raised));
}

}  // namespace baton::execution
