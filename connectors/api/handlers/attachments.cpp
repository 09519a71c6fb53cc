// The files of cases: what there is, what is in them, and taking one back.
#include "connectors/api/render/attachments.hpp"

#include "connectors/api/acting.hpp"
#include "connectors/api/files/case_files.hpp"
#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/past.hpp"
#include "connectors/api/seals.hpp"
#include "connectors/api/sight.hpp"

namespace baton::api {
namespace {

using Rows = std::vector<ports::AttachmentRow>;

constexpr std::size_t family_max = 1000;  // files of a case and of those that it called

// What was attached in the cases of a family that the caller may read.
boost::asio::awaitable<Result<Rows>> files_of_family(Call& call, InstanceKey root, InstanceKey own) {
    auto look = [root](ports::Attachments& rows) { return rows.files_of_family(root, {}, family_max); };
    auto rows = co_await call.parts.files->ask(std::move(look));
    if (!rows) co_return rows.error();
    std::set<InstanceKey> cases;
    for (const auto& row : *rows) {
        if (row.instance != own) cases.insert(row.instance);
    }
    const auto readable = co_await readable_among(call, std::move(cases));
    if (!readable) co_return readable.error();
    std::erase_if(*rows, [&](const auto& row) { return row.instance != own && !readable->contains(row.instance); });
    co_return rows;
}

// The same as they were: without those that were attached later, and before what was withdrawn later was.
boost::asio::awaitable<Result<>> lead_back(Call& call, Rows& rows, Moment moment) {
    std::map<InstanceKey, std::map<AttachmentKey, ports::AttachmentRow>> then;
    for (const auto& row : rows) then[row.instance];
    for (auto& [instance, files] : then) {
        auto past = co_await past_of(call, instance, moment);
        if (past) files = std::move(past->files);
        if (!past && past.error().code != Code::not_found) co_return past.error();  // it had not begun
    }
    std::erase_if(rows, [&](const auto& row) { return !then[row.instance].contains(row.key); });
    for (auto& row : rows) row = then[row.instance][row.key];
    co_return Result<>{};
}

boost::asio::awaitable<Result<Response>> listed_as_asked(Call& call, Rows rows) {
    const auto moment = co_await moment_of(call);
    if (!moment) co_return moment.error();
    if (*moment) {
        const auto led = co_await lead_back(call, rows, **moment);
        if (!led) co_return led.error();
    }
    co_return json_response(200, attachments_json(rows, call.parts.files->limits()));
}

boost::asio::awaitable<Result<Response>> of_case(Call& call) {
    const auto* family = call.target.find("family");
    if (family != nullptr && *family != "true" && *family != "false") {
        co_return fail(Code::invalid, "the query parameter 'family' must be true or false");
    }
    const auto one = co_await readable_case(call, call.key<InstanceKey>());
    if (!one) co_return one.error();
    if (family != nullptr && *family == "true") {
        auto rows = co_await files_of_family(call, one->root, one->key);
        if (!rows) co_return rows.error();
        co_return co_await listed_as_asked(call, std::move(*rows));
    }
    auto look = [key = one->key](ports::Attachments& rows) { return rows.files_of(key); };
    auto rows = co_await call.parts.files->ask(std::move(look));
    if (!rows) co_return rows.error();
    co_return co_await listed_as_asked(call, std::move(*rows));
}

boost::asio::awaitable<Result<Response>> of_task(Call& call) {
    const auto task = co_await visible_task(call, call.key<TaskKey>());
    if (!task) co_return task.error();
    const auto is_closed = co_await is_case_closed(call, *task);
    if (!is_closed) co_return is_closed.error();
    auto rows = co_await files_of_family(call, task->root, task->instance);
    if (!rows) co_return rows.error();
    if (*is_closed) std::erase_if(*rows, [&](const auto& row) { return row.instance == task->instance; });
    co_return co_await listed_as_asked(call, std::move(*rows));
}

// A file of a case that the caller may read; else as if there were none.
boost::asio::awaitable<Result<ports::AttachmentRow>> readable_file(Call& call) {
    auto look = [key = call.key<AttachmentKey>()](ports::Attachments& rows) { return rows.file(key); };
    auto row = co_await call.parts.files->ask(std::move(look));
    if (!row) co_return row.error();
    const auto nothing = fail(Code::not_found, "there is no file " + call.captured.front() + " that you may see");
    if (!*row) co_return nothing;
    const auto one = co_await readable_case(call, (*row)->instance);
    if (!one) co_return one.error().code == Code::not_found ? nothing : one.error();
    co_return std::move(**row);
}

// An auditor sees also what was withdrawn: that it was there is part of what they are to judge.
Result<> is_given_out(const Call& call, const ports::AttachmentRow& row) {
    if (row.withdrawn_at == Instant{} || identity::visible_to(call.principal).sees_all) return {};
    return fail(Code::not_found, "'" + row.name + "' was withdrawn by " + row.withdrawn_by + ": " +
                                     row.withdrawn_because + "; it is not given out any more");
}

// RFC 9110 §8.8.3: the digest is a strong validator.
Response head_of(const ports::AttachmentRow& row) {
    Response response;
    response.set("content-type", "application/octet-stream");  // whatever it is: it is saved and not shown
    response.set("content-disposition", disposition_of(row.name));
    response.set("content-security-policy", "sandbox; default-src 'none'");
    response.set("cross-origin-resource-policy", "same-origin");
    response.set("etag", '"' + row.sha256 + '"');
    return response;
}

boost::asio::awaitable<Result<Response>> content(Call& call) {
    const auto row = co_await readable_file(call);
    if (!row) co_return row.error();
    if (const auto given = is_given_out(call, *row); !given) co_return given.error();
    Response response = head_of(*row);
    if (call.request.header("if-none-match").find(response.header("etag")) != std::string_view::npos) {
        response.status = 304;
        co_return response;
    }
    response.set("content-length", std::to_string(row->size));
    if (call.request.method == "HEAD") co_return response;
    auto pieces = co_await call.parts.files->open(row->sha256, row->size);
    if (!pieces) co_return pieces.error();
    response.next_piece = std::move(*pieces);
    co_return response;
}

// Who attached it, or who directs the work of the department in whose task it was.
boost::asio::awaitable<Result<>> may_withdraw(Call& call, const ports::AttachmentRow& row) {
    identity::Resource own;
    own.assignee = row.added_by;
    if (call.may(Action::work_on_task, own)) co_return Result<>{};
    auto look = [key = row.task](ports::Queries& rows) { return rows.task(key); };
    const auto task = co_await call.desk().ask(std::move(look));
    if (!task) co_return task.error();
    if (*task && call.may(Action::assign_task, resource_of(**task))) co_return Result<>{};
    co_return fail(Code::forbidden, "'" + call.principal.name + "' may not withdraw this file: only " + row.added_by +
                                        ", who attached it, or the dispatcher or head of that department may");
}

boost::asio::awaitable<Result<Response>> withdraw(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    auto reason = fields.needed_text("reason");
    if (const auto read = fields.finish(); !read) co_return read.error();
    const auto row = co_await readable_file(call);
    if (!row) co_return row.error();
    if (const auto allowed = co_await may_withdraw(call, *row); !allowed) co_return allowed.error();
    Act wanted;
    wanted.instance = row->instance;
    wanted.command = execution::WithdrawFile{row->key, call.principal.name, reason};
    wanted.reason = std::move(reason);
    wanted.render = [](const runtime::Done& done) { return runtime::Answer{200, done_json(done)}; };
    co_return co_await act(call, std::move(wanted));
}

template <Handle handle>
boost::asio::awaitable<Result<Response>> if_kept(Call& call) {
    if (call.parts.files == nullptr) co_return fail(Code::not_found, "this service keeps no files");
    co_return co_await handle(call);
}

}  // namespace

std::vector<Route> attachment_routes() {
    return {
        Route{"GET", "/v2/process-instances/{processInstanceKey}/attachments", if_kept<of_case>,
              "listProcessInstanceAttachments", "Attachments",
              "The files of a case, those withdrawn among them; family=true: also of the cases that it called and of "
              "those that called it, as far as the caller may read them; asOf: as they were."}
            .giving("AttachmentList")
            .asking({"family", "asOf"}),
        Route{"GET", "/v2/user-tasks/{userTaskKey}/attachments", if_kept<of_task>, "listUserTaskAttachments",
              "Attachments",
              "The files of the task's case and of its family, as far as the caller may read them, and what may be "
              "attached; asOf: the files as they were."}
            .giving("AttachmentList")
            .asking({"asOf"}),
        Route{"GET", "/v2/attachments/{attachmentKey}/content", if_kept<content>, "getAttachmentContent", "Attachments",
              "What is in a file, held against its digest before anything is sent. What was withdrawn is given to "
              "auditors only."}
            .as("application/octet-stream"),
        Route{"POST", "/v2/attachments/{attachmentKey}/withdrawal", if_kept<withdraw>, "withdrawAttachment",
              "Attachments", "Withdraw a file, with a reason; that it was there, and its digest, stay in the history."}
            .taking("NeededReason")
            .giving("ProcessInstanceChanged")
            .once()
            .at(places::of_key),
    };
}

}  // namespace baton::api
