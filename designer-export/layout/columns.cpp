#include <algorithm>

#include "designer-export/layout/graph.hpp"

namespace baton::designer_export {

namespace {

std::vector<std::vector<std::uint32_t>> routes_by_source(const Graph& graph) {
    std::vector<std::vector<std::uint32_t>> routes(graph.items.size());
    for (std::uint32_t index = 0; index < graph.routes.size(); ++index) {
        routes[graph.routes[index].source].push_back(index);
    }
    return routes;
}

// Depth first, without recursion: a route to an item that is still open closes a cycle.
class CycleSearch {
public:
    explicit CycleSearch(Graph& graph) : graph_(graph), routes_(routes_by_source(graph)), state_(graph.items.size()) {}

    void from(ItemIndex start) {
        if (state_[start] != State::unseen) return;
        open(start);
        while (!path_.empty()) {
            Step& step = path_.back();
            if (step.next == routes_[step.item].size()) {
                state_[step.item] = State::closed;
                path_.pop_back();
                continue;
            }
            Route& route = graph_.routes[routes_[step.item][step.next++]];
            if (state_[route.target] == State::open) {
                route.goes_back = true;
            } else if (state_[route.target] == State::unseen) {
                open(route.target);
            }
        }
    }

private:
    enum class State : std::uint8_t { unseen, open, closed };
    struct Step {
        ItemIndex item;
        std::size_t next;
    };

    void open(ItemIndex item) {
        state_[item] = State::open;
        path_.push_back({item, 0});
    }

    Graph& graph_;
    std::vector<std::vector<std::uint32_t>> routes_;
    std::vector<State> state_;
    std::vector<Step> path_;
};

// Longest path, in the order in which all that comes before an item is done (Kahn).
void find_columns(Graph& graph) {
    std::vector<std::uint32_t> open(graph.items.size(), 0);
    for (const Route& route : graph.routes) {
        if (!route.goes_back) ++open[route.target];
    }
    std::vector<ItemIndex> ready;
    for (ItemIndex item = 0; item < graph.items.size(); ++item) {
        if (open[item] == 0) ready.push_back(item);
    }
    const auto routes = routes_by_source(graph);
    for (std::size_t at = 0; at < ready.size(); ++at) {
        const ItemIndex source = ready[at];
        for (const std::uint32_t index : routes[source]) {
            const Route& route = graph.routes[index];
            if (route.goes_back) continue;
            std::uint32_t& column = graph.items[route.target].column;
            column = std::max(column, graph.items[source].column + 1);
            if (--open[route.target] == 0) ready.push_back(route.target);
        }
    }
}

ItemIndex add_way(Graph& graph, std::uint32_t column, std::uint32_t lane) {
    Item way;
    way.column = column;
    way.lane = lane;
    graph.items.push_back(std::move(way));
    return static_cast<ItemIndex>(graph.items.size() - 1);
}

void join(Graph& graph, ItemIndex left, ItemIndex right) {
    if (graph.items[left].column >= graph.items[right].column) return;
    graph.items[left].after.push_back(right);
    graph.items[right].before.push_back(left);
}

void add_ways(Graph& graph, Route& route) {
    const std::uint32_t from = graph.items[route.source].column;
    const std::uint32_t to = graph.items[route.target].column;
    const std::uint32_t lane = graph.items[route.source].lane;
    if (!route.goes_back) {
        for (std::uint32_t column = from + 1; column < to; ++column) route.ways.push_back(add_way(graph, column, lane));
    } else {
        // It turns round behind the source and in front of the target, so it passes their columns too.
        for (std::uint32_t column = from + 1; column-- > to;) route.ways.push_back(add_way(graph, column, lane));
    }
    ItemIndex last = route.source;
    for (const ItemIndex way : route.ways) {
        join(graph, route.goes_back ? way : last, route.goes_back ? last : way);
        last = way;
    }
    if (!route.goes_back) join(graph, last, route.target);
}

}  // namespace

bool is_too_large(const Graph& graph) {
    std::size_t items = graph.items.size();
    for (const Route& route : graph.routes) {
        const std::uint32_t from = graph.items[route.source].column;
        const std::uint32_t to = graph.items[route.target].column;
        items += from > to ? from - to : to - from;
    }
    return items > items_max;
}

void break_cycles(Graph& graph) {
    std::vector<bool> is_target(graph.items.size(), false);
    for (const Route& route : graph.routes) is_target[route.target] = true;
    CycleSearch search(graph);
    for (ItemIndex item = 0; item < graph.items.size(); ++item) {
        if (!is_target[item]) search.from(item);
    }
    for (ItemIndex item = 0; item < graph.items.size(); ++item) search.from(item);
    find_columns(graph);
}

void assign_columns(Graph& graph) {
    for (Route& route : graph.routes) add_ways(graph, route);
    std::uint32_t last = 0;
    for (const Item& item : graph.items) last = std::max(last, item.column);
    graph.columns.resize(last + 1);
    for (ItemIndex item = 0; item < graph.items.size(); ++item) {
        graph.columns[graph.items[item].column].push_back(item);
    }
}

}  // namespace baton::designer_export
