#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/steps.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.5.2: the token waits here for time, message or signal. A link's target only passes the token on
// (§10.5.4.2).
void enter(Decider& decider, const model::IntermediateCatchEvent& event, TokenId token) {
    if (std::holds_alternative<model::LinkTrigger>(event.trigger)) return complete(decider, token);
    const Token& standing = decider.token(token);
    auto waits = plan_waits(decider, {standing.at}, Variables{decider.instance(), decider.sight_of(token)});
    if (!waits) return decider.raise_incident(token, Stage::running, IncidentKind::timer, waits.error().detail);
    arm(decider, std::move(*waits), {token, standing.scope});
}

}  // namespace baton::execution
