// Whether all tokens of a (sub-)process come to an end, whatever is chosen on the way.
#pragma once

#include "engine/bpmn/check/checks.hpp"

namespace baton::bpmn {

// Warns of each place where tokens may be left behind. False when there are too many ways to go through all of them.
[[nodiscard]] bool check_soundness(const Inspection& inspection, model::ElementIndex scope);

}  // namespace baton::bpmn
