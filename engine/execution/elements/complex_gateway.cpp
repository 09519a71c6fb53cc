#include <algorithm>

#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/formulas.hpp"
#include "engine/execution/steps/scopes.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

namespace {

constexpr std::string_view phase = "waitingForStart";

bool is_in(const std::vector<FlowIndex>& flows, FlowIndex flow) {
    return std::ranges::find(flows, flow) != flows.end();
}

// Tokens that stand at the gateway by the flow, the oldest first. One with an incident is past the join.
std::vector<TokenId> waiting_on(const Decider& decider, ElementIndex gateway, ScopeId scope, FlowIndex flow) {
    std::vector<TokenId> found;
    for (const TokenId id : decider.scope(scope).tokens) {
        const Token& token = decider.token(id);
        if (token.at == gateway && token.via == flow && !token.incident) found.push_back(id);
    }
    return found;
}

std::vector<TokenId> first_of_each(const Decider& decider, ElementIndex gateway, ScopeId scope,
                                   const std::vector<FlowIndex>& served) {
    std::vector<TokenId> first;
    for (const FlowIndex flow : decider.element(gateway).incoming) {
        if (is_in(served, flow)) continue;
        const auto waiting = waiting_on(decider, gateway, scope, flow);
        if (!waiting.empty()) first.push_back(waiting.front());
    }
    std::ranges::sort(first);
    return first;
}

// activationCount is the number of tokens on the incoming flows; those of one flow have the name of its id.
void show_counts(const Decider& decider, ElementIndex gateway, ScopeId scope, Variables& variables) {
    std::int64_t all = 0;
    for (const FlowIndex flow : decider.element(gateway).incoming) {
        const auto count = static_cast<std::int64_t>(waiting_on(decider, gateway, scope, flow).size());
        variables.shadow(decider.definition().flow(flow).id, count);
        all += count;
    }
    variables.shadow("activationCount", all);
}

// True when it waits for its start again.
bool activate(Decider& decider, ElementIndex gateway, ScopeId scope) {
    const auto taken = first_of_each(decider, gateway, scope, {});
    GatewayActivated activated{scope, gateway, {}};
    for (const TokenId token : taken) activated.flows.push_back(decider.token(token).via);
    // With a token from each flow there is nothing to wait for: it is reset at once.
    const bool is_all = taken.size() == decider.element(gateway).incoming.size();
    if (!is_all) decider.emit(std::move(activated));
    for (std::size_t i = 1; i < taken.size(); ++i) decider.drop(taken[i]);
    leave(decider, taken.front());
    return is_all;
}

// A token that stands there and may be taken; 0 when there is none.
TokenId next_to_take(const Decider& decider, ElementIndex gateway, ScopeId scope) {
    if (!decider.instance().scopes.contains(scope)) return 0;
    const auto standing = first_of_each(decider, gateway, scope, {});
    return standing.empty() ? 0 : standing.front();
}

// Asks whether the tokens that are there are enough, and again for what a whole round has left. `token` is one of them,
// for an incident to stand at.
void consider(Decider& decider, const model::ComplexGateway& gateway, TokenId token) {
    const ElementIndex at = decider.token(token).at;
    const ScopeId scope = decider.token(token).scope;
    while (token != 0 && !decider.scope(scope).activated.contains(at)) {
        Variables variables{decider.instance(), scope};
        show_counts(decider, at, scope, variables);
        const auto holds =
            truth(gateway.activation, variables, {decider.world(), decider.element(at), "activation condition"});
        if (!holds)
            return decider.raise_incident(token, Stage::running, IncidentKind::expression, holds.error().detail);
        if (!*holds || !activate(decider, at, scope)) return;
        token = next_to_take(decider, at, scope);
    }
}

// A flow whose condition does not ask for the phase belongs to the first: a token is not sent twice for one round.
bool asks_for_phase(const model::Flow& flow) {
    const auto& names = flow.condition.names_read();
    return std::ranges::find(names, phase) != names.end();
}

bool sends_in_reset(const Decider& decider, ElementIndex gateway) {
    return std::ranges::any_of(decider.element(gateway).outgoing,
                               [&](FlowIndex flow) { return asks_for_phase(decider.definition().flow(flow)); });
}

}  // namespace

// BPMN 2.0.2 §13.4.5: waits for its start until the activation condition holds, then takes a token from each flow that
// has one; and for its reset until no token can come any more from the others.
void enter(Decider& decider, const model::ComplexGateway& gateway, TokenId token) {
    if (gateway.activation.empty()) return complete(decider, token);
    decider.touch(decider.token(token).scope);
    consider(decider, gateway, token);
}

// As an inclusive gateway does in the first phase (§13.4.5).
Result<Flows> choose(Decider& decider, const model::ComplexGateway&, TokenId token) {
    const bool is_start = !is_resetting(decider, token);
    feel::Context beside;
    beside.set(std::string(phase), is_start);
    if (is_start) return all_that_hold(decider, token, beside);
    Flows taken;
    for (const FlowIndex flow : decider.element_at(token).outgoing) {
        if (!asks_for_phase(decider.definition().flow(flow))) continue;
        const auto held = test(decider, flow, token, beside);
        if (!held) return held.error();
        if (*held) taken.push_back(flow);
    }
    return taken;
}

bool is_resetting(const Decider& decider, TokenId token) {
    const Token& standing = decider.token(token);
    const auto& activated = decider.scope(standing.scope).activated;
    const auto served = activated.find(standing.at);
    return served != activated.end() && !is_in(served->second, standing.via);
}

void reset(Decider& decider, ElementIndex gateway, ScopeId scope) {
    const auto served = decider.scope(scope).activated.at(gateway);
    const auto waiting = first_of_each(decider, gateway, scope, served);
    if (waiting.empty() && !sends_in_reset(decider, gateway)) {
        decider.emit(GatewayReset{scope, gateway});
        return finish_if_empty(decider, scope);
    }
    const TokenId carrier = waiting.empty() ? decider.create(scope, gateway) : waiting.front();
    for (std::size_t i = 1; i < waiting.size(); ++i) decider.drop(waiting[i]);
    leave_in_reset(decider, carrier);
}

void leave_in_reset(Decider& decider, TokenId token) {
    const ElementIndex gateway = decider.token(token).at;
    const ScopeId scope = decider.token(token).scope;
    const auto& symbol = std::get<model::ComplexGateway>(decider.element(gateway).symbol);
    const auto flows = choose(decider, symbol, token);
    if (!flows) return decider.raise_incident(token, Stage::leaving, IncidentKind::expression, flows.error().detail);
    decider.emit(GatewayReset{scope, gateway});
    // Tokens that came too early for the next round begin it.
    const auto next = first_of_each(decider, gateway, scope, {});
    if (flows->empty())
        decider.consume(token);
    else
        decider.take(*flows, token);
    for (const TokenId other : next) {
        if (other != token && decider.is_alive(other)) return consider(decider, symbol, other);
    }
}

}  // namespace baton::execution
