#include "engine/execution/decide/obey.hpp"

namespace baton::execution {

Result<> obey(Decider& decider, const SetJobRetries& command) {
    const auto job = open_job(decider, command.job);
    if (!job) return job.error();
    if (command.retries == 0) return fail(Code::invalid, "A job needs at least one retry.");
    if (job->created.retries != command.retries) decider.emit(JobRetriesSet{command.job, command.retries});
    return {};
}

}  // namespace baton::execution
