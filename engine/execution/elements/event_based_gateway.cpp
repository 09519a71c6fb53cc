#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.4.4: one token waits for the events behind all outgoing flows at once.
void enter(Decider& decider, const model::EventBasedGateway&, TokenId token) {
    const auto events = events_to_come(decider, token);
    auto waits = plan_waits(decider, events, Variables{decider.instance(), decider.sight_of(token)});
    if (!waits) return decider.raise_incident(token, Stage::running, IncidentKind::message, waits.error().detail);
    arm(decider, std::move(*waits), {token, decider.token(token).scope});
}

}  // namespace baton::execution
