#include "engine/model/reach.hpp"

#include <algorithm>

namespace baton::model {

namespace {

// A link event is a flow that is not drawn (§10.5.5.10): the throwing events of `name` in the scope of the catch.
void add_link_sources(const ProcessDefinition& process, const Element& target, std::vector<ElementIndex>& sources) {
    const auto* event = std::get_if<IntermediateCatchEvent>(&target.symbol);
    const auto* link = event == nullptr ? nullptr : std::get_if<LinkTrigger>(&event->trigger);
    if (link == nullptr) return;
    for (const ElementIndex sibling : process.element(target.parent).children) {
        const auto* thrower = std::get_if<IntermediateThrowEvent>(&process.element(sibling).symbol);
        const auto* thrown = thrower == nullptr ? nullptr : std::get_if<LinkTrigger>(&thrower->trigger);
        if (thrown != nullptr && thrown->name == link->name) sources.push_back(sibling);
    }
}

// The elements from which a token can come to `target` in one step.
std::vector<ElementIndex> sources_of(const ProcessDefinition& process, ElementIndex target) {
    const Element& element = process.element(target);
    std::vector<ElementIndex> sources;
    for (const FlowIndex flow : element.incoming) {
        if (process.flow(flow).source != nowhere) sources.push_back(process.flow(flow).source);
    }
    if (const auto* boundary = std::get_if<BoundaryEvent>(&element.symbol)) sources.push_back(boundary->attached_to);
    add_link_sources(process, element, sources);
    return sources;
}

// The elements of the same (sub-)process to which a token can go from `source` in one step.
std::vector<ElementIndex> targets_of(const ProcessDefinition& process, ElementIndex source) {
    const Element& element = process.element(source);
    std::vector<ElementIndex> targets = element.boundary_events;
    for (const FlowIndex flow : element.outgoing) targets.push_back(process.flow(flow).target);
    const auto* thrower = std::get_if<IntermediateThrowEvent>(&element.symbol);
    if (thrower == nullptr || !std::holds_alternative<LinkTrigger>(thrower->trigger)) return targets;
    for (const ElementIndex sibling : process.element(element.parent).children) {
        std::vector<ElementIndex> sources;
        add_link_sources(process, process.element(sibling), sources);
        if (std::find(sources.begin(), sources.end(), source) != sources.end()) targets.push_back(sibling);
    }
    return targets;
}

void mark_with_children(const ProcessDefinition& process, ElementIndex element, ElementSet& marks) {
    std::vector<ElementIndex> waiting{element};
    while (!waiting.empty()) {
        const ElementIndex at = waiting.back();
        waiting.pop_back();
        marks.add(at);
        for (const ElementIndex child : process.element(at).children) waiting.push_back(child);
    }
}

}  // namespace

ElementSet elements_that_reach(const ProcessDefinition& process, FlowIndex flow) {
    const ElementIndex gateway = process.flow(flow).target;
    ElementSet reaches(process.elements.size());
    std::vector<ElementIndex> waiting{process.flow(flow).source};
    while (!waiting.empty()) {
        const ElementIndex at = waiting.back();
        waiting.pop_back();
        if (at == nowhere || at == gateway || reaches.has(at)) continue;
        mark_with_children(process, at, reaches);
        for (const ElementIndex source : sources_of(process, at)) waiting.push_back(source);
    }
    return reaches;
}

ElementSet elements_reached_from(const ProcessDefinition& process, ElementIndex element) {
    ElementSet reached(process.elements.size());
    std::vector<ElementIndex> waiting = targets_of(process, element);
    while (!waiting.empty()) {
        const ElementIndex at = waiting.back();
        waiting.pop_back();
        if (at == nowhere || reached.has(at)) continue;
        reached.add(at);
        for (const ElementIndex target : targets_of(process, at)) waiting.push_back(target);
    }
    return reached;
}

bool may_more_come(const ProcessDefinition& process, ElementIndex gateway, const ElementSet& occupied,
                   const std::vector<bool>& has_token) {
    const auto& reach = process.inclusive_reach.at(gateway);
    ElementSet to_empty(process.elements.size());
    ElementSet to_served = to_empty;
    for (std::size_t i = 0; i < reach.size(); ++i) (has_token[i] ? to_served : to_empty).add(reach[i]);
    to_empty.remove(gateway);
    return occupied.meets(to_empty, to_served);
}

bool waits_for_what_may_come(const Element& element) {
    const bool asks = std::holds_alternative<InclusiveGateway>(element.symbol) ||
                      std::holds_alternative<ComplexGateway>(element.symbol);
    return asks && element.incoming.size() > 1;
}

void find_inclusive_reach(ProcessDefinition& process) {
    for (ElementIndex index = 0; index < process.elements.size(); ++index) {
        if (!waits_for_what_may_come(process.element(index))) continue;
        auto& reach = process.inclusive_reach[index];
        for (const FlowIndex flow : process.element(index).incoming) {
            reach.push_back(elements_that_reach(process, flow));
        }
    }
}

}  // namespace baton::model
