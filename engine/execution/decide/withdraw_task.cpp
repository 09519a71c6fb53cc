#include <algorithm>

#include "engine/execution/acts/takeback.hpp"
#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/clocks.hpp"
#include "engine/execution/steps/due_dates.hpp"
#include "engine/execution/steps/scopes.hpp"

namespace baton::execution {

namespace {

StepReopened reopened(const WithdrawTask& command, const Takeback& was, TokenId token) {
    StepReopened fact;
    fact.token = token;
    fact.how = OpeningKind::withdrawn;
    fact.by = was.by;
    fact.said = command.reason;
    fact.assignee = was.by;
    fact.department = was.opened.department;
    fact.candidate_groups = was.opened.candidate_groups;
    fact.candidate_users = was.opened.candidate_users;
    fact.due = was.opened.due;
    return fact;
}

// Taking a step back gives it no new time.
void go_on_counting(Decider& decider, const std::vector<ClockStarted>& clocks, TokenId token) {
    for (ClockStarted clock : clocks) {
        clock.token = token;
        const ClockName name{clock.scope, token, clock.rule};
        const Moments moments{clock.yellow, clock.due, clock.is_certain};
        decider.emit(std::move(clock));
        note_doubt(decider, name, moments);
    }
}

void end_what_came_of_it(Decider& decider, const Takeback& was) {
    std::vector<std::pair<TaskKey, TokenId>> open;
    for (const auto& [key, task] : decider.instance().tasks) {
        const bool came_of_it = std::ranges::find(was.tokens, task.opened.token) != was.tokens.end();
        if (came_of_it) open.emplace_back(key, task.opened.token);
    }
    for (const auto& [key, token] : open) {
        decider.emit(TaskWithdrawn{key, was.by});
        end_due_date_doubt(decider, token);
    }
    for (const TokenId token : was.tokens) {
        if (!decider.is_alive(token)) continue;  // ended with one that held its scope
        const ScopeId scope = decider.token(token).scope;
        terminate(decider, token, nowhere);
        decider.touch(scope);
    }
}

}  // namespace

Result<> obey(Decider& decider, const WithdrawTask& command) {
    if (const auto why = why_not_take_back(decider.instance(), command.task, command.by); !why.empty())
        return fail(Code::conflict, why.detail);
    if (const auto why = has_reason(command.reason, "take a task back"); !why) return why.error();
    const Takeback was = *decider.instance().takeback;
    const TokenId token = decider.create(was.scope, was.at);
    decider.emit(reopened(command, was, token));
    go_on_counting(decider, was.clocks, token);
    end_what_came_of_it(decider, was);
    decider.arrive_later(token);
    return {};
}

}  // namespace baton::execution
