#include "engine/execution/steps/ad_hoc.hpp"

#include <algorithm>

#include "engine/execution/steps/formulas.hpp"
#include "engine/execution/steps/quantities.hpp"
#include "engine/execution/steps/scopes.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

namespace {

const model::AdHocSubProcess& symbol_of(const Decider& decider, ScopeId scope) {
    return std::get<model::AdHocSubProcess>(decider.element(decider.scope(scope).element).symbol);
}

Result<bool> is_satisfied(const Decider& decider, ScopeId scope) {
    const auto& condition = symbol_of(decider, scope).completion_condition;
    if (condition.empty()) return false;
    const Element& element = decider.element(decider.scope(scope).element);
    return truth(condition, Variables{decider.instance(), scope}, {decider.world(), element, "completion condition"});
}

bool is_sequential(const Decider& decider, ScopeId scope) {
    return decider.scope(scope).ad_hoc && symbol_of(decider, scope).is_sequential;
}

// Event sub-processes and what undoes something run beside the activities.
bool takes_turns(const Decider& decider, TokenId token) {
    const Element& element = decider.element_at(token);
    return is_activity(element) && !std::holds_alternative<model::EventSubProcess>(element.symbol) &&
           decider.token(token).undoes == 0;
}

bool is_waiting(const Decider& decider, TokenId token) {
    return takes_turns(decider, token) && has_not_begun(decider.token(token));
}

bool is_at_work(const Decider& decider, TokenId token) {
    return takes_turns(decider, token) && !has_not_begun(decider.token(token));
}

bool is_someone_at_work(const Decider& decider, ScopeId scope) {
    return std::ranges::any_of(decider.scope(scope).tokens, [&](TokenId token) { return is_at_work(decider, token); });
}

// The activity that the performer wants to come next; nowhere when he leaves it to the order in which they come.
Result<ElementIndex> wanted_next(const Decider& decider, ScopeId scope) {
    const auto& next = symbol_of(decider, scope).next;
    if (next.empty()) return nowhere;
    const Element& container = decider.element(decider.scope(scope).element);
    const Question question{decider.world(), container, "next activity"};
    const auto answer = ask(next, Variables{decider.instance(), scope}, question);
    if (!answer) return answer.error();
    if (answer->value.is_null()) return nowhere;
    const ElementIndex found =
        answer->value.string() == nullptr ? nowhere : decider.definition().find(*answer->value.string());
    const bool is_within = std::ranges::find(container.children, found) != container.children.end();
    if (!is_within || !is_activity(decider.element(found)))
        return unfit(question, next.text(), *answer, "null or the id of an activity in it");
    return found;
}

void tell_why(Decider& decider, ScopeId scope, std::string message) {
    const TokenId holder = decider.scope(scope).holder;
    if (!decider.token(holder).incident)
        decider.raise_incident(holder, Stage::running, IncidentKind::expression, std::move(message));
}

// Those that wait for their turn; the wanted ones come first.
std::vector<TokenId> waiting_in(const Decider& decider, ScopeId scope, ElementIndex wanted) {
    std::vector<TokenId> waiting;
    std::ranges::copy_if(decider.scope(scope).tokens, std::back_inserter(waiting),
                         [&](TokenId token) { return is_waiting(decider, token); });
    std::stable_partition(waiting.begin(), waiting.end(),
                          [&](TokenId token) { return decider.token(token).at == wanted; });
    return waiting;
}

void choose(Decider& decider, ScopeId scope, ElementIndex activity) {
    const TokenId token = decider.create(scope, activity);
    decider.emit(ActivityChosen{scope, activity, token});
    decider.arrive_later(token);
}

// BPMN 2.0.2 §13.5.4: an event that interrupts the sub-process ends it as well; nothing else begins, and nobody asks
// whether it is enough.
bool is_over(const Decider& decider, ScopeId scope) {
    return decider.scope(scope).ad_hoc->is_over || decider.scope(scope).is_interrupted;
}

// What was in the way when all was done and not enough, is so no longer.
void resolve_unsatisfied(Decider& decider, ScopeId scope) {
    const TokenId holder = decider.scope(scope).holder;
    if (decider.token(holder).incident) decider.resolve_incident(decider.token(holder).incident);
}

// True when one begins, or is about to.
bool give_turn(Decider& decider, ScopeId scope) {
    if (is_over(decider, scope) || is_someone_at_work(decider, scope)) return false;
    const auto wanted = wanted_next(decider, scope);
    if (!wanted) {
        tell_why(decider, scope, wanted.error().detail);
        return false;
    }
    const auto waiting = waiting_in(decider, scope, *wanted);
    const auto& offered = decider.scope(scope).ad_hoc->offered;
    const bool stands_there = !waiting.empty() && decider.token(waiting.front()).at == *wanted;
    if (!stands_there && std::ranges::find(offered, *wanted) != offered.end()) {
        choose(decider, scope, *wanted);
        return true;
    }
    for (const TokenId token : waiting) {
        if (arrive_in_turn(decider, token)) return true;
    }
    return false;
}

// It waits for what would begin something: at a gateway, at an event to come, before an activity.
bool would_begin(const Decider& decider, TokenId token) {
    const Token& standing = decider.token(token);
    const model::Symbol& symbol = decider.element_at(token).symbol;
    if (standing.undoes != 0 || std::holds_alternative<model::IntermediateThrowEvent>(symbol)) return false;
    return !is_activity(decider.element_at(token)) || has_not_begun(standing);
}

// What is at work is ended too, or goes on to its own end; nothing else begins.
void end(Decider& decider, TokenId token) {
    const ScopeId scope = decider.token(token).scope;
    const ElementIndex because_of = decider.token(token).at;
    const bool cancels_all = symbol_of(decider, scope).cancels_remaining;
    decider.emit(AdHocEnded{scope});
    const auto others = decider.scope(scope).tokens;
    for (const TokenId other : others) {
        if (other != token && (cancels_all || would_begin(decider, other))) terminate(decider, other, because_of);
    }
    if (cancels_all)
        abandon(decider, scope);
    else
        reset_gateways(decider, scope);
    decider.consume(token);
}

std::string unsatisfied(const Element& element) {
    return "All is done in the ad-hoc sub-process '" + element.id +
           "' and its completion condition does not hold. Correct the variables and resolve the incident.";
}

}  // namespace

