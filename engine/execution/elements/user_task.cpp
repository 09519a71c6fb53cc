#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/clocks.hpp"
#include "engine/execution/steps/due_dates.hpp"
#include "engine/execution/steps/formulas.hpp"

namespace baton::execution {

namespace {

struct Place {
    std::string department;
    std::string role;
};

// The innermost lane that says something owns the tasks in it (BPMN 2.0.2 §10.8); department and role are inherited
// apart.
Result<Place> place_by_lanes(const Decider& decider, const Element& task, const Variables& variables) {
    Place place;
    for (std::uint32_t index = task.lane; index != nowhere;) {
        const model::Lane& lane = decider.definition().lanes[index];
        if (place.department.empty()) {
            auto found = text(lane.department, variables, {decider.world(), task, "department of the lane"});
            if (!found) return found.error();
            place.department = std::move(*found);
        }
        if (place.role.empty()) {
            auto found = text(lane.role, variables, {decider.world(), task, "role of the lane"});
            if (!found) return found.error();
            place.role = std::move(*found);
        }
        index = lane.parent;
    }
    return place;
}

Result<> plan_people(const Decider& decider, const model::UserTask& task, const Element& element,
                     const Variables& variables, TaskOpened& opened) {
    const World& world = decider.world();
    auto assignee = text(task.assignee, variables, {world, element, "assignee"});
    if (!assignee) return assignee.error();
    auto groups = texts(task.candidate_groups, variables, {world, element, "candidate groups"});
    if (!groups) return groups.error();
    auto users = texts(task.candidate_users, variables, {world, element, "candidate users"});
    if (!users) return users.error();
    auto department = text(task.department, variables, {world, element, "department"});
    if (!department) return department.error();
    auto place = place_by_lanes(decider, element, variables);
    if (!place) return place.error();
    opened.assignee = std::move(*assignee);
    opened.candidate_groups = std::move(*groups);
    opened.candidate_users = std::move(*users);
    opened.department = department->empty() ? std::move(place->department) : std::move(*department);
    opened.role = std::move(place->role);
    return {};
}

Result<> plan_work(const Decider& decider, const model::UserTask& task, const Element& element,
                   const Variables& variables, TaskOpened& opened) {
    const World& world = decider.world();
    const auto due = moment(task.due, variables, {world, element, "due date"});
    if (!due) return due.error();
    const auto follow_up = moment(task.follow_up, variables, {world, element, "follow-up date"});
    if (!follow_up) return follow_up.error();
    const auto priority = whole(task.priority, variables, {world, element, "priority"}, 0, 100);
    if (!priority) return priority.error();
    auto form = text(task.form, variables, {world, element, "form"});
    if (!form) return form.error();
    auto rule = text(task.clock_rule, variables, {world, element, "clock rule"});
    if (!rule) return rule.error();
    opened.due = due->value_or(Instant{});
    opened.follow_up = follow_up->value_or(Instant{});
    opened.priority = static_cast<std::int32_t>(priority->value_or(50));
    opened.form = std::move(*form);
    opened.clock_rule = std::move(*rule);
    opened.legal_basis = task.legal_basis;
    return {};
}

Result<TaskOpened> plan(const Decider& decider, const model::UserTask& task, TokenId token) {
    const Element& element = decider.element_at(token);
    const Variables variables{decider.instance(), decider.sight_of(token)};
    TaskOpened opened;
    opened.token = token;
    const auto people = plan_people(decider, task, element, variables, opened);
    if (!people) return people.error();
    const auto work = plan_work(decider, task, element, variables, opened);
    if (!work) return work.error();
    if (opened.clock_rule.empty()) return opened;
    const Owner owner{token, decider.token(token).scope};
    if (find_clock(decider.instance(), owner, opened.clock_rule)) return opened;
    const auto known = must_be_in_force(decider.world(), element, opened.clock_rule);
    if (!known) return known.error();
    return opened;
}

// A step that the case goes back to is for those who did it before.
void open_again(TaskOpened& opened, const Reopening& again) {
    opened.how = again.how;
    opened.sent_by = again.by;
    opened.said = again.said;
    opened.assignee = again.assignee;
    opened.department = again.department;
    opened.candidate_groups = again.candidate_groups;
    opened.candidate_users = again.candidate_users;
    if (again.due != Instant{}) opened.due = again.due;
}

}  // namespace

// BPMN 2.0.2 §13.3.3: a person does it and says when it is done.
void enter(Decider& decider, const model::UserTask& task, TokenId token) {
    auto opened = plan(decider, task, token);
    if (!opened) return decider.raise_incident(token, Stage::running, IncidentKind::expression, opened.error().detail);
    if (!opened->clock_rule.empty()) {
        const ClockName clock = clock_for(decider, {token, decider.token(token).scope}, opened->clock_rule);
        opened->due = decider.instance().clocks.at(clock).now.due;
    }
    if (const auto& again = decider.token(token).reopening) open_again(*opened, *again);
    opened->task = decider.world().mint.next<TaskKey>();
    const TaskKey task_key = opened->task;
    decider.emit(std::move(*opened));
    doubt_due_dates(decider, task_key);
}

}  // namespace baton::execution
