// Attaching files to a case in the course of a task: all of them are looked at first, then kept, then attached, each by
// a command of its own.
#include "connectors/api/acting.hpp"
#include "connectors/api/files/case_files.hpp"
#include "connectors/api/files/upload.hpp"
#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/http/multipart.hpp"
#include "connectors/api/render/attachments.hpp"
#include "connectors/api/sight.hpp"
#include "engine/base/digest.hpp"

namespace baton::api {
namespace {

// One file of an upload, kept by now.
struct Upload {
    ports::TaskRow task;
    execution::AttachFile command;
    std::size_t number = 0;  // in its request, from 1 on
};

// What came of it: of each file its row, or why not.
struct Outcome {
    ListText attached;
    std::vector<Fault> faults;
    std::optional<Problem> refusal;  // the first
    Position position = 0;           // of the last that was attached
};

boost::asio::awaitable<Result<ports::TaskRow>> workable_task(Call& call) {
    auto row = co_await visible_task(call, call.key<TaskKey>());
    if (!row) co_return row.error();
    const auto resource = resource_of(*row);
    const auto action = call.may(Action::assign_task, resource) ? Action::assign_task : Action::work_on_task;
    if (const auto allowed = identity::check(call.principal, action, resource); !allowed) co_return allowed.error();
    co_return row;
}

// The boundary of a form is another each time it is sent: what tells two requests apart are the files themselves.
runtime::OnceOnly once_of(const Call& call, const Upload& upload) {
    const auto number = std::to_string(upload.number);
    const auto what = call.request.method + ' ' + call.request.target + '\n' + number + '\n' + upload.command.name +
                      '\n' + upload.command.sha256;
    const auto render = [](const runtime::Done& done) { return runtime::Answer{200, std::to_string(done.position)}; };
    return {call.principal.name, std::string(call.request.header("idempotency-key")) + '#' + number, sha256_hex(what),
            render};
}

boost::asio::awaitable<Result<Position>> submit(Call& call, Upload upload) {
    runtime::Wish wish;
    wish.instance = upload.task.instance;
    wish.actor = actor_of(call, upload.task.department);
    if (call.request.has("idempotency-key")) wish.once = once_of(call, upload);
    wish.command = std::move(upload.command);
    const auto done = co_await call.desk().submit(std::move(wish));
    if (!done) co_return done.error();
    if (!done->was_done_before) co_return done->position;
    Position position = 0;
    const std::string& text = done->answer->body;
    std::from_chars(text.data(), text.data() + text.size(), position);
    co_return position;
}

// The key is given by the engine: it stands in the record.
boost::asio::awaitable<Result<ports::AttachmentRow>> attached_at(Call& call, InstanceKey instance, Position position) {
    auto look = [=](ports::Queries& rows) { return rows.records(instance, position - 1, 1); };
    const auto records = co_await call.desk().ask(std::move(look));
    if (!records) co_return records.error();
    AttachmentKey key;
    for (const auto& record : *records) {
        for (const auto& event : record.events) {
            if (const auto* fact = std::get_if<execution::FileAttached>(&event)) key = fact->attachment;
        }
    }
    auto find = [key](ports::Attachments& rows) { return rows.file(key); };
    auto row = co_await call.parts.files->ask(std::move(find));
    if (!row) co_return row.error();
    if (*row) co_return std::move(**row);
    co_return fail(Code::internal, "the file that was attached at " + std::to_string(position) + " is not listed");
}

boost::asio::awaitable<Result<>> attach_one(Call& call, Upload upload, Outcome& outcome) {
    const auto name = upload.command.name;
    const auto instance = upload.task.instance;
    const auto position = co_await submit(call, std::move(upload));
    if (!position) {
        if (!outcome.refusal) outcome.refusal = position.error();
        outcome.faults.push_back({.rule = position.error().code == Code::conflict ? "file-there" : "file-refused",
                                  .message = position.error().detail,
                                  .hint = {},
                                  .file = clipped(name, 100),
                                  .element = {}});
        co_return Result<>{};
    }
    const auto row = co_await attached_at(call, instance, *position);
    if (!row) co_return row.error();
    outcome.attached.add(attachment_json(*row));
    outcome.position = std::max(outcome.position, *position);
    co_return Result<>{};
}

Response answer_of(const Call& call, Outcome outcome) {
    Response response;
    if (outcome.refusal) {
        const auto members = ",\"attached\":" + outcome.attached.done();
        Problem problem{outcome.refusal->code, outcome.refusal->detail, std::move(outcome.faults)};
        response = problem_response(problem, call.said(members));
    } else {
        ObjectText out;
        out.raw("items", outcome.attached.done());
        response = json_response(200, out.done());
    }
    if (outcome.position != 0) response.set("x-log-position", std::to_string(outcome.position));
    return response;
}

// Contents first: what a case speaks of is there.
boost::asio::awaitable<Result<Upload>> kept(Call& call, ports::TaskRow task, Part file) {
    const auto& kind = *kind_of_name(file.file, call.parts.files->limits());
    Upload upload{std::move(task), {}, 0};
    upload.command = {upload.task.key,    std::move(file.file), kind.media_type, file.content.size(), {},
                      call.principal.name};
    auto digest = co_await call.parts.files->put(std::move(file.content), call.desk().now());
    if (!digest) co_return digest.error();
    upload.command.sha256 = std::move(*digest);
    co_return upload;
}

boost::asio::awaitable<Result<Response>> attach(Call& call) {
    if (call.parts.files == nullptr) co_return fail(Code::not_found, "this service keeps no files");
    if (const auto fits = check_once(call.request); !fits) co_return fits.error();
    const auto task = co_await workable_task(call);
    if (!task) co_return task.error();
    auto parts = parse_multipart(call.request.header("content-type"), call.request.body);
    if (!parts) co_return parts.error();
    if (const auto fit = check_upload(*parts, call.parts.files->limits()); !fit) co_return fit.error();
    call.request.body.clear();

    std::vector<Upload> uploads;
    for (Part& part : *parts) {
        auto one = co_await kept(call, *task, std::move(part));
        if (!one) co_return one.error();
        one->number = uploads.size() + 1;
        uploads.push_back(std::move(*one));
    }
    Outcome outcome;
    for (Upload& upload : uploads) {
        const auto done = co_await attach_one(call, std::move(upload), outcome);
        if (!done) co_return done.error();
    }
    co_return answer_of(call, std::move(outcome));
}

}  // namespace

std::vector<Route> attaching_routes() {
    return {
        Route{"POST", "/v2/user-tasks/{userTaskKey}/attachments", attach, "attachFiles", "Attachments",
              "Attach files to the case of an open task, one or more. When one cannot be taken for what it is, none "
              "is; every fault is told at once, by file."}
            .taking("AttachmentUpload")
            .giving("AttachedFiles")
            .once()
            .at(places::of_key),
    };
}

}  // namespace baton::api
