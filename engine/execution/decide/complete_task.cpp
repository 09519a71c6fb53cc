#include "engine/execution/acts/signing.hpp"
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

Result<Task> held_task(const Decider& decider, TaskKey key, const std::string& by) {
    auto task = open_task(decider, key);
    if (!task) return task.error();
    const std::string& holder = task->opened.assignee;
    if (by.empty() || holder.empty() || holder == by) return task;
    return fail(Code::conflict, "The task " + std::to_string(key.value) + " is held by '" + holder + "' and not by '" +
                                    by + "'. Ask them to complete or release it, or have it assigned to you.");
}

Result<> obey(Decider& decider, const CompleteTask& command) {
    const auto task = held_task(decider, command.task, command.assignee);
    if (!task) return task.error();
    if (task->comes_back)
        return fail(Code::conflict, "The task " + std::to_string(command.task.value) + " is done in the name of '" +
                                        task->owner + "', who completes it. Resolve it: then it goes back to them.");
    if (const auto complete = is_signed(*task); !complete) return complete.error();
    const TokenId token = task->opened.token;
    const std::string& by = command.assignee.empty() ? task->opened.assignee : command.assignee;
    decider.emit(TaskCompleted{command.task, command.variables, by});
    end_due_date_doubt(decider, token);
    absorb(decider, token, command.variables);
    complete(decider, token);
    return {};
}

}  // namespace baton::execution
