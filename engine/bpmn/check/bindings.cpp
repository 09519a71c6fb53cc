// What is exposed as a service says which of its data belong to which operation, and both hold the same (BPMN 2.0.2
// §10.4.2; rules service-without-binding, item-mismatch).
#include "engine/bpmn/check/survey.hpp"

namespace baton::bpmn {

namespace {

// What the message of an operation carries; nullptr when nothing says so.
const Node* carried(const Survey& survey, const Node& operation, std::string_view message) {
    const Node* reference = operation.bpmn_child(message);
    const Node* found = reference == nullptr ? nullptr : survey.named(*reference);
    return found == nullptr ? nullptr : survey.named(*found, "itemRef");
}

bool holds(const Node& one, const Node& other) {
    const std::string_view structure = trimmed(one.value("structureRef"));
    return &one == &other || (!structure.empty() && structure == trimmed(other.value("structureRef")));
}

void check_side(const Survey& survey, const Node& binding, std::string_view side, std::string_view message) {
    const Node* operation = survey.named(binding, "operationRef");
    const Node* data = survey.named(binding, side);
    if (operation == nullptr || data == nullptr) return;
    const Node* own = survey.named(*data, "itemSubjectRef");
    const Node* other = carried(survey, *operation, message);
    if (own == nullptr || other == nullptr || holds(*own, *other)) return;
    survey.report.fault_at(
        binding, side,
        {"item-mismatch",
         called(*data) + " does not hold what the " + std::string(message) + " of " + called(*operation) + " carries",
         "name the same itemDefinition in both (BPMN 2.0.2 §10.4.2)"});
}

}  // namespace

void check_bindings(const Survey& survey) {
    for (const Node* node : survey.nodes) {
        if (node->name == "ioBinding") {
            check_side(survey, *node, "inputDataRef", "inMessageRef");
            check_side(survey, *node, "outputDataRef", "outMessageRef");
        }
        if (node->bpmn_child("supportedInterfaceRef") == nullptr || node->bpmn_child("ioBinding") != nullptr) continue;
        survey.report.fault(
            *node, {"service-without-binding", called(*node) + " supports an interface and binds no data to it",
                    "give it an ioBinding, or remove the supportedInterfaceRef (BPMN 2.0.2 §10.4.2)"});
    }
}

}  // namespace baton::bpmn
