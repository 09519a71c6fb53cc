#include <algorithm>
#include <tuple>

#include "designer-export/layout/graph.hpp"

namespace baton::designer_export {

namespace {

constexpr int sweeps = 12;

// Where its items stand among the rows of a column: lanes one after the other, from 0 to 1 within each.
void place_column(const Graph& graph, const std::vector<ItemIndex>& column, std::vector<double>& place) {
    std::vector<std::size_t> counts(graph.lane_count, 0);
    for (const ItemIndex item : column) ++counts[graph.items[item].lane];
    std::vector<std::size_t> seen(graph.lane_count, 0);
    for (const ItemIndex item : column) {
        const std::uint32_t lane = graph.items[item].lane;
        place[item] = lane + (static_cast<double>(seen[lane]++) + 0.5) / static_cast<double>(counts[lane]);
    }
}

double barycentre(const std::vector<ItemIndex>& neighbours, const std::vector<double>& place, double otherwise) {
    if (neighbours.empty()) return otherwise;
    double sum = 0;
    for (const ItemIndex neighbour : neighbours) sum += place[neighbour];
    return sum / static_cast<double>(neighbours.size());
}

void sort_column(Graph& graph, std::vector<ItemIndex>& column, const std::vector<double>& place, bool rightwards) {
    struct Wish {
        std::uint32_t lane;
        double place;
        ItemIndex item;
    };
    std::vector<Wish> wishes;
    for (const ItemIndex item : column) {
        const Item& at = graph.items[item];
        wishes.push_back({at.lane, barycentre(rightwards ? at.before : at.after, place, place[item]), item});
    }
    std::stable_sort(wishes.begin(), wishes.end(), [](const Wish& left, const Wish& right) {
        return std::tie(left.lane, left.place) < std::tie(right.lane, right.place);
    });
    for (std::size_t at = 0; at < column.size(); ++at) column[at] = wishes[at].item;
}

}  // namespace

void order_columns(Graph& graph) {
    for (auto& column : graph.columns) {
        std::stable_sort(column.begin(), column.end(), [&](ItemIndex left, ItemIndex right) {
            return graph.items[left].lane < graph.items[right].lane;
        });
    }
    std::vector<double> place(graph.items.size(), 0);
    for (const auto& column : graph.columns) place_column(graph, column, place);
    const std::size_t count = graph.columns.size();
    for (int sweep = 0; sweep < sweeps; ++sweep) {
        const bool rightwards = sweep % 2 == 0;
        for (std::size_t step = 1; step < count; ++step) {
            auto& column = graph.columns[rightwards ? step : count - 1 - step];
            sort_column(graph, column, place, rightwards);
            place_column(graph, column, place);
        }
    }
}

}  // namespace baton::designer_export
