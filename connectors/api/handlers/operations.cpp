// For those who run the system: what is open and where, how much there is to do, and which rules are in force. No
// case's content is in any of it.
#include <algorithm>

#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/metrics.hpp"
#include "connectors/api/past.hpp"
#include "connectors/api/render/counts.hpp"
#include "connectors/api/render/state.hpp"
#include "connectors/api/sight.hpp"

namespace baton::api {
namespace {

using boost::asio::awaitable;

awaitable<Result<Response>> list_counts(Call& call) {
    const auto allowed = identity::check(call.principal, Action::read_operations);
    if (!allowed) co_return allowed.error();
    const auto now = call.desk().now();
    auto count = [now](ports::Queries& rows) { return rows.count_versions(now); };
    const auto counts = co_await call.desk().ask(std::move(count));
    if (!counts) co_return counts.error();
    auto definitions = call.desk().definitions();
    std::ranges::sort(definitions, {}, &ports::DefinitionRow::key);
    ListText items;
    for (const auto& row : definitions) {
        if (row.kind == "bpmn") items.add(version_counts_json(*counts, row.key));
    }
    ObjectText out;
    out.moment("at", now).raw("items", items.done());
    co_return json_response(200, out.done());
}

awaitable<Result<Response>> get_counts(Call& call) {
    const auto allowed = identity::check(call.principal, Action::read_operations);
    if (!allowed) co_return allowed.error();
    const auto row = call.desk().definition_row(call.key<DefinitionKey>());
    const auto definition = row && row->kind == "bpmn" ? call.desk().definition(row->key) : nullptr;
    if (!definition) co_return fail(Code::not_found, "there is no process definition " + call.captured.front());
    const auto now = call.desk().now();
    auto count = [key = row->key, process = row->process, now](ports::Queries& rows) {
        return rows.count_elements(key, process, now);
    };
    const auto counts = co_await call.desk().ask(std::move(count));
    if (!counts) co_return counts.error();
    ObjectText out;
    out.key("processDefinitionKey", row->key).moment("at", now);
    out.raw("elements", element_counts_json(*counts, *definition));
    co_return json_response(200, out.done());
}

awaitable<Result<Response>> get_standing(Call& call) {
    const auto allowed = identity::check(call.principal, Action::read_operations);
    if (!allowed) co_return allowed.error();
    const auto row = co_await visible_case(call, call.key<InstanceKey>());
    if (!row) co_return row.error();
    const auto instance = co_await instance_asked_for(call, row->key);
    if (!instance) co_return instance.error();
    const auto definition = call.desk().definition(instance->started.definition);
    if (!definition) {
        co_return fail(Code::internal, "the definition of process instance " + call.captured.front() + " is gone");
    }
    co_return json_response(200, standing_json(*instance, *definition));
}

// ---- load ----

std::string open_json(const ports::OpenCount& open) {
    ObjectText out;
    out.number("cases", open.cases).number("casesWithIncident", open.cases_with_incident);
    out.number("tasks", open.tasks).number("lateTasks", open.late_tasks);
    out.number("jobs", open.jobs).number("stuckJobs", open.stuck_jobs);
    out.number("timers", open.timers).number("subscriptions", open.subscriptions);
    out.number("incidents", open.incidents).number("messages", open.messages);
    return out.done();
}

std::string inboxes_json(const std::vector<ports::InboxBacklog>& backlogs) {
    ListText list;
    for (const auto& one : backlogs) {
        ObjectText out;
        out.text("department", one.department).number("head", one.head);
        out.number("consumers", one.consumers).number("behind", one.behind);
        list.add(out.done());
    }
    return list.done();
}

std::string engine_json(const runtime::Health& health) {
    ObjectText out;
    out.flag("ready", health.is_ready && !health.is_draining).some("trouble", health.trouble);
    out.number("queued", health.queued).number("errands", health.errands);
    out.number("records", health.records).number("commits", health.commits);
    out.number("commitMicroseconds", static_cast<std::uint64_t>(health.commit_time.count()));
    out.number("timerLagMs", static_cast<std::uint64_t>(std::max<std::int64_t>(0, health.timer_lag.count())));
    out.number("casesInMemory", health.instances_in_memory).long_number("position", health.position);
    return out.done();
}

std::string service_json(const Metrics& metrics) {
    const auto requests = metrics.requests();
    ObjectText out;
    out.number("requests", requests.answered).number("failedRequests", requests.failed);
    out.number("requestMicroseconds", static_cast<std::uint64_t>(requests.seconds * 1e6));
    out.number("connections", static_cast<std::uint64_t>(std::max<std::int64_t>(0, metrics.connections.load())));
    out.number("inboxSessions", static_cast<std::uint64_t>(std::max<std::int64_t>(0, metrics.inbox_sessions.load())));
    out.number("inboxEvents", metrics.inbox_events.load()).number("memoryBytes", resident_bytes());
    return out.done();
}

awaitable<Result<Response>> get_load(Call& call) {
    const auto allowed = identity::check(call.principal, Action::read_operations);
    if (!allowed) co_return allowed.error();
    const auto now = call.desk().now();
    auto count = [now](ports::Queries& rows) { return rows.count_open(now); };
    const auto open = co_await call.desk().ask(std::move(count));
    if (!open) co_return open.error();
    auto look = [](ports::Queries& rows) { return rows.inbox_backlogs(); };
    const auto inboxes = co_await call.desk().ask(std::move(look));
    if (!inboxes) co_return inboxes.error();
    ObjectText out;
    out.moment("at", call.desk().now()).raw("engine", engine_json(call.desk().health()));
    out.raw("service", service_json(call.parts.metrics)).raw("open", open_json(*open));
    out.raw("inboxes", inboxes_json(*inboxes));
    co_return json_response(200, out.done());
}

// ---- rules ----

std::string rule_json(const calendar::ClockRule& rule) {
    ObjectText out;
    out.text("rule", rule.id).text("title", rule.title).text("term", calendar::to_text(rule.term));
    out.some("starts", rule.starts).some("basis", rule.basis).text("confidence", calendar::code(rule.confidence));
    out.some("confidenceLabel", calendar::label(rule.confidence)).texts("processes", rule.processes);
    out.text("effectiveFrom", calendar::to_text(rule.effective_from));
    if (rule.effective_to) out.text("effectiveTo", calendar::to_text(*rule.effective_to));
    out.some("note", rule.note);
    return out.done();
}

// Of all departments, or of their own.
bool reads_reports(const Call& call) {
    const auto reads = [&call](const std::string& department) {
        return call.may(Action::read_reports, {department, {}, {}, {}, {}});
    };
    return reads({}) || std::ranges::any_of(call.principal.departments, reads);
}

awaitable<Result<Response>> list_rules(Call& call) {
    if (!reads_reports(call) && !call.may(Action::change_rules)) {  // reports are counted by any of them
        const auto allowed = identity::check(call.principal, Action::read_operations);
        if (!allowed) co_return allowed.error();
    }
    const auto almanac = call.desk().almanac();
    ListText items;
    for (const auto& rule : almanac->rules.rules()) items.add(rule_json(rule));
    ObjectText out;
    out.number("version", almanac->rules.version()).raw("items", items.done());
    co_return json_response(200, out.done());
}

}  // namespace

std::vector<Route> operations_routes() {
    constexpr std::string_view tag = "Operations";
    return {
        Route{"GET", "/v2/operations/processes", list_counts, "listProcessCounts", tag,
              "How much is open of every version of every process."}
            .giving("ProcessCounts"),
        Route{"GET", "/v2/operations/processes/{processDefinitionKey}", get_counts, "getProcessCounts", tag,
              "What is open at each element of a version: tasks, jobs, events, timers, incidents, since when, and "
              "how many are late. Tokens that wait for a called case, or at a join for others, are not counted."}
            .giving("ElementCounts"),
        Route{"GET", "/v2/operations/process-instances/{processInstanceKey}", get_standing,
              "getProcessInstanceStanding", tag, "Where a case stands, or stood (asOf), without what is in it."}
            .giving("ProcessInstanceStanding")
            .asking({"asOf"}),
        Route{"GET", "/v2/operations/load", get_load, "getLoad", tag,
              "How much there is to do and how fast it is done; sums are since the start of the service."}
            .giving("Load"),
        Route{"GET", "/v2/clock-rules", list_rules, "listClockRules", tag,
              "The statutory clock rules that are loaded, with the days from and to which each is in force."}
            .giving("ClockRules"),
    };
}

}  // namespace baton::api
