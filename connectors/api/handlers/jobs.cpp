// Work for machines: workers take jobs by long poll and say how they went.
#include "connectors/api/acting.hpp"
#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/handlers/taking_jobs.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/paging.hpp"
#include "connectors/api/readings.hpp"
#include "connectors/api/render/rows.hpp"
#include "connectors/api/sight.hpp"

namespace baton::api {
namespace {

constexpr SortName sort_names[]{
    {"creationDate", "created_at"}, {"deadline", "until"}, {"type", "type"}, {"retries", "retries"}};
constexpr std::array<std::string_view, 7> states{"available", "active",    "backing_off", "out_of_retries",
                                                 "completed", "cancelled", "error_thrown"};
constexpr std::uint64_t day_ms = 24ULL * 60 * 60 * 1000;

Duration milliseconds(std::uint64_t count) { return Duration{static_cast<std::int64_t>(count)}; }

boost::asio::awaitable<Result<Response>> activate(Call& call) {
    const auto allowed = identity::check(call.principal, Action::work_on_jobs);
    if (!allowed) co_return allowed.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    runtime::JobRequest request;
    request.type = fields.needed_text("type");
    request.worker = fields.text("worker");
    request.max = fields.number("maxJobsToActivate", 1000).value_or(1);
    request.lease = milliseconds(fields.number("timeout", day_ms).value_or(60'000));
    request.wait = milliseconds(fields.number("requestTimeout", 60'000).value_or(0));
    if (auto names = fields.texts("fetchVariable")) request.variables = std::move(*names);
    fields.ignore("tenantIds");
    if (request.lease == Duration{0}) fields.fault("timeout", "'timeout' must be at least 1", "it is in milliseconds");
    if (request.max == 0) fields.fault("maxJobsToActivate", "'maxJobsToActivate' must be at least 1", "such as 32");
    if (const auto read = fields.finish(); !read) co_return read.error();
    if (request.worker.empty()) request.worker = call.principal.name;
    request.actor = actor_of(call);
    co_return co_await take_jobs(call, std::move(request), *body);
}

boost::asio::awaitable<Result<ports::JobRow>> job_of(Call& call) {
    const auto allowed = identity::check(call.principal, Action::work_on_jobs);
    if (!allowed) co_return allowed.error();
    auto look = [key = call.key<JobKey>()](ports::Queries& rows) { return rows.job(key); };
    auto row = co_await call.desk().ask(std::move(look));
    if (!row) co_return row.error();
    if (!*row) co_return fail(Code::not_found, "there is no job " + call.captured.front());
    co_return std::move(**row);
}

boost::asio::awaitable<Result<Response>> act_on_job(Call& call, const ports::JobRow& row, execution::Command command) {
    Act one;
    one.instance = row.instance;
    one.command = std::move(command);
    one.render = [key = row.key](const runtime::Done& done) {
        ObjectText out;
        out.key("jobKey", key).key("processInstanceKey", done.instance).long_number("position", done.position);
        return runtime::Answer{200, out.done()};
    };
    co_return co_await act(call, std::move(one));
}

boost::asio::awaitable<Result<Response>> complete(Call& call) {
    const auto row = co_await job_of(call);
    if (!row) co_return row.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    execution::CompleteJob command{row->key, fields.object_value("variables")};
    if (const auto read = fields.finish(); !read) co_return read.error();
    co_return co_await act_on_job(call, *row, std::move(command));
}

boost::asio::awaitable<Result<Response>> report_failure(Call& call) {
    const auto row = co_await job_of(call);
    if (!row) co_return row.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    execution::FailJob command;
    command.job = row->key;
    const auto left = row->retries == 0 ? 0 : row->retries - 1;
    command.retries = static_cast<std::uint32_t>(fields.number("retries", 1000).value_or(left));
    command.message = fields.text("errorMessage");
    command.back_off = milliseconds(fields.number("retryBackOff", 30 * day_ms).value_or(0));
    command.variables = fields.object_value("variables");
    if (const auto read = fields.finish(); !read) co_return read.error();
    co_return co_await act_on_job(call, *row, std::move(command));
}

boost::asio::awaitable<Result<Response>> throw_error(Call& call) {
    const auto row = co_await job_of(call);
    if (!row) co_return row.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    execution::ThrowJobError command;
    command.job = row->key;
    command.code = fields.needed_text("errorCode");
    command.message = fields.text("errorMessage");
    command.variables = fields.object_value("variables");
    if (const auto read = fields.finish(); !read) co_return read.error();
    co_return co_await act_on_job(call, *row, std::move(command));
}

boost::asio::awaitable<Result<Response>> update(Call& call) {
    const auto row = co_await job_of(call);
    if (!row) co_return row.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    Fields& changes = fields.inner("changeset");
    const auto retries = changes.number("retries", 1000);
    if (!retries || *retries == 0) changes.fault("retries", "'retries' must be at least 1", "such as 3");
    if (const auto read = fields.finish(); !read) co_return read.error();
    execution::SetJobRetries command{row->key, static_cast<std::uint32_t>(retries.value_or(1))};
    co_return co_await act_on_job(call, *row, std::move(command));
}

boost::asio::awaitable<Result<Response>> search(Call& call) {
    if (!call.may(Action::work_on_jobs) && !call.may(Action::read_operations)) {
        co_return fail(Code::forbidden, "your roles do not allow you to look at jobs");
    }
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    Fields& given = fields.inner("filter");
    ports::JobFilter filter;
    filter.type = given.text("type");
    filter.state = given.word("state", states);
    filter.instance = given.key<InstanceKey>("processInstanceKey");
    filter.worker = given.text("worker");
    auto page = page_of_body(fields, sort_names);
    if (const auto read = fields.finish(); !read) co_return read.error();
    const bool by_work = call.may(Action::work_on_jobs);
    ReadThing thing{filter.instance};
    auto look = [filter = std::move(filter), page = std::move(page)](ports::Queries& rows) {
        return rows.jobs(filter, page);
    };
    const auto rows = co_await call.desk().ask(std::move(look));
    if (!rows) co_return rows.error();
    if (!by_work) {
        const auto recorded = co_await record_reading(call, std::move(thing));
        if (!recorded) co_return recorded.error();
    }
    co_return json_response(200, page_json(*rows, job_json));
}

}  // namespace

std::vector<Route> job_routes() {
    return {
        Route{"POST", "/v2/jobs/activation", activate, "activateJobs", "Jobs",
              "Take jobs of a type for a time (timeout); waits for the first one up to requestTimeout."}
            .taking("JobActivation")
            .giving("ActivatedJobs"),
        Route{"POST", "/v2/jobs/{jobKey}/completion", complete, "completeJob", "Jobs", "The work is done."}
            .taking("JobCompletion")
            .giving("JobChanged")
            .once()
            .at(places::of_key),
        Route{"POST", "/v2/jobs/{jobKey}/failure", report_failure, "failJob", "Jobs",
              "The work failed; without retries left an incident is raised."}
            .taking("JobFailure")
            .giving("JobChanged")
            .once()
            .at(places::of_key),
        Route{"POST", "/v2/jobs/{jobKey}/error", throw_error, "throwJobError", "Jobs",
              "The work met an error that the model may catch (BPMN error)."}
            .taking("JobError")
            .giving("JobChanged")
            .once()
            .at(places::of_key),
        Route{"PATCH", "/v2/jobs/{jobKey}", update, "updateJob", "Jobs", "Give a job new retries."}
            .taking("JobUpdate")
            .giving("JobChanged")
            .once()
            .at(places::of_key),
        Route{"POST", "/v2/jobs/search", search, "searchJobs", "Jobs", "Jobs by filter."}
            .taking("JobSearch")
            .giving("JobPage"),
    };
}

}  // namespace baton::api
