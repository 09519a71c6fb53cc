// Undoing what was completed (BPMN 2.0.2 §13.5.5), and the cancelling of a transaction that does so (§13.5.3).
#pragma once

#include "engine/execution/decider.hpp"

namespace baton::execution {

// For an activity that can be undone, when it is completed; `from` is its own scope, 0 when it has none.
void keep_completion(Decider& decider, TokenId token, ScopeId from);

// A compensation event is thrown: the activity that it names, or all of its (sub-)process that are completed, are
// undone in the reverse order of their completion. The token is complete afterwards, or at once when it does not wait.
void compensate(Decider& decider, const model::CompensationTrigger& trigger, TokenId token);

// A cancel end event: what runs in the transaction ends, what is completed in it is undone, and the token that holds
// the transaction leaves by its cancel boundary event.
void cancel_transaction(Decider& decider, TokenId token);

// The next one of the compensation is undone; after the last, whoever waits for it goes on.
void go_on_undoing(Decider& decider, ScopeId scope, Number compensation);

// The completion whose data the scope holds is undone.
void close_reopened(Decider& decider, ScopeId scope);

// Nothing that is under way in the scope is undone any further: what runs there was ended.
void abandon_compensations(Decider& decider, ScopeId scope);

}  // namespace baton::execution
