#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/scopes.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.3.4: the token waits outside while those inside run; when none is left, it goes on.
void enter(Decider& decider, const model::SubProcess&, TokenId token) {
    const auto opened = open_contents(decider, decider.token(token).inner);
    if (!opened) decider.raise_incident(token, Stage::running, IncidentKind::expression, opened.error().detail);
}

}  // namespace baton::execution
