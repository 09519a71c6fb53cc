#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/due_dates.hpp"

namespace baton::execution {

Result<> obey(Decider& decider, const UpdateTask& command) {
    const auto task = open_task(decider, command.task);
    if (!task) return task.error();
    if (command.priority && (*command.priority < 0 || *command.priority > 100))
        return fail(Code::invalid, "The priority of a task is a whole number from 0 to 100.");
    const TaskOpened& now = task->opened;
    TaskUpdated updated;
    updated.task = command.task;
    updated.candidate_groups = command.candidate_groups.value_or(now.candidate_groups);
    updated.candidate_users = command.candidate_users.value_or(now.candidate_users);
    updated.department = command.department.value_or(now.department);
    updated.due = command.due.value_or(now.due);
    updated.follow_up = command.follow_up.value_or(now.follow_up);
    updated.priority = command.priority.value_or(now.priority);
    decider.emit(std::move(updated));
    settle_due_date_doubt(decider, command.task);
    return {};
}

}  // namespace baton::execution
