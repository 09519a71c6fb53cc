#include <utility>

#include "engine/base/ensure.hpp"
#include "engine/execution/apply/change.hpp"

namespace baton::execution {

namespace {

// What happened for a token that goes on or ends, or for a scope that closes, is waited for no longer.
void forget_happened(Instance& instance, TokenId token, ScopeId scope) {
    std::erase_if(instance.happened, [&](const TriggerHappened& one) {
        return token != 0 ? one.token == token : one.token == 0 && one.scope == scope;
    });
}

void remove(Instance& instance, TokenId id) {
    forget_happened(instance, id, 0);
    const Token& token = token_of(instance, id);
    scope_of(instance, token.scope).tokens.erase(id);
    instance.tokens.erase(id);
}

}  // namespace

void change(Instance& instance, const TokenCreated& fact, Instant) {
    const auto [place, is_new] = instance.tokens.try_emplace(fact.token);
    BATON_ENSURE(is_new, "a token's number is given out once");
    Token& token = place->second;
    token.id = fact.token;
    token.scope = fact.scope;
    token.at = fact.at;
    token.via = fact.via;
    scope_of(instance, fact.scope).tokens.insert(fact.token);
    instance.last_token = fact.token;
}

void change(Instance& instance, const TokenMoved& fact, Instant) {
    Token& token = token_of(instance, fact.token);
    token.at = fact.at;
    token.via = fact.flow;
    forget_happened(instance, fact.token, 0);
}

void change(Instance& instance, const TokenConsumed& fact, Instant) { remove(instance, fact.token); }

void change(Instance& instance, const TokenTerminated& fact, Instant) { remove(instance, fact.token); }

void change(Instance& instance, const ActivityStarted& fact, Instant) {
    token_of(instance, fact.token).is_running = true;
}

void change(Instance& instance, const ActivityCompleted& fact, Instant) {
    token_of(instance, fact.token).is_running = false;
}

void change(Instance&, const ConditionTested&, Instant) {}

void change(Instance& instance, const ScopeOpened& fact, Instant) {
    const auto [place, is_new] = instance.scopes.try_emplace(fact.scope);
    BATON_ENSURE(is_new, "a scope's number is given out once");
    Scope& scope = place->second;
    scope.id = fact.scope;
    scope.parent = fact.parent;
    scope.holder = fact.holder;
    scope.element = fact.element;
    scope.kind = fact.kind;
    scope.variables = fact.variables;
    scope_of(instance, fact.parent).children.insert(fact.scope);
    token_of(instance, fact.holder).inner = fact.scope;
    instance.last_scope = fact.scope;
}

void change(Instance& instance, const ScopeClosed& fact, Instant) {
    const Scope& scope = scope_of(instance, fact.scope);
    BATON_ENSURE(scope.tokens.empty() && scope.children.empty(), "only an empty scope closes");
    scope_of(instance, scope.parent).children.erase(fact.scope);
    token_of(instance, scope.holder).inner = 0;
    instance.scopes.erase(fact.scope);
    forget_happened(instance, 0, fact.scope);
}

void change(Instance& instance, const ScopeInterrupted& fact, Instant) {
    scope_of(instance, fact.scope).is_interrupted = true;
    forget_happened(instance, 0, fact.scope);
}

void change(Instance& instance, const VariablesSet& fact, Instant) {
    Scope& scope = scope_of(instance, fact.scope);
    for (const auto& [name, value] : fact.variables.entries()) scope.variables.set(name, value);
}

}  // namespace baton::execution
