#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

void enter(Decider& decider, const model::ExclusiveGateway&, TokenId token) { complete(decider, token); }

// BPMN 2.0.2 §13.4.2: the first condition that holds, in order, takes the token; else the default flow.
Result<Flows> choose(Decider& decider, const model::ExclusiveGateway&, TokenId token) {
    FlowIndex fallback = nowhere;
    for (const FlowIndex flow : decider.element_at(token).outgoing) {
        if (decider.definition().flow(flow).is_default) {
            fallback = flow;
            continue;
        }
        const auto holds = test(decider, flow, token);
        if (!holds) return holds.error();
        if (*holds) return Flows{flow};
    }
    return fallback != nowhere ? Flows{fallback} : Flows{};
}

}  // namespace baton::execution
