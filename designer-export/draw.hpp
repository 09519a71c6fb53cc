// A BPMN file's diagram as SVG, for documents and pages that have no designer.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace baton::designer_export {

// Draws the file's first diagram as it stands in BPMNDI; a file without one is laid out first. Names are escaped, and
// nothing of the file but names and places is in the SVG. Pure; any thread.
[[nodiscard]] Result<std::string> draw_svg(std::string_view xml, std::string_view file);

}  // namespace baton::designer_export
