#include "engine/execution/steps/ad_hoc.hpp"

#include <algorithm>

#include "engine/execution/steps/formulas.hpp"
#include "engine/execution/steps/quantities.hpp"
#include "engine/execution/steps/scopes.hpp"

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
    for (const ElementIndex activity : offered) {
        const TokenId token = decider.create(scope, activity);
        decider.emit(ActivityChosen{scope, activity, token});
        decider.arrive_later(token);
        if (one_by_one) return;
    }
}

bool waits_for_its_turn(const Decider& decider, TokenId token) {
    const Token& arrived = decider.token(token);
    if (!is_sequential(decider, arrived.scope) || !takes_turns(decider, token)) return false;
    return std::ranges::any_of(decider.scope(arrived.scope).tokens,
                               [&](TokenId other) { return other != token && is_at_work(decider, other); });
}

bool pass_turns(Decider& decider, const std::set<ScopeId>& scopes) {
    bool has_any = false;
    for (const ScopeId scope : scopes) {
        if (!decider.instance().scopes.contains(scope) || !is_sequential(decider, scope)) continue;
        for (const TokenId token : decider.scope(scope).tokens) {
            if (!is_waiting(decider, token)) continue;
            decider.arrive_later(token);
            has_any = true;
        }
    }
    return has_any;
}

bool ends_in_ad_hoc(Decider& decider, TokenId token) {
    const ScopeId scope = decider.token(token).scope;
    const auto& ad_hoc = decider.scope(scope).ad_hoc;
    if (!ad_hoc) return false;
    if (ad_hoc->is_over) {
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
    if (!ad_hoc || ad_hoc->is_over) return false;
    if (!ad_hoc->offered.empty()) {
        begin_offered(decider, scope);
        return true;
    }
    if (symbol_of(decider, scope).completion_condition.empty()) return false;
    const TokenId holder = decider.scope(scope).holder;
    const auto satisfied = is_satisfied(decider, scope);
    if (satisfied && *satisfied) return false;
    decider.raise_incident(holder, Stage::running, IncidentKind::expression,
                           satisfied ? unsatisfied(decider.element_at(holder)) : satisfied.error().detail);
    return true;
}

}  // namespace baton::execution
