// Whole files: pools one below the other with the messages between them, or a single process.
#pragma once

#include "designer-export/layout/drawing.hpp"

namespace baton::designer_export {

// One BPMNDiagram: what its plane shows, and the drawing.
struct Diagram {
    const bpmn::Node* plane = nullptr;  // a collaboration or a process
    Drawing drawing;
};

// Nothing, with Code::too_large, when a process has too many flows across too many columns.
[[nodiscard]] Result<std::vector<Diagram>> draw_file(const bpmn::Tree& tree);

}  // namespace baton::designer_export
