// Work that needs a person: looked for, and resolved once its cause is mended.
#include "connectors/api/acting.hpp"
#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/paging.hpp"
#include "connectors/api/past.hpp"
#include "connectors/api/readings.hpp"
#include "connectors/api/render/rows.hpp"
#include "connectors/api/sight.hpp"

namespace baton::api {
namespace {

constexpr SortName sort_names[]{
    {"creationDate", "raised_at"}, {"resolutionDate", "resolved_at"}, {"errorType", "kind"}};

constexpr std::uint64_t retries_max = 1000;

constexpr std::array<std::string_view, 2> states{"open", "resolved"};

boost::asio::awaitable<Result<Response>> search(Call& call) {
    if (!call.may(Action::read_operations) && !call.may(Action::operate)) {
        co_return fail(Code::forbidden, "your roles do not allow you to look at incidents");
    }
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    Fields& given = fields.inner("filter");
    ports::IncidentFilter filter;
    filter.state = given.word("state", states);
    filter.instance = given.key<InstanceKey>("processInstanceKey");
    filter.process = given.text("processDefinitionId");
    filter.element = given.text("elementId");
    filter.kind = given.text("errorType");
    filter.raised_before = given.moment("createdBefore");
    filter.raised_after = given.moment("createdAfter");
    auto page = page_of_body(fields, sort_names);
    if (const auto read = fields.finish(); !read) co_return read.error();
    ReadThing thing{filter.instance, {}, filter.process};
    auto look = [filter = std::move(filter), page = std::move(page)](ports::Queries& rows) {
        return rows.incidents(filter, page);
    };
    const auto rows = co_await call.desk().ask(std::move(look));
    if (!rows) co_return rows.error();
    const auto recorded = co_await record_reading(call, std::move(thing));
    if (!recorded) co_return recorded.error();
    co_return json_response(200, page_json(*rows, incident_json));
}

boost::asio::awaitable<Result<ports::IncidentRow>> incident_of(Call& call) {
    auto look = [key = call.key<IncidentKey>()](ports::Queries& rows) { return rows.incident(key); };
    auto row = co_await call.desk().ask(std::move(look));
    if (!row) co_return row.error();
    auto none = fail(Code::not_found, "there is no incident " + call.captured.front() + " that you may see");
    if (!*row) co_return none;
    const auto seen = co_await visible_case(call, (*row)->instance);
    if (seen) co_return std::move(**row);
    if (seen.error().code != Code::not_found) co_return seen.error();
    if (call.may(Action::operate)) co_return std::move(**row);  // it is of no case
    co_return none;
}

boost::asio::awaitable<Result<Response>> get(Call& call) {
    const auto moment = co_await moment_of(call);
    if (!moment) co_return moment.error();
    const auto row = co_await incident_of(call);
    if (!row) co_return row.error();
    if (!*moment) co_return json_response(200, incident_json(*row));
    const auto past = co_await past_of(call, row->instance, **moment);
    if (!past) co_return past.error();
    const auto then = past->incidents.find(row->key);
    if (then != past->incidents.end()) co_return json_response(200, incident_json(then->second));
    co_return fail(Code::not_found, "incident " + call.captured.front() + " had not been raised by then");
}

// Before its incident is resolved, so that nothing is offered with fewer. Doing it twice changes nothing.
boost::asio::awaitable<Result<>> set_retries(Call& call, const ports::IncidentRow& row, std::uint32_t retries) {
    if (!row.job) {
        co_return fail(Code::unprocessable, "the incident " + call.captured.front() +
                                                " is not a job's and has no retries; it is tried again at once");
    }
    runtime::Wish wish;
    wish.instance = row.instance;
    wish.command = execution::SetJobRetries{row.job, retries};
    wish.actor = actor_of(call);
    const auto done = co_await call.desk().submit(std::move(wish));
    if (!done) co_return done.error();
    co_return Result<>{};
}

boost::asio::awaitable<Result<Response>> resolve(Call& call) {
    const auto allowed = identity::check(call.principal, Action::operate);
    if (!allowed) co_return allowed.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    const auto retries = static_cast<std::uint32_t>(fields.number("retries", retries_max).value_or(0));
    auto reason = fields.text("reason");
    if (const auto read = fields.finish(); !read) co_return read.error();
    const auto row = co_await incident_of(call);
    if (!row) co_return row.error();
    if (retries != 0 && row->state == "open") {
        const auto set = co_await set_retries(call, *row, retries);
        if (!set) co_return set.error();
    }
    Act one;
    one.instance = row->instance;
    one.command = execution::ResolveIncident{row->key};
    one.reason = std::move(reason);
    one.render = [key = row->key](const runtime::Done& done) {
        ObjectText out;
        out.key("incidentKey", key).key("processInstanceKey", done.instance).long_number("position", done.position);
        return runtime::Answer{200, out.done()};
    };
    co_return co_await act(call, std::move(one));
}

}  // namespace

std::vector<Route> incident_routes() {
    return {
        {"POST",
         "/v2/incidents/search",
         search,
         "searchIncidents",
         "Incidents",
         "Incidents by filter.",
         "IncidentSearch",
         "IncidentPage",
         {}},
        Route{"GET", "/v2/incidents/{incidentKey}", get, "getIncident", "Incidents",
              "One incident, as it is or as it was (asOf)."}
            .giving("Incident")
            .asking({"asOf"}),
        Route{"POST", "/v2/incidents/{incidentKey}/resolution", resolve, "resolveIncident", "Incidents",
              "Try again what failed; a job's retries can be set."}
            .taking("IncidentResolution")
            .giving("IncidentResolved")
            .once()
            .at(places::of_key),
    };
}

}  // namespace baton::api
