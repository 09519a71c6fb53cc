// Sequence flows (BPMN 2.0.2 §8.4.13): where they may lead, and which may have a condition.
#include "engine/bpmn/check/checks.hpp"

namespace baton::bpmn {

namespace {

bool may_have_conditions(const model::Symbol& source) {
    return !std::holds_alternative<model::StartEvent>(source) && !std::holds_alternative<model::EndEvent>(source) &&
           !std::holds_alternative<model::IntermediateCatchEvent>(source) &&
           !std::holds_alternative<model::IntermediateThrowEvent>(source) &&
           !std::holds_alternative<model::BoundaryEvent>(source) &&
           !std::holds_alternative<model::ParallelGateway>(source) &&
           !std::holds_alternative<model::EventBasedGateway>(source);
}

void check_condition(const Inspection& in, model::FlowIndex index) {
    const model::Flow& flow = in.process().flows[index];
    const Node* condition = in.flow_node(index).bpmn_child("conditionExpression");
    if (condition == nullptr) return;
    const Node& source = in.node(flow.source);
    if (flow.is_default) {
        in.report.fault(*condition,
                        {"condition-on-default-flow", "the default flow " + quoted(flow.id) + " has a condition",
                         "remove the condition: the flow is taken when no other is"});
    } else if (!may_have_conditions(in.element(flow.source).symbol)) {
        in.report.fault(*condition,
                        {"condition-not-allowed",
                         "the flow " + quoted(flow.id) + " has a condition, but " + called(source) + " asks none",
                         "put an exclusive or inclusive gateway before it"});
    } else if (!source.name.ends_with("Gateway") && in.element(flow.source).outgoing.size() == 1) {
        in.report.fault(*condition,
                        {"single-conditional-flow", "the only flow out of " + called(source) + " has a condition",
                         "remove the condition, or draw a second flow"});
    }
}

// §10.3.5, §10.2: a flow crosses no border of a sub-process.
void check_scope(const Inspection& in, model::FlowIndex index) {
    const model::Flow& flow = in.process().flows[index];
    if (in.element(flow.source).parent != in.element(flow.target).parent) {
        in.report.fault(in.flow_node(index),
                        {"flow-crosses-scope",
                         "the sequence flow " + quoted(flow.id) + " leads from " + called(in.node(flow.source)) +
                             " into another (sub-)process, to " + called(in.node(flow.target)),
                         "let it end at the border: connect the sub-process itself"});
        return;
    }
    const Node& holder = *in.flow_node(index).parent;
    if (&holder == &in.node(in.element(flow.source).parent)) return;
    in.report.fault(in.flow_node(index),
                    {"flow-crosses-scope",
                     "the sequence flow " + quoted(flow.id) + " stands in " + called(holder) + ", but its ends do not",
                     "move it to where " + called(in.node(flow.source)) + " is"});
}

// The optional lists in an element must not contradict the flows (§8.4.13).
void check_list(const Inspection& in, model::ElementIndex index, const Node& entry) {
    const bool is_incoming = entry.name == "incoming";
    const model::FlowIndex flow = in.process().find_flow(entry.trimmed_text());
    if (flow != model::nowhere) {
        const model::Flow& named = in.process().flows[flow];
        if ((is_incoming ? named.target : named.source) == index) return;
    }
    in.report.fault(entry, {"flow-list",
                            std::string(entry.name) + " names " + quoted(entry.trimmed_text()) + ", which is no " +
                                std::string(entry.name) + " flow of " + called(in.node(index)),
                            "remove the entry, or connect the flow"});
}

}  // namespace

void check_flows(const Inspection& in) {
    for (model::FlowIndex index = 0; index < in.process().flows.size(); ++index) {
        const model::Flow& flow = in.process().flows[index];
        if (flow.source == model::nowhere || flow.target == model::nowhere) continue;
        check_scope(in, index);
        check_condition(in, index);
    }
    for (model::ElementIndex index = 1; index < in.process().elements.size(); ++index) {
        for (const Node& child : in.node(index).children()) {
            if (child.is_bpmn("incoming") || child.is_bpmn("outgoing")) check_list(in, index, child);
        }
    }
}

}  // namespace baton::bpmn
