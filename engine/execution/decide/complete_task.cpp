#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/due_dates.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

Result<Task> open_task(const Decider& decider, TaskKey key) {
    const auto found = decider.instance().tasks.find(key);
    if (found != decider.instance().tasks.end()) return found->second;
    return fail(Code::not_found, "The task " + std::to_string(key.value) +
                                     " is not open: it was completed or cancelled, or there never was one. Look at the "
                                     "open tasks of the case.");
}

Result<> obey(Decider& decider, const CompleteTask& command) {
    const auto task = open_task(decider, command.task);
    if (!task) return task.error();
    const std::string& holder = task->opened.assignee;
    if (!command.assignee.empty() && !holder.empty() && holder != command.assignee) {
        return fail(Code::conflict, "The task " + std::to_string(command.task.value) + " is held by '" + holder +
                                        "' and not by '" + command.assignee +
                                        "'. Ask them to complete or release it, or have it assigned to you.");
    }
    const TokenId token = task->opened.token;
    decider.emit(TaskCompleted{command.task, command.variables});
    end_due_date_doubt(decider, token);
    absorb(decider, token, command.variables);
    complete(decider, token);
    return {};
}

}  // namespace baton::execution
