// Where names stand that do not fit into their shape, as bpmn-js draws them.
#pragma once

#include <optional>

#include "designer-export/layout/drawing.hpp"

namespace baton::designer_export {

// How high a name is when it is broken at the usual width; 0 without a name.
[[nodiscard]] double label_height(const bpmn::Node& node);

[[nodiscard]] std::optional<Box> label_of_shape(const bpmn::Node& node, const Box& box);     // below events, gateways
[[nodiscard]] std::optional<Box> label_of_boundary(const bpmn::Node& node, const Box& box);  // right of the way out
[[nodiscard]] std::optional<Box> label_of_edge(const Edge& edge);  // above its last level piece

}  // namespace baton::designer_export
