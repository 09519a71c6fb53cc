#include "engine/base/ensure.hpp"
#include "engine/execution/apply/change.hpp"

namespace baton::execution {

namespace {

void remove(Instance& instance, JobKey key) {
    token_of(instance, job_of(instance, key).created.token).job = {};
    instance.jobs.erase(key);
}

}  // namespace

void change(Instance& instance, const JobCreated& fact, Instant at) {
    const auto [place, is_new] = instance.jobs.try_emplace(fact.job);
    BATON_ENSURE(is_new, "a job's key is given out once");
    place->second.created = fact;
    place->second.created_at = at;
    token_of(instance, fact.token).job = fact.job;
}

void change(Instance& instance, const JobActivated& fact, Instant) {
    Job& job = job_of(instance, fact.job);
    job.state = JobState::active;
    job.worker = fact.worker;
    job.until = fact.until;
}

void change(Instance& instance, const JobCompleted& fact, Instant) { remove(instance, fact.job); }

void change(Instance& instance, const JobFailed& fact, Instant at) {
    Job& job = job_of(instance, fact.job);
    job.created.retries = fact.retries;
    job.failure = fact.message;
    job.worker.clear();
    const bool is_waiting = fact.retry_at > at;
    job.until = is_waiting ? fact.retry_at : Instant{};
    if (fact.retries == 0)
        job.state = JobState::out_of_retries;
    else
        job.state = is_waiting ? JobState::backing_off : JobState::available;
}

void change(Instance& instance, const JobErrorThrown& fact, Instant) { remove(instance, fact.job); }

// A job that is out of retries stays so until its incident is resolved: somebody has to say that the cause is gone.
void change(Instance& instance, const JobRetriesSet& fact, Instant) {
    job_of(instance, fact.job).created.retries = fact.retries;
}

void change(Instance& instance, const JobCancelled& fact, Instant) { remove(instance, fact.job); }

}  // namespace baton::execution
