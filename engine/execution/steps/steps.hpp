// The life of a token at an element: it arrives, the element does its work, it is completed, the token leaves
// (BPMN 2.0.2 §13.3.2). What differs from symbol to symbol is in elements/.
#pragma once

#include <vector>

#include "engine/execution/steps/variables.hpp"

namespace baton::execution {

// Maps inputs, lets clocks and boundary events begin, then enters the element's symbol.
void arrive(Decider& decider, TokenId token);
// The same for one that waited for its turn and has it now. False when it waits for others to begin with.
bool arrive_in_turn(Decider& decider, TokenId token);

// All of that but the symbol's own work. On a Problem nothing has changed.
[[nodiscard]] Result<> prepare(Decider& decider, TokenId token);

// The element's work is done: maps outputs, ends what waited beside it, and leaves.
void complete(Decider& decider, TokenId token);

// By the outgoing flows that are to be taken; without any the token ends.
void leave(Decider& decider, TokenId token);

// Does again what an incident kept from being done.
void try_again(Decider& decider, TokenId token, Stage stage);

// Asks a flow's condition and writes down the answer with what it was made from. `beside` is seen by the condition too.
[[nodiscard]] Result<bool> test(Decider& decider, FlowIndex flow, TokenId token, const feel::Context& beside = {});
// BPMN 2.0.2 §13.3.1, and §13.4.3 for the inclusive gateway: flows without condition are taken, those whose condition
// holds are taken, and the default flow when no condition held.
[[nodiscard]] Result<std::vector<FlowIndex>> all_that_hold(Decider& decider, TokenId token,
                                                           const feel::Context& beside = {});

// For inputs: each formula sees what those before it gave.
[[nodiscard]] Result<feel::Context> map_inputs(const Decider& decider, const Element& element, Variables& variables);
// For outputs: as they are to be written into `target`.
[[nodiscard]] Result<feel::Context> map_outputs(const Decider& decider, const Element& element, Variables& variables,
                                                ScopeId target);

[[nodiscard]] bool is_activity(const Element& element);

}  // namespace baton::execution
