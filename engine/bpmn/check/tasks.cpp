// What each kind of task needs so that somebody or something does it (BPMN 2.0.2 §10.3.3).
#include <algorithm>

#include "engine/base/decimal.hpp"
#include "engine/bpmn/check/checks.hpp"
#include "engine/bpmn/read/readers.hpp"
#include "engine/model/marks.hpp"

namespace baton::bpmn {

namespace {

void check_retries(const Inspection& in, model::ElementIndex index, const model::JobSpec& job) {
    const std::string& text = job.retries.literal;
    const auto number = Decimal::parse(text);
    if (text.empty() || (number && number->is_whole() && !number->is_negative())) return;
    const Node& node = in.node(index);
    const Node* definition = node.extension(Space::zeebe, "taskDefinition");
    in.report.fault_at(definition == nullptr ? node : *definition, "retries",
                       {"bad-attribute", "retries of " + called(node) + " is " + quoted(text),
                        "write a whole number; begin FEEL with '='"});
}

void check_user_task(const Inspection& in, model::ElementIndex index, const model::UserTask& task) {
    const Node& node = in.node(index);
    const std::uint32_t lane = in.element(index).lane;
    const bool lane_owns = lane != model::nowhere &&
                           (!in.process().lanes[lane].department.empty() || !in.process().lanes[lane].role.empty());
    if (task.assignee.empty() && task.candidate_groups.empty() && task.candidate_users.empty() &&
        task.department.empty() && !lane_owns) {
        in.report.warn(node, {"task-without-owner", called(node) + " belongs to nobody",
                              "give it a baton:task department, an assignment, or a lane with a baton:lane"});
    }
    if (!task.due.empty() && !task.clock_rule.empty()) {
        in.report.fault(node, {"two-due-dates", called(node) + " has a due date and a deadline rule",
                               "keep zeebe:taskSchedule dueDate or baton:deadline"});
    }
}

// Who is told beside its own department (docs/designers.md).
void check_notify(const Inspection& in, model::ElementIndex index) {
    namespace marks = model::marks;
    const auto& element = in.element(index);
    const auto news = marks::words_in(marks::of(element, marks::notify_of));
    const Node& node = in.node(index);
    if (!news.empty() && marks::of(element, marks::notify).empty()) {
        in.report.fault(node, {"bad-notify", called(node) + " has baton.notifyOf and names nobody who is told",
                               "add baton.notify with the ids of departments, or take baton.notifyOf away"});
    }
    for (const std::string_view one : news) {
        if (std::ranges::find(marks::news_of_tasks, one) != std::end(marks::news_of_tasks)) continue;
        in.report.fault(node, {"bad-notify",
                               "baton.notifyOf of " + called(node) + " names " + quoted(one) +
                                   ", of which no department is ever told",
                               "write words such as created, completed, due-soon or overdue, with commas between"});
    }
}

// Where the task itself is written: a call activity may call a global task.
const Node& written(const Inspection& in, model::ElementIndex index) {
    const Node& node = in.node(index);
    const Node* called = node.is_bpmn("callActivity") ? called_task(in.catalogue, node) : nullptr;
    return called == nullptr ? node : *called;
}

void check_script(const Inspection& in, model::ElementIndex index, const model::ScriptTask& task) {
    const Node& node = written(in, index);
    const bool has_script = node.extension(Space::zeebe, "script") != nullptr || node.bpmn_child("script") != nullptr;
    if (!has_script && task.job.type.empty()) {
        in.report.fault(node, {"script-without-text", called(node) + " has no script",
                               "give it a zeebe:script expression, or a zeebe:taskDefinition for a worker"});
    }
    if (node.extension(Space::zeebe, "script") != nullptr && !task.job.type.empty()) {
        in.report.fault(node, {"two-ways-to-do", called(node) + " has a script and a task definition",
                               "keep one of zeebe:script and zeebe:taskDefinition"});
    }
}

void check_decision(const Inspection& in, model::ElementIndex index, const model::BusinessRuleTask& task) {
    const Node& node = in.node(index);
    if (task.decision.empty() && task.job.type.empty()) {
        in.report.fault(node, {"decision-without-id", called(node) + " does not say which decision",
                               "give it a zeebe:calledDecision decisionId, or a zeebe:taskDefinition for a worker"});
    }
    if (!task.decision.empty() && !task.job.type.empty()) {
        in.report.fault(node, {"two-ways-to-do", called(node) + " has a decision and a task definition",
                               "keep one of zeebe:calledDecision and zeebe:taskDefinition"});
    }
    if (!task.decision.empty() && task.result_variable.empty()) {
        in.report.fault(node, {"missing-attribute", called(node) + " does not say where the result goes",
                               "give zeebe:calledDecision a resultVariable"});
    }
}

}  // namespace

void check_tasks(const Inspection& in) {
    for_each<model::UserTask>(in, [&](auto index, const auto& task) {
        check_user_task(in, index, task);
        check_notify(in, index);
    });
    for_each<model::ServiceTask>(in, [&](auto index, const auto& task) {
        if (task.job.type.empty()) {
            in.report.fault(in.node(index), {"job-without-type", called(in.node(index)) + " does not say who does it",
                                             "give it a zeebe:taskDefinition with a type"});
        }
        check_retries(in, index, task.job);
    });
    for_each<model::SendTask>(in, [&](auto index, const auto& task) { check_retries(in, index, task.job); });
    for_each<model::ScriptTask>(in, [&](auto index, const auto& task) {
        check_script(in, index, task);
        check_retries(in, index, task.job);
    });
    for_each<model::BusinessRuleTask>(in, [&](auto index, const auto& task) {
        check_decision(in, index, task);
        check_retries(in, index, task.job);
    });
}

}  // namespace baton::bpmn
