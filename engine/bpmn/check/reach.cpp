// What no token ever reaches, and what it never gets out of (warnings unreachable, endless).
#include "engine/bpmn/check/paths.hpp"

namespace baton::bpmn {

namespace {

// Elements from which a token can come to where a path ends. Ways never leave their (sub-)process, so one search does
// for all of them.
Marks finishing(const Inspection& in) {
    const auto size = static_cast<model::ElementIndex>(in.process().elements.size());
    std::vector<std::vector<model::ElementIndex>> sources(size);
    std::vector<model::ElementIndex> waiting;
    for (model::ElementIndex index = 1; index < size; ++index) {
        const auto targets = next(in, index);
        if (targets.empty()) waiting.push_back(index);
        for (const model::ElementIndex target : targets) sources[target].push_back(index);
    }
    Marks marks(size, false);
    while (!waiting.empty()) {
        const model::ElementIndex at = waiting.back();
        waiting.pop_back();
        if (marks[at]) continue;
        marks[at] = true;
        for (const model::ElementIndex source : sources[at]) waiting.push_back(source);
    }
    return marks;
}

Marks starting(const Inspection& in) {
    std::vector<model::ElementIndex> starts;
    for (const model::Element& element : in.process().elements) {
        for (const model::ElementIndex start : starts_of(in, element)) starts.push_back(start);
    }
    return reached(in, std::move(starts));
}

void check_scope(const Inspection& in, const model::Element& scope, const Marks& reachable, const Marks& ending) {
    bool is_told = false;
    for (const model::ElementIndex child : scope.children) {
        if (std::holds_alternative<model::EventSubProcess>(in.element(child).symbol)) continue;
        if (in.element(child).is_for_compensation) continue;
        const Node& node = in.node(child);
        if (!reachable[child]) {
            in.report.warn(node, {"unreachable", "no token ever reaches " + called(node),
                                  "connect it with the start event, or remove it"});
        } else if (!ending[child] && !is_told) {
            is_told = true;
            in.report.warn(
                node, {"endless", "from " + called(node) + " no path leads to an end", "draw a way out of the loop"});
        }
    }
}

}  // namespace

void check_reach(const Inspection& in) {
    const Marks reachable = starting(in);
    const Marks ending = finishing(in);
    for (const model::Element& element : in.process().elements) {
        // Without a start event that fault says enough.
        if (!starts_of(in, element).empty()) check_scope(in, element, reachable, ending);
    }
}

}  // namespace baton::bpmn
