#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/formulas.hpp"
#include "engine/execution/steps/jobs.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.3.3: FEEL is computed at once; a script in another language is a job for a worker that speaks it.
void enter(Decider& decider, const model::ScriptTask& task, TokenId token) {
    if (!task.job.type.empty()) return create_job(decider, task.job, token);
    const Variables variables{decider.instance(), decider.sight_of(token)};
    auto answer = ask(task.script, variables, {decider.world(), decider.element_at(token), "script"});
    if (!answer) return decider.raise_incident(token, Stage::running, IncidentKind::expression, answer.error().detail);
    if (!task.result_variable.empty()) {
        feel::Context result;
        result.set(task.result_variable, std::move(answer->value));
        absorb(decider, token, result);
    }
    complete(decider, token);
}

}  // namespace baton::execution
