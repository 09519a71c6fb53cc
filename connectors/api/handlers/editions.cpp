// Calendars, clock rules and organisation: which hold, which held, and importing another. What is imported is durable
// before it holds, and holds before it is answered.
#include "connectors/api/render/editions.hpp"

#include <algorithm>
#include <array>

#include "connectors/api/acting.hpp"
#include "connectors/api/editions/edition_room.hpp"
#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/render/attachments.hpp"
#include "connectors/api/whereabouts.hpp"
#include "engine/execution/branch.hpp"

namespace baton::api {
namespace {

using boost::asio::awaitable;
using editions::Book;
namespace kinds = editions::kinds;

constexpr std::size_t content_size_max = 4U << 20U;
constexpr std::size_t name_size_max = 200;
constexpr std::size_t reason_size_max = 2'000;
constexpr std::array<std::string_view, 3> all_kinds{kinds::calendar, kinds::clock_rules, kinds::organisation};

Result<> may_import(const Call& call, std::string_view kind) {
    const auto action = kind == kinds::calendar      ? Action::change_calendar
                        : kind == kinds::clock_rules ? Action::change_rules
                                                     : Action::change_organisation;
    return identity::check(call.principal, action);
}

// Who may import one of them, or looks on.
Result<> may_look(const Call& call) {
    const bool imports = std::ranges::any_of(all_kinds, [&](auto kind) { return may_import(call, kind).has_value(); });
    if (imports) return {};
    return identity::check(call.principal, Action::read_operations);
}

Result<EditionRoom*> room_of(const Call& call) {
    if (const auto may = may_look(call); !may) return may.error();
    if (call.parts.editions == nullptr) return fail(Code::not_found, "nothing is imported here");
    return call.parts.editions;
}

// ---- looking ----

awaitable<Result<Response>> list(Call& call) {
    const auto room = room_of(call);
    if (!room) co_return room.error();
    auto look = [](Book& book) { return book.store().editions(); };
    const auto rows = co_await (*room)->ask(std::move(look));
    if (!rows) co_return rows.error();
    ListText items;
    const auto in_force = (*room)->in_force();
    for (const auto& [place, edition] : in_force->editions) {
        items.add(listed_json(edition.row, true, edition.is_other_in_folder));
    }
    for (const auto& row : *rows) {
        const auto* holds = in_force->find(row.kind, row.name);
        if (holds != nullptr && holds->row.key == row.key) continue;
        items.add(listed_json(row, false, false));
    }
    ObjectText out;
    out.raw("items", items.done());
    co_return json_response(200, out.done());
}

// "calendar-2026", "clock_rules", "organisation": the one that holds.
const editions::Edition* held_by_name(const editions::InForce& in_force, std::string_view text) {
    const auto dash = text.find('-');
    const auto name = dash == std::string_view::npos ? std::string_view{} : text.substr(dash + 1);
    return in_force.find(text.substr(0, dash), name);
}

Response file_of(const ports::EditionRow& row, std::string content) {
    Response response = text_response(200, "application/octet-stream", std::move(content));
    response.set("content-disposition", disposition_of(row.file));
    response.set("etag", '"' + row.digest + '"');
    return response;
}

awaitable<Result<Response>> get_file(Call& call) {
    const auto room = room_of(call);
    if (!room) co_return room.error();
    const auto in_force = (*room)->in_force();
    if (const auto* held = held_by_name(*in_force, call.captured.front())) co_return file_of(held->row, held->content);
    auto look = [key = call.key<ports::EditionKey>()](Book& book) { return book.store().edition(key); };
    const auto row = co_await (*room)->ask(std::move(look));
    if (!row) co_return row.error();
    if (!*row) co_return fail(Code::not_found, "there is no edition " + call.captured.front());
    auto read = [row = **row](Book& book) { return editions::read_stored(book.store(), row); };
    auto edition = co_await (*room)->ask(std::move(read));
    if (!edition) co_return edition.error();
    co_return file_of(edition->row, std::move(edition->content));
}

// ---- importing ----

struct Wanted {
    editions::Text text;
    std::string reason;
    bool is_dry_run = false;
};

Result<Wanted> read_wanted(const Call& call) {
    if (const auto once = check_once(call.request); !once) return once.error();
    const auto body = parse_object(call.request.body);
    if (!body) return body.error();
    Fields fields(*body);
    Wanted wanted;
    wanted.text.kind = fields.word("kind", all_kinds);
    if (!fields.has("kind"))
        fields.fault("kind", "a file is of a kind", "name it: calendar, clock_rules, organisation");
    wanted.text.file = fields.needed_text("file");
    wanted.text.content = fields.needed_text("content");
    wanted.is_dry_run = fields.flag("dryRun").value_or(false);
    wanted.reason = wanted.is_dry_run ? fields.text("reason") : fields.needed_text("reason");
    if (wanted.text.file.size() > name_size_max) fields.fault("file", "the name is too long", "use 200 bytes at most");
    if (wanted.reason.size() > reason_size_max) fields.fault("reason", "it is too long", "use 2000 bytes at most");
    if (const auto read = fields.finish(); !read) return read.error();
    if (wanted.text.content.size() <= content_size_max) return wanted;
    return fail(Code::too_large, "such a file has 4 MiB at most");
}

awaitable<Result<Response>> preview(Call& call, const editions::Proposal& proposal) {
    ObjectText out;
    out.flag("dryRun", true).raw("edition", edition_json(proposal.edition.row));
    if (proposal.replaces) out.raw("replaces", edition_json(proposal.replaces->row));
    out.raw("changes", changes_json(proposal.changes));
    if (proposal.edition.row.kind == kinds::organisation) {
        const auto before = call.parts.editions->in_force();
        const auto left = co_await left_behind(call, before->organisation, proposal.after.organisation);
        if (!left) co_return left.error();
        out.raw("leftBehind", left_behind_json(*left));
    } else {
        const auto counted = co_await recount(call, proposal.after.almanac);
        if (!counted) co_return counted.error();
        out.raw("clocks", recount_json(*counted));
    }
    co_return json_response(200, out.done());
}

// A name under which a partition that is here keeps it. So many names lead to every partition that there is.
std::string name_here(const Call& call, const std::string& principal, const ports::EditionRow& row) {
    const auto name = "edition/" + std::to_string(row.key.value);
    const auto* const whereabouts = call.parts.whereabouts;
    for (int more = 0; whereabouts != nullptr && more < 10'000; ++more) {
        auto longer = more == 0 ? name : name + '/' + std::to_string(more);
        if (whereabouts->is_here(execution::office_of(principal + longer, whereabouts->partitions()))) return longer;
    }
    return name;
}

// Another node may have taken over since, and read what is in force before this was kept. A commit of ours that comes
// after it says that none has: whoever takes over from now on reads it.
awaitable<Result<>> still_ours(Call& call, const ports::EditionRow& row) {
    const std::string principal = "local.editions";
    const auto name = name_here(call, principal, row);
    runtime::OnceOnly once{principal, name, row.digest, [](const runtime::Done&) { return runtime::Answer{}; }};
    const auto kept = co_await call.desk().remember(std::move(once));
    if (!kept) co_return kept.error();
    co_return Result<>{};
}

awaitable<Result<>> put_in_force(Call& call, const ports::EditionRow& row) {
    if (auto ours = co_await still_ours(call, row); !ours) co_return ours;
    const auto& room = *call.parts.editions;
    auto hold = [row](Book& book) { return book.put_in_force(row); };
    if (const auto held = co_await room.ask(std::move(hold)); !held) co_return held;
    if (row.kind == kinds::organisation) co_return Result<>{};
    std::shared_ptr<const editions::InForce> told;
    while (told != room.in_force()) {  // another's import may come between
        told = room.in_force();
        auto almanac = told->almanac;
        co_await call.desk().replace(std::move(almanac));
    }
    co_return Result<>{};
}

awaitable<Result<Response>> answer(Call& call, const ports::EditionAdded& added) {
    if (auto done = co_await put_in_force(call, added.row); !done) co_return done.error();
    if (call.parts.whereabouts != nullptr) call.parts.whereabouts->tell_others();
    ObjectText out;
    out.flag("dryRun", false).raw("edition", edition_json(added.row));
    Response response = json_response(200, out.done());
    if (added.was_added_before) response.set("idempotency-replayed", "true");
    co_return response;
}

editions::Import signed_by(const Call& call, std::string reason) {
    editions::Import how{call.principal.name, call.desk().now(), std::move(reason)};
    how.once = std::string(call.request.header("idempotency-key"));
    if (!how.once.empty()) how.asked = fingerprint_of(call.request);
    return how;
}

awaitable<Result<Response>> import(Call& call) {
    const auto room = room_of(call);
    if (!room) co_return room.error();
    auto wanted = read_wanted(call);
    if (!wanted) co_return wanted.error();
    if (const auto may = may_import(call, wanted->text.kind); !may) co_return may.error();
    const auto how = signed_by(call, std::move(wanted->reason));
    if (!wanted->is_dry_run && !how.once.empty()) {
        auto look = [how](Book& book) { return book.imported(how); };
        const auto before = co_await (*room)->ask(std::move(look));
        if (!before) co_return before.error();
        if (*before) {
            const ports::EditionAdded again{**before, true};
            co_return co_await answer(call, again);
        }
    }
    auto read = [text = std::move(wanted->text)](Book& book) { return book.propose(text); };
    auto proposed = co_await (*room)->ask(std::move(read));
    if (!proposed) co_return proposed.error();
    if (wanted->is_dry_run) co_return co_await preview(call, *proposed);
    auto keep = [proposal = std::move(*proposed), how](Book& book) { return book.import(proposal, how); };
    const auto added = co_await (*room)->ask(std::move(keep));
    if (!added) co_return added.error();
    co_return co_await answer(call, *added);
}

}  // namespace

std::vector<Route> edition_routes() {
    constexpr std::string_view tag = "Operations";
    return {
        Route{"GET", "/v2/editions", list, "listEditions", tag,
              "The calendars, clock rules and organisation that hold, each with where it comes from, and those that "
              "held before and were kept."}
            .giving("EditionList"),
        Route{"POST", "/v2/editions", import, "importEdition", tag,
              "Import a calendar year, the clock rules or the organisation. With dryRun nothing is changed: the answer "
              "says what would be. Without, the file is kept for good and holds from then on, before it is answered; "
              "open clocks follow."}
            .taking("EditionImport")
            .giving("EditionImported")
            .once()
            .at(places::of_once)
            .refusing({409}),
        Route{"GET", "/v2/editions/{edition}/file", get_file, "getEditionFile", tag,
              "The file of an edition, byte by byte: by its key, or, of one that holds, by its kind, a calendar's with "
              "the year: calendar-2026."}
            .as("application/octet-stream"),
    };
}

}  // namespace baton::api
