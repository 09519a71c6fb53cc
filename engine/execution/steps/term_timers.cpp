#include "engine/calendar/term.hpp"
#include "engine/execution/steps/reckoning.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

namespace {

// A timer that was armed for a statutory term, such as 3 WD; one in a cycle has times left or a repeating interval.
std::optional<calendar::Deadline> reckoned(const TimerArmed& timer, const World& world) {
    if (timer.cycle.empty() || timer.repeats != 0 || timer.index != 0) return std::nullopt;
    const auto term = calendar::term_from(timer.cycle);
    if (!term) return std::nullopt;
    return calendar::due(timer.anchor, *term, reckoning(world));
}

bool is_doubt_about(const IncidentRaised& incident, const TimerArmed& timer) {
    return incident.kind == IncidentKind::calendar && incident.rule.empty() && incident.element == timer.element &&
           incident.token == timer.token && (timer.token != 0 || incident.scope == timer.scope);
}

}  // namespace

void doubt(Decider& decider, const TimerArmed& timer) {
    const auto deadline = reckoned(timer, decider.world());
    if (!deadline || deadline->is_certain) return;
    IncidentRaised raised;
    raised.incident = decider.world().mint.next<IncidentKey>();
    raised.kind = IncidentKind::calendar;
    raised.token = timer.token;
    raised.scope = timer.token != 0 ? decider.token(timer.token).scope : timer.scope;
    raised.element = timer.element;
    raised.message = "The timer of element '" + decider.element(timer.element).id + "' runs " + timer.cycle +
                     " until " + to_text(timer.due) +
                     ", in a year without calendar: the moment is provisional. Load that year's calendar; the timer is "
                     "then reckoned anew and this incident is resolved.";
    decider.emit(std::move(raised));
}

void end_doubt(Decider& decider, const TimerArmed& timer) {
    IncidentKey found;
    for (const auto& [key, incident] : decider.instance().incidents) {
        if (is_doubt_about(incident, timer)) found = key;
    }
    if (found) decider.resolve_incident(found);
}

void recompute_terms(Decider& decider) {
    std::vector<TimerArmed> terms;
    for (const auto& [key, timer] : decider.instance().timers) {
        if (reckoned(timer, decider.world())) terms.push_back(timer);
    }
    for (auto& timer : terms) {
        const auto deadline = reckoned(timer, decider.world());
        if (deadline->is_certain) end_doubt(decider, timer);
        if (deadline->due == timer.due) continue;
        decider.emit(TimerCancelled{timer.timer});
        timer.timer = decider.world().mint.next<TimerKey>();
        timer.due = deadline->due;
        decider.emit(std::move(timer));
    }
}

}  // namespace baton::execution
