// A process, its sub-processes and the flow nodes in them (BPMN 2.0.2 §10.2, §10.3.5).
#include <array>
#include <utility>

#include "engine/bpmn/read/expressions.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

using Reader = model::Symbol (*)(Reading&, const Node&);

template <class Plain>
model::Symbol plain(Reading&, const Node&) {
    return Plain{};
}

constexpr std::array<std::pair<std::string_view, Reader>, 22> readers{{
    {"startEvent", start_event},
    {"endEvent", end_event},
    {"intermediateCatchEvent", intermediate_catch_event},
    {"intermediateThrowEvent", intermediate_throw_event},
    {"boundaryEvent", boundary_event},
    {"task", plain<model::UndefinedTask>},
    {"manualTask", plain<model::ManualTask>},
    {"userTask", user_task},
    {"serviceTask", service_task},
    {"sendTask", send_task},
    {"receiveTask", receive_task},
    {"scriptTask", script_task},
    {"businessRuleTask", business_rule_task},
    {"subProcess", sub_process},
    {"adHocSubProcess", ad_hoc_sub_process},
    {"transaction", plain<model::Transaction>},
    {"callActivity", call_activity},
    {"exclusiveGateway", plain<model::ExclusiveGateway>},
    {"parallelGateway", plain<model::ParallelGateway>},
    {"inclusiveGateway", plain<model::InclusiveGateway>},
    {"complexGateway", complex_gateway},
    {"eventBasedGateway", event_based_gateway},
}};

Reader reader_of(const Node& node) {
    if (node.space != Space::bpmn) return nullptr;
    for (const auto& [name, reader] : readers) {
        if (name == node.name) return reader;
    }
    return nullptr;
}

std::string documentation(const Node& node) {
    std::string all;
    for (const Node& child : node.children()) {
        if (!child.is_bpmn("documentation") || child.trimmed_text().empty()) continue;
        if (!all.empty()) all += '\n';
        all += child.trimmed_text();
    }
    return all;
}

model::ElementIndex add_element(Reading& reading, const Node& node, model::ElementIndex parent, model::Symbol symbol) {
    model::ProcessDefinition& process = reading.draft.process;
    const auto index = static_cast<model::ElementIndex>(process.elements.size());
    model::Element element;
    element.id = node.id();
    element.name = node.value("name");
    element.documentation = documentation(node);
    element.parent = parent;
    const Place place = reading.report.text().place(node.begin);
    element.line = place.line;
    element.column = place.column;
    element.symbol = std::move(symbol);
    element.loop = loop(reading, node);
    element.standard_loop = standard_loop(reading, node);
    read_quantities(reading, node, element);
    read_data(reading, node, element);
    element.is_for_compensation = truth(reading, node, "isForCompensation", false);
    read_extensions(reading, node, element);
    if (!element.id.empty()) process.element_by_id.emplace(element.id, index);
    process.elements.push_back(std::move(element));
    reading.draft.nodes.push_back(&node);
    return index;
}

void add_flow(Reading& reading, const Node& node) {
    model::ProcessDefinition& process = reading.draft.process;
    model::Flow flow;
    flow.id = node.id();
    flow.name = node.value("name");
    flow.line = reading.report.text().place(node.begin).line;
    if (const Node* condition = node.bpmn_child("conditionExpression")) {
        flow.condition = expression_of_text(reading, *condition);
    }
    if (!flow.id.empty()) process.flow_by_id.emplace(flow.id, static_cast<model::FlowIndex>(process.flows.size()));
    process.flows.push_back(std::move(flow));
    reading.draft.flow_nodes.push_back(&node);
}

}  // namespace

bool is_sub_process(const Node& node) {
    return node.is_bpmn("subProcess") || node.is_bpmn("transaction") || node.is_bpmn("adHocSubProcess");
}

bool is_flow_node(const Node& node) { return reader_of(node) != nullptr; }

model::Symbol symbol(Reading& reading, const Node& node) { return reader_of(node)(reading, node); }

void read_scope(Reading& reading, const Node& scope, model::ElementIndex index) {
    for (const Node& node : scope.children()) {
        if (node.is_bpmn("sequenceFlow")) add_flow(reading, node);
        if (!is_flow_node(node)) continue;
        const model::ElementIndex child = add_element(reading, node, index, symbol(reading, node));
        auto& elements = reading.draft.process.elements;
        elements[index].children.push_back(child);
        if (std::holds_alternative<model::EventSubProcess>(elements[child].symbol)) {
            elements[index].event_sub_processes.push_back(child);
        }
        // The depth of the file is limited, so this recursion is too.
        if (is_sub_process(node)) read_scope(reading, node, child);
    }
}

Draft read_process(const Catalogue& catalogue, const Node& process, Report& report) {
    Draft draft;
    draft.node = &process;
    draft.process.id = process.id();
    draft.process.name = process.value("name");
    if (const Node* tag = process.extension(Space::zeebe, "versionTag"))
        draft.process.version_tag = tag->value("value");
    Reading reading{catalogue, draft, report};
    add_element(reading, process, model::nowhere, model::Process{});
    read_scope(reading, process, 0);
    resolve(reading);
    resolve_compensation(reading);
    read_lanes(reading);
    return draft;
}

}  // namespace baton::bpmn
