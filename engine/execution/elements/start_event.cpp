#include <algorithm>

#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/steps.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

// BPMN 2.0.2 §10.5.2: whatever it waited for has happened before there was a token; of a parallel multiple one that
// begins a case, the first trigger has (steps/starts.cpp).
void enter(Decider& decider, const model::StartEvent& start, TokenId token) {
    const auto& happened = decider.instance().happened;
    const bool waits = model::is_parallel(start.trigger) &&
                       std::ranges::any_of(happened, [&](const auto& one) { return one.token == token; });
    if (!waits) return complete(decider, token);
    auto others = plan_waits_to_come(decider, token);
    if (!others) return decider.raise_incident(token, Stage::running, IncidentKind::message, others.error().detail);
    arm(decider, std::move(*others), {token, root_scope});
}

}  // namespace baton::execution
