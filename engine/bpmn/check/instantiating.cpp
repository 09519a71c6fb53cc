// Receive tasks and event-based gateways that begin a case (BPMN 2.0.2 §10.3.3, §10.6.6): nothing comes before them.
#include "engine/bpmn/check/checks.hpp"

namespace baton::bpmn {

namespace {

bool is_none_start(const model::Symbol& symbol) {
    const auto* start = std::get_if<model::StartEvent>(&symbol);
    return start != nullptr && std::holds_alternative<model::NoneTrigger>(start->trigger);
}

bool is_instantiating_gateway(const model::Symbol& symbol) {
    const auto* gateway = std::get_if<model::EventBasedGateway>(&symbol);
    return gateway != nullptr && gateway->instantiates;
}

void check_place(const Inspection& in, model::ElementIndex index) {
    const Node& node = in.node(index);
    if (in.element(index).parent != 0) {
        in.report.fault_at(node, "instantiate",
                           {"instantiate-within", called(node) + " cannot begin a case: it stands in a sub-process",
                            "remove instantiate, or draw it in the process itself"});
    }
    for (const model::FlowIndex flow : in.element(index).incoming) {
        const model::ElementIndex source = in.process().flows[flow].source;
        if (source == model::nowhere) continue;
        const model::Symbol& before = in.element(source).symbol;
        if (is_instantiating_gateway(before)) continue;
        if (is_none_start(before)) {
            in.report.warn(in.flow_node(flow), {"instantiate-after-start",
                                                called(node) + " begins cases by itself, and a start event leads to it",
                                                "remove one of the two: they mean two ways to begin"});
            continue;
        }
        in.report.fault(in.flow_node(flow),
                        {"instantiate-with-incoming", called(node) + " begins a case, and a flow leads to it",
                         "remove the flow, or remove instantiate; only a none start event may stand before it"});
    }
}

}  // namespace

void check_instantiating(const Inspection& in) {
    for_each<model::ReceiveTask>(in, [&](model::ElementIndex index, const model::ReceiveTask& task) {
        if (task.instantiates) check_place(in, index);
    });
    for_each<model::EventBasedGateway>(in, [&](model::ElementIndex index, const model::EventBasedGateway& gateway) {
        if (gateway.instantiates) check_place(in, index);
        if (!gateway.is_parallel || gateway.instantiates) return;
        in.report.fault_at(
            in.node(index), "eventGatewayType",
            {"parallel-event-gateway", called(in.node(index)) + " waits for all of its events and begins no case",
             "set instantiate=\"true\", or wait for several events behind a parallel gateway"});
    });
}

}  // namespace baton::bpmn
