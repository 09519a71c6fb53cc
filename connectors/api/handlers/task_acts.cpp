// What people do with their tasks every day.
#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/acting_on_task.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/sight.hpp"

namespace baton::api {
namespace {

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
                     request, "UserTaskChanged", {},     true,      true}
            .at(places::of_key);
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
