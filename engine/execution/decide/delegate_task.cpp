#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/variables.hpp"

namespace baton::execution {

namespace {

std::string named(const Task& task) { return "The task " + std::to_string(task.opened.task.value); }

}  // namespace

Result<> obey(Decider& decider, const DelegateTask& command) {
    const auto task = held_task(decider, command.task, command.by);
    if (!task) return task.error();
    if (const auto why = has_reason(command.reason, "delegate a task"); !why) return why.error();
    if (!task->owner.empty())
        return fail(Code::conflict, named(*task) + " is done in the name of '" + task->owner +
                                        "' already. Resolve it, or have it recalled, before it is delegated again.");
    const std::string owner = command.by.empty() ? task->opened.assignee : command.by;
    if (owner.empty()) return fail(Code::conflict, named(*task) + " is nobody's. Claim it, and then delegate it.");
    if (command.to.empty() || command.to == owner)
        return fail(Code::invalid, "A task is delegated to someone else. Name the account of who is to do it.");
    decider.emit(TaskDelegated{command.task, owner, command.to, command.comes_back});
    return {};
}

Result<> obey(Decider& decider, const ResolveTask& command) {
    const auto task = held_task(decider, command.task, command.by);
    if (!task) return task.error();
    if (task->owner.empty()) return fail(Code::conflict, named(*task) + " is done in nobody else's name. Complete it.");
    const TokenId token = task->opened.token;
    decider.emit(DelegationEnded{command.task, DelegationEnd::resolved, command.by});
    absorb(decider, token, command.variables);
    return {};
}

Result<> obey(Decider& decider, const RecallTask& command) {
    const auto task = open_task(decider, command.task);
    if (!task) return task.error();
    if (const auto why = has_reason(command.reason, "recall a task"); !why) return why.error();
    if (task->owner.empty()) return fail(Code::conflict, named(*task) + " is not delegated.");
    if (!command.by.empty() && command.by != task->owner)
        return fail(Code::conflict,
                    named(*task) + " is done in the name of '" + task->owner + "', who alone recalls it.");
    decider.emit(DelegationEnded{command.task, DelegationEnd::recalled, command.by});
    return {};
}

}  // namespace baton::execution
