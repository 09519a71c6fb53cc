#include "engine/base/ensure.hpp"
#include "engine/execution/apply/change.hpp"

namespace baton::execution {

void change(Instance&, const ErrorThrown&, Instant) {}

void change(Instance&, const EscalationThrown&, Instant) {}

// An uncertain clock is for a person to look at and keeps no token from going on.
void change(Instance& instance, const IncidentRaised& fact, Instant at) {
    const auto [place, is_new] = instance.incidents.try_emplace(fact.incident, fact);
    BATON_ENSURE(is_new, "an incident's key is given out once");
    place->second.raised_at = at;
    if (fact.kind != IncidentKind::calendar && fact.token != 0) token_of(instance, fact.token).incident = fact.incident;
}

void change(Instance& instance, const IncidentResolved& fact, Instant) {
    const auto found = instance.incidents.find(fact.incident);
    BATON_ENSURE(found != instance.incidents.end(), "a fact speaks of an incident that the case has");
    const IncidentRaised& raised = found->second;
    if (const auto token = instance.tokens.find(raised.token);
        token != instance.tokens.end() && token->second.incident == fact.incident)
        token->second.incident = {};
    if (const auto job = instance.jobs.find(raised.job);
        job != instance.jobs.end() && job->second.state == JobState::out_of_retries)
        job->second.state = JobState::available;
    instance.incidents.erase(found);
}

}  // namespace baton::execution
