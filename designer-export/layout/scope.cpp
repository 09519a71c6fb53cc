#include "designer-export/layout/scope.hpp"

#include <algorithm>
#include <map>

#include "designer-export/layout/graph.hpp"
#include "designer-export/layout/kinds.hpp"
#include "designer-export/layout/labels.hpp"
#include "designer-export/layout/sizes.hpp"

namespace baton::designer_export {

namespace {

constexpr double title_height = 20;  // of a sub-process

// Things that no flow connects: event sub-processes, data, notes. They stand in rows below the flow of their lane.
struct Loose {
    const bpmn::Node* node = nullptr;
    std::uint32_t lane = 0;
    Drawing drawing;  // with its own shape, from (0, 0)
};

class ScopeLayout {
public:
    ScopeLayout(const bpmn::Node& scope, const LaneTree& lanes) : scope_(scope), lanes_(lanes) {
        graph_.lane_count = std::max<std::uint32_t>(1, lanes.leaf_count);
    }

    ScopeDrawing draw() {
        collect();
        attach_boundaries();
        connect();
        break_cycles(graph_);
        if (is_too_large_ || designer_export::is_too_large(graph_)) return {{}, {}, true};
        assign_columns(graph_);
        order_columns(graph_);
        assign_rows(graph_);
        const std::vector<double> strips = make_room_for_loose();
        ScopeDrawing result{draw_graph(graph_), graph_.lane_heights, false};
        for (auto& [item, inner] : inner_) place_inner(result.drawing, item, std::move(inner));
        place_loose(result.drawing, strips);
        return result;
    }

private:
    void collect() {
        for (const bpmn::Node& node : scope_.children()) {
            if (is_event_sub_process(node)) {
                loose_.push_back({&node, lanes_.leaf(node), draw_sub_process(node)});
            } else if (is_data(node) || is_note(node)) {
                loose_.push_back({&node, lanes_.leaf(node), draw_thing(node)});
            } else if (is_flow_node(node) && !is_boundary(node)) {
                add_item(node);
            }
        }
    }

    void add_item(const bpmn::Node& node) {
        Item item;
        item.node = &node;
        item.lane = lanes_.leaf(node);
        item.height = is_event(node) ? sizes::event : is_gateway(node) ? sizes::gateway : sizes::task_height;
        item.shape_width = is_event(node) ? sizes::event : is_gateway(node) ? sizes::gateway : sizes::task_width;
        const auto index = static_cast<ItemIndex>(graph_.items.size());
        if (is_sub_process(node)) {
            Drawing inner = draw_sub_process(node);
            item.height = inner.height;
            item.shape_width = inner.width;
            inner_.emplace(index, std::move(inner));
        }
        item.width = item.shape_width;
        item.above = item.height / 2;
        item.below = item.height / 2;
        if (has_label_outside(node) && label_height(node) > 0) {
            item.width = std::max(item.width, sizes::label_width);
            item.below += sizes::label_gap + label_height(node);
        }
        item_of_.emplace(node.id(), index);
        graph_.items.push_back(std::move(item));
    }

    void attach_boundaries() {
        for (const bpmn::Node& node : scope_.children()) {
            if (!is_boundary(node)) continue;
            const auto host = item_of_.find(bpmn::trimmed(node.value("attachedToRef")));
            if (host == item_of_.end()) continue;
            Item& item = graph_.items[host->second];
            boundary_of_.emplace(node.id(),
                                 std::pair(host->second, static_cast<std::uint32_t>(item.boundaries.size())));
            const double row = static_cast<double>(item.boundaries.size()) * sizes::boundary_row;
            item.boundaries.push_back({&node, item.height / 2 + sizes::event / 2 + sizes::boundary_label + row});
        }
        for (auto& [index, item] : hosts()) {
            const double count = static_cast<double>(item->boundaries.size());
            const double shape_width = std::max(item->shape_width, sizes::boundary_slot * count);
            item->shape_width = shape_width;
            // The last event may stand out to the left by half of itself.
            item->width = std::max(item->width, shape_width + sizes::event);
            item->below = item->boundaries.back().exit + sizes::boundary_row / 2;
            if (const auto inner = inner_.find(index); inner != inner_.end()) {
                inner->second.width = shape_width;
                inner->second.shapes.front().box.width = shape_width;
            }
        }
    }

    std::vector<std::pair<ItemIndex, Item*>> hosts() {
        std::vector<std::pair<ItemIndex, Item*>> found;
        for (ItemIndex index = 0; index < graph_.items.size(); ++index) {
            if (!graph_.items[index].boundaries.empty()) found.emplace_back(index, &graph_.items[index]);
        }
        return found;
    }

