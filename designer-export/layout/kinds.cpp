#include "designer-export/layout/kinds.hpp"

namespace baton::designer_export {

bool is_event(const bpmn::Node& node) {
    return node.is_bpmn("startEvent") || node.is_bpmn("endEvent") || node.is_bpmn("intermediateCatchEvent") ||
           node.is_bpmn("intermediateThrowEvent") || node.is_bpmn("boundaryEvent");
}

bool is_gateway(const bpmn::Node& node) { return node.space == bpmn::Space::bpmn && node.name.ends_with("Gateway"); }

bool is_boundary(const bpmn::Node& node) { return node.is_bpmn("boundaryEvent"); }

bool is_sub_process(const bpmn::Node& node) {
    return node.is_bpmn("subProcess") || node.is_bpmn("transaction") || node.is_bpmn("adHocSubProcess");
}

bool is_event_sub_process(const bpmn::Node& node) {
    const std::string_view triggered = node.value("triggeredByEvent");
    return node.is_bpmn("subProcess") && (triggered == "true" || triggered == "1");
}

bool is_flow_node(const bpmn::Node& node) {
    const bool is_task = node.space == bpmn::Space::bpmn && (node.name == "task" || node.name.ends_with("Task"));
    return is_task || is_event(node) || is_gateway(node) || is_sub_process(node) || node.is_bpmn("callActivity");
}

bool is_data(const bpmn::Node& node) {
    return node.is_bpmn("dataObjectReference") || node.is_bpmn("dataStoreReference");
}

bool is_note(const bpmn::Node& node) { return node.is_bpmn("textAnnotation") || node.is_bpmn("group"); }

bool has_label_outside(const bpmn::Node& node) { return is_event(node) || is_gateway(node) || is_data(node); }

}  // namespace baton::designer_export
