// The auditor's part: what happened to a case, and how it stood at any moment.
#include <algorithm>
#include <limits>
#include <variant>

#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/paging.hpp"
#include "connectors/api/render/clocks.hpp"
#include "connectors/api/render/state.hpp"
#include "connectors/api/render/variables.hpp"
#include "connectors/api/sight.hpp"
#include "engine/history/codec.hpp"
#include "engine/history/replay.hpp"

namespace baton::api {
namespace {

std::string record_json(const Record& record) {
    ObjectText actor;
    actor.some("name", record.actor.name).some("actingFor", record.actor.acting_for);
    actor.some("department", record.actor.department).text("by", record.actor.by);
    ObjectText out;
    out.long_number("position", record.position).moment("at", record.at).text("command", record.command);
    if (record.cause != 0) out.long_number("cause", record.cause);
    out.raw("actor", actor.done()).some("reason", record.reason).some("request", record.request);
    out.raw("events", history::encode(record.events));
    return out.done();
}

boost::asio::awaitable<Result<Response>> get_history(Call& call) {
    const auto page = page_of_query(call, {});
    if (!page) co_return page.error();
    const auto after = number_of_query(call, "after", 0, std::numeric_limits<std::uint64_t>::max());
    if (!after) co_return after.error();
    const auto row = co_await readable_case(call, call.key<InstanceKey>());
    if (!row) co_return row.error();
    // One more than asked for, to know whether there are more.
    auto look = [key = row->key, after = *after, limit = page->limit + 1](ports::Queries& rows) {
        return rows.records(key, after, limit);
    };
    auto records = co_await call.desk().ask(std::move(look));
    if (!records) co_return records.error();
    const bool has_more = records->size() > page->limit;
    if (has_more) records->resize(page->limit);
    ListText items;
    for (const Record& record : *records) items.add(record_json(record));
    co_return json_response(200, list_json(items, has_more ? std::to_string(records->back().position) : ""));
}

using Moment = std::variant<Position, Instant>;

Result<Moment> moment_of(const Call& call) {
    const auto* text = call.target.find("asOf");
    if (text == nullptr) return Moment{std::numeric_limits<Position>::max()};
    Position position = 0;
    const auto read = std::from_chars(text->data(), text->data() + text->size(), position);
    if (read.ec == std::errc{} && read.ptr == text->data() + text->size()) return Moment{position};
    const auto at = instant_from(*text);
    if (at) return Moment{*at};
    return fail(Code::invalid,
                "asOf must be a position in the log or a moment after RFC 3339, not '" + clipped(*text) + "'");
}

struct Past {
    execution::Instance instance;
    Position position = 0;
    Instant at{};
};

// The last record of that moment, or nullptr when there was none yet.
const Record* last_at(const std::vector<Record>& records, const Moment& moment) {
    const auto* at = std::get_if<Instant>(&moment);
    const auto is_later = [at](const Record& record) { return at != nullptr && record.at > *at; };
    const auto later = std::ranges::find_if(records, is_later);
    return later == records.begin() ? nullptr : &*std::prev(later);
}

Result<Past> past_of(ports::Queries& rows, InstanceKey key, const Moment& moment) {
    const auto* position = std::get_if<Position>(&moment);
    const auto records =
        records_up_to(rows, key, position != nullptr ? *position : std::numeric_limits<Position>::max());
    if (!records) return records.error();
    const auto* last = last_at(*records, moment);
    if (last == nullptr) {
        return fail(Code::not_found, "process instance " + std::to_string(key.value) + " had not begun by then");
    }
    auto instance = std::visit([&](auto until) { return history::state_at(*records, until); }, moment);
    if (!instance) return instance.error();
    return Past{std::move(*instance), last->position, last->at};
}

// The case of the path as it stood at the moment that is asked for.
boost::asio::awaitable<Result<Past>> past_case(Call& call) {
    const auto moment = moment_of(call);
    if (!moment) co_return moment.error();
    const auto row = co_await readable_case(call, call.key<InstanceKey>());
    if (!row) co_return row.error();
    auto look = [key = row->key, moment = *moment](ports::Queries& rows) { return past_of(rows, key, moment); };
    co_return co_await call.desk().ask(std::move(look));
}

boost::asio::awaitable<Result<Response>> get_state(Call& call) {
    const auto past = co_await past_case(call);
    if (!past) co_return past.error();
    // The version by which it went on then: it may have been migrated since.
    const auto definition = call.desk().definition(past->instance.started.definition);
    if (!definition) {
        co_return fail(Code::internal, "the definition of process instance " + call.captured.front() + " is gone");
    }
    co_return json_response(200, state_json(past->instance, *definition, {past->position, past->at}));
}

boost::asio::awaitable<Result<Response>> get_clocks(Call& call) {
    const auto past = co_await past_case(call);
    if (!past) co_return past.error();
    const auto almanac = call.desk().almanac();
    const auto at = call.target.find("asOf") == nullptr ? call.desk().now() : past->at;
    auto text = counted_clocks_json(past->instance, std::nullopt, {*almanac, call.desk().zone(), at});
    if (!text) co_return text.error();
    co_return json_response(200, std::move(*text));
}

}  // namespace

std::vector<Route> history_routes() {
    return {
        {"GET",
         "/v2/process-instances/{processInstanceKey}/history",
         get_history,
         "getProcessInstanceHistory",
         "History",
         "Every record of the case, in order: when, by whom, why, and the facts.",
         "",
         "HistoryPage",
         {"limit", "after"}},
        {"GET",
         "/v2/process-instances/{processInstanceKey}/state",
         get_state,
         "getProcessInstanceState",
         "History",
         "The case as it stood at a position or moment (asOf), by replaying its records; now when asOf is not given.",
         "",
         "ProcessInstanceState",
         {"asOf"}},
        {"GET",
         "/v2/process-instances/{processInstanceKey}/clocks",
         get_clocks,
         "getProcessInstanceClocks",
         "History",
         "The case's statutory clocks as they stood at a position or moment (asOf), each with the count of its days.",
         "",
         "CountedClocks",
         {"asOf"}},
    };
}

}  // namespace baton::api
