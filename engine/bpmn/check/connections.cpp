// Which flow nodes must, may and must not have incoming and outgoing flows (BPMN 2.0.2 §10.3, §10.5, §10.6).
#include "engine/bpmn/check/checks.hpp"

namespace baton::bpmn {

namespace {

template <class Symbol>
bool is(const model::Element& element) {
    return std::holds_alternative<Symbol>(element.symbol);
}

template <class Event>
bool is_link(const model::Element& element) {
    const auto* event = std::get_if<Event>(&element.symbol);
    return event != nullptr && std::holds_alternative<model::LinkTrigger>(event->trigger);
}

// §10.7.1: an association, and no flow, leads from it to what undoes the work.
bool is_compensation(const model::Element& element) {
    const auto* event = std::get_if<model::BoundaryEvent>(&element.symbol);
    return event != nullptr && std::holds_alternative<model::CompensationTrigger>(event->trigger);
}

bool is_gateway(const Node& node) { return node.name.ends_with("Gateway"); }

void check_incoming(const Inspection& in, model::ElementIndex index) {
    const model::Element& element = in.element(index);
    const Node& node = in.node(index);
    const bool has_none = is<model::StartEvent>(element) || is<model::BoundaryEvent>(element) ||
                          is<model::EventSubProcess>(element) || is_link<model::IntermediateCatchEvent>(element) ||
                          element.is_for_compensation;
    if (instantiates(element.symbol)) return;
    // §10.3.5: what begins in an ad-hoc sub-process is chosen, and not led to.
    const bool is_chosen = std::holds_alternative<model::AdHocSubProcess>(in.element(element.parent).symbol);
    if (has_none && !element.incoming.empty()) {
        in.report.fault(node, {"incoming-not-allowed", called(node) + " has an incoming sequence flow",
                               "remove the flow: an event, and no flow, leads here"});
    }
    // §10.5.2: where there is a start event, nothing else starts by itself.
    if (!has_none && !is_chosen && element.incoming.empty()) {
        in.report.fault(node, {"no-incoming", called(node) + " has no incoming sequence flow",
                               "connect it; what starts a process is drawn as a start event"});
    }
}

void check_outgoing(const Inspection& in, model::ElementIndex index) {
    const model::Element& element = in.element(index);
    const Node& node = in.node(index);
    const bool has_none = is<model::EndEvent>(element) || is<model::EventSubProcess>(element) ||
                          is_link<model::IntermediateThrowEvent>(element) || is_compensation(element) ||
                          element.is_for_compensation;
    if (has_none && !element.outgoing.empty()) {
        in.report.fault(node, {"outgoing-not-allowed", called(node) + " has an outgoing sequence flow",
                               "remove the flow: the path ends here"});
    }
    if (has_none || !element.outgoing.empty()) return;
    if (std::holds_alternative<model::AdHocSubProcess>(in.element(element.parent).symbol)) return;
    const bool is_event = node.name.ends_with("Event");
    if (is_event || is_gateway(node)) {
        in.report.fault(node, {"no-outgoing", called(node) + " has no outgoing sequence flow",
                               "connect it to what comes next, or to an end event"});
    } else {
        in.report.warn(node, {"implicit-end", "the path ends at " + called(node) + " without an end event",
                              "draw an end event, so that a reader sees that it is meant"});
    }
}

}  // namespace

void check_connections(const Inspection& in) {
    for (model::ElementIndex index = 1; index < in.process().elements.size(); ++index) {
        check_incoming(in, index);
        check_outgoing(in, index);
    }
}

}  // namespace baton::bpmn
