// Gateways (BPMN 2.0.2 §10.6): what they say they are, and whether a token always finds a way.
#include "engine/bpmn/check/checks.hpp"
#include "engine/model/reach.hpp"

namespace baton::bpmn {

namespace {

// What inclusive_reach may cost: a bit for each element, for each incoming flow.
constexpr std::size_t reach_bits_max = 50'000'000;

void check_direction(const Inspection& in, model::ElementIndex index) {
    const model::Element& element = in.element(index);
    const Node& node = in.node(index);
    const std::string_view direction = node.value("gatewayDirection");
    const bool joins = element.incoming.size() > 1;
    const bool splits = element.outgoing.size() > 1;
    const bool is_wrong = (direction == "Converging" && splits) || (direction == "Diverging" && joins) ||
                          (direction == "Mixed" && !(joins && splits));
    if (is_wrong) {
        in.report.fault_at(
            node, "gatewayDirection",
            {"gateway-direction",
             called(node) + " is not " + quoted(direction) + ": it has " + std::to_string(element.incoming.size()) +
                 " incoming and " + std::to_string(element.outgoing.size()) + " outgoing flows",
             "correct the flows, or remove gatewayDirection"});
    }
    if (!joins && !splits) {
        in.report.warn(node, {"gateway-without-choice", called(node) + " neither splits nor joins", "remove it"});
    }
}

// A token that finds no way is an incident (§13.4.2, §13.4.3); the designer should know before.
void check_choice(const Inspection& in, model::ElementIndex index) {
    const model::Element& element = in.element(index);
    if (element.outgoing.size() < 2) return;
    bool all_ask = true;
    for (const model::FlowIndex flow : element.outgoing) {
        const bool has_condition = in.flow_node(flow).bpmn_child("conditionExpression") != nullptr;
        const bool is_default = in.process().flows[flow].is_default;
        all_ask = all_ask && has_condition && !is_default;
        if (has_condition || is_default || in.node(index).name != "exclusiveGateway") continue;
        in.report.fault(in.flow_node(flow), {"flow-without-condition",
                                             "the flow " + quoted(in.process().flows[flow].id) + " out of " +
                                                 called(in.node(index)) + " has no condition and is not the default",
                                             "give it a condition, or make it the gateway's default flow"});
    }
    if (!all_ask) return;
    in.report.warn(in.node(index), {"no-default-flow", called(in.node(index)) + " has no default flow",
                                    "add one: a case for which no condition holds stops with an incident"});
}

// §10.6.5: the condition says which tokens it waits for.
void check_activation(const Inspection& in, model::ElementIndex index, const model::ComplexGateway& gateway) {
    if (in.element(index).incoming.size() < 2 || !gateway.activation.empty()) return;
    const Node& node = in.node(index);
    if (node.bpmn_child("activationCondition") != nullptr) return;
    in.report.fault(node, {"complex-without-activation", called(node) + " does not say which tokens it waits for",
                           "give it an activationCondition such as activationCount >= 2 (BPMN 2.0.2 §13.4.5)"});
}

void check_reach_size(const Inspection& in) {
    std::size_t flows = 0;
    for (const model::Element& element : in.process().elements) {
        if (model::waits_for_what_may_come(element)) flows += element.incoming.size();
    }
    if (flows * in.process().elements.size() <= reach_bits_max) return;
    in.report.fault(in.node(0), {"too-many-inclusive-joins",
                                 called(in.node(0)) + " has " + std::to_string(flows) +
                                     " flows into inclusive and complex gateways, among " +
                                     std::to_string(in.process().elements.size()) + " elements",
                                 "split the process with call activities"});
}

}  // namespace

void check_gateways(const Inspection& in) {
    for (model::ElementIndex index = 1; index < in.process().elements.size(); ++index) {
        if (in.node(index).name.ends_with("Gateway")) check_direction(in, index);
    }
    for_each<model::ExclusiveGateway>(in, [&](auto index, const auto&) { check_choice(in, index); });
    for_each<model::InclusiveGateway>(in, [&](auto index, const auto&) { check_choice(in, index); });
    for_each<model::ComplexGateway>(in, [&](auto index, const auto& gateway) {
        check_choice(in, index);
        check_activation(in, index, gateway);
    });
    check_reach_size(in);
}

}  // namespace baton::bpmn
