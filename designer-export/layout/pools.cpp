#include "designer-export/layout/pools.hpp"

#include <algorithm>

#include "designer-export/layout/connections.hpp"
#include "designer-export/layout/lanes.hpp"
#include "designer-export/layout/scope.hpp"
#include "designer-export/layout/sizes.hpp"

namespace baton::designer_export {

namespace {

// A pool, or a process without one, from (0, 0).
struct Pool {
    const bpmn::Node* participant = nullptr;  // nullptr: the process stands alone
    const bpmn::Node* process = nullptr;      // nullptr: a black box
    LaneTree lanes;
    ScopeDrawing content;
    double content_x = 0;
    double width = 0;
    double height = sizes::black_box_height;
};

Pool pool_of(const bpmn::Node* participant, const bpmn::Node* process) {
    Pool pool;
    pool.participant = participant;
    pool.process = process;
    if (process == nullptr) return pool;
    pool.lanes = lanes_of(*process);
    pool.content = draw_scope(*process, pool.lanes);
    pool.content_x = (participant != nullptr ? sizes::header : 0) + sizes::header * pool.lanes.depth;
    pool.width = pool.content_x + pool.content.drawing.width;
    pool.height = 0;
    for (const double height : pool.content.lane_heights) pool.height += height;
    return pool;
}

void draw_pool(Pool&& pool, double width, double top, Drawing& drawing) {
    Drawing part;
    if (pool.participant != nullptr) {
        part.shapes.push_back({pool.participant, Box{0, 0, width, pool.height}, std::nullopt});
    }
    if (pool.process != nullptr) {
        const double left = pool.participant != nullptr ? sizes::header : 0;
        for (const Shape& lane : draw_lanes(pool.lanes, pool.content.lane_heights, left, width)) {
            part.shapes.push_back(lane);
        }
        pool.content.drawing.move(pool.content_x, 0);
        part.append(std::move(pool.content.drawing));
    }
    part.move(sizes::padding, top);
    drawing.append(std::move(part));
}

Diagram draw_pools(const bpmn::Node& plane, std::vector<Pool>&& pools) {
    Diagram diagram{&plane, {}};
    double width = sizes::strip_width;
    for (const Pool& pool : pools) width = std::max(width, pool.width);
    double top = sizes::padding;
    for (Pool& pool : pools) {
        const double height = pool.height;
        draw_pool(std::move(pool), width, top, diagram.drawing);
        top += height + sizes::pool_gap;
    }
    diagram.drawing.width = width + 2 * sizes::padding;
    diagram.drawing.height = top;
    return diagram;
}

const bpmn::Node* process_called(const bpmn::Node& definitions, std::string_view reference) {
    const std::string_view name = bpmn::trimmed(reference);
    const std::string_view local = name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1);
    for (const bpmn::Node& node : definitions.children()) {
        if (node.is_bpmn("process") && !name.empty() && (node.id() == name || node.id() == local)) return &node;
    }
    return nullptr;
}

bool is_too_large(const std::vector<Pool>& pools) {
    return std::any_of(pools.begin(), pools.end(), [](const Pool& pool) { return pool.content.is_too_large; });
}

// The pools of a collaboration; the processes that they show are taken from `alone`.
std::vector<Pool> pools_of(const bpmn::Node& definitions, const bpmn::Node& collaboration,
                           std::vector<const bpmn::Node*>& alone) {
    std::vector<Pool> pools;
    for (const bpmn::Node& node : collaboration.children()) {
        if (!node.is_bpmn("participant")) continue;
        const bpmn::Node* process = process_called(definitions, node.value("processRef"));
        const auto found = std::find(alone.begin(), alone.end(), process);
        // A process that two participants show is drawn in the first.
        pools.push_back(pool_of(&node, found == alone.end() ? nullptr : process));
        if (found != alone.end()) alone.erase(found);
    }
    return pools;
}

}  // namespace

Result<std::vector<Diagram>> draw_file(const bpmn::Tree& tree) {
    const Problem too_large = fail(Code::too_large, "the process is too large to be laid out; split it into processes");
    std::vector<const bpmn::Node*> alone;
    for (const bpmn::Node& node : tree.root().children()) {
        if (node.is_bpmn("process")) alone.push_back(&node);
    }
    std::vector<Diagram> diagrams;
    for (const bpmn::Node& node : tree.root().children()) {
        if (!node.is_bpmn("collaboration") || node.bpmn_child("participant") == nullptr) continue;
        std::vector<Pool> pools = pools_of(tree.root(), node, alone);
        if (is_too_large(pools)) return too_large;
        diagrams.push_back(draw_pools(node, std::move(pools)));
    }
    for (const bpmn::Node* process : alone) {
        std::vector<Pool> pools;
        pools.push_back(pool_of(nullptr, process));
        if (is_too_large(pools)) return too_large;
        diagrams.push_back(draw_pools(*process, std::move(pools)));
    }
    connect_across(tree, diagrams);
    return diagrams;
}

}  // namespace baton::designer_export
