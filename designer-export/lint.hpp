// What a designer should know about a BPMN file before it is deployed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/problem.hpp"

namespace baton::designer_export {

// Faults and warnings in the order of the file; empty when there is nothing to say. With faults it cannot be deployed.
[[nodiscard]] std::vector<Fault> lint(std::string_view xml, std::string_view file);

[[nodiscard]] bool can_be_deployed(const std::vector<Fault>& faults);

// One line a fault as compilers write it, "file:line:column: error: message [rule, element]", and its hint below.
[[nodiscard]] std::string lint_text(const std::vector<Fault>& faults);

// An array of objects with severity, rule, message, hint, file, element, line and column; one object a line.
[[nodiscard]] std::string lint_json(const std::vector<Fault>& faults);

}  // namespace baton::designer_export
