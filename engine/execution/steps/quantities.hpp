// How many tokens an activity takes in and gives out (BPMN 2.0.2 §13.3.2).
#pragma once

#include "engine/execution/decider.hpp"

namespace baton::execution {

// It stands at its activity and has not been let in.
[[nodiscard]] bool has_not_begun(const Token& token);

// True when with this token as many have come as the activity's startQuantity wants, by whatever flows: the others end
// in it. Else it waits for them.
[[nodiscard]] bool gather(Decider& decider, TokenId token);

// The flows, each as often as the activity's completionQuantity says.
[[nodiscard]] std::vector<FlowIndex> multiplied(const Element& element, const std::vector<FlowIndex>& flows);

}  // namespace baton::execution
