// References between the elements of one process become indexes.
#include <algorithm>

#include "engine/bpmn/dialect/vocabulary.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

model::ElementIndex end_of(Reading& reading, const Node& flow, std::string_view attribute) {
    const std::string_view id = trimmed(flow.value(attribute));
    const model::ElementIndex element = reading.draft.process.find(id);
    if (element != model::nowhere && element != 0) return element;
    const Node* other = reading.catalogue.find(id);
    const std::string flow_name = "the sequence flow " + quoted(flow.id());
    if (id.empty()) {
        reading.report.fault(flow, {"flow-without-end", flow_name + " has no " + std::string(attribute),
                                    "connect both ends of the flow"});
    } else if (other == nullptr) {
        reading.report.fault_at(flow, attribute,
                                {"unresolved-reference",
                                 std::string(attribute) + " of " + flow_name + " names " + quoted(id) +
                                     ", and there is no element of that id",
                                 "connect the flow to a flow node of this process"});
    } else if (is_flow_node(*other)) {
        reading.report.fault_at(
            flow, attribute,
            {"flow-leaves-pool", flow_name + " connects to " + called(*other) + ", which is in another pool",
             "use a message flow between pools"});
    } else if (const Word* word = find_word(Space::bpmn, other->name); word == nullptr || word->use != Use::refused) {
        // What is not executable has its own fault.
        reading.report.fault_at(
            flow, attribute,
            {"flow-to-no-node", flow_name + " connects to " + called(*other) + ", which no token can enter",
             "connect it to an event, activity or gateway that is executable"});
    }
    return model::nowhere;
}

void resolve_flows(Reading& reading) {
    model::ProcessDefinition& process = reading.draft.process;
    for (model::FlowIndex index = 0; index < process.flows.size(); ++index) {
        const Node& node = *reading.draft.flow_nodes[index];
        const model::ElementIndex source = end_of(reading, node, "sourceRef");
        const model::ElementIndex target = end_of(reading, node, "targetRef");
        model::Flow& flow = process.flows[index];
        flow.source = source;
        flow.target = target;
        if (source != model::nowhere) process.elements[source].outgoing.push_back(index);
        if (target != model::nowhere) process.elements[target].incoming.push_back(index);
    }
}

void resolve_default(Reading& reading, model::ElementIndex index) {
    const Node& node = *reading.draft.nodes[index];
    if (node.attribute("default") == nullptr) return;
    model::ProcessDefinition& process = reading.draft.process;
    const model::FlowIndex flow = process.find_flow(trimmed(node.value("default")));
    if (flow == model::nowhere || process.flows[flow].source != index) {
        reading.report.fault_at(
            node, "default",
            {"unresolved-reference",
             "the default flow " + quoted(node.value("default")) + " does not leave " + called(node),
             "name one of its outgoing sequence flows"});
        return;
    }
    process.flows[flow].is_default = true;
}

void resolve_host(Reading& reading, model::ElementIndex index, model::BoundaryEvent& event) {
    const Node& node = *reading.draft.nodes[index];
    model::ProcessDefinition& process = reading.draft.process;
    const model::ElementIndex host = process.find(trimmed(node.value("attachedToRef")));
    if (host == model::nowhere || host == 0) {
        reading.report.fault_at(node, "attachedToRef",
                                {"unresolved-reference",
                                 called(node) + " is attached to " + quoted(node.value("attachedToRef")) +
                                     ", and this process has no activity of that id",
                                 "attach the boundary event to an activity"});
        return;
    }
    event.attached_to = host;
    process.elements[host].boundary_events.push_back(index);
}

// The none start of a process or sub-process, or the trigger of an event sub-process; the first when there are several.
void resolve_start(model::ProcessDefinition& process, model::ElementIndex index, const model::StartEvent& start) {
    model::Element& scope = process.elements[process.elements[index].parent];
    const bool is_none = std::holds_alternative<model::NoneTrigger>(start.trigger);
    const bool is_event_sub_process = std::holds_alternative<model::EventSubProcess>(scope.symbol);
    if ((is_none || is_event_sub_process) && scope.start_event == model::nowhere) scope.start_event = index;
    if (!is_none && process.elements[index].parent == 0) process.triggered_starts.push_back(index);
}

// What begins a case although it is no start event: an instantiating receive task (§10.3.3), or the events behind an
// instantiating gateway (§10.6.6).
void resolve_instantiating(model::ProcessDefinition& process, model::ElementIndex index) {
    const model::Element& element = process.elements[index];
    if (element.parent != 0) return;
    const auto add = [&](model::ElementIndex start) {
        auto& starts = process.triggered_starts;
        if (std::find(starts.begin(), starts.end(), start) == starts.end()) starts.push_back(start);
    };
    const auto* task = std::get_if<model::ReceiveTask>(&element.symbol);
    if (task != nullptr && task->instantiates) add(index);
    const auto* gateway = std::get_if<model::EventBasedGateway>(&element.symbol);
    if (gateway == nullptr || !gateway->instantiates) return;
    for (const model::FlowIndex flow : element.outgoing) {
        const model::ElementIndex event = process.flows[flow].target;
        if (event != model::nowhere) add(event);
    }
}

}  // namespace

void resolve(Reading& reading) {
    resolve_flows(reading);
    model::ProcessDefinition& process = reading.draft.process;
    for (model::ElementIndex index = 1; index < process.elements.size(); ++index) {
        resolve_default(reading, index);
        model::Symbol& symbol = process.elements[index].symbol;
        if (auto* boundary = std::get_if<model::BoundaryEvent>(&symbol)) resolve_host(reading, index, *boundary);
        if (const auto* start = std::get_if<model::StartEvent>(&symbol)) resolve_start(process, index, *start);
        resolve_instantiating(process, index);
        const model::Trigger* caught = model::caught_trigger(symbol);
        if (caught != nullptr && model::part_of<model::ConditionTrigger>(*caught) != nullptr)
            process.has_conditional_events = true;
    }
}

}  // namespace baton::bpmn
