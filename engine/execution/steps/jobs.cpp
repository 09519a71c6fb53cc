#include "engine/execution/steps/jobs.hpp"

#include "engine/execution/steps/formulas.hpp"

namespace baton::execution {

namespace {

constexpr std::int64_t retries_usual = 3;
constexpr std::int64_t retries_max = 1000;

Result<JobCreated> plan(const Decider& decider, const model::JobSpec& spec, TokenId token) {
    const Element& element = decider.element_at(token);
    const Variables variables{decider.instance(), decider.sight_of(token)};
    auto type = needed_text(spec.type, variables, {decider.world(), element, "job type"});
    if (!type) return type.error();
    const auto retries =
        whole(spec.retries, variables, {decider.world(), element, "number of retries"}, 1, retries_max);
    if (!retries) return retries.error();
    JobCreated job;
    job.token = token;
    job.type = std::move(*type);
    job.retries = static_cast<std::uint32_t>(retries->value_or(retries_usual));
    job.headers = spec.headers;
    return job;
}

}  // namespace

void create_job(Decider& decider, const model::JobSpec& spec, TokenId token) {
    auto job = plan(decider, spec, token);
    if (!job) return decider.raise_incident(token, Stage::running, IncidentKind::expression, job.error().detail);
    job->job = decider.world().mint.next<JobKey>();
    decider.emit(std::move(*job));
}

}  // namespace baton::execution
