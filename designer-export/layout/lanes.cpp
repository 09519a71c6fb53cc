#include "designer-export/layout/lanes.hpp"

#include <algorithm>

#include "designer-export/layout/sizes.hpp"

namespace baton::designer_export {

namespace {

// The depth of the file is limited, so this recursion is too.
void add_lanes(const bpmn::Node& lane_set, std::uint32_t depth, LaneTree& tree) {
    for (const bpmn::Node& node : lane_set.children()) {
        if (!node.is_bpmn("lane")) continue;
        const std::size_t index = tree.lanes.size();
        tree.lanes.push_back({&node, depth, tree.leaf_count, 0});
        tree.depth = std::max(tree.depth, depth + 1);
        const bpmn::Node* inner = node.bpmn_child("childLaneSet");
        if (inner != nullptr) add_lanes(*inner, depth + 1, tree);
        if (tree.leaf_count == tree.lanes[index].first_leaf) ++tree.leaf_count;
        tree.lanes[index].leaf_count = tree.leaf_count - tree.lanes[index].first_leaf;
        for (const bpmn::Node& child : node.children()) {
            // What an inner lane lists too stays there.
            if (child.is_bpmn("flowNodeRef")) tree.leaf_of.emplace(child.trimmed_text(), tree.lanes[index].first_leaf);
        }
    }
}

}  // namespace

std::uint32_t LaneTree::leaf(const bpmn::Node& node) const {
    const auto found = leaf_of.find(node.id());
    return found == leaf_of.end() ? 0 : found->second;
}

LaneTree lanes_of(const bpmn::Node& process) {
    LaneTree tree;
    for (const bpmn::Node& child : process.children()) {
        if (child.is_bpmn("laneSet")) add_lanes(child, 0, tree);
    }
    return tree;
}

std::vector<Shape> draw_lanes(const LaneTree& lanes, const std::vector<double>& leaf_heights, double left,
                              double right) {
    std::vector<Shape> shapes;
    for (const LaneTree::Lane& lane : lanes.lanes) {
        double top = 0;
        double height = 0;
        for (std::uint32_t leaf = 0; leaf < lane.first_leaf + lane.leaf_count; ++leaf) {
            (leaf < lane.first_leaf ? top : height) += leaf_heights[leaf];
        }
        const double x = left + sizes::header * lane.depth;
        shapes.push_back({lane.node, Box{x, top, right - x, height}, std::nullopt});
    }
    return shapes;
}

}  // namespace baton::designer_export
