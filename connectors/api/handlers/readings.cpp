// Who looked at cases by right of a role: for those who watch over the watchers.
#include "connectors/api/readings.hpp"

#include <limits>

#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/paging.hpp"

namespace baton::api {
namespace {

constexpr std::uint64_t any_number = std::numeric_limits<std::int64_t>::max();

Result<std::optional<Instant>> moment_of_query(const Call& call, std::string_view name) {
    const auto* text = call.target.find(name);
    if (text == nullptr) return std::optional<Instant>{};
    const auto at = instant_from(*text);
    if (at) return std::optional<Instant>{*at};
    return fail(Code::invalid, "the query parameter '" + std::string(name) +
                                   "' must be a moment after RFC 3339, not '" + clipped(*text) + "'");
}

std::string reading_json(const ports::ReadingRow& row) {
    ObjectText out;
    out.long_number("number", row.number).moment("at", row.at).text("account", row.account);
    out.texts("departments", row.departments).text("role", row.role).key("processInstanceKey", row.instance);
    out.some("businessKey", row.business_key).some("processDefinitionId", row.process);
    out.text("operation", row.operation).some("place", row.place).some("asked", row.asked).text("traceId", row.trace);
    return out.done();
}

boost::asio::awaitable<Result<Response>> list(Call& call) {
    const auto allowed = identity::check(call.principal, Action::read_security_log);
    if (!allowed) co_return allowed.error();
    const auto page = page_of_query(call, {});
    if (!page) co_return page.error();
    const auto below = number_of_query(call, "after", 0, any_number);
    if (!below) co_return below.error();
    const auto instance = number_of_query(call, "processInstanceKey", 0, any_number);
    if (!instance) co_return instance.error();
    const auto before = moment_of_query(call, "readBefore");
    if (!before) co_return before.error();
    const auto after = moment_of_query(call, "readAfter");
    if (!after) co_return after.error();
    ports::ReadingFilter filter{text_of_query(call, "account"), InstanceKey{*instance},
                                text_of_query(call, "businessKey"), *before, *after};
    // One more than asked for, to know whether there are more.
    auto rows = co_await call.parts.readings.read(std::move(filter), *below, page->limit + 1);
    if (!rows) co_return rows.error();
    const bool has_more = rows->size() > page->limit;
    if (has_more) rows->resize(page->limit);
    ListText items;
    for (const auto& row : *rows) items.add(reading_json(row));
    co_return json_response(200, list_json(items, has_more ? std::to_string(rows->back().number) : ""));
}

}  // namespace

std::vector<Route> reading_routes() {
    return {
        Route{"GET", "/v2/case-readings", list, "listCaseReadings", "History",
              "Who looked at cases by right of a role, as auditors and those who run the system do, newest first. Each "
              "was recorded before its answer was given."}
            .giving("CaseReadingPage")
            .asking({"limit", "after", "account", "processInstanceKey", "businessKey", "readAfter", "readBefore"}),
    };
}

}  // namespace baton::api
