#include "engine/execution/steps/task_moves.hpp"

#include <algorithm>

#include "engine/execution/steps/steps.hpp"
#include "engine/execution/steps/variables.hpp"

namespace baton::execution {

namespace {

struct Move {
    std::string from;
    std::string to;
};

Result<std::string> department(const Decider& decider, TokenId token, std::string_view which) {
    const Variables variables{decider.instance(), decider.sight_of(token)};
    feel::Value tasks;
    if (variables.find("tasks", tasks) && tasks.context() != nullptr) {
        const feel::Value* const found = tasks.context()->find(which);
        if (found != nullptr && found->string() != nullptr && !found->string()->empty()) return *found->string();
    }
    const std::string input = "tasks." + std::string(which);
    return fail(Code::unprocessable, "Element '" + decider.element_at(token).id +
                                         "' moves tasks from one department to another, and its input '" + input +
                                         "' is no department's id. Correct the variables, or deploy a model that " +
                                         "gives it, and resolve the incident.");
}

Result<Move> plan(const Decider& decider, TokenId token) {
    auto from = department(decider, token, "from");
    if (!from) return from.error();
    auto to = department(decider, token, "to");
    if (!to) return to.error();
    return Move{std::move(*from), std::move(*to)};
}

bool concerns(const Task& task, const std::string& department) {
    const auto& groups = task.opened.candidate_groups;
    return task.opened.department == department || std::ranges::find(groups, department) != groups.end();
}

TaskUpdated moved(const Task& task, const Move& move) {
    const TaskOpened& now = task.opened;
    TaskUpdated updated{now.task, now.candidate_groups, now.candidate_users, now.department,
                        now.due,  now.follow_up,        now.priority};
    std::ranges::replace(updated.candidate_groups, move.from, move.to);
    if (updated.department == move.from) updated.department = move.to;
    return updated;
}

// Those whom the model names stand for the matter, not for their department: a sealed task must not become open to all.
bool is_named_by_model(const Decider& decider, const Task& task) {
    const auto* const symbol = std::get_if<model::UserTask>(&decider.element_at(task.opened.token).symbol);
    return symbol != nullptr && !symbol->assignee.empty();
}

}  // namespace

void move_tasks(Decider& decider, TokenId token) {
    const auto move = plan(decider, token);
    if (!move) return decider.raise_incident(token, Stage::running, IncidentKind::expression, move.error().detail);
    std::vector<Event> facts;
    feel::List elements;
    for (const auto& [key, task] : decider.instance().tasks) {
        if (move->from == move->to || !concerns(task, move->from)) continue;
        elements.push_back(feel::Value{decider.element_at(task.opened.token).id});
        const bool is_held = !task.opened.assignee.empty() && !is_named_by_model(decider, task);
        facts.push_back(moved(task, *move));
        if (is_held) facts.push_back(TaskAssigned{key, AssignmentKind::unclaimed, {}});
    }
    for (auto& fact : facts) decider.emit(std::move(fact));
    feel::Context result;
    result.set("moved_tasks", feel::Value{std::move(elements)});
    absorb(decider, token, result);
    complete(decider, token);
}

}  // namespace baton::execution
