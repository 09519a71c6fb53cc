// The run of an ad-hoc sub-process (BPMN 2.0.2 §13.3.5).
#pragma once

#include <set>

#include "engine/execution/decider.hpp"

namespace baton::execution {

// All that is offered, or, when it goes one by one, the next.
void begin_offered(Decider& decider, ScopeId scope);

// True when the token came to an activity of a sequential ad-hoc sub-process and another activity of it is at work, or
// the performer says whose turn it is.
[[nodiscard]] bool waits_for_its_turn(Decider& decider, TokenId token);

// In these scopes an activity is done or was ended: those that wait for their turn try again. True when there are any.
[[nodiscard]] bool pass_turns(Decider& decider, const std::set<ScopeId>& scopes);

// True when a token that is done in an ad-hoc sub-process goes no further: the sub-process is over, or its completion
// condition holds now, or could not be computed.
[[nodiscard]] bool ends_in_ad_hoc(Decider& decider, TokenId token);

// Nothing stands in the scope: true when it is not complete all the same, for the next activity begins, or a person has
// to see why the completion condition does not hold.
[[nodiscard]] bool goes_on_ad_hoc(Decider& decider, ScopeId scope);

// An event has interrupted the scope: if a person had to see why nothing went on, he need not any more.
void interrupt_ad_hoc(Decider& decider, ScopeId scope);

}  // namespace baton::execution
