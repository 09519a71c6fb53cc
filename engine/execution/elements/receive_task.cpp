#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.3.3: done when its message has come.
void enter(Decider& decider, const model::ReceiveTask&, TokenId token) {
    const Token& standing = decider.token(token);
    auto waits = plan_waits(decider, {standing.at}, Variables{decider.instance(), decider.sight_of(token)});
    if (!waits) return decider.raise_incident(token, Stage::running, IncidentKind::message, waits.error().detail);
    arm(decider, std::move(*waits), {token, standing.scope});
}

}  // namespace baton::execution