void begin_offered(Decider& decider, ScopeId scope) {
    const bool one_by_one = is_sequential(decider, scope);
    const auto offered = decider.scope(scope).ad_hoc->offered;
    if (!one_by_one || offered.empty()) {
        for (const ElementIndex activity : offered) choose(decider, scope, activity);
        return;
    }
    const auto wanted = wanted_next(decider, scope);
    if (!wanted) return tell_why(decider, scope, wanted.error().detail);
    const auto found = std::ranges::find(offered, *wanted);
    choose(decider, scope, found != offered.end() ? *found : offered.front());
}

bool waits_for_its_turn(Decider& decider, TokenId token) {
    const Token& arrived = decider.token(token);
    if (!is_sequential(decider, arrived.scope) || !takes_turns(decider, token)) return false;
    if (!symbol_of(decider, arrived.scope).next.empty()) {
        decider.pass_turn(arrived.scope);
        return true;
    }
    return std::ranges::any_of(decider.scope(arrived.scope).tokens,
                               [&](TokenId other) { return other != token && is_at_work(decider, other); });
}

bool pass_turns(Decider& decider, const std::set<ScopeId>& scopes) {
    bool has_any = false;
    for (const ScopeId scope : scopes) {
        if (!decider.instance().scopes.contains(scope) || !is_sequential(decider, scope)) continue;
        if (give_turn(decider, scope)) has_any = true;
    }
    return has_any;
}

bool ends_in_ad_hoc(Decider& decider, TokenId token) {
    const ScopeId scope = decider.token(token).scope;
    const auto& ad_hoc = decider.scope(scope).ad_hoc;
    if (!ad_hoc) return false;
    if (is_over(decider, scope)) {
        decider.consume(token);
        return true;
    }
    if (!is_activity(decider.element_at(token))) return false;
    const auto satisfied = is_satisfied(decider, scope);
    if (!satisfied) {
        decider.raise_incident(token, Stage::leaving, IncidentKind::expression, satisfied.error().detail);
        return true;
    }
    if (*satisfied)
        end(decider, token);
    else
        decider.pass_turn(scope);
    return *satisfied;
}

bool goes_on_ad_hoc(Decider& decider, ScopeId scope) {
    const auto& ad_hoc = decider.scope(scope).ad_hoc;
    if (!ad_hoc) return false;
    if (!is_over(decider, scope) && !ad_hoc->offered.empty()) {
        begin_offered(decider, scope);
        return true;
    }
    const Element& element = decider.element(decider.scope(scope).element);
    if (!is_over(decider, scope) && !symbol_of(decider, scope).completion_condition.empty()) {
        const auto satisfied = is_satisfied(decider, scope);
        if (!satisfied || !*satisfied) {
            tell_why(decider, scope, satisfied ? unsatisfied(element) : satisfied.error().detail);
            return true;
        }
    }
    resolve_unsatisfied(decider, scope);
    return false;
}

void interrupt_ad_hoc(Decider& decider, ScopeId scope) {
    if (decider.scope(scope).ad_hoc) resolve_unsatisfied(decider, scope);
}

}  // namespace baton::execution
