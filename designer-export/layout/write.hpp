// Diagrams as BPMNDI (BPMN 2.0.2 §12).
#pragma once

#include <string>

#include "designer-export/layout/pools.hpp"

namespace baton::designer_export {

[[nodiscard]] std::string write_diagrams(const bpmn::Tree& tree, const std::vector<Diagram>& diagrams);

}  // namespace baton::designer_export