    void connect() {
        for (const bpmn::Node& node : scope_.children()) {
            if (!node.is_bpmn("sequenceFlow")) continue;
            Route route;
            route.flow = &node;
            const std::string_view source = bpmn::trimmed(node.value("sourceRef"));
            const auto target = item_of_.find(bpmn::trimmed(node.value("targetRef")));
            if (const auto item = item_of_.find(source); item != item_of_.end()) route.source = item->second;
            if (const auto event = boundary_of_.find(source); event != boundary_of_.end()) {
                route.source = event->second.first;
                route.boundary = event->second.second;
            }
            if (route.source == none || target == item_of_.end()) continue;
            route.target = target->second;
            graph_.routes.push_back(std::move(route));
        }
    }

    Drawing draw_sub_process(const bpmn::Node& node) {
        ScopeDrawing inner = draw_scope(node, LaneTree{});
        is_too_large_ = is_too_large_ || inner.is_too_large;
        Drawing drawing;
        drawing.width = std::max(inner.drawing.width, 2 * sizes::task_width);
        drawing.height = inner.drawing.height + title_height;
        drawing.shapes.push_back({&node, Box{0, 0, drawing.width, drawing.height}, std::nullopt});
        inner.drawing.move(0, title_height);
        drawing.append(std::move(inner.drawing));
        return drawing;
    }

    static Drawing draw_thing(const bpmn::Node& node) {
        Drawing drawing;
        const Box box{0, 0, is_note(node) ? sizes::note_width : sizes::data_width,
                      is_note(node) ? sizes::note_height : sizes::data_height};
        const auto label = label_of_shape(node, box);
        drawing.width = label ? std::max(box.width, sizes::label_width) : box.width;
        drawing.height = label ? label->bottom() : box.height;
        drawing.shapes.push_back({&node, box, label});
        drawing.move((drawing.width - box.width) / 2, 0);
        return drawing;
    }

    // Rows of loose things for each lane; gives how far below the lane's flow each row block begins.
    std::vector<double> make_room_for_loose() {
        double width = sizes::strip_width;
        for (const Loose& loose : loose_) width = std::max(width, loose.drawing.width + 2 * sizes::padding);
        std::vector<double> begins(graph_.lane_count, 0);
        double shift = 0;
        for (std::uint32_t lane = 0; lane < graph_.lane_count; ++lane) {
            for (Item& item : graph_.items) item.y += item.lane == lane ? shift : 0;
            begins[lane] = graph_.lane_heights[lane];
            const double height = arrange(lane, width);
            graph_.lane_heights[lane] += height;
            shift += height;
        }
        return begins;
    }

    // Puts the loose things of a lane side by side, from (0, 0); the height of all rows.
    double arrange(std::uint32_t lane, double width) {
        double x = sizes::padding;
        double y = 0;
        double row = 0;
        for (Loose& loose : loose_) {
            if (loose.lane != lane) continue;
            if (x > sizes::padding && x + loose.drawing.width > width) {
                x = sizes::padding;
                y += row;
                row = 0;
            }
            loose.drawing.move(x, y);
            x += loose.drawing.width + sizes::row_gap;
            row = std::max(row, loose.drawing.height + sizes::row_gap);
        }
        return y + row;
    }

    void place_loose(Drawing& drawing, const std::vector<double>& begins) {
        double top = 0;
        for (std::uint32_t lane = 0; lane < graph_.lane_count; ++lane) {
            for (Loose& loose : loose_) {
                if (loose.lane != lane) continue;
                loose.drawing.move(0, top + begins[lane]);
                const Box& box = loose.drawing.shapes.front().box;
                drawing.width = std::max(drawing.width, box.right() + sizes::padding);
                drawing.append(std::move(loose.drawing));
            }
            top += graph_.lane_heights[lane];
        }
    }

    // What is in a sub-process goes to where its shape is.
    static void place_inner_shapes(Drawing& drawing, Drawing&& inner, const Box& box) {
        inner.move(box.x, box.y);
        inner.shapes.erase(inner.shapes.begin());
        drawing.append(std::move(inner));
    }

    void place_inner(Drawing& drawing, ItemIndex item, Drawing&& inner) {
        const Shape* shape = drawing.find(graph_.items[item].node);
        if (shape != nullptr) place_inner_shapes(drawing, std::move(inner), Box(shape->box));
    }

    const bpmn::Node& scope_;
    const LaneTree& lanes_;
    Graph graph_;
    std::map<ItemIndex, Drawing> inner_;  // of sub-processes
    std::vector<Loose> loose_;
    std::unordered_map<std::string_view, ItemIndex> item_of_;
    std::unordered_map<std::string_view, std::pair<ItemIndex, std::uint32_t>> boundary_of_;
    bool is_too_large_ = false;
};

}  // namespace

ScopeDrawing draw_scope(const bpmn::Node& scope, const LaneTree& lanes) { return ScopeLayout(scope, lanes).draw(); }

}  // namespace baton::designer_export
