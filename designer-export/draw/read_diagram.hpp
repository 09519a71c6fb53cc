// What the BPMNDI of a file says.
#pragma once

#include "designer-export/layout/drawing.hpp"

namespace baton::designer_export {

// The first diagram; without shapes when there is none. Shapes of elements that are not there are left out, and so are
// places that are no numbers.
[[nodiscard]] Drawing read_diagram(const bpmn::Tree& tree);

}  // namespace baton::designer_export
