#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/jobs.hpp"
#include "engine/execution/steps/messages.hpp"
#include "engine/execution/steps/steps.hpp"
#include "engine/execution/steps/variables.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.3.3: done as soon as the message is sent.
void enter(Decider& decider, const model::SendTask& task, TokenId token) {
    if (!task.job.type.empty()) return create_job(decider, task.job, token);
    auto planned = plan_message(decider, {task.message, task.message_id, task.time_to_live}, token);
    if (!planned) return decider.raise_incident(token, Stage::running, IncidentKind::message, planned.error().detail);
    keep_keys(decider, task.message.keys, Variables{decider.instance(), decider.sight_of(token)});
    if (send(decider, {std::move(*planned)}, token)) complete(decider, token);
}

}  // namespace baton::execution
