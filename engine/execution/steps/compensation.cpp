#include "engine/execution/steps/compensation.hpp"

#include <algorithm>

#include "engine/base/ensure.hpp"
#include "engine/execution/steps/occurrences.hpp"
#include "engine/execution/steps/scopes.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

namespace {

const Completion* find(const Scope& scope, Number number) {
    const auto found = std::ranges::find(scope.completed, number, &Completion::number);
    return found == scope.completed.end() ? nullptr : &*found;
}

std::vector<Number> numbers(const Scope& scope, ElementIndex element) {
    std::vector<Number> found;
    for (const Completion& completion : scope.completed) {
        if (element == nowhere || completion.element == element) found.push_back(completion.number);
    }
    return found;
}

void start(Decider& decider, ScopeId scope, CompensationStarted started) {
    started.scope = scope;
    started.compensation = decider.instance().last_number + 1;
    const Number number = started.compensation;
    decider.emit(std::move(started));
    go_on_undoing(decider, scope, number);
}

// What stands in an event sub-process undoes what was completed around it, unless it names an activity beside itself.
ScopeId scope_to_undo(const Decider& decider, TokenId token, ElementIndex activity) {
    ScopeId scope = decider.token(token).scope;
    while (decider.scope(scope).kind == ScopeKind::event_sub_process) {
        const bool is_beside = activity != nowhere && decider.element(activity).parent == decider.scope(scope).element;
        if (is_beside) break;
        scope = decider.scope(scope).parent;
    }
    return scope;
}

// In the scope that holds the data as it was.
void undo_within(Decider& decider, ScopeId reopened, const Completion& completion) {
    const Element& element = decider.element(completion.element);
    const bool is_whole_loop = element.is_looped() && completion.item == 0;
    if (!is_whole_loop && element.compensated_by != nowhere)
        return decider.arrive_later(decider.create(reopened, element.compensated_by));
    if (!is_whole_loop && element.compensation_start != nowhere)
        return occur(decider, {element.compensation_start, {0, reopened}, {}, {}});
    start(decider, reopened, {0, 0, 0, numbers(decider.scope(reopened), nowhere), false});
}

void undo(Decider& decider, ScopeId scope, Number compensation, const Completion& completion) {
    const Element& element = decider.element(completion.element);
    const bool has_data = !completion.variables.empty() || !completion.inner.empty();
    if (!has_data && element.compensated_by != nowhere) {
        const TokenId token = decider.create(scope, element.compensated_by);
        decider.emit(CompletionUndone{scope, compensation, completion.number, token, 0});
        return decider.arrive_later(token);
    }
    const TokenId holder = decider.create(scope, completion.element);
    const ScopeId reopened = decider.open(ScopeKind::compensation, holder, completion.variables);
    decider.emit(CompletionUndone{scope, compensation, completion.number, holder, reopened});
    undo_within(decider, reopened, completion);
}

// The token holds the transaction, or an item of it: then the boundary events are those of the whole loop.
void leave_cancelled(Decider& decider, TokenId token) {
    const Token& standing = decider.token(token);
    const TokenId owner = standing.item != 0 ? decider.scope(standing.scope).holder : token;
    const ScopeId scope = decider.token(owner).scope;
    for (const ElementIndex event : decider.element_at(owner).boundary_events) {
        const auto& boundary = std::get<model::BoundaryEvent>(decider.element(event).symbol);
        if (std::holds_alternative<model::CancelTrigger>(boundary.trigger))
            return occur(decider, {event, {owner, scope}, {}, {}});
    }
    terminate(decider, owner, nowhere);
    finish_if_empty(decider, scope);
}

void end(Decider& decider, ScopeId scope, Number number) {
    const Compensation ended = decider.scope(scope).compensations.at(number);
    decider.emit(CompensationEnded{scope, number});
    if (ended.is_cancel) return leave_cancelled(decider, ended.thrower);
    if (ended.thrower != 0 && decider.is_alive(ended.thrower)) return complete(decider, ended.thrower);
    finish_if_empty(decider, scope);
}

}  // namespace

void keep_completion(Decider& decider, TokenId token, ScopeId from) {
    const Token& completed = decider.token(token);
    const Element& element = decider.element(completed.at);
    if (!element.keeps_completion) return;
    const bool is_whole_loop = element.is_looped() && completed.item == 0;
    const bool is_undone_itself = element.compensated_by != nowhere || element.compensation_start != nowhere;
    const bool has_inner = from != 0 && !decider.scope(from).completed.empty();
    if (!has_inner && (is_whole_loop || !is_undone_itself)) return;
    decider.emit(
        CompletionKept{completed.scope, decider.instance().last_number + 1, completed.at, from, completed.item});
}

void compensate(Decider& decider, const model::CompensationTrigger& trigger, TokenId token) {
    const ElementIndex activity = trigger.activity.empty() ? nowhere : decider.definition().find(trigger.activity);
    const ScopeId scope = scope_to_undo(decider, token, activity);
    auto completions = numbers(decider.scope(scope), activity);
    if (completions.empty()) return complete(decider, token);
    start(decider, scope, {0, 0, trigger.waits ? token : 0, std::move(completions), false});
    if (!trigger.waits) complete(decider, token);
}

void cancel_transaction(Decider& decider, TokenId token) {
    const ElementIndex because_of = decider.token(token).at;
    ScopeId scope = decider.token(token).scope;
    while (!std::holds_alternative<model::Transaction>(decider.element(decider.scope(scope).element).symbol)) {
        BATON_ENSURE(scope != root_scope, "a cancel end event is in a transaction: the check at deployment says so");
        scope = decider.scope(scope).parent;
    }
    const TokenId holder = decider.scope(scope).holder;
    terminate_contents(decider, scope, because_of);
    disarm(decider, {0, scope});
    disarm(decider, {holder, 0});
    start(decider, scope, {0, 0, holder, numbers(decider.scope(scope), nowhere), true});
}

void go_on_undoing(Decider& decider, ScopeId scope, Number compensation) {
    const Scope& around = decider.scope(scope);
    const auto& left = around.compensations.at(compensation).left;
    // Another compensation may have undone some of them meanwhile.
    for (auto next = left.rbegin(); next != left.rend(); ++next) {
        const Completion* completion = find(around, *next);
        if (completion == nullptr) continue;
        const Completion kept = *completion;
        return undo(decider, scope, compensation, kept);
    }
    end(decider, scope, compensation);
}

void close_reopened(Decider& decider, ScopeId scope) {
    const TokenId holder = decider.scope(scope).holder;
    close_scope(decider, scope);
    decider.consume(holder);
}

void abandon_compensations(Decider& decider, ScopeId scope) {
    while (!decider.scope(scope).compensations.empty())
        decider.emit(CompensationEnded{scope, decider.scope(scope).compensations.begin()->first});
}

}  // namespace baton::execution
