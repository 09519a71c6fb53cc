#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/scopes.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.5.4: its start event has happened, and a token stands there (steps/occurrences.cpp). The event
// sub-processes in it are waited for before that token goes on.
void enter(Decider& decider, const model::EventSubProcess&, TokenId token) {
    const ScopeId inner = decider.token(token).inner;
    auto waits = plan_event_sub_processes(decider, inner);
    if (!waits) return decider.raise_incident(token, Stage::running, IncidentKind::expression, waits.error().detail);
    arm(decider, std::move(*waits), {0, inner});
    for (const TokenId first : decider.scope(inner).tokens) decider.arrive_later(first);
}

}  // namespace baton::execution
