// A drawing as SVG 1.1, with the shapes that BPMN 2.0.2 §7.4 and §10 give to its symbols.
#pragma once

#include <string>

#include "designer-export/layout/drawing.hpp"

namespace baton::designer_export {

[[nodiscard]] std::string svg_of(const Drawing& drawing);

}  // namespace baton::designer_export
