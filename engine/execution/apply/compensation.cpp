#include <algorithm>

#include "engine/base/ensure.hpp"
#include "engine/execution/apply/change.hpp"

namespace baton::execution {

namespace {

Compensation& compensation_of(Instance& instance, ScopeId scope, Number number) {
    auto& under_way = scope_of(instance, scope).compensations;
    const auto found = under_way.find(number);
    BATON_ENSURE(found != under_way.end(), "a fact speaks of a compensation that is under way");
    return found->second;
}

}  // namespace

void change(Instance& instance, const CompletionKept& fact, Instant) {
    Completion kept{fact.completion, fact.element, fact.item, {}, {}};
    if (fact.from != 0) {
        Scope& own = scope_of(instance, fact.from);
        kept.variables = own.variables;
        kept.inner = std::move(own.completed);
        own.completed.clear();
    }
    scope_of(instance, fact.scope).completed.push_back(std::move(kept));
    instance.last_number = fact.completion;
}

void change(Instance& instance, const CompensationStarted& fact, Instant) {
    const Compensation started{fact.thrower, fact.completions, fact.is_cancel};
    const bool is_new = scope_of(instance, fact.scope).compensations.try_emplace(fact.compensation, started).second;
    BATON_ENSURE(is_new, "a compensation's number is given out once");
    instance.last_number = fact.compensation;
}

void change(Instance& instance, const CompletionUndone& fact, Instant) {
    auto& completed = scope_of(instance, fact.scope).completed;
    const auto found = std::ranges::find(completed, fact.completion, &Completion::number);
    BATON_ENSURE(found != completed.end(), "what is undone was completed, and not undone before");
    std::erase(compensation_of(instance, fact.scope, fact.compensation).left, fact.completion);
    auto inner = std::move(found->inner);
    completed.erase(found);
    if (fact.reopened != 0) scope_of(instance, fact.reopened).completed = std::move(inner);
    token_of(instance, fact.token).undoes = fact.compensation;
}

void change(Instance& instance, const CompensationEnded& fact, Instant) {
    (void)compensation_of(instance, fact.scope, fact.compensation);
    scope_of(instance, fact.scope).compensations.erase(fact.compensation);
}

}  // namespace baton::execution
