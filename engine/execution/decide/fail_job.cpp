#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/variables.hpp"

namespace baton::execution {

namespace {

void raise(Decider& decider, const FailJob& command, TokenId token) {
    IncidentRaised raised;
    raised.incident = decider.world().mint.next<IncidentKey>();
    raised.kind = IncidentKind::job;
    raised.token = token;
    raised.job = command.job;
    raised.element = decider.token(token).at;
    raised.scope = decider.token(token).scope;
    raised.message = "The job of element '" + decider.element_at(token).id + "' failed and has no retries left: " +
                     (command.message.empty() ? "the worker gave no reason" : command.message) +
                     ". Remove the cause and resolve the incident; the job is then offered again.";
    decider.emit(std::move(raised));
}

}  // namespace

Result<> obey(Decider& decider, const FailJob& command) {
    const auto job = answerable_job(decider, command.job);
    if (!job) return job.error();
    if (command.back_off < Duration{0}) return fail(Code::invalid, "A job's back-off cannot be negative.");
    const TokenId token = job->created.token;
    const bool backs_off = command.retries > 0 && command.back_off > Duration{0};
    decider.emit(JobFailed{command.job, command.retries, command.message,
                           backs_off ? decider.world().now + command.back_off : Instant{}});
    // What a failed attempt found out is kept with the task and goes nowhere else.
    if (!command.variables.empty()) {
        const ScopeId own = own_scope(decider, token);
        decider.emit(VariablesSet{own, command.variables, decider.token(token).at});
    }
    if (command.retries == 0) raise(decider, command, token);
    return {};
}

}  // namespace baton::execution
