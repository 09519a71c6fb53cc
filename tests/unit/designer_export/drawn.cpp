#include "tests/unit/designer_export/drawn.hpp"

#include <cstdlib>

#include "designer-export/layout/kinds.hpp"

namespace baton::designer_export::testing {

namespace {

double number(const bpmn::Node& node, std::string_view attribute) {
    return std::strtod(std::string(node.value(attribute)).c_str(), nullptr);
}

const bpmn::Node* element(const bpmn::Tree& tree, const std::string& id) {
    for (const bpmn::Node& node : tree.nodes()) {
        if (node.space == bpmn::Space::bpmn && node.id() == id) return &node;
    }
    return nullptr;
}

bool holds(const bpmn::Node* outer, const bpmn::Node* inner) {
    for (const bpmn::Node* at = inner; at != nullptr; at = at->parent) {
        if (at == outer) return true;
    }
    return false;
}

bool may_overlap(const bpmn::Node* left, const bpmn::Node* right) {
    if (left == nullptr || right == nullptr) return false;
    const bool is_frame = left->is_bpmn("lane") || left->is_bpmn("participant") || right->is_bpmn("lane") ||
                          right->is_bpmn("participant");
    return is_frame || holds(left, right) || holds(right, left) || left->value("attachedToRef") == right->id() ||
           right->value("attachedToRef") == left->id();
}

bool touches(const Box& left, const Box& right) {
    return left.x < right.right() && right.x < left.right() && left.y < right.bottom() && right.y < left.bottom();
}

}  // namespace

Drawn drawn(const bpmn::Tree& tree) {
    Drawn all;
    for (const bpmn::Node& node : tree.nodes()) {
        const std::string id(node.value("bpmnElement"));
        if (node.is(bpmn::Space::diagram, "BPMNShape")) {
            const bpmn::Node* bounds = node.child(bpmn::Space::drawing, "Bounds");
            all.shapes[id] = {number(*bounds, "x"), number(*bounds, "y"), number(*bounds, "width"),
                              number(*bounds, "height")};
        }
        if (!node.is(bpmn::Space::diagram, "BPMNEdge")) continue;
        for (const bpmn::Node& point : node.children()) {
            if (point.name == "waypoint") all.edges[id].push_back({number(point, "x"), number(point, "y")});
        }
    }
    return all;
}

std::vector<std::string> overlaps(const bpmn::Tree& tree) {
    const Drawn all = drawn(tree);
    std::vector<std::string> found;
    for (auto left = all.shapes.begin(); left != all.shapes.end(); ++left) {
        for (auto right = std::next(left); right != all.shapes.end(); ++right) {
            if (!touches(left->second, right->second)) continue;
            if (may_overlap(element(tree, left->first), element(tree, right->first))) continue;
            found.push_back(left->first + " overlaps " + right->first);
        }
    }
    return found;
}

std::vector<std::string> missing(const bpmn::Tree& tree) {
    const Drawn all = drawn(tree);
    std::vector<std::string> found;
    for (const bpmn::Node& node : tree.nodes()) {
        const std::string id(node.id());
        const bool is_flow = node.is_bpmn("sequenceFlow") || node.is_bpmn("messageFlow");
        const bool is_shape = is_flow_node(node) || node.is_bpmn("lane") || node.is_bpmn("participant");
        if (is_flow && all.edges.find(id) == all.edges.end()) found.push_back("no edge of " + id);
        if (is_shape && all.shapes.find(id) == all.shapes.end()) found.push_back("no shape of " + id);
    }
    return found;
}

std::vector<std::string> slanted(const bpmn::Tree& tree) {
    std::vector<std::string> found;
    for (const auto& [id, points] : drawn(tree).edges) {
        const bpmn::Node* flow = element(tree, id);
        if (flow == nullptr || !flow->is_bpmn("sequenceFlow")) continue;
        for (std::size_t at = 1; at < points.size(); ++at) {
            if (points[at].x != points[at - 1].x && points[at].y != points[at - 1].y) found.push_back(id);
        }
    }
    return found;
}

}  // namespace baton::designer_export::testing
