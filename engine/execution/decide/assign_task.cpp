#include "engine/execution/decide/obey.hpp"

namespace baton::execution {

namespace {

Result<> held_by_other(TaskKey task, const std::string& holder, std::string_view what) {
    return fail(Code::conflict, "The task " + std::to_string(task.value) + " is held by '" + holder +
                                    "' and cannot be " + std::string(what) +
                                    ". Ask them to release it, or have it assigned.");
}

}  // namespace

Result<> obey(Decider& decider, const AssignTask& command) {
    const auto task = open_task(decider, command.task);
    if (!task) return task.error();
    const std::string& holder = task->opened.assignee;
    const bool is_other = !holder.empty() && holder != command.assignee;
    if (command.how == AssignmentKind::claimed) {
        if (command.assignee.empty()) return fail(Code::invalid, "A claim needs the name of the one who claims.");
        if (is_other) return held_by_other(command.task, holder, "claimed");
    }
    if (command.how == AssignmentKind::unclaimed) {
        if (!task->owner.empty())
            return fail(Code::conflict, "The task " + std::to_string(command.task.value) + " is done in the name of '" +
                                            task->owner + "'. Resolve it: then it goes back to them.");
        if (!command.assignee.empty() && is_other) return held_by_other(command.task, holder, "released by another");
        if (!holder.empty()) decider.emit(TaskAssigned{command.task, command.how, {}});
        return {};
    }
    if (holder != command.assignee) decider.emit(TaskAssigned{command.task, command.how, command.assignee});
    return {};
}

}  // namespace baton::execution
