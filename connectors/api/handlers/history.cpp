// The auditor's part: what happened to a case, and how it stood at any moment.
#include <limits>

#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/paging.hpp"
#include "connectors/api/past.hpp"
#include "connectors/api/render/clocks.hpp"
#include "connectors/api/render/state.hpp"
#include "connectors/api/sight.hpp"
#include "engine/history/codec.hpp"

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

// One page of the records up to a moment. Cursors are positions.
struct Wanted {
    InstanceKey instance;
    Position after = 0;
    Position before = 0;  // 0: the page is not read backwards
    std::size_t limit = 0;
    std::optional<Moment> until;
};

struct RecordPage {
    std::vector<Record> records;
    std::string next;
    std::string prev;
};

// One more than asked for tells whether there are more.
Result<RecordPage> back_page(ports::Queries& rows, const Wanted& wanted) {
    auto found = rows.records_before(wanted.instance, wanted.before, wanted.limit + 1);
    if (!found) return found.error();
    const bool has_prev = found->size() > wanted.limit;
    if (has_prev) found->erase(found->begin());
    RecordPage page{std::move(*found), std::to_string(wanted.before - 1), {}};
    if (has_prev) page.prev = std::to_string(page.records.front().position);
    if (!page.records.empty()) page.next = std::to_string(page.records.back().position);
    return page;
}

Result<RecordPage> page_of_records(ports::Queries& rows, const Wanted& wanted) {
    if (wanted.before != 0) return back_page(rows, wanted);
    auto found = rows.records(wanted.instance, wanted.after, wanted.limit + 1);
    if (!found) return found.error();
    if (wanted.until) std::erase_if(*found, [&](const Record& record) { return is_later(record, *wanted.until); });
    const bool has_next = found->size() > wanted.limit;
    if (has_next) found->pop_back();
    RecordPage page{std::move(*found), {}, {}};
    if (has_next) page.next = std::to_string(page.records.back().position);
    if (wanted.after == 0) return page;
    page.prev = std::to_string(page.records.empty() ? wanted.after + 1 : page.records.front().position);
    return page;
}

boost::asio::awaitable<Result<Wanted>> wanted_of(const Call& call) {
    const auto page = page_of_query(call, {});
    if (!page) co_return page.error();
    const auto after = place_of(page->after);
    if (!after) co_return after.error();
    const auto before = place_of(page->before);
    if (!before) co_return before.error();
    const auto until = co_await moment_of(call);
    if (!until) co_return until.error();
    co_return Wanted{call.key<InstanceKey>(), *after, *before, page->limit, *until};
}

boost::asio::awaitable<Result<Response>> get_history(Call& call) {
    const auto wanted = co_await wanted_of(call);
    if (!wanted) co_return wanted.error();
    const auto row = co_await readable_case(call, wanted->instance);
    if (!row) co_return row.error();
    auto look = [wanted = *wanted](ports::Queries& rows) { return page_of_records(rows, wanted); };
    const auto page = co_await call.desk().ask(std::move(look));
    if (!page) co_return page.error();
    ListText items;
    for (const Record& record : page->records) items.add(record_json(record));
    co_return json_response(200, list_json(items, page->next, page->prev));
}

// The case of the path as it stood at the moment that is asked for.
boost::asio::awaitable<Result<Past>> past_case(Call& call) {
    const auto moment = co_await moment_of(call);
    if (!moment) co_return moment.error();
    const auto row = co_await readable_case(call, call.key<InstanceKey>());
    if (!row) co_return row.error();
    co_return co_await past_of(call, row->key, moment->value_or(std::numeric_limits<Position>::max()));
}

boost::asio::awaitable<Result<Response>> get_state(Call& call) {
    const auto past = co_await past_case(call);
    if (!past) co_return past.error();
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
    const auto at = call.target.find("asOf") == nullptr ? call.desk().now() : past->asked;
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
         "Every record of the case, in order: when, by whom, why, and the facts; with asOf, those up to then.",
         "",
         "HistoryPage",
         {"limit", "after", "before", "asOf"}},
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
