#include "designer-export/layout/labels.hpp"

#include <algorithm>
#include <cmath>

#include "designer-export/layout/kinds.hpp"
#include "designer-export/layout/sizes.hpp"

namespace baton::designer_export {

namespace {

constexpr double wide_letter = 12;   // Chinese and the like
constexpr double narrow_letter = 6;  // on average

double text_width(std::string_view text) {
    double width = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80U) width += narrow_letter;
        if (byte >= 0xE0U) width += wide_letter;
        if (byte >= 0xC0U && byte < 0xE0U) width += narrow_letter;
    }
    return width;
}

double level_length(const Edge& edge, std::size_t at) {
    const Point& from = edge.points[at - 1];
    const Point& to = edge.points[at];
    return from.y == to.y ? std::abs(to.x - from.x) : 0.0;
}

// The last level piece that has room for a name: the first is often shared with other ways out of a gateway.
std::size_t piece_for_label(const Edge& edge, double width) {
    const double needed = std::min(width + 8, sizes::edge_label_least);
    std::size_t longest = 1;
    for (std::size_t at = edge.points.size() - 1; at > 0; --at) {
        if (level_length(edge, at) >= needed) return at;
        if (level_length(edge, at) > level_length(edge, longest)) longest = at;
    }
    return longest;
}

}  // namespace

double label_height(const bpmn::Node& node) {
    const double width = text_width(node.value("name"));
    return width == 0 ? 0 : std::ceil(width / sizes::label_width) * sizes::label_line;
}

std::optional<Box> label_of_shape(const bpmn::Node& node, const Box& box) {
    const double height = label_height(node);
    if (height == 0 || !has_label_outside(node)) return std::nullopt;
    return Box{box.centre().x - sizes::label_width / 2, box.bottom() + sizes::label_gap, sizes::label_width, height};
}

std::optional<Box> label_of_boundary(const bpmn::Node& node, const Box& box) {
    if (node.value("name").empty()) return std::nullopt;
    const double width = std::min(text_width(node.value("name")) + 4, sizes::boundary_slot - sizes::event);
    return Box{box.centre().x + 6, box.bottom() + 2, width, sizes::boundary_label - 4};
}

std::optional<Box> label_of_edge(const Edge& edge) {
    const double width = text_width(edge.node->value("name"));
    if (width == 0 || edge.points.size() < 2) return std::nullopt;
    const std::size_t at = piece_for_label(edge, width);
    const Point& from = edge.points[at - 1];
    const Point& to = edge.points[at];
    const double room = std::abs(to.x - from.x) - sizes::edge_label_gap;
    const double shown = std::min({width, sizes::label_width, std::max(room, sizes::edge_label_least)});
    const double height = std::ceil(width / shown) * sizes::label_line;
    return Box{std::min(from.x, to.x) + 4, from.y - height - 3, shown, height};
}

}  // namespace baton::designer_export
