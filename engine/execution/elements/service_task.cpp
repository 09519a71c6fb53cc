#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/jobs.hpp"
#include "engine/execution/steps/task_moves.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.3.3: the service is called by a worker or connector that takes the job; its result completes the task.
// Nobody but the engine can move the tasks of a case within the same record.
void enter(Decider& decider, const model::ServiceTask& task, TokenId token) {
    const model::Formula& type = task.job.type;
    if (!type.is_computed() && type.literal == moves_tasks) return move_tasks(decider, token);
    create_job(decider, task.job, token);
}

}  // namespace baton::execution
