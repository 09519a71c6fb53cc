// Cases: begun, looked at, cancelled.
#include <algorithm>
#include <array>

#include "connectors/api/acting.hpp"
#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/paging.hpp"
#include "connectors/api/past.hpp"
#include "connectors/api/render/rows.hpp"
#include "connectors/api/render/variables.hpp"
#include "connectors/api/sight.hpp"
#include "engine/feel/json.hpp"

namespace baton::api {
namespace {

constexpr SortName sort_names[]{{"startDate", "started_at"},
                                {"endDate", "ended_at"},
                                {"processDefinitionId", "process"},
                                {"businessKey", "business_key"},
                                {"state", "state"}};

constexpr std::array<std::string_view, 5> states{"active", "completed", "terminated", "cancelled", "error"};

struct Start {
    std::string process;
    DefinitionKey key;
    std::uint64_t version = 0;
    feel::Context variables;
    std::string business_key;
    bool waits = false;
    Duration wait_max{10'000};
    std::vector<std::string> wanted;  // variables to give back; empty: all
};

Result<Start> read_start(const Request& request) {
    const auto body = parse_object(request.body);
    if (!body) return body.error();
    Fields fields(*body);
    Start start;
    start.process = fields.text("processDefinitionId");
    start.key = fields.key<DefinitionKey>("processDefinitionKey");
    const auto version = fields.whole("version", -1, 0x7FFFFFFF).value_or(-1);
    const auto same = fields.whole("processDefinitionVersion", -1, 0x7FFFFFFF).value_or(version);
    start.version = same < 0 ? 0 : static_cast<std::uint64_t>(same);
    start.variables = fields.object_value("variables");
    start.business_key = fields.text("businessKey");
    start.waits = fields.flag("awaitCompletion").value_or(false);
    const auto wait = fields.number("requestTimeout", 600'000).value_or(0);
    if (wait != 0) start.wait_max = Duration{static_cast<std::int64_t>(wait)};
    if (auto names = fields.texts("fetchVariables")) start.wanted = std::move(*names);
    if (start.process.empty() && !fields.has("processDefinitionKey")) {
        fields.fault("processDefinitionId", "say which process to start",
                     "give processDefinitionId (and version, if not the newest) or processDefinitionKey");
    }
    if (const auto read = fields.finish(); !read) return read.error();
    return start;
}

Result<ports::DefinitionRow> definition_of(const Call& call, const Start& start) {
    if (start.key) {
        auto row = call.desk().definition_row(start.key);
        if (row && row->kind == "bpmn") return std::move(*row);
        return fail(Code::not_found, "there is no process definition " + std::to_string(start.key.value));
    }
    if (start.version == 0) {
        auto row = call.desk().latest(start.process);
        if (row && row->kind == "bpmn") return std::move(*row);
        return fail(Code::not_found, "no process '" + start.process + "' is deployed");
    }
    for (auto& row : call.desk().definitions()) {
        if (row.process == start.process && row.version == start.version && row.kind == "bpmn") return std::move(row);
    }
    return fail(Code::not_found,
                "no version " + std::to_string(start.version) + " of process '" + start.process + "' is deployed");
}

std::string started_json(const ports::DefinitionRow& definition, const std::string& business_key, InstanceKey key,
                         Position position) {
    ObjectText out;
    out.key("processInstanceKey", key).text("processDefinitionId", definition.process);
    out.key("processDefinitionKey", definition.key).number("processDefinitionVersion", definition.version);
    out.some("businessKey", business_key).long_number("position", position);
    return out.done();
}

feel::Context only(const feel::Context& variables, const std::vector<std::string>& names) {
    if (names.empty()) return variables;
    feel::Context out;
    for (const auto& name : names) {
        if (const auto* value = variables.find(name)) out.set(name, *value);
    }
    return out;
}

// The state of the case once it has ended, within the time that the caller has.
boost::asio::awaitable<Result<execution::Instance>> wait_for_end(Call& call, InstanceKey key, Duration at_most) {
    const auto deadline = std::chrono::steady_clock::now() + at_most;
    for (;;) {
        const auto next = call.desk().newest(partition_of(key.value)) + 1;
        auto instance = co_await call.desk().inspect(key);
        if (!instance || instance->has_ended) co_return instance;
        const auto left = std::chrono::duration_cast<Duration>(deadline - std::chrono::steady_clock::now());
        if (left <= Duration{0}) break;
        const auto moved = co_await call.desk().reach(next, left);
        if (!moved && moved.error().code != Code::timeout) co_return moved.error();
    }
    co_return fail(Code::timeout, "process instance " + std::to_string(key.value) +
                                      " has begun, but did not end in the time you gave; it goes on");
}

InstanceKey started_case(const Response& response) {
    const auto body = parse_object(response.body);
    if (!body) return {};
    const auto* key = body->find("processInstanceKey");
    const auto* text = key == nullptr ? nullptr : key->string();
    return InstanceKey{text == nullptr ? 0 : std::strtoull(text->c_str(), nullptr, 10)};
}

// Of a node that sends the request on.
Duration patience(const Call& call) {
    const auto wanted = read_start(call.request);
    return wanted && wanted->waits ? wanted->wait_max : Duration{0};
}

boost::asio::awaitable<Result<Response>> start(Call& call) {
    const auto allowed = identity::check(call.principal, Action::start_case);
    if (!allowed) co_return allowed.error();
    auto wanted = read_start(call.request);
    if (!wanted) co_return wanted.error();
    const auto definition = definition_of(call, *wanted);
    if (!definition) co_return definition.error();

    execution::StartInstance command;
    command.definition = definition->key;
    command.variables = std::move(wanted->variables);
    command.business_key = wanted->business_key;
    Act one;
    one.command = std::move(command);
    one.render = [definition = *definition, business_key = wanted->business_key](const runtime::Done& done) {
        return runtime::Answer{200, started_json(definition, business_key, done.instance, done.position)};
    };
    auto answered = co_await act(call, std::move(one));
    if (!answered || !wanted->waits) co_return answered;

    const auto ended = co_await wait_for_end(call, started_case(*answered), wanted->wait_max);
    if (!ended) co_return ended.error();
    const auto variables = only(visible_from(*ended, execution::root_scope), wanted->wanted);
    answered->body.insert(answered->body.size() - 1, ",\"variables\":" + feel::to_json(variables));
    co_return answered;
}

boost::asio::awaitable<Result<Response>> get(Call& call) {
    const auto moment = co_await moment_of(call);
    if (!moment) co_return moment.error();
    const auto row = co_await visible_case(call, call.key<InstanceKey>());
    if (!row) co_return row.error();
    if (!*moment) co_return json_response(200, instance_json(*row));
    const auto past = co_await past_of(call, row->key, **moment);
    if (!past) co_return past.error();
    co_return json_response(200, instance_json(past->row));
}

// A token at an event-based gateway waits by the events after it.
std::vector<std::string> elements_of(const Call& call, DefinitionKey key, const std::string& id) {
    if (id.empty()) return {};
    std::vector<std::string> ids{id};
    const auto definition = key ? call.desk().definition(key) : nullptr;
    const auto at = definition ? definition->find(id) : model::nowhere;
    if (at == model::nowhere || !std::holds_alternative<model::EventBasedGateway>(definition->element(at).symbol)) {
        return ids;
    }
    for (const auto flow : definition->element(at).outgoing) {
        ids.push_back(definition->element(definition->flow(flow).target).id);
    }
    return ids;
}

boost::asio::awaitable<Result<Response>> search(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    Fields& given = fields.inner("filter");
    ports::InstanceFilter filter;
    filter.process = given.text("processDefinitionId");
    filter.definition = given.key<DefinitionKey>("processDefinitionKey");
    filter.state = given.word("state", states);
    filter.business_key = given.text("businessKey");
    filter.has_incident = given.flag("hasIncident");
    filter.parent = given.key<InstanceKey>("parentProcessInstanceKey");
    filter.root = given.key<InstanceKey>("rootProcessInstanceKey");
    filter.elements = elements_of(call, filter.definition, given.text("elementId"));
    filter.started_before = given.moment("startedBefore");
    filter.started_after = given.moment("startedAfter");
    auto page = page_of_body(fields, sort_names);
    if (const auto read = fields.finish(); !read) co_return read.error();
    const auto rows = co_await visible_cases(call, std::move(filter), std::move(page));
    if (!rows) co_return rows.error();
    co_return json_response(200, page_json(*rows, instance_json));
}

boost::asio::awaitable<Result<Response>> cancel(Call& call) {
    const auto allowed = identity::check(call.principal, Action::operate);
    if (!allowed) co_return allowed.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    const auto reason = fields.needed_text("reason");
    if (const auto read = fields.finish(); !read) co_return read.error();
    const auto row = co_await visible_case(call, call.key<InstanceKey>());
    if (!row) co_return row.error();
    Act one;
    one.instance = row->key;
    one.command = execution::CancelInstance{reason};
    one.reason = reason;
    one.render = [](const runtime::Done& done) { return runtime::Answer{200, done_json(done)}; };
    co_return co_await act(call, std::move(one));
}

}  // namespace

std::vector<Route> instance_routes() {
    return {
        Route{"POST", "/v2/process-instances", start, "createProcessInstance", "Process instances",
              "Start a case; awaitCompletion=true answers when it has ended."}
            .taking("ProcessInstanceStart")
            .giving("ProcessInstanceStarted")
            .once()
            .at(places::of_once)
            .waiting(patience)
            .refusing({404}),
        Route{"POST", "/v2/process-instances/search", search, "searchProcessInstances", "Process instances",
              "Cases by filter; those that the caller may see."}
            .taking("ProcessInstanceSearch")
            .giving("ProcessInstancePage"),
        Route{"GET", "/v2/process-instances/{processInstanceKey}", get, "getProcessInstance", "Process instances",
              "One case, as it is or as it was (asOf)."}
            .giving("ProcessInstance")
            .asking({"asOf"}),
        Route{"POST", "/v2/process-instances/{processInstanceKey}/cancellation", cancel, "cancelProcessInstance",
              "Process instances", "End a case, and what it called, before its end."}
            .taking("NeededReason")
            .giving("ProcessInstanceChanged")
            .once()
            .at(places::of_key),
    };
}

}  // namespace baton::api
