#include <algorithm>
#include <cmath>

#include "designer-export/layout/graph.hpp"
#include "designer-export/layout/sizes.hpp"

namespace baton::designer_export {

namespace {

constexpr int sweeps = 10;

double distance(const Item& upper, const Item& lower) {
    const bool both_shapes = upper.node != nullptr && lower.node != nullptr;
    return upper.below + lower.above + (both_shapes ? sizes::row_gap : sizes::way_gap);
}

// The items of one lane in one column.
using Stack = std::vector<ItemIndex>;

std::vector<std::vector<Stack>> stacks_of(const Graph& graph) {
    std::vector<std::vector<Stack>> stacks(graph.columns.size(), std::vector<Stack>(graph.lane_count));
    for (std::size_t column = 0; column < graph.columns.size(); ++column) {
        for (const ItemIndex item : graph.columns[column]) stacks[column][graph.items[item].lane].push_back(item);
    }
    return stacks;
}

// The centre line that straightens the ways to its neighbours; its own when it has none in its lane.
double wish(const Graph& graph, const Item& item, bool rightwards) {
    std::vector<double> heights;
    for (const ItemIndex neighbour : rightwards ? item.before : item.after) {
        if (graph.items[neighbour].lane == item.lane) heights.push_back(graph.items[neighbour].y);
    }
    if (heights.empty()) return item.y;
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>((heights.size() - 1) / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    return *middle;
}

// As near to the wishes as the distances allow, in the least-squares sense (pool adjacent violators).
void settle(Graph& graph, const Stack& stack, bool rightwards) {
    struct Pool {
        double sum;
        std::size_t count;
        [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
    };
    std::vector<Pool> pools;
    std::vector<double> offsets;
    for (std::size_t at = 0; at < stack.size(); ++at) {
        const Item& item = graph.items[stack[at]];
        offsets.push_back(at == 0 ? 0 : offsets.back() + distance(graph.items[stack[at - 1]], item));
        pools.push_back({wish(graph, item, rightwards) - offsets.back(), 1});
        while (pools.size() > 1 && pools[pools.size() - 2].mean() > pools.back().mean()) {
            pools[pools.size() - 2].sum += pools.back().sum;
            pools[pools.size() - 2].count += pools.back().count;
            pools.pop_back();
        }
    }
    std::size_t at = 0;
    for (const Pool& pool : pools) {
        for (std::size_t i = 0; i < pool.count; ++i, ++at) {
            graph.items[stack[at]].y = std::round(pool.mean() + offsets[at]);
        }
    }
}

void stack_up(Graph& graph, const Stack& stack) {
    for (std::size_t at = 1; at < stack.size(); ++at) {
        const Item& upper = graph.items[stack[at - 1]];
        graph.items[stack[at]].y = upper.y + distance(upper, graph.items[stack[at]]);
    }
}

// Lanes one below the other, each as high as what is in it.
void place_lanes(Graph& graph) {
    std::vector<double> top(graph.lane_count, 0);
    std::vector<double> bottom(graph.lane_count, 0);
    std::vector<bool> is_used(graph.lane_count, false);
    for (const Item& item : graph.items) {
        const double upper = item.y - item.above;
        const double lower = item.y + item.below;
        top[item.lane] = is_used[item.lane] ? std::min(top[item.lane], upper) : upper;
        bottom[item.lane] = is_used[item.lane] ? std::max(bottom[item.lane], lower) : lower;
        is_used[item.lane] = true;
    }
    graph.lane_heights.assign(graph.lane_count, 0);
    std::vector<double> shift(graph.lane_count, 0);
    double y = 0;
    for (std::uint32_t lane = 0; lane < graph.lane_count; ++lane) {
        const double height = std::max(bottom[lane] - top[lane], sizes::task_height) + 2 * sizes::padding;
        shift[lane] = y + sizes::padding - top[lane];
        graph.lane_heights[lane] = height;
        y += height;
    }
    for (Item& item : graph.items) item.y += shift[item.lane];
}

}  // namespace

void assign_rows(Graph& graph) {
    const auto stacks = stacks_of(graph);
    for (const auto& column : stacks) {
        for (const Stack& stack : column) stack_up(graph, stack);
    }
    const std::size_t count = stacks.size();
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        const bool rightwards = sweep % 2 == 0;
        for (std::size_t step = 0; step < count; ++step) {
            for (const Stack& stack : stacks[rightwards ? step : count - 1 - step]) settle(graph, stack, rightwards);
        }
    }
    place_lanes(graph);
}

}  // namespace baton::designer_export
