#include "engine/base/ensure.hpp"
#include "engine/execution/apply/change.hpp"

namespace baton::execution {

void change(Instance& instance, const InstanceStarted& fact, Instant at) {
    BATON_ENSURE(instance.scopes.empty(), "a case begins once");
    instance.started = fact;
    instance.started.variables = {};
    instance.started_at = at;
    instance.last_scope = root_scope;
    Scope& root = instance.scopes[root_scope];
    root.id = root_scope;
    root.element = 0;
    root.kind = ScopeKind::process;
    root.variables = fact.variables;
}

// The root scope stays: it holds the variables that the case ended with.
void change(Instance& instance, const InstanceEnded& fact, Instant at) {
    BATON_ENSURE(!instance.has_ended, "a case ends once");
    instance.has_ended = true;
    instance.happened.clear();
    instance.ended_how = fact.how;
    instance.ended_at = at;
}

}  // namespace baton::execution
