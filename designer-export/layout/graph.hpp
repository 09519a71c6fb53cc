// One (sub-)process as a layered graph (after Sugiyama): items in columns, and ways that pass columns as items too.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "designer-export/layout/drawing.hpp"

namespace baton::designer_export {

using ItemIndex = std::uint32_t;
inline constexpr std::uint32_t none = 0xFFFFFFFF;

// A boundary event on the lower border of its host.
struct Boundary {
    const bpmn::Node* node = nullptr;
    double exit = 0;  // how far below the host's centre line its way out runs
};

struct Item {
    const bpmn::Node* node = nullptr;  // nullptr: a way that passes this column
    std::uint32_t lane = 0;
    std::uint32_t column = 0;
    double width = 0;   // of the column that it needs
    double height = 0;  // of the shape itself
    double shape_width = 0;
    double above = 0;  // from the centre line, where flows attach, to its upper end
    double below = 0;  // to its lower end, with label and ways out of boundary events
    double y = 0;      // of the centre line
    std::vector<Boundary> boundaries;
    std::vector<ItemIndex> before;  // neighbours in the columns to the left
    std::vector<ItemIndex> after;
};

// A sequence flow. It visits the items of `ways` from its source to its target.
struct Route {
    const bpmn::Node* flow = nullptr;
    ItemIndex source = none;
    ItemIndex target = none;
    std::uint32_t boundary = none;  // of the source, when the flow leaves a boundary event
    bool goes_back = false;         // against the columns
    std::vector<ItemIndex> ways;
};

struct Graph {
    std::vector<Item> items;
    std::vector<Route> routes;
    std::uint32_t lane_count = 1;
    std::vector<std::vector<ItemIndex>> columns;  // each from top to bottom
    std::vector<double> lane_heights;
};

// Steps of the layout, in this order.
void break_cycles(Graph& graph);    // says which routes go back, and how many columns from the left each item is
void assign_columns(Graph& graph);  // adds the ways and fills the columns
void order_columns(Graph& graph);   // fewer crossings, by barycentres
void assign_rows(Graph& graph);     // y, lane by lane
// Shapes of items (without what is inside of them) and edges; the drawing begins at (0, 0).
[[nodiscard]] Drawing draw_graph(const Graph& graph);

// What a graph may grow to with the ways in it.
inline constexpr std::size_t items_max = 200'000;
[[nodiscard]] bool is_too_large(const Graph& graph);

}  // namespace baton::designer_export
