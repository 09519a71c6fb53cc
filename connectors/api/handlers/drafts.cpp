// What designers draw and have not deployed: their own, and what their department shares. Each version stays readable.
#include "connectors/api/handlers/drafts.hpp"

#include <iterator>

#include "connectors/api/paging.hpp"

namespace baton::api {

using boost::asio::awaitable;
using ports::DraftKey;
using ports::DraftRow;
using ports::DraftStore;

namespace {

bool is_seen(const Principal& principal, const DraftRow& row) {
    return row.owner == principal.name || (!row.department.empty() && principal.is_in(row.department));
}

Result<std::uint32_t> version_in_path(const Call& call) {
    const auto number = call.key<DraftKey>(1).value;
    if (number != 0 && number <= 0xFFFFFFFFU) return static_cast<std::uint32_t>(number);
    return fail(Code::not_found, "'" + call.captured[1] + "' is no version of a draft");
}

Result<ReadVersion> read_version(DraftStore& store, DraftKey key, std::uint32_t number) {
    auto row = store.version(key, number);
    if (!row) return row.error();
    auto content = store.content(key, number);
    if (!content) return content.error();
    return ReadVersion{row->value_or(ports::DraftVersionRow{}), std::move(*content)};
}

}  // namespace

Result<> check_designer(const Call& call) {
    if (call.parts.drafts == nullptr) return fail(Code::not_found, "no drafts are kept here");
    return identity::check(call.principal, Action::design);
}

awaitable<Result<DraftRow>> draft_of(Call& call) {
    if (const auto may = check_designer(call); !may) co_return may.error();
    const auto key = call.key<DraftKey>();
    auto look = [key](DraftStore& store) { return store.draft(key); };
    auto row = co_await call.parts.drafts->ask(std::move(look));
    if (!row) co_return row.error();
    if (*row && is_seen(call.principal, **row)) co_return std::move(**row);
    co_return fail(Code::not_found, "there is no draft " + call.captured.front() + " that you may see");
}

Response answer_of(const DraftRow& row, std::string body) {
    Response response = json_response(200, std::move(body));
    response.set("etag", etag_of(row.version));
    return response;
}

awaitable<Result<ReadVersion>> version_of(Call& call, DraftKey key) {
    const auto number = version_in_path(call);
    if (!number) co_return number.error();
    auto look = [key, number = *number](DraftStore& store) { return read_version(store, key, number); };
    co_return co_await call.parts.drafts->ask(std::move(look));
}

namespace {

awaitable<Result<Response>> list(Call& call) {
    if (const auto may = check_designer(call); !may) co_return may.error();
    const auto wanted = page_of_query(call, {});
    if (!wanted) co_return wanted.error();
    DraftKey below;
    const auto& after = wanted->after;
    const auto read = std::from_chars(after.data(), after.data() + after.size(), below.value);
    if (!after.empty() && (read.ec != std::errc{} || read.ptr != after.data() + after.size())) {
        co_return fail(Code::invalid, "'after' must be 'next' of the page before");
    }
    // One more than asked for, to know whether there are more.
    auto look = [who = call.principal, below, limit = wanted->limit + 1](DraftStore& store) {
        return store.drafts(who.name, who.departments, below, limit);
    };
    auto rows = co_await call.parts.drafts->ask(std::move(look));
    if (!rows) co_return rows.error();
    ports::Page<DraftRow> page{std::move(*rows), {}};
    if (page.items.size() > wanted->limit) {
        page.items.pop_back();
        page.next = std::to_string(page.items.back().key.value);
    }
    co_return json_response(200, page_json(page, [](const DraftRow& row) { return draft_json(row); }));
}

awaitable<Result<Response>> read_one(Call& call) {
    const auto row = co_await draft_of(call);
    if (!row) co_return row.error();
    auto look = [key = row->key, version = row->version](DraftStore& store) { return store.content(key, version); };
    const auto content = co_await call.parts.drafts->ask(std::move(look));
    if (!content) co_return content.error();
    co_return answer_of(*row, draft_json(*row, *content));
}

awaitable<Result<Response>> list_versions(Call& call) {
    const auto row = co_await draft_of(call);
    if (!row) co_return row.error();
    auto look = [key = row->key](DraftStore& store) { return store.versions(key); };
    const auto rows = co_await call.parts.drafts->ask(std::move(look));
    if (!rows) co_return rows.error();
    ListText items;
    for (const auto& one : *rows) items.add(draft_version_json(one));
    ObjectText out;
    out.raw("items", items.done());
    co_return json_response(200, out.done());
}

awaitable<Result<Response>> read_old(Call& call) {
    const auto row = co_await draft_of(call);
    if (!row) co_return row.error();
    const auto version = co_await version_of(call, row->key);
    if (!version) co_return version.error();
    co_return json_response(200, draft_version_json(version->row, version->content));
}

}  // namespace

std::vector<Route> draft_routes() {
    constexpr std::string_view tag = "Designer";
    std::vector<Route> all{
        Route{"GET", "/v2/drafts", list, "listDrafts", tag,
              "The caller's drafts and those that their departments share, the newest first, without contents."}
            .giving("DraftPage")
            .asking({"limit", "after"}),
        Route{"GET", "/v2/drafts/{key}", read_one, "getDraft", tag, "The newest version with its content."}.giving(
            "Draft"),
        Route{"GET", "/v2/drafts/{key}/versions", list_versions, "listDraftVersions", tag,
              "All versions that are kept, the newest first, without contents."}
            .giving("DraftVersionList"),
        Route{"GET", "/v2/drafts/{key}/versions/{version}", read_old, "getDraftVersion", tag,
              "One version with its content."}
            .giving("DraftVersion"),
    };
    auto saving = draft_saving_routes();
    all.insert(all.end(), std::make_move_iterator(saving.begin()), std::make_move_iterator(saving.end()));
    return all;
}

}  // namespace baton::api
