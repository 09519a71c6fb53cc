// Sub-processes, ad-hoc ones too, and call activities (BPMN 2.0.2 §10.3.5, §10.3.6).
#include "engine/bpmn/read/expressions.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

void refuse_binding(Reading& reading, const Node& called_element) {
    const std::string_view binding = called_element.value("bindingType");
    if (binding.empty() || binding == "latest") return;
    reading.report.fault_at(called_element, "bindingType",
                            {"not-executable", "the binding " + quoted(binding) + " is not executable yet",
                             "use bindingType=\"latest\": the newest version is called"});
}

}  // namespace

model::Symbol sub_process(Reading& reading, const Node& node) {
    if (truth(reading, node, "triggeredByEvent", false)) return model::EventSubProcess{};
    return model::SubProcess{};
}

model::Symbol ad_hoc_sub_process(Reading& reading, const Node& node) {
    model::AdHocSubProcess ad_hoc;
    ad_hoc.is_sequential = trimmed(node.value("ordering")) == "Sequential";
    ad_hoc.cancels_remaining = truth(reading, node, "cancelRemainingInstances", true);
    if (const Node* condition = node.bpmn_child("completionCondition")) {
        ad_hoc.completion_condition = expression_of_text(reading, *condition);
    }
    if (const Node* zeebe = node.extension(Space::zeebe, "adHoc")) {
        ad_hoc.active_elements = expression(reading, *zeebe, "activeElementsCollection");
    }
    if (const Node* baton = node.extension(Space::baton, "adHoc")) ad_hoc.next = expression(reading, *baton, "next");
    return ad_hoc;
}

model::Symbol call_activity(Reading& reading, const Node& node) {
    if (const Node* task = called_task(reading.catalogue, node)) return global_task(reading, *task);
    model::CallActivity call;
    const Node* called_element = node.extension(Space::zeebe, "calledElement");
    if (called_element == nullptr) {
        // A QName (§10.3.6): the prefix says in which file it is, and we call by process id.
        call.process = formula(reading, node, "calledElement");
        const std::size_t colon = call.process.literal.rfind(':');
        if (colon != std::string::npos) call.process.literal.erase(0, colon + 1);
        return call;
    }
    refuse_binding(reading, *called_element);
    call.process = formula(reading, *called_element, "processId");
    if (const Attribute* computed = called_element->attribute("processIdExpression"); computed != nullptr) {
        call.process.expression = expression(reading, *called_element, "processIdExpression");
    }
    call.passes_all_variables = truth(reading, *called_element, "propagateAllParentVariables", true);
    call.returns_all_variables = truth(reading, *called_element, "propagateAllChildVariables", true);
    return call;
}

}  // namespace baton::bpmn
