#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/jobs.hpp"
#include "engine/execution/steps/throws.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.5.6: the token ends here; what else happens is in the event's trigger.
void enter(Decider& decider, const model::EndEvent& event, TokenId token) {
    if (!event.job.type.empty()) return create_job(decider, event.job, token);
    begin_throw(decider, token);
}

}  // namespace baton::execution
