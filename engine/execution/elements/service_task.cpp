#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/jobs.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.3.3: the service is called by a worker or connector that takes the job; its result completes the task.
void enter(Decider& decider, const model::ServiceTask& task, TokenId token) { create_job(decider, task.job, token); }

}  // namespace baton::execution
