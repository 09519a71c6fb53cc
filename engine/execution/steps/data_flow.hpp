// Data objects, inputs and outputs as the standard draws them (BPMN 2.0.2 §10.4.2).
#pragma once

#include "engine/execution/steps/variables.hpp"

namespace baton::execution {

// What the element sees of its own when it begins: its inputs, its properties and a place for each output. Fails when
// no input set has all that it needs.
[[nodiscard]] Result<feel::Context> take_data(const Decider& decider, const Element& element, Variables& variables);

// What is to be written outward when it is done. Fails when some outputs were written and
// no output set has all that it needs.
[[nodiscard]] Result<feel::Context> give_data(const Decider& decider, const Element& element, Variables& variables);

}  // namespace baton::execution
