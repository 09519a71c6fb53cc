// Where the standard says what a rule holds a file to.
#pragma once

#include <string_view>

namespace baton::bpmn {

// "BPMN 2.0.2 §10.5.3"; empty for rules that are Baton's own or its dialect's.
[[nodiscard]] std::string_view clause_of(std::string_view rule);

}  // namespace baton::bpmn
