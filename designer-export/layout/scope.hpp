// A (sub-)process with all that is in it.
#pragma once

#include "designer-export/layout/drawing.hpp"
#include "designer-export/layout/lanes.hpp"

namespace baton::designer_export {

struct ScopeDrawing {
    Drawing drawing;                   // from (0, 0); without the border of the scope itself
    std::vector<double> lane_heights;  // of each leaf lane; one for all when there are none
    bool is_too_large = false;
};

[[nodiscard]] ScopeDrawing draw_scope(const bpmn::Node& scope, const LaneTree& lanes);

}  // namespace baton::designer_export
