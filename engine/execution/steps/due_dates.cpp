#include "engine/execution/steps/due_dates.hpp"

#include "engine/execution/steps/formulas.hpp"

namespace baton::execution {

namespace {

// Why the due date of an open task is not known; empty when it is, or when the task has none for another reason.
std::string unknown_day(const Decider& decider, const Task& task) {
    const TokenId token = task.opened.token;
    const Element& element = decider.element_at(token);
    const auto* asks = std::get_if<model::UserTask>(&element.symbol);
    if (asks == nullptr || task.opened.due != Instant{} || !asks->due.is_computed()) return {};
    const Variables variables{decider.instance(), decider.sight_of(token)};
    const auto answer = ask(asks->due, variables, {decider.world(), element, "due date"});
    if (!answer || !answer->value.is_null() || !answer->is_beyond_calendar) return {};
    return answer->why_null;
}

// The incident that says so; no key when there is none.
IncidentKey doubt_of(const Instance& instance, TokenId token, ElementIndex element) {
    for (const auto& [key, incident] : instance.incidents) {
        const bool is_of_element = incident.token == token && incident.element == element;
        if (incident.kind == IncidentKind::calendar && incident.rule.empty() && is_of_element) return key;
    }
    return {};
}

std::optional<Instant> reckoned(const Decider& decider, const Task& task) {
    const TokenId token = task.opened.token;
    const Element& element = decider.element_at(token);
    const auto* asks = std::get_if<model::UserTask>(&element.symbol);
    if (asks == nullptr || task.opened.due != Instant{}) return std::nullopt;
    World then = decider.world();
    then.now = task.opened_at;
    const Variables variables{decider.instance(), decider.sight_of(token)};
    const auto due = moment(asks->due, variables, {then, element, "due date"});
    return due ? *due : std::nullopt;
}

}  // namespace

void doubt_due_date(Decider& decider, TaskKey key) {
    const Task& task = decider.instance().tasks.at(key);
    const std::string why = unknown_day(decider, task);
    if (why.empty()) return;
    const TokenId token = task.opened.token;
    IncidentRaised raised;
    raised.incident = decider.world().mint.next<IncidentKey>();
    raised.kind = IncidentKind::calendar;
    raised.token = token;
    raised.scope = decider.token(token).scope;
    raised.element = decider.token(token).at;
    raised.message = "The due date of element '" + decider.element_at(token).id + "' is not known: " + why +
                     ". Load that year's calendar; the due date is then computed and this incident is resolved.";
    decider.emit(std::move(raised));
}

void end_due_date_doubt(Decider& decider, TokenId token) {
    const auto doubt = doubt_of(decider.instance(), token, decider.token(token).at);
    if (doubt) decider.resolve_incident(doubt);
}

void recompute_due_dates(Decider& decider) {
    const Instance& instance = decider.instance();
    std::vector<std::pair<TaskUpdated, IncidentKey>> found;
    for (const auto& [key, task] : instance.tasks) {
        const TaskOpened& now = task.opened;
        const auto doubt = doubt_of(instance, now.token, decider.token(now.token).at);
        const auto due = doubt ? reckoned(decider, task) : std::nullopt;
        if (!due) continue;
        found.emplace_back(TaskUpdated{key, now.candidate_groups, now.candidate_users, now.department, *due,
                                       now.follow_up, now.priority},
                           doubt);
    }
    for (auto& [update, doubt] : found) {
        decider.emit(std::move(update));
        decider.resolve_incident(doubt);
    }
}

}  // namespace baton::execution
