// Columns become places, routes become lines with right angles.
#include <algorithm>

#include "designer-export/layout/channels.hpp"
#include "designer-export/layout/labels.hpp"
#include "designer-export/layout/sizes.hpp"

namespace baton::designer_export {

namespace {

// One step of a route: through a channel, from one item to the next. Channel n is to the left of column n.
struct Step {
    ItemIndex from;
    ItemIndex to;
    std::size_t channel;
    double from_y;
    double to_y;
};

double exit_height(const Graph& graph, const Route& route) {
    const Item& source = graph.items[route.source];
    return route.boundary == none ? source.y : source.y + source.boundaries[route.boundary].exit;
}

std::vector<Step> steps_of(const Graph& graph, const Route& route) {
    std::vector<ItemIndex> stops = route.ways;
    stops.push_back(route.target);
    std::vector<Step> steps;
    ItemIndex from = route.source;
    double y = exit_height(graph, route);
    for (std::size_t at = 0; at < stops.size(); ++at) {
        const ItemIndex to = stops[at];
        // Going back, the first channel is behind the source and the last in front of the target.
        const std::size_t column = graph.items[from].column;
        const std::size_t channel = route.goes_back && at > 0 ? column : column + 1;
        steps.push_back({from, to, channel, y, graph.items[to].y});
        from = to;
        y = graph.items[to].y;
    }
    return steps;
}

class Painter {
public:
    explicit Painter(const Graph& graph)
        : graph_(graph), channels_(graph.columns.size() + 1), out_(graph.items.size(), 0) {
        for (const Route& route : graph.routes) ++out_[route.source];
        for (const Route& route : graph.routes) {
            for (const Step& step : steps_of(graph, route)) {
                channels_.add(step.channel, key(route, step), step.from_y, step.to_y);
            }
        }
        channels_.assign();
        place_columns();
    }

    Drawing paint() {
        Drawing drawing;
        drawing.width = channel_x_.back() + channels_.width(graph_.columns.size());
        for (const double height : graph_.lane_heights) drawing.height += height;
        for (const Item& item : graph_.items) {
            if (item.node != nullptr) paint_item(item, drawing);
        }
        for (const Route& route : graph_.routes) {
            Edge edge{route.flow, points(route), std::nullopt};
            edge.label = label_of_edge(edge);
            drawing.edges.push_back(std::move(edge));
        }
        return drawing;
    }

private:
    // Flows that part at one source share their line, and so do those that meet at one target.
    [[nodiscard]] ItemIndex key(const Route& route, const Step& step) const {
        const bool leaves_source = step.from == route.source;
        if (!leaves_source) return step.to == route.target && !route.goes_back ? step.to : step.from;
        if (route.boundary != none) return route.ways.empty() ? step.to : route.ways.front();
        if (out_[route.source] > 1) return step.from;
        return step.to;
    }

    void place_columns() {
        double x = 0;
        for (std::size_t column = 0; column < graph_.columns.size(); ++column) {
            channel_x_.push_back(x);
            x += channels_.width(column);
            double width = 0;
            for (const ItemIndex item : graph_.columns[column]) width = std::max(width, graph_.items[item].width);
            column_centre_.push_back(x + width / 2);
            x += width;
        }
        channel_x_.push_back(x);
    }

    [[nodiscard]] Box box(const Item& item) const {
        return {column_centre_[item.column] - item.shape_width / 2, item.y - item.height / 2, item.shape_width,
                item.height};
    }

    [[nodiscard]] static Box boundary_box(const Box& host, std::size_t index) {
        // From the right, so that the way out of the first passes above those of the others.
        const double x = host.right() - sizes::boundary_slot * (static_cast<double>(index) + 1) + sizes::event / 2;
        return {std::max(x, host.x - sizes::event / 2), host.bottom() - sizes::event / 2, sizes::event, sizes::event};
    }

    void paint_item(const Item& item, Drawing& drawing) const {
        const Box place = box(item);
        drawing.shapes.push_back({item.node, place, label_of_shape(*item.node, place)});
        for (std::size_t index = 0; index < item.boundaries.size(); ++index) {
            const Box event = boundary_box(place, index);
            drawing.shapes.push_back(
                {item.boundaries[index].node, event, label_of_boundary(*item.boundaries[index].node, event)});
        }
    }

    [[nodiscard]] std::vector<Point> points(const Route& route) const {
        std::vector<Point> line;
        const Box source = box(graph_.items[route.source]);
        if (route.boundary == none) {
            line.push_back({source.right(), graph_.items[route.source].y});
        } else {
            const Box event = boundary_box(source, route.boundary);
            line.push_back({event.centre().x, event.bottom()});
            line.push_back({event.centre().x, exit_height(graph_, route)});
        }
        for (const Step& step : steps_of(graph_, route)) {
            const double x = channel_x_[step.channel] + channels_.offset(step.channel, key(route, step));
            line.push_back({x, step.from_y});
            line.push_back({x, step.to_y});
        }
        const Item& target = graph_.items[route.target];
        line.push_back({box(target).x, target.y});
        return straightened(line);
    }

    // Without points in the middle of a straight line.
    [[nodiscard]] static std::vector<Point> straightened(const std::vector<Point>& line) {
        std::vector<Point> straight;
        for (const Point& point : line) {
            if (!straight.empty() && straight.back() == point) continue;
            if (straight.size() > 1) {
                const Point& last = straight.back();
                const Point& before = straight[straight.size() - 2];
                const bool is_vertical = before.x == last.x && last.x == point.x;
                const bool is_level = before.y == last.y && last.y == point.y;
                if (is_vertical || is_level) straight.pop_back();
            }
            straight.push_back(point);
        }
        return straight;
    }

    const Graph& graph_;
    Channels channels_;
    std::vector<std::uint32_t> out_;  // how many routes leave each item
    std::vector<double> channel_x_;
    std::vector<double> column_centre_;
};

}  // namespace

Drawing draw_graph(const Graph& graph) { return Painter(graph).paint(); }

}  // namespace baton::designer_export
