// Link events (BPMN 2.0.2 §10.5.5.10): many sources, one target, in one scope.
#include <map>

#include "engine/bpmn/check/checks.hpp"

namespace baton::bpmn {

namespace {

// The searches along paths look for the other ends of a link each time that they pass one.
constexpr std::size_t links_max = 500;

using Ends = std::map<std::string, std::vector<model::ElementIndex>>;  // by link name

template <class Event>
Ends ends(const Inspection& in, const model::Element& scope) {
    Ends found;
    for (const model::ElementIndex child : scope.children) {
        const auto* event = std::get_if<Event>(&in.element(child).symbol);
        const auto* link = event == nullptr ? nullptr : std::get_if<model::LinkTrigger>(&event->trigger);
        if (link != nullptr) found[link->name].push_back(child);
    }
    return found;
}

void check_scope(const Inspection& in, const model::Element& scope) {
    const Ends throws = ends<model::IntermediateThrowEvent>(in, scope);
    const Ends catches = ends<model::IntermediateCatchEvent>(in, scope);
    for (const auto& [name, events] : throws) {
        const bool has_target = catches.contains(name) && !name.empty();
        for (const model::ElementIndex index : events) {
            if (has_target) continue;
            in.report.fault(in.node(index), {"link-without-target",
                                             called(in.node(index)) + " leads to the link " + quoted(name) +
                                                 ", which nothing in this (sub-)process catches",
                                             "draw a link catch event of that name in the same (sub-)process"});
        }
    }
    for (const auto& [name, events] : catches) {
        if (!throws.contains(name)) {
            in.report.fault(in.node(events.front()),
                            {"link-without-source", "nothing leads to the link " + quoted(name),
                             "draw a link throw event of that name, or remove this one"});
        }
        for (std::size_t i = 1; i < events.size(); ++i) {
            in.report.fault(in.node(events[i]),
                            {"link-with-two-targets", "the link " + quoted(name) + " has a second target",
                             "give each target a name of its own"});
        }
    }
}

}  // namespace

bool check_links(const Inspection& in) {
    std::size_t count = 0;
    const auto add = [&](model::ElementIndex, const auto& event) {
        if (std::holds_alternative<model::LinkTrigger>(event.trigger)) ++count;
    };
    for_each<model::IntermediateThrowEvent>(in, add);
    for_each<model::IntermediateCatchEvent>(in, add);
    if (count > links_max) {
        in.report.fault(in.node(0),
                        {"too-many-links", called(in.node(0)) + " has " + std::to_string(count) + " link events",
                         "use at most " + std::to_string(links_max) + "; split it with call activities"});
        return false;
    }
    for (const model::Element& element : in.process().elements) {
        if (!element.children.empty()) check_scope(in, element);
    }
    return true;
}

}  // namespace baton::bpmn
