#include "engine/base/ensure.hpp"
#include "engine/execution/apply/change.hpp"

namespace baton::execution {

namespace {

void close(Instance& instance, TaskKey key) {
    token_of(instance, task_of(instance, key).opened.token).task = {};
    instance.tasks.erase(key);
}

}  // namespace

void change(Instance& instance, const TaskOpened& fact, Instant at) {
    const auto [place, is_new] = instance.tasks.try_emplace(fact.task);
    BATON_ENSURE(is_new, "a task's key is given out once");
    place->second.opened = fact;
    place->second.opened_at = at;
    Token& token = token_of(instance, fact.token);
    token.task = fact.task;
    token.reopening.reset();
}

void change(Instance& instance, const TaskAssigned& fact, Instant) {
    Task& task = task_of(instance, fact.task);
    task.opened.assignee = fact.assignee;
    task.owner.clear();
    task.comes_back = false;
    ++task.revision;
}

void change(Instance& instance, const TaskUpdated& fact, Instant) {
    Task& task = task_of(instance, fact.task);
    task.opened.candidate_groups = fact.candidate_groups;
    task.opened.candidate_users = fact.candidate_users;
    task.opened.department = fact.department;
    task.opened.due = fact.due;
    task.opened.follow_up = fact.follow_up;
    task.opened.priority = fact.priority;
    ++task.revision;
}

void change(Instance& instance, const TaskCompleted& fact, Instant at) {
    const TaskOpened& opened = task_of(instance, fact.task).opened;
    const Token& token = token_of(instance, opened.token);
    auto& performed = scope_of(instance, token.scope).performed;
    std::erase_if(performed, [&](const Performed& before) { return before.element == token.at; });
    performed.push_back({token.at, fact.task, fact.by.empty() ? opened.assignee : fact.by, opened.department,
                         opened.candidate_groups, opened.candidate_users, at});
    close(instance, fact.task);
}

void change(Instance& instance, const TaskCancelled& fact, Instant) { close(instance, fact.task); }

void change(Instance& instance, const TaskReturned& fact, Instant) { close(instance, fact.task); }

void change(Instance& instance, const TaskWithdrawn& fact, Instant) { close(instance, fact.task); }

void change(Instance& instance, const StepReopened& fact, Instant) {
    token_of(instance, fact.token).reopening = fact;
    instance.takeback.reset();
}

void change(Instance& instance, const TaskDelegated& fact, Instant) {
    Task& task = task_of(instance, fact.task);
    task.opened.assignee = fact.to;
    task.owner = fact.owner;
    task.comes_back = fact.comes_back;
    task.resolved_by.clear();
    ++task.revision;
}

void change(Instance& instance, const DelegationEnded& fact, Instant) {
    Task& task = task_of(instance, fact.task);
    if (fact.how == DelegationEnd::resolved) task.resolved_by = task.opened.assignee;
    task.opened.assignee = task.owner;
    task.owner.clear();
    task.comes_back = false;
    ++task.revision;
}

}  // namespace baton::execution
