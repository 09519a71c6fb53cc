// What people do with their tasks. Each act names the revision it was decided upon (If-Match), so that of two officials
// who open one task the second sees what the first has done instead of undoing it.
#include "connectors/api/acting.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/render/rows.hpp"
#include "connectors/api/sight.hpp"

namespace baton::api {
namespace {

runtime::Answer task_answer(TaskKey task, const char* state, const runtime::Done& done) {
    ObjectText out;
    out.key("userTaskKey", task).text("state", state).key("processInstanceKey", done.instance);
    if (done.task_revision != 0) out.number("revision", done.task_revision);
    out.long_number("position", done.position);
    return {200, out.done()};
}

std::string changes_json(const std::vector<Record>& records, TaskKey task) {
    ListText changes;
    for (const Record& record : records) {
        ObjectText one;
        one.long_number("position", record.position).moment("at", record.at).text("command", record.command);
        one.some("actor", record.actor.name).some("department", record.actor.department);
        one.some("reason", record.reason);
        changes.add(one.done());
    }
    ObjectText out;
    out.key("userTaskKey", task).raw("changes", changes.done());
    return out.done();
}

bool tells_of(const execution::Event& event, TaskKey task) {
    const auto is_it = [&](const auto& fact) {
        if constexpr (requires {
                          { fact.task } -> std::convertible_to<TaskKey>;
                      }) {
            return fact.task == task;
        } else {
            return false;
        }
    };
    return std::visit(is_it, event);
}

struct Since {
    InstanceKey instance;
    TaskKey task;
    std::uint32_t revision;  // that the caller had read: TaskOpened is 1, each later fact one more
};

// Who changed the task after that revision, and when.
Result<std::vector<Record>> changes_since(ports::Queries& rows, Since since) {
    std::vector<Record> out;
    std::uint32_t revision = 0;
    for (Position after = 0;;) {
        auto page = rows.records(since.instance, after, 500);
        if (!page) return page.error();
        if (page->empty()) return out;
        after = page->back().position;
        for (auto& record : *page) {
            bool is_new = false;
            for (const auto& event : record.events) {
                if (tells_of(event, since.task) && ++revision > since.revision) is_new = true;
            }
            if (is_new) out.push_back(std::move(record));
        }
    }
}

// 412 with the task as it is now and who changed what since it was read: the person can decide again, and the words
// they typed are still theirs.
boost::asio::awaitable<Result<Response>> stale(Call& call, ports::TaskRow row, std::uint32_t read) {
    const Since since{row.instance, row.key, read};
    auto look = [since](ports::Queries& rows) { return changes_since(rows, since); };
    const auto changes = co_await call.desk().ask(std::move(look));
    if (!changes) co_return changes.error();
    std::string who = changes->empty() ? std::string("someone") : changes->back().actor.name;
    auto problem = fail(Code::stale, "user task " + call.captured.front() + " was changed by " + who +
                                         " after you read it (revision " + std::to_string(read) + ", now " +
                                         std::to_string(row.revision) + "); look at it again and decide anew");
    const std::string current = changes_json(*changes, row.key);
    const std::string members = ",\"current\":" + task_json(row) + "," + current.substr(1, current.size() - 2);
    Response response = problem_response(problem, call.said(members));
    response.set("etag", etag_of(row.revision));
    co_return response;
}

struct TaskAct {
    execution::Command command;
    std::string reason;
    const char* state = "open";  // after it
    Action action = Action::work_on_task;
};

boost::asio::awaitable<Result<Response>> act_on_task(Call& call, TaskAct wanted) {
    const auto key = call.key<TaskKey>();
    const auto read = revision_of(call.request);
    if (!read) co_return read.error();
    const auto row = co_await visible_task(call, key);
    if (!row) co_return row.error();
    if (const auto allowed = identity::check(call.principal, wanted.action, resource_of(*row)); !allowed) {
        co_return allowed.error();
    }
    Act one;
    one.instance = row->instance;
    one.command = std::move(wanted.command);
    one.reason = std::move(wanted.reason);
    one.department = row->department;
    one.expected_revision = *read;
    one.render = [key, state = wanted.state](const runtime::Done& done) { return task_answer(key, state, done); };
    auto answered = co_await act(call, std::move(one));
    if (answered || !*read) co_return answered;

    const Code code = answered.error().code;
    if (code != Code::stale && code != Code::conflict && code != Code::not_found) co_return answered;
    auto now = co_await visible_task(call, key);
    if (!now || now->revision == **read) co_return answered;
    co_return co_await stale(call, std::move(*now), **read);
}

boost::asio::awaitable<Result<Response>> claim(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    auto reason = fields.text("reason");
    if (const auto read = fields.finish(); !read) co_return read.error();
    TaskAct wanted{execution::AssignTask{call.key<TaskKey>(), execution::AssignmentKind::claimed, call.principal.name},
                   std::move(reason), "open"};
    co_return co_await act_on_task(call, std::move(wanted));
}

boost::asio::awaitable<Result<Response>> assign(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    auto assignee = fields.needed_text("assignee");
    auto reason = fields.text("reason");
    fields.ignore("action");
    fields.ignore("allowOverride");
    if (const auto read = fields.finish(); !read) co_return read.error();
    const bool is_own = assignee == call.principal.name;
    TaskAct wanted{execution::AssignTask{call.key<TaskKey>(), execution::AssignmentKind::assigned, std::move(assignee)},
                   std::move(reason), "open", is_own ? Action::work_on_task : Action::assign_task};
    co_return co_await act_on_task(call, std::move(wanted));
}

boost::asio::awaitable<Result<Response>> unassign(Call& call) {
    const auto row = co_await visible_task(call, call.key<TaskKey>());
    if (!row) co_return row.error();
    const bool is_own = row->assignee == call.principal.name;
    TaskAct wanted{execution::AssignTask{call.key<TaskKey>(), execution::AssignmentKind::unclaimed, {}},
                   {},
                   "open",
                   is_own ? Action::work_on_task : Action::assign_task};
    co_return co_await act_on_task(call, std::move(wanted));
}

boost::asio::awaitable<Result<Response>> complete(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    auto variables = fields.object_value("variables");
    auto reason = fields.text("reason");
    fields.ignore("action");
    if (const auto read = fields.finish(); !read) co_return read.error();
    TaskAct wanted{execution::CompleteTask{call.key<TaskKey>(), std::move(variables), call.principal.name},
                   std::move(reason), "completed"};
    co_return co_await act_on_task(call, std::move(wanted));
}

boost::asio::awaitable<Result<Response>> update(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    Fields& changes = fields.inner("changeset");
    execution::UpdateTask command;
    command.task = call.key<TaskKey>();
    command.candidate_groups = changes.texts("candidateGroups");
    command.candidate_users = changes.texts("candidateUsers");
    auto department = changes.text("department");
    if (!department.empty()) command.department = std::move(department);
    command.due = changes.moment("dueDate");
    command.follow_up = changes.moment("followUpDate");
    if (const auto priority = changes.whole("priority", 0, 100))
        command.priority = static_cast<std::int32_t>(*priority);
    auto reason = fields.text("reason");
    fields.ignore("action");
    if (const auto read = fields.finish(); !read) co_return read.error();
    TaskAct wanted{std::move(command), std::move(reason), "open", Action::assign_task};
    co_return co_await act_on_task(call, std::move(wanted));
}

// A remark changes nothing else: it stands in the history under its author's name, and the department is told.
boost::asio::awaitable<Result<Response>> comment(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    auto text = fields.needed_text("text");
    if (const auto read = fields.finish(); !read) co_return read.error();
    const auto row = co_await visible_task(call, call.key<TaskKey>());
    if (!row) co_return row.error();
    const bool directs = call.may(Action::assign_task, resource_of(*row));
    execution::UpdateTask command;
    command.task = row->key;
    TaskAct wanted{std::move(command), std::move(text), "open", directs ? Action::assign_task : Action::work_on_task};
    co_return co_await act_on_task(call, std::move(wanted));
}

}  // namespace

std::vector<Route> task_act_routes() {
    const auto route = [](std::string_view method, std::string_view pattern, Handle handle, std::string_view operation,
                          std::string_view summary, std::string_view request) {
        return Route{method,  pattern,           handle, operation, "User tasks", summary,
                     request, "UserTaskChanged", {},     true,      true};
    };
    return {
        route("POST", "/v2/user-tasks/{userTaskKey}/claim", claim, "claimUserTask", "Take a task that nobody has.",
              "Reason"),
        route("POST", "/v2/user-tasks/{userTaskKey}/assignment", assign, "assignUserTask", "Give a task to someone.",
              "UserTaskAssignment"),
        route("DELETE", "/v2/user-tasks/{userTaskKey}/assignee", unassign, "unassignUserTask", "Give a task back.", ""),
        route("POST", "/v2/user-tasks/{userTaskKey}/completion", complete, "completeUserTask",
              "Complete a task; the case goes on.", "UserTaskCompletion"),
        route("PATCH", "/v2/user-tasks/{userTaskKey}", update, "updateUserTask",
              "Change a task's candidates, department, dates or priority.", "UserTaskUpdate"),
        route("POST", "/v2/user-tasks/{userTaskKey}/comments", comment, "commentUserTask",
              "Say something about an open task; the history keeps it and the department is told.", "UserTaskComment")
            .with(&Route::needs_if_match, false)
            .refusing({409}),
    };
}

}  // namespace baton::api
