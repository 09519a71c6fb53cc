#include "engine/execution/decide/obey.hpp"

namespace baton::execution {

Result<Job> open_job(const Decider& decider, JobKey key) {
    const auto found = decider.instance().jobs.find(key);
    if (found != decider.instance().jobs.end()) return found->second;
    return fail(Code::not_found, "The job " + std::to_string(key.value) +
                                     " is not open: it was completed or cancelled, or there never was one.");
}

// A lease or back-off that is over makes a job available again without a fact of its own: time alone did it.
Result<> obey(Decider& decider, const ActivateJob& command) {
    const auto job = open_job(decider, command.job);
    if (!job) return job.error();
    const bool has_waited = job->state == JobState::active || job->state == JobState::backing_off;
    const bool is_free = job->state == JobState::available || (has_waited && job->until <= decider.world().now);
    const std::string name = "The job " + std::to_string(command.job.value);
    if (job->state == JobState::out_of_retries)
        return fail(Code::conflict, name + " is out of retries. Resolve its incident.");
    if (!is_free) return fail(Code::conflict, name + " is taken or backs off until " + to_text(job->until) + ".");
    if (command.until <= decider.world().now)
        return fail(Code::invalid, name + " cannot be leased until a moment that is over.");
    decider.emit(JobActivated{command.job, command.worker, command.until});
    return {};
}

}  // namespace baton::execution
