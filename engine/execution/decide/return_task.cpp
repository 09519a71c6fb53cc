#include <algorithm>

#include "engine/execution/acts/earlier_steps.hpp"
#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/due_dates.hpp"
#include "engine/execution/steps/scopes.hpp"

namespace baton::execution {

namespace {

Result<EarlierStep> step_for(const Decider& decider, const ReturnTask& command) {
    std::string possible;
    for (EarlierStep& step : earlier_steps(decider.instance(), decider.definition(), command.task)) {
        const std::string& id = decider.element(step.performed.element).id;
        if (id == command.to && step.why_not.empty()) return std::move(step);
        if (id == command.to)
            return fail(Code::unprocessable, "The case cannot go back to '" + id + "'. " + step.why_not.detail);
        if (step.why_not.empty()) possible += (possible.empty() ? "'" : ", '") + id + "'";
    }
    return fail(Code::unprocessable, "'" + command.to + "' is no step that was done before this task. " +
                                         (possible.empty() ? "There is none that the case can go back to."
                                                           : "The case can go back to " + possible + "."));
}

StepReopened reopened(const ReturnTask& command, const Performed& performed, TokenId token) {
    StepReopened fact;
    fact.token = token;
    fact.how = OpeningKind::returned;
    fact.by = command.by;
    fact.said = command.reason;
    fact.assignee = performed.by;
    fact.department = performed.department;
    fact.candidate_groups = performed.candidate_groups;
    fact.candidate_users = performed.candidate_users;
    return fact;
}

}  // namespace

Result<> has_reason(const std::string& reason, std::string_view act) {
    if (reason.find_first_not_of(" \t\r\n") != std::string::npos) return {};
    return fail(Code::invalid, "To " + std::string(act) + " needs a reason. Say why: it stands in the history.");
}

// The new token is there before the old one ends, so that its scope is not deserted in between.
Result<> obey(Decider& decider, const ReturnTask& command) {
    const auto task = held_task(decider, command.task, command.by);
    if (!task) return task.error();
    if (const auto why = has_reason(command.reason, "return a task"); !why) return why.error();
    const auto step = step_for(decider, command);
    if (!step) return step.error();
    const ElementIndex element = step->performed.element;
    decider.emit(TaskReturned{command.task, element, command.by, command.reason});
    end_due_date_doubt(decider, task->opened.token);
    const TokenId token = decider.create(step->scope, element);
    decider.emit(reopened(command, step->performed, token));
    terminate(decider, step->ends, nowhere);
    decider.touch(step->scope);
    decider.arrive_later(token);
    return {};
}

}  // namespace baton::execution
