#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/errors.hpp"

namespace baton::execution {

Result<> obey(Decider& decider, const ThrowJobError& command) {
    const auto job = answerable_job(decider, command.job);
    if (!job) return job.error();
    const TokenId token = job->created.token;
    decider.emit(JobErrorThrown{command.job, command.code, command.message, command.variables});
    throw_error(decider, token, {command.code, command.message, command.variables});
    return {};
}

}  // namespace baton::execution
