#include "engine/bpmn/check/paths.hpp"

namespace baton::bpmn {

namespace {

void add_link_target(const Inspection& in, const model::Element& source, std::vector<model::ElementIndex>& targets) {
    const auto* event = std::get_if<model::IntermediateThrowEvent>(&source.symbol);
    const auto* link = event == nullptr ? nullptr : std::get_if<model::LinkTrigger>(&event->trigger);
    if (link == nullptr) return;
    for (const model::ElementIndex sibling : in.element(source.parent).children) {
        const auto* target = std::get_if<model::IntermediateCatchEvent>(&in.element(sibling).symbol);
        const auto* caught = target == nullptr ? nullptr : std::get_if<model::LinkTrigger>(&target->trigger);
        if (caught != nullptr && caught->name == link->name) targets.push_back(sibling);
    }
}

}  // namespace

std::vector<model::ElementIndex> next(const Inspection& in, model::ElementIndex from) {
    const model::Element& element = in.element(from);
    std::vector<model::ElementIndex> targets = element.boundary_events;
    for (const model::FlowIndex flow : element.outgoing) {
        const model::ElementIndex target = in.process().flows[flow].target;
        if (target != model::nowhere && in.element(target).parent == element.parent) targets.push_back(target);
    }
    add_link_target(in, element, targets);
    return targets;
}

Marks reached(const Inspection& in, std::vector<model::ElementIndex> waiting, model::ElementIndex around) {
    Marks marks(in.process().elements.size(), false);
    while (!waiting.empty()) {
        const model::ElementIndex at = waiting.back();
        waiting.pop_back();
        if (at == around || marks[at]) continue;
        marks[at] = true;
        for (const model::ElementIndex target : next(in, at)) waiting.push_back(target);
    }
    return marks;
}

std::vector<model::ElementIndex> starts_of(const Inspection& in, const model::Element& scope) {
    std::vector<model::ElementIndex> starts;
    for (const model::ElementIndex child : scope.children) {
        const model::Symbol& symbol = in.element(child).symbol;
        if (std::holds_alternative<model::StartEvent>(symbol) || instantiates(symbol)) starts.push_back(child);
    }
    return starts;
}

}  // namespace baton::bpmn
