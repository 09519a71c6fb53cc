// Event-based gateways (BPMN 2.0.2 §10.6.6): the first event wins, so only events stand behind them.
#include "engine/bpmn/check/checks.hpp"

namespace baton::bpmn {

namespace {

bool can_be_awaited(const model::Symbol& symbol) {
    if (std::holds_alternative<model::ReceiveTask>(symbol)) return true;
    const auto* event = std::get_if<model::IntermediateCatchEvent>(&symbol);
    return event != nullptr && !std::holds_alternative<model::LinkTrigger>(event->trigger) &&
           !model::is_parallel(event->trigger);
}

void check_target(const Inspection& in, const Node& gateway, model::ElementIndex target) {
    const Node& node = in.node(target);
    if (!can_be_awaited(in.element(target).symbol)) {
        in.report.fault(node, {"event-gateway-target", called(node) + " cannot stand behind " + called(gateway),
                               "let it lead to catch events of single triggers or multiple ones that are not parallel, "
                               "and receive tasks only"});
        return;
    }
    if (in.element(target).incoming.size() > 1) {
        in.report.fault(
            node, {"event-gateway-target", called(node) + " has other incoming flows beside that of " + called(gateway),
                   "remove the other flows"});
    }
    if (!in.element(target).boundary_events.empty()) {
        in.report.fault(
            in.node(in.element(target).boundary_events.front()),
            {"event-gateway-target", called(node) + " stands behind " + called(gateway) + " and has a boundary event",
             "draw the event behind the gateway instead"});
    }
}

// §10.6.6: a receive task and a message catch event are not used together.
void check_mixture(const Inspection& in, model::ElementIndex index) {
    bool has_task = false;
    bool has_event = false;
    for (const model::FlowIndex flow : in.element(index).outgoing) {
        const model::ElementIndex target = in.process().flows[flow].target;
        if (target == model::nowhere) continue;
        const model::Symbol& symbol = in.element(target).symbol;
        has_task = has_task || std::holds_alternative<model::ReceiveTask>(symbol);
        const auto* event = std::get_if<model::IntermediateCatchEvent>(&symbol);
        has_event = has_event || (event != nullptr && model::part_of<model::MessageTrigger>(event->trigger) != nullptr);
    }
    if (!has_task || !has_event) return;
    in.report.fault(in.node(index),
                    {"event-gateway-target", called(in.node(index)) + " leads to receive tasks and to message events",
                     "use one of the two"});
}

}  // namespace

void check_event_gateways(const Inspection& in) {
    for_each<model::EventBasedGateway>(in, [&](model::ElementIndex index, const auto&) {
        if (in.element(index).outgoing.size() < 2) {
            in.report.fault(in.node(index),
                            {"event-gateway-target", called(in.node(index)) + " has fewer than two outgoing flows",
                             "draw the events that it waits for, or use one catch event"});
        }
        for (const model::FlowIndex flow : in.element(index).outgoing) {
            const model::ElementIndex target = in.process().flows[flow].target;
            if (target != model::nowhere) check_target(in, in.node(index), target);
        }
        check_mixture(in, index);
    });
}

}  // namespace baton::bpmn
