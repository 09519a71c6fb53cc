#include "designer-export/draw/read_diagram.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>
#include <unordered_map>

namespace baton::designer_export {

namespace {

constexpr double place_max = 1e6;  // beyond this nobody draws

std::optional<double> number(const bpmn::Node& node, std::string_view attribute) {
    const std::string_view text = bpmn::trimmed(node.value(attribute));
    double value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc() || !std::isfinite(value) || std::abs(value) > place_max) return std::nullopt;
    return value;
}

std::optional<Box> bounds_of(const bpmn::Node* node) {
    const bpmn::Node* bounds = node == nullptr ? nullptr : node->child(bpmn::Space::drawing, "Bounds");
    if (bounds == nullptr) return std::nullopt;
    const auto x = number(*bounds, "x");
    const auto y = number(*bounds, "y");
    const auto width = number(*bounds, "width");
    const auto height = number(*bounds, "height");
    if (!x || !y || !width || !height) return std::nullopt;
    return Box{*x, *y, *width, *height};
}

std::vector<Point> points_of(const bpmn::Node& edge) {
    std::vector<Point> points;
    for (const bpmn::Node& node : edge.children()) {
        if (!node.is(bpmn::Space::drawing, "waypoint")) continue;
        const auto x = number(node, "x");
        const auto y = number(node, "y");
        if (x && y) points.push_back({*x, *y});
    }
    return points;
}

}  // namespace

Drawing read_diagram(const bpmn::Tree& tree) {
    Drawing drawing;
    std::unordered_map<std::string_view, const bpmn::Node*> elements;
    for (const bpmn::Node& node : tree.nodes()) {
        if (node.space == bpmn::Space::bpmn) elements.emplace(node.id(), &node);
    }
    const bpmn::Node* diagram = tree.root().child(bpmn::Space::diagram, "BPMNDiagram");
    const bpmn::Node* plane = diagram == nullptr ? nullptr : diagram->child(bpmn::Space::diagram, "BPMNPlane");
    if (plane == nullptr) return drawing;
    for (const bpmn::Node& node : plane->children()) {
        const auto element = elements.find(node.value("bpmnElement"));
        if (element == elements.end()) continue;
        const auto label = bounds_of(node.child(bpmn::Space::diagram, "BPMNLabel"));
        const auto box = bounds_of(&node);
        if (node.name == "BPMNShape" && box) drawing.shapes.push_back({element->second, *box, label});
        if (node.name == "BPMNEdge") drawing.edges.push_back({element->second, points_of(node), label});
    }
    return drawing;
}

}  // namespace baton::designer_export
