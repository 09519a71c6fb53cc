#include "engine/execution/steps/starts.hpp"

#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/messages.hpp"
#include "engine/execution/steps/occurrences.hpp"
#include "engine/execution/steps/scopes.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

namespace {

bool needs_others(const Element& event) {
    const auto* start = std::get_if<model::StartEvent>(&event.symbol);
    return start != nullptr && model::is_parallel(start->trigger);
}

// The flow from the instantiating gateway that `event` stands behind; nowhere when it stands behind none.
FlowIndex flow_from_gateway(const Decider& decider, ElementIndex event) {
    for (const FlowIndex flow : decider.element(event).incoming) {
        const Element& source = decider.element(decider.definition().flow(flow).source);
        const auto* gateway = std::get_if<model::EventBasedGateway>(&source.symbol);
        if (gateway != nullptr && gateway->instantiates) return flow;
    }
    return nowhere;
}

}  // namespace

// BPMN 2.0.2 §10.5.2: a parallel multiple start event needs all of its triggers. What has happened so far is kept by a
// case that is there and has not begun: its only token waits at the start event for the others.
void begin_case(Decider& decider, std::uint32_t trigger) {
    const ElementIndex start = decider.instance().started.start_event;
    if (start != nowhere && decider.instance().started.message)
        keep_keys_of_event(decider, start, trigger, decider.scope(root_scope).variables);
    if (start == nowhere || !needs_others(decider.element(start))) return open_process(decider, start);
    const TokenId token = decider.create(root_scope, start);
    decider.emit(TriggerHappened{token, 0, start, trigger, {}});
    enter(decider, std::get<model::StartEvent>(decider.element(start).symbol), token);
}

void begin_process(Decider& decider, TokenId waiting, const feel::Context& brought) {
    const ElementIndex start = decider.token(waiting).at;
    if (!brought.empty()) decider.emit(VariablesSet{root_scope, brought, start});
    disarm(decider, {waiting, 0});
    decider.drop(waiting);
    open_process(decider, start);
}

void put_token_at_event(Decider& decider, ElementIndex event) {
    const FlowIndex flow = flow_from_gateway(decider, event);
    if (flow == nowhere) return go_on_from(decider, decider.create(root_scope, event));
    const ElementIndex gateway = decider.definition().flow(flow).source;
    const TokenId token = decider.create(root_scope, gateway);
    occur(decider, {event, {token, root_scope}, {}, {}});
    // The token that waits for the other events arrives where it stands.
    if (decider.is_alive(token) && decider.token(token).at == gateway) decider.arrive_later(token);
}

}  // namespace baton::execution
