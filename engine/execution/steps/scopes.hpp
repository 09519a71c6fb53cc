// Scopes fill, empty and end (BPMN 2.0.2 §13.3.4 and §13.5.3).
#pragma once

#include <string>

#include "engine/execution/steps/steps.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

// Arms the scope's event sub-processes and puts its first tokens: at the none start, else at every element without
// incoming flow (BPMN 2.0.2 §10.5.2). On a Problem nothing has changed.
[[nodiscard]] Result<> open_contents(Decider& decider, ScopeId scope);
// What the event sub-processes of the scope wait for.
[[nodiscard]] Result<PlannedWaits> plan_event_sub_processes(const Decider& decider, ScopeId scope);
// Without a flow or event that leads to it.
[[nodiscard]] bool begins_by_itself(const Element& element);
// The token at a (sub-)process opens it with all that begins with it, but for its first tokens. On a Problem the case
// is not to be used any further.
[[nodiscard]] Result<> open_without_start(Decider& decider, TokenId token);
// Of the root, at `start` when it is not nowhere; with the process's own clock acts. An incident when it fails.
void open_process(Decider& decider, ElementIndex start);

// A scope without tokens is complete: its holder goes on, or the case ends.
void finish_if_empty(Decider& decider, ScopeId scope);
void close_scope(Decider& decider, ScopeId scope);

// Ends the token with all that it holds, innermost first. The scope that it stood in is not asked whether it is
// complete.
void terminate(Decider& decider, TokenId token, ElementIndex because_of);
void terminate_contents(Decider& decider, ScopeId scope, ElementIndex because_of);
// What ends a scope's tokens ends its compensations and the rounds of its complex gateways too.
void abandon(Decider& decider, ScopeId scope);
// The rounds alone: no complex gateway of the scope waits for its reset any more.
void reset_gateways(Decider& decider, ScopeId scope);

// Ends whatever is left, and the case.
void end_instance(Decider& decider, InstanceEnded how, ElementIndex because_of);

}  // namespace baton::execution
