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
    const bool is_new = instance.tasks.try_emplace(fact.task, Task{fact, at, 1}).second;
    BATON_ENSURE(is_new, "a task's key is given out once");
    token_of(instance, fact.token).task = fact.task;
}

void change(Instance& instance, const TaskAssigned& fact, Instant) {
    Task& task = task_of(instance, fact.task);
    task.opened.assignee = fact.assignee;
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

void change(Instance& instance, const TaskCompleted& fact, Instant) { close(instance, fact.task); }

void change(Instance& instance, const TaskCancelled& fact, Instant) { close(instance, fact.task); }

}  // namespace baton::execution
