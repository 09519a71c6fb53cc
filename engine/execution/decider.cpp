#include "engine/execution/decider.hpp"

#include <utility>

#include "engine/base/ensure.hpp"
#include "engine/execution/follow_ups.hpp"
#include "engine/execution/size.hpp"
#include "engine/execution/steps/ad_hoc.hpp"
#include "engine/execution/steps/compensation.hpp"
#include "engine/execution/steps/conditions.hpp"
#include "engine/execution/steps/inclusive_join.hpp"
#include "engine/execution/steps/scopes.hpp"
#include "engine/execution/steps/steps.hpp"
#include "engine/execution/steps/throws.hpp"

namespace baton::execution {

Decider::Decider(Instance& instance, const model::ProcessDefinition& definition, World& world)
    : instance_(instance), definition_(definition), world_(world) {}

const Token& Decider::token(TokenId token) const {
    const auto found = instance_.tokens.find(token);
    BATON_ENSURE(found != instance_.tokens.end(), "a step is about a token that the case has");
    return found->second;
}

const Scope& Decider::scope(ScopeId scope) const {
    const auto found = instance_.scopes.find(scope);
    BATON_ENSURE(found != instance_.scopes.end(), "a step is about a scope that the case has");
    return found->second;
}

const Element& Decider::element_at(TokenId token) const { return definition_.element(this->token(token).at); }

ScopeId Decider::sight_of(TokenId token) const {
    const Token& standing = this->token(token);
    return standing.inner != 0 ? standing.inner : standing.scope;
}

void Decider::emit(Event event) {
    note_follow_ups(instance_, event, decision_.follow_ups);
    apply(instance_, event, world_.now);
    if (definition_.has_conditional_events) note_changes(event);
    size_ += size_of(event);
    decision_.events.push_back(std::move(event));
}

TokenId Decider::create(ScopeId scope, ElementIndex at, FlowIndex via) {
    const TokenId token = instance_.last_token + 1;
    emit(TokenCreated{token, scope, at, via});
    touch(scope);
    return token;
}

ScopeId Decider::open(ScopeKind kind, TokenId holder, feel::Context variables) {
    const ScopeId scope = instance_.last_scope + 1;
    const Token& waiting = token(holder);
    emit(ScopeOpened{scope, waiting.scope, holder, waiting.at, kind, std::move(variables)});
    return scope;
}

void Decider::take(const std::vector<FlowIndex>& flows, TokenId token) {
    const ScopeId scope = this->token(token).scope;
    emit(TokenMoved{token, flows.front(), definition_.flow(flows.front()).target});
    touch(scope);
    arrive_later(token);
    for (std::size_t i = 1; i < flows.size(); ++i)
        arrive_later(create(scope, definition_.flow(flows[i]).target, flows[i]));
}

void Decider::consume(TokenId token) {
    const ScopeId scope = this->token(token).scope;
    const Number compensation = this->token(token).undoes;
    drop(token);
    if (compensation != 0) return go_on_undoing(*this, scope, compensation);
    finish_if_empty(*this, scope);
}

void Decider::drop(TokenId token) {
    const Token& ending = this->token(token);
    const ScopeId scope = ending.scope;
    if (ending.incident) resolve_incident(ending.incident);
    emit(TokenConsumed{token});
    touch(scope);
}

void Decider::raise_incident(TokenId token, Stage stage, IncidentKind kind, std::string message) {
    IncidentRaised raised;
    raised.incident = world_.mint.next<IncidentKey>();
    raised.kind = kind;
    raised.token = token;
    raised.message = std::move(message);
    raised.stage = stage;
    raised.element = this->token(token).at;
    raised.scope = this->token(token).scope;
    emit(std::move(raised));
}

void Decider::raise_scope_incident(ScopeId scope, Stage stage, std::string message) {
    IncidentRaised raised;
    raised.incident = world_.mint.next<IncidentKey>();
    raised.message = std::move(message);
    raised.stage = stage;
    raised.element = this->scope(scope).element;
    raised.scope = scope;
    emit(std::move(raised));
}

void Decider::note_changes(const Event& event) {
    if (const auto* written = std::get_if<VariablesSet>(&event)) {
        for (const auto& [name, value] : written->variables.entries()) changes_.names.insert(name);
    }
    const auto* subscribed = std::get_if<Subscribed>(&event);
    if (subscribed != nullptr && subscribed->kind == SubscriptionKind::condition)
        changes_.fresh.push_back(subscribed->subscription);
}

void Decider::heed_changes() {
    while (!changes_.names.empty() || !changes_.fresh.empty()) ask_conditions(*this, std::exchange(changes_, {}));
}

void Decider::arrive_all() {
    for (heed_changes(); !arriving_.empty(); heed_changes()) {
        const auto [token, at] = arriving_.front();
        arriving_.pop_front();
        if (!is_alive(token) || this->token(token).at != at) continue;  // something took it on its way
        ++steps_;
        const auto limit = limit_reached();
        if (limit.empty()) {
            arrive(*this, token);
            continue;
        }
        raise_incident(token, Stage::arriving, IncidentKind::limit,
                       "One command may " + limit + ", and element '" + element_at(token).id +
                           "' would be more; resolve the incident to go on.");
    }
}

std::string Decider::limit_reached() const {
    const Limits& limits = world_.limits;
    if (steps_ > limits.steps_max)
        return "do " + std::to_string(limits.steps_max) + " steps (look for a loop without a wait)";
    if (size_ > limits.decided_size_max)
        return "write " + std::to_string(limits.decided_size_max) +
               " bytes of variables (look for a large value that is given to many)";
    return {};
}

bool Decider::throw_next() {
    if (throwing_.empty()) return false;
    const TokenId token = throwing_.front();
    throwing_.pop_front();
    if (is_alive(token)) throw_now(*this, token);
    return true;
}

// What is thrown is thrown before the next activity has its turn (BPMN 2.0.2 §13.3.5).
void Decider::run() {
    do {
        arrive_all();
    } while (fire_joins(*this, std::exchange(touched_, {})) || throw_next() ||
             pass_turns(*this, std::exchange(turns_, {})));
}

void Decider::touch(ScopeId scope) {
    if (!definition_.inclusive_reach.empty()) touched_.insert(scope);
}

}  // namespace baton::execution
