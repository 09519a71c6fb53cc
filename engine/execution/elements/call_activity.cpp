#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/formulas.hpp"

namespace baton::execution {

// BPMN 2.0.2 §13.3.5: the newest version of the called process runs as a case of its own; the token waits for its
// return.
void enter(Decider& decider, const model::CallActivity& call, TokenId token) {
    const Element& element = decider.element_at(token);
    const ScopeId sight = decider.sight_of(token);
    const auto process =
        needed_text(call.process, Variables{decider.instance(), sight}, {decider.world(), element, "called process"});
    if (!process)
        return decider.raise_incident(token, Stage::running, IncidentKind::called_process, process.error().detail);
    const DeployedProcess* deployed = decider.world().library.latest(*process);
    if (deployed == nullptr) {
        return decider.raise_incident(token, Stage::running, IncidentKind::called_process,
                                      "Element '" + element.id + "' calls the process '" + *process +
                                          "', which is not deployed. Deploy it and resolve the incident.");
    }
    const InstanceStarted& own = decider.instance().started;
    ChildCalled called;
    called.token = token;
    called.child = decider.world().mint.next<InstanceKey>();
    called.process = *process;
    called.definition = deployed->key;
    called.business_key = own.business_key;
    called.root = own.root ? own.root : decider.instance().key;
    if (call.passes_all_variables)
        called.variables = visible_variables(decider.instance(), sight);
    else if (decider.token(token).inner != 0)
        called.variables = decider.scope(sight).variables;
    decider.emit(std::move(called));
}

}  // namespace baton::execution
