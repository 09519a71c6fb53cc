// A case goes back: a task is returned to a step that was done before it, or whoever completed a task takes that back.
#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/acting_on_task.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/seals.hpp"
#include "connectors/api/sight.hpp"
#include "engine/execution/acts/earlier_steps.hpp"
#include "engine/execution/acts/takeback.hpp"

namespace baton::api {
namespace {

std::string step_json(const execution::EarlierStep& step, const model::ProcessDefinition& definition) {
    const model::Element& element = definition.element(step.performed.element);
    ObjectText out;
    out.text("elementId", element.id).text("name", element.name).key("userTaskKey", step.performed.task);
    out.some("completedBy", step.performed.by).some("department", step.performed.department);
    out.moment("completionDate", step.performed.at).flag("possible", step.why_not.empty());
    out.some("whyNot", step.why_not.detail).some("whyNotCode", step.why_not.name);
    return out.done();
}

boost::asio::awaitable<Result<Response>> list_earlier_steps(Call& call) {
    const auto row = co_await visible_task(call, call.key<TaskKey>());
    if (!row) co_return row.error();
    const auto is_closed = co_await is_case_closed(call, *row);
    if (!is_closed) co_return is_closed.error();
    const auto instance = co_await call.desk().inspect(row->instance);
    if (!instance) co_return instance.error();
    const auto definition = call.desk().definition(instance->started.definition);
    ListText steps;
    if (definition && !*is_closed) {
        for (const auto& step : execution::earlier_steps(*instance, *definition, row->key))
            steps.add(step_json(step, *definition));
    }
    ObjectText out;
    out.raw("items", steps.done());
    co_return json_response(200, out.done());
}

boost::asio::awaitable<Result<Response>> return_task(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    execution::ReturnTask command;
    command.task = call.key<TaskKey>();
    command.to = fields.needed_text("elementId");
    command.reason = fields.needed_text("reason");
    command.by = call.principal.name;
    if (const auto read = fields.finish(); !read) co_return read.error();
    std::string reason = command.reason;
    TaskAct wanted{std::move(command), std::move(reason), "returned"};
    co_return co_await act_on_task(call, std::move(wanted));
}

boost::asio::awaitable<Result<Response>> may_withdraw(Call& call) {
    const auto row = co_await visible_task(call, call.key<TaskKey>());
    if (!row) co_return row.error();
    const auto instance = co_await call.desk().inspect(row->instance);
    if (!instance) co_return instance.error();
    auto why = execution::why_not_take_back(*instance, row->key, call.principal.name);
    if (why.empty() && instance->has_ended)
        why = {"case_ended", "The case has ended; nothing in it can be taken back."};
    ObjectText out;
    out.flag("possible", why.empty()).some("whyNot", why.detail).some("whyNotCode", why.name);
    co_return json_response(200, out.done());
}

boost::asio::awaitable<Result<Response>> withdraw_task(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    auto reason = fields.needed_text("reason");
    if (const auto read = fields.finish(); !read) co_return read.error();
    execution::WithdrawTask command{call.key<TaskKey>(), call.principal.name, reason};
    TaskAct wanted{std::move(command), std::move(reason), "withdrawn"};
    co_return co_await act_on_task(call, std::move(wanted));
}

}  // namespace

std::vector<Route> task_return_routes() {
    const auto look = [](std::string_view pattern, Handle handle, std::string_view operation, std::string_view summary,
                         std::string_view response) {
        return Route{"GET", pattern, handle, operation, "User tasks", summary}.giving(response);
    };
    const auto act = [](std::string_view pattern, Handle handle, std::string_view operation, std::string_view summary,
                        std::string_view request) {
        return Route{"POST",  pattern,           handle, operation, "User tasks", summary,
                     request, "UserTaskChanged", {},     true,      true}
            .at(places::of_key);
    };
    return {
        look("/v2/user-tasks/{userTaskKey}/earlier-steps", list_earlier_steps, "listEarlierSteps",
             "Steps that were done before the task, the latest first: to which of them it can be returned, and why not "
             "to "
             "the others.",
             "EarlierSteps"),
        act("/v2/user-tasks/{userTaskKey}/return", return_task, "returnUserTask",
            "Send the case back to a step that was done before; that is open again for whoever did it.",
            "UserTaskReturn"),
        look("/v2/user-tasks/{userTaskKey}/withdrawal", may_withdraw, "getUserTaskWithdrawal",
             "Whether the caller may take back that they completed the task, and if not, what has happened since.",
             "UserTaskWithdrawal"),
        act("/v2/user-tasks/{userTaskKey}/withdrawal", withdraw_task, "withdrawUserTask",
            "Take back that one completed the task, while nobody has acted upon it; it is open again.", "NeededReason"),
    };
}

}  // namespace baton::api
