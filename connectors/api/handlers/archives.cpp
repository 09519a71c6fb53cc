// How history ends: which archives there are, and which cases are kept from being dropped, whatever their time.
#include <limits>

#include "connectors/api/acting.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/paging.hpp"
#include "connectors/api/stones.hpp"

namespace baton::api {
namespace {

using boost::asio::awaitable;
using ports::Retention;

constexpr std::uint64_t any_number = std::numeric_limits<std::int64_t>::max();
constexpr std::size_t reason_size_max = 2'000;

Result<const Stones*> room_of(const Call& call) {
    if (call.parts.stones == nullptr) return fail(Code::not_found, "no case is ever archived or dropped here");
    return call.parts.stones;
}

// ---- looking ----

Result<const Stones*> room_to_look(const Call& call) {
    if (const auto may = identity::check(call.principal, Action::read_operations); !may) return may.error();
    return room_of(call);
}

std::string archive_json(const ports::ArchiveRow& row) {
    ObjectText out;
    out.number("number", row.number).text("name", row.name).text("month", row.period).text("sha256", row.digest);
    out.some("previousSha256", row.previous).number("cases", row.cases).long_number("records", row.records);
    out.number("files", row.files).long_number("size", row.size).moment("exportedAt", row.exported_at);
    out.text("exportedBy", row.exported_by).moment("droppedAt", row.dropped_at);
    return out.done();
}

awaitable<Result<Response>> list_archives(Call& call) {
    const auto room = room_to_look(call);
    if (!room) co_return room.error();
    auto look = [](Retention& retention) { return retention.archives(); };
    const auto rows = co_await (*room)->ask(std::move(look));
    if (!rows) co_return rows.error();
    ListText items;
    for (const auto& row : *rows) items.add(archive_json(row));
    ObjectText out;
    out.raw("items", items.done());
    co_return json_response(200, out.done());
}

std::string hold_json(const ports::HoldRow& row) {
    ObjectText out;
    out.long_number("number", row.number).moment("at", row.at).text("act", row.act);
    out.key("processInstanceKey", row.instance).some("businessKey", row.business_key);
    out.text("processDefinitionId", row.process).text("reason", row.reason);
    out.text("account", row.account).text("role", row.role);
    return out.done();
}

awaitable<Result<Response>> list_holds(Call& call) {
    const auto room = room_to_look(call);
    if (!room) co_return room.error();
    const auto page = page_of_query(call, {});
    if (!page) co_return page.error();
    const auto below = number_of_query(call, "after", 0, any_number);
    if (!below) co_return below.error();
    const auto instance = number_of_query(call, "processInstanceKey", 0, any_number);
    if (!instance) co_return instance.error();
    // One more than asked for, to know whether there are more.
    auto look = [key = InstanceKey{*instance}, below = *below, limit = page->limit + 1](Retention& retention) {
        return retention.newest_holds(key, below, limit);
    };
    auto rows = co_await (*room)->ask(std::move(look));
    if (!rows) co_return rows.error();
    const bool has_more = rows->size() > page->limit;
    if (has_more) rows->resize(page->limit);
    ListText items;
    for (const auto& row : *rows) items.add(hold_json(row));
    co_return json_response(200, list_json(items, has_more ? std::to_string(rows->back().number) : ""));
}

// ---- holding ----

Result<std::string> reason_of(const Call& call) {
    if (const auto once = check_once(call.request); !once) return once.error();
    const auto body = parse_object(call.request.body);
    if (!body) return body.error();
    Fields fields(*body);
    auto reason = fields.needed_text("reason");
    if (reason.size() > reason_size_max) fields.fault("reason", "it is too long", "use 2000 bytes at most");
    if (const auto read = fields.finish(); !read) return read.error();
    return reason;
}

// The case that nobody called: what it called is held with it.
awaitable<Result<ports::InstanceRow>> outermost_case(Call& call) {
    const auto key = call.key<InstanceKey>();
    auto look = [key](ports::Queries& rows) -> Result<std::optional<ports::InstanceRow>> {
        auto row = rows.instance(key);
        if (!row || !*row || (*row)->root == key) return row;
        return rows.instance((*row)->root);
    };
    auto row = co_await call.desk().ask(std::move(look));
    if (!row) co_return row.error();
    if (!*row) co_return fail(Code::not_found, "there is no case " + call.captured.front());
    co_return std::move(**row);
}

awaitable<Result<Response>> keep(Call& call, std::string_view act) {
    const auto role = identity::holds_as(call.principal);
    if (role.empty()) {
        co_return fail(Code::forbidden,
                       "your roles do not allow you to hold or release a case: it takes the role "
                       "auditor, audit_admin or ducha_officer");
    }
    const auto room = room_of(call);
    if (!room) co_return room.error();
    auto reason = reason_of(call);
    if (!reason) co_return reason.error();
    const auto row = co_await outermost_case(call);
    if (!row) co_return row.error();
    ports::HoldRow hold{0,
                        call.desk().now(),
                        row->key,
                        row->business_key,
                        row->process,
                        std::string(act),
                        std::move(*reason),
                        call.principal.name,
                        std::string(role)};
    ports::HoldAsked asked{std::string(call.request.header("idempotency-key")), fingerprint_of(call.request)};
    auto work = [hold = std::move(hold), asked = std::move(asked)](Retention& retention) {
        return retention.add_hold(hold, asked);
    };
    const auto added = co_await (*room)->ask(std::move(work));
    if (!added) co_return added.error();
    Response response = json_response(200, hold_json(added->row));
    if (added->was_added_before) response.set("idempotency-replayed", "true");
    co_return response;
}

awaitable<Result<Response>> hold(Call& call) { co_return co_await keep(call, "hold"); }
awaitable<Result<Response>> release(Call& call) { co_return co_await keep(call, "release"); }

}  // namespace

std::vector<Route> archive_routes() {
    constexpr std::string_view tag = "Operations";
    return {
        Route{
            "GET", "/v2/archives", list_archives, "listArchives", tag,
            "The archives of ended cases, by number: month, digests, and when it was dropped what they hold. Each was "
            "proved before it was noted here. Where the files lie the service does not look: 'baton verify-replay "
            "--archive FILE' proves one as it is now, 'baton archive' exports and drops."}
            .giving("ArchiveList"),
        Route{"GET", "/v2/case-holds", list_holds, "listCaseHolds", tag,
              "Who kept which case from being dropped, or released it, and why, newest first. The newest of a case "
              "holds."}
            .giving("CaseHoldPage")
            .asking({"limit", "after", "processInstanceKey"}),
        Route{"POST", "/v2/process-instances/{processInstanceKey}/hold", hold, "holdProcessInstance", tag,
              "Keep the case, the case that called it and all that that one called from being dropped, whatever their "
              "time. It is recorded for good."}
            .taking("NeededReason")
            .giving("CaseHold")
            .once()
            .refusing({409}),
        Route{"POST", "/v2/process-instances/{processInstanceKey}/hold/release", release, "releaseProcessInstance", tag,
              "Let a case that is held go when its time comes. It is recorded for good."}
            .taking("NeededReason")
            .giving("CaseHold")
            .once()
            .refusing({409}),
    };
}

}  // namespace baton::api
