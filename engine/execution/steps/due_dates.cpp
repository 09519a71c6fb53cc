#include "engine/execution/steps/due_dates.hpp"

#include "engine/execution/steps/formulas.hpp"

namespace baton::execution {

namespace {

// The days of a task that a formula gives.
struct Day {
    std::string_view name;
    model::Formula model::UserTask::*formula;
    Instant TaskOpened::*held;
};
constexpr Day days[] = {{"due date", &model::UserTask::due, &TaskOpened::due},
                        {"follow-up date", &model::UserTask::follow_up, &TaskOpened::follow_up}};

struct Look {
    TaskOpened task;       // with the days that are known now
    std::string in_doubt;  // the names of those that are not
    std::string why;
};

// Which days of an open task are not known because no calendar covers them, as of the moment when it opened. One that
// has none for another reason, or was given one by hand, is in no doubt.
Look look_at(const Decider& decider, const Task& task) {
    Look look{task.opened, {}, {}};
    const TokenId token = task.opened.token;
    const Element& element = decider.element_at(token);
    const auto* asks = std::get_if<model::UserTask>(&element.symbol);
    if (asks == nullptr) return look;
    World then = decider.world();
    then.now = task.opened_at;
    const Variables variables{decider.instance(), decider.sight_of(token)};
    for (const Day& day : days) {
        const model::Formula& formula = asks->*day.formula;
        if (task.opened.*day.held != Instant{} || !formula.is_computed()) continue;
        const Question question{then, element, day.name};
        const auto answer = ask(formula, variables, question);
        if (answer && answer->value.is_null() && answer->is_beyond_calendar) {
            look.in_doubt += (look.in_doubt.empty() ? "" : " and ") + std::string(day.name);
            look.why = answer->why_null;
        }
        const auto known = moment(formula, variables, question);
        if (known) look.task.*day.held = known->value_or(Instant{});
    }
    return look;
}

// The incident that says so; no key when there is none.
IncidentKey doubt_of(const Instance& instance, TokenId token, ElementIndex element) {
    for (const auto& [key, incident] : instance.incidents) {
        const bool is_of_element = incident.token == token && incident.element == element;
        if (incident.kind == IncidentKind::calendar && incident.rule.empty() && is_of_element) return key;
    }
    return {};
}

}  // namespace

void doubt_due_dates(Decider& decider, TaskKey key) {
    const Task& task = decider.instance().tasks.at(key);
    const Look look = look_at(decider, task);
    if (look.in_doubt.empty()) return;
    const TokenId token = task.opened.token;
    IncidentRaised raised;
    raised.incident = decider.world().mint.next<IncidentKey>();
    raised.kind = IncidentKind::calendar;
    raised.token = token;
    raised.scope = decider.token(token).scope;
    raised.element = decider.token(token).at;
    raised.message = "The " + look.in_doubt + " of element '" + decider.element_at(token).id +
                     "' cannot be known: " + look.why +
                     ". Load that year's calendar; it is then computed and this incident is resolved.";
    decider.emit(std::move(raised));
}

void end_due_date_doubt(Decider& decider, TokenId token) {
    const auto doubt = doubt_of(decider.instance(), token, decider.token(token).at);
    if (doubt) decider.resolve_incident(doubt);
}

void recompute_due_dates(Decider& decider) {
    const Instance& instance = decider.instance();
    std::vector<std::pair<Look, IncidentKey>> found;
    for (const auto& [key, task] : instance.tasks) {
        const auto doubt = doubt_of(instance, task.opened.token, decider.token(task.opened.token).at);
        if (doubt) found.emplace_back(look_at(decider, task), doubt);
    }
    for (const auto& [look, doubt] : found) {
        const TaskOpened& now = look.task;
        const TaskOpened& before = instance.tasks.at(now.task).opened;
        if (now.due != before.due || now.follow_up != before.follow_up) {
            decider.emit(TaskUpdated{now.task, now.candidate_groups, now.candidate_users, now.department, now.due,
                                     now.follow_up, now.priority});
        }
        if (look.in_doubt.empty()) decider.resolve_incident(doubt);
    }
}

void settle_due_date_doubt(Decider& decider, TaskKey key) {
    const Task& task = decider.instance().tasks.at(key);
    if (look_at(decider, task).in_doubt.empty()) end_due_date_doubt(decider, task.opened.token);
}

}  // namespace baton::execution
