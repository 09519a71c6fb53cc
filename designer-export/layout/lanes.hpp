// The lanes of a process: a tree whose leaves are the rows of its drawing.
#pragma once

#include <string_view>
#include <unordered_map>
#include <vector>

#include "designer-export/layout/drawing.hpp"

namespace baton::designer_export {

struct LaneTree {
    struct Lane {
        const bpmn::Node* node = nullptr;
        std::uint32_t depth = 0;       // 0: directly in the pool
        std::uint32_t first_leaf = 0;  // the leaves in it, itself when it is one
        std::uint32_t leaf_count = 0;
    };
    std::vector<Lane> lanes;  // outer before inner
    std::uint32_t leaf_count = 0;
    std::uint32_t depth = 0;                                      // how many levels there are
    std::unordered_map<std::string_view, std::uint32_t> leaf_of;  // by the id of a flow node

    [[nodiscard]] std::uint32_t leaf(const bpmn::Node& node) const;  // 0 when no lane lists it
};

[[nodiscard]] LaneTree lanes_of(const bpmn::Node& process);

// Boxes of the lanes from (left, top), the first level at `left`.
[[nodiscard]] std::vector<Shape> draw_lanes(const LaneTree& lanes, const std::vector<double>& leaf_heights, double left,
                                            double right);

}  // namespace baton::designer_export
