// Saving drafts: each time a new version, and none over one that was not read.
#include <array>

#include "connectors/api/handlers/drafts.hpp"
#include "connectors/api/http/fields.hpp"

namespace baton::api {
namespace {

using boost::asio::awaitable;
using ports::DraftRow;
using ports::DraftSave;
using ports::DraftStore;

constexpr std::array<std::string_view, 3> kinds{"bpmn", "dmn", "form"};
constexpr std::size_t name_size_max = 200;
constexpr std::size_t note_size_max = 2'000;

struct Wanted {
    std::string kind;
    DraftSave save;
    std::optional<std::string> department;  // nothing: as it is
};

void check_texts(Fields& fields, const Wanted& wanted) {
    if (wanted.save.name.size() > name_size_max) fields.fault("name", "the name is too long", "use 200 bytes at most");
    if (wanted.save.note.size() > note_size_max) fields.fault("note", "the note is too long", "use 2000 bytes at most");
    if (wanted.save.content.find('\0') != std::string::npos) {
        fields.fault("content", "a model has no NUL characters", "leave them out");
    }
}

enum class Is { new_one, next_version };

Result<Wanted> read_wanted(const Call& call, Is what) {
    if (const auto once = check_once(call.request); !once) return once.error();
    const auto body = parse_object(call.request.body);
    if (!body) return body.error();
    Fields fields(*body);
    Wanted wanted;
    if (what == Is::new_one) {
        wanted.kind = fields.word("kind", kinds);
        if (!fields.has("kind")) fields.fault("kind", "a draft has a kind", "name it: bpmn, dmn or form");
    }
    wanted.save.name = fields.needed_text("name");
    wanted.save.content = fields.needed_text("content");
    wanted.save.note = fields.text("note");
    auto department = fields.text("department");
    if (body->find("department") != nullptr) wanted.department = std::move(department);
    check_texts(fields, wanted);
    if (const auto read = fields.finish(); !read) return read.error();
    return wanted;
}

void sign(const Call& call, DraftSave& save) {
    save.by = call.principal.name;
    save.at = call.desk().now();
    save.once = std::string(call.request.header("idempotency-key"));
    save.asked = save.once.empty() ? std::string() : fingerprint_of(call.request);
}

// Shared with a department of the owner's own, by the owner alone.
Result<> check_sharing(const Call& call, const std::string& owner, const std::string& before,
                       const std::string& after) {
    if (before == after) return {};
    if (call.principal.name != owner) {
        return fail(Code::forbidden, "only " + owner + ", whose draft it is, may change with whom it is shared");
    }
    if (after.empty() || call.principal.is_in(after)) return {};
    return fail(Code::forbidden, "you are not in the department '" + after + "'; share it with one of yours");
}

Response saved_answer(const ports::DraftSaved& saved) {
    Response response = answer_of(saved.row, draft_json(saved.row));
    if (saved.was_saved_before) response.set("idempotency-replayed", "true");
    return response;
}

awaitable<Result<Response>> create(Call& call) {
    if (const auto may = check_designer(call); !may) co_return may.error();
    auto wanted = read_wanted(call, Is::new_one);
    if (!wanted) co_return wanted.error();
    wanted->save.department = wanted->department.value_or("");
    const auto shared = check_sharing(call, call.principal.name, "", wanted->save.department);
    if (!shared) co_return shared.error();
    sign(call, wanted->save);
    auto write = [wanted = std::move(*wanted), limits = call.parts.drafts->limits()](DraftStore& store) {
        return store.add(wanted.kind, wanted.save, limits);
    };
    const auto saved = co_await call.parts.drafts->ask(std::move(write));
    if (!saved) co_return saved.error();
    co_return saved_answer(*saved);
}

// 412 with the draft as it is by now: what the caller has is still theirs, and can be compared with it.
awaitable<Result<Response>> stale(Call& call, const Problem& problem) {
    const auto now = co_await draft_of(call);
    if (!now) co_return now.error();
    const std::string members = ",\"current\":" + draft_json(*now);
    Response response = problem_response(problem, call.said(members));
    response.set("etag", etag_of(now->version));
    co_return response;
}

awaitable<Result<Response>> save_next(Call& call, const DraftRow& row, DraftSave save) {
    const auto expected = revision_of(call.request);
    if (!expected) co_return expected.error();
    sign(call, save);
    auto write = [key = row.key, expected = *expected, save = std::move(save), limits = call.parts.drafts->limits()](
                     DraftStore& store) { return store.save(key, expected, save, limits); };
    const auto saved = co_await call.parts.drafts->ask(std::move(write));
    if (saved) co_return saved_answer(*saved);
    if (saved.error().code == Code::stale) co_return co_await stale(call, saved.error());
    co_return saved.error();
}

awaitable<Result<Response>> save(Call& call) {
    const auto row = co_await draft_of(call);
    if (!row) co_return row.error();
    auto wanted = read_wanted(call, Is::next_version);
    if (!wanted) co_return wanted.error();
    wanted->save.department = wanted->department.value_or(row->department);
    const auto shared = check_sharing(call, row->owner, row->department, wanted->save.department);
    if (!shared) co_return shared.error();
    co_return co_await save_next(call, *row, std::move(wanted->save));
}

awaitable<Result<Response>> restore(Call& call) {
    if (const auto once = check_once(call.request); !once) co_return once.error();
    const auto row = co_await draft_of(call);
    if (!row) co_return row.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    auto note = fields.text("note");
    if (note.size() > note_size_max) fields.fault("note", "the note is too long", "use 2000 bytes at most");
    if (const auto read = fields.finish(); !read) co_return read.error();
    auto version = co_await version_of(call, row->key);
    if (!version) co_return version.error();
    DraftSave next;
    next.name = version->row.name;
    next.content = std::move(version->content);
    next.note = std::move(note);
    next.department = row->department;
    co_return co_await save_next(call, *row, std::move(next));
}

awaitable<Result<Response>> remove(Call& call) {
    const auto row = co_await draft_of(call);
    if (!row) co_return row.error();
    if (row->owner != call.principal.name) {
        co_return fail(Code::forbidden, "only " + row->owner + ", whose draft it is, may delete it");
    }
    const auto expected = revision_of(call.request);
    if (!expected) co_return expected.error();
    auto write = [key = row->key, expected = *expected](DraftStore& store) { return store.remove(key, expected); };
    const auto removed = co_await call.parts.drafts->ask(std::move(write));
    if (!removed && removed.error().code == Code::stale) co_return co_await stale(call, removed.error());
    if (!removed) co_return removed.error();
    Response response;
    response.status = 204;
    co_return response;
}

}  // namespace

std::vector<Route> draft_saving_routes() {
    constexpr std::string_view tag = "Designer";
    const auto guarded = [](const Route& route) { return route.with(&Route::needs_if_match, true); };
    return {
        Route{"POST", "/v2/drafts", create, "createDraft", tag, "Keep a file as a new draft."}
            .taking("DraftCreation")
            .giving("Draft")
            .once(),
        guarded(Route{"PUT", "/v2/drafts/{key}", save, "saveDraft", tag,
                      "Save the next version. If-Match is the version that it goes on from."}
                    .taking("DraftChange")
                    .giving("Draft")
                    .once()),
        guarded(Route{"DELETE", "/v2/drafts/{key}", remove, "deleteDraft", tag,
                      "Delete the draft with all its versions; for its owner."}
                    .with(&Route::status, 204)),
        guarded(Route{"POST", "/v2/drafts/{key}/versions/{version}/restoration", restore, "restoreDraftVersion", tag,
                      "Save an earlier version once more, as the newest."}
                    .taking("DraftRestoration")
                    .giving("Draft")
                    .once()),
    };
}

}  // namespace baton::api
