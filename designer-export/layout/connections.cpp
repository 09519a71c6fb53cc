#include "designer-export/layout/connections.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>

#include "designer-export/layout/labels.hpp"
#include "designer-export/layout/sizes.hpp"

namespace baton::designer_export {

namespace {

constexpr std::size_t tracks_in_gap = 6;

using Places = std::unordered_map<std::string_view, Box>;

Places places_of(const Drawing& drawing) {
    Places places;
    for (const Shape& shape : drawing.shapes) places.emplace(shape.node->id(), shape.box);
    return places;
}

// Where a message flow leaves or enters: pools anywhere along their border, at the other end's place.
double x_of(const bpmn::Node* pool, const Box& box, double other) {
    return pool == nullptr ? box.centre().x : std::clamp(other, box.x + sizes::header, box.right() - sizes::header);
}

class MessageFlows {
public:
    MessageFlows(const bpmn::Tree& tree, const Drawing& drawing) : places_(places_of(drawing)) {
        for (const bpmn::Node& node : tree.nodes()) {
            if (node.is_bpmn("participant")) pools_.emplace(node.id(), &node);
        }
    }

    std::optional<Edge> draw(const bpmn::Node& flow) {
        const std::string_view source_id = bpmn::trimmed(flow.value("sourceRef"));
        const std::string_view target_id = bpmn::trimmed(flow.value("targetRef"));
        const auto source = places_.find(source_id);
        const auto target = places_.find(target_id);
        if (source == places_.end() || target == places_.end()) return std::nullopt;
        const Box& from = source->second;
        const Box& to = target->second;
        const double shift = 12.0 * static_cast<double>(used_[source_id]++ + used_[target_id]++);
        double from_x = x_of(pool(source_id), from, to.centre().x) + (pool(source_id) != nullptr ? shift : 0);
        double to_x = x_of(pool(target_id), to, from_x);
        if (pool(source_id) != nullptr && pool(target_id) == nullptr) from_x = to_x;
        const bool down = from.centre().y < to.centre().y;
        const Point start{from_x, down ? from.bottom() : from.y};
        const Point end{to_x, down ? to.y : to.bottom()};
        if (start.x == end.x) return Edge{&flow, {start, end}, std::nullopt};
        const double track = static_cast<double>(count_++ % tracks_in_gap) * 8;
        const double middle = down ? end.y - 12 - track : end.y + 12 + track;
        return Edge{&flow, {start, {start.x, middle}, {end.x, middle}, end}, std::nullopt};
    }

private:
    [[nodiscard]] const bpmn::Node* pool(std::string_view id) const {
        const auto found = pools_.find(id);
        return found == pools_.end() ? nullptr : found->second;
    }

    Places places_;
    std::unordered_map<std::string_view, const bpmn::Node*> pools_;
    std::unordered_map<std::string_view, int> used_;  // how many flows each end has already
    std::size_t count_ = 0;
};

// From border to border along the line between the centres.
Point border(const Box& box, const Point& towards) {
    const Point centre = box.centre();
    const double dx = towards.x - centre.x;
    const double dy = towards.y - centre.y;
    if (dx == 0 && dy == 0) return centre;
    const double across = dx == 0 ? 1e9 : box.width / 2 / std::abs(dx);
    const double along = dy == 0 ? 1e9 : box.height / 2 / std::abs(dy);
    const double part = std::min(across, along);
    return {std::round(centre.x + dx * part), std::round(centre.y + dy * part)};
}

struct Ends {
    std::string_view source;
    std::string_view target;
};

// The ends of an association, or of a data association, whose other end is the activity that holds it (§10.4.2).
Ends ends_of(const bpmn::Node& node) {
    if (node.is_bpmn("association")) return {node.value("sourceRef"), node.value("targetRef")};
    const bpmn::Node* source = node.bpmn_child("sourceRef");
    const bpmn::Node* target = node.bpmn_child("targetRef");
    if (node.is_bpmn("dataInputAssociation") && source != nullptr) return {source->trimmed_text(), node.parent->id()};
    if (node.is_bpmn("dataOutputAssociation") && target != nullptr) return {node.parent->id(), target->trimmed_text()};
    return {};
}

std::optional<Edge> draw_association(const bpmn::Node& node, const Places& places) {
    const Ends ends = ends_of(node);
    const auto source = places.find(bpmn::trimmed(ends.source));
    const auto target = places.find(bpmn::trimmed(ends.target));
    if (source == places.end() || target == places.end()) return std::nullopt;
    const Point from = border(source->second, target->second.centre());
    return Edge{&node, {from, border(target->second, source->second.centre())}, std::nullopt};
}

}  // namespace

void connect_across(const bpmn::Tree& tree, std::vector<Diagram>& diagrams) {
    for (Diagram& diagram : diagrams) {
        const Places places = places_of(diagram.drawing);
        MessageFlows messages(tree, diagram.drawing);
        for (const bpmn::Node& node : tree.nodes()) {
            if (node.space != bpmn::Space::bpmn || node.id().empty()) continue;
            auto edge = node.is_bpmn("messageFlow") ? messages.draw(node) : draw_association(node, places);
            if (!edge) continue;
            edge->label = label_of_edge(*edge);
            diagram.drawing.edges.push_back(std::move(*edge));
        }
    }
}

}  // namespace baton::designer_export
