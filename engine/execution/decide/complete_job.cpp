#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

Result<Job> answerable_job(const Decider& decider, JobKey key) {
    auto job = open_job(decider, key);
    if (!job) return job;
    if (job->state == JobState::out_of_retries || job->state == JobState::backing_off) {
        return fail(Code::conflict, "The job " + std::to_string(key.value) +
                                        " has failed and was not taken again, so nobody can answer for it.");
    }
    return job;
}

Result<> obey(Decider& decider, const CompleteJob& command) {
    const auto job = answerable_job(decider, command.job);
    if (!job) return job.error();
    const TokenId token = job->created.token;
    decider.emit(JobCompleted{command.job, command.variables});
    absorb(decider, token, command.variables);
    complete(decider, token);
    return {};
}

}  // namespace baton::execution
