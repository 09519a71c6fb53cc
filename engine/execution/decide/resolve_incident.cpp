#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/scopes.hpp"

namespace baton::execution {

Result<> obey(Decider& decider, const ResolveIncident& command) {
    const auto found = decider.instance().incidents.find(command.incident);
    if (found == decider.instance().incidents.end()) {
        return fail(Code::not_found, "The incident " + std::to_string(command.incident.value) +
                                         " is not open: it was resolved, or there never was one.");
    }
    const IncidentRaised incident = found->second;
    if (incident.kind == IncidentKind::job) {
        const Job& job = decider.instance().jobs.at(incident.job);
        if (job.created.retries == 0) decider.emit(JobRetriesSet{incident.job, 1});
        decider.resolve_incident(command.incident);
        return {};
    }
    decider.resolve_incident(command.incident);
    if (incident.kind == IncidentKind::calendar) return {};
    if (incident.token != 0)
        try_again(decider, incident.token, incident.stage);
    else if (incident.stage == Stage::entering)
        open_process(decider, decider.instance().started.start_event);
    else
        finish_if_empty(decider, incident.scope);
    return {};
}

}  // namespace baton::execution
