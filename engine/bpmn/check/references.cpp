// What one element says of another by its id leads to an element, and to one of the right kind (the types of the
// references in BPMN 2.0.2 §8 to §10; rule unresolved-reference).
#include "engine/bpmn/check/survey.hpp"
#include "engine/bpmn/dialect/vocabulary.hpp"

namespace baton::bpmn {

namespace {

constexpr std::string_view any = "*";
constexpr std::string_view triggers = "@triggers";
constexpr std::string_view item_aware =
    "dataInput dataOutput dataObject dataObjectReference dataStore dataStoreReference property inputDataItem "
    "outputDataItem";

struct Reference {
    std::string_view holders;  // any: whatever has it
    std::string_view name;     // of the attribute, or of the element whose text is the id
    std::string_view kinds;    // of what it leads to
};

constexpr Reference attributes[] = {
    {"messageFlow", "messageRef", "message"},
    {any, "operationRef", "operation"},
    {"process", "definitionalCollaborationRef", "collaboration choreography globalConversation"},
    {any, "dataObjectRef", "dataObject"},
    {any, "dataStoreRef", "dataStore"},
    {any, "itemSubjectRef", "itemDefinition"},
    {"message", "itemRef", "itemDefinition"},
    {"error escalation signal", "structureRef", "itemDefinition"},
    {"multiInstanceLoopCharacteristics", "oneBehaviorEventRef", triggers},
    {"multiInstanceLoopCharacteristics", "noneBehaviorEventRef", triggers},
    {"correlationPropertyRetrievalExpression", "messageRef", "message"},
    {"correlationSubscription", "correlationKeyRef", "correlationKey"},
    {"correlationPropertyBinding", "correlationPropertyRef", "correlationProperty"},
    {"ioBinding", "inputDataRef", "dataInput inputSet"},
    {"ioBinding", "outputDataRef", "dataOutput outputSet"},
    {"resourceParameterBinding", "parameterRef", "resourceParameter"},
    {"group", "categoryValueRef", "categoryValue"},
    {"association", "sourceRef", any},
    {"association", "targetRef", any},
};

constexpr Reference elements[] = {
    {any, "dataInputRefs", "dataInput"},
    {any, "optionalInputRefs", "dataInput"},
    {any, "whileExecutingInputRefs", "dataInput"},
    {any, "outputSetRefs", "outputSet"},
    {any, "dataOutputRefs", "dataOutput"},
    {any, "optionalOutputRefs", "dataOutput"},
    {any, "whileExecutingOutputRefs", "dataOutput"},
    {any, "inputSetRefs", "inputSet"},
    {"dataInputAssociation dataOutputAssociation", "sourceRef", item_aware},
    {"dataInputAssociation dataOutputAssociation", "targetRef", item_aware},
    {any, "eventDefinitionRef", triggers},
    {any, "operationRef", "operation"},
    {"operation", "inMessageRef", "message"},
    {"operation", "outMessageRef", "message"},
    {"operation", "errorRef", "error"},
    {any, "interfaceRef", "interface"},
    {any, "supportedInterfaceRef", "interface"},
    {"participant", "endPointRef", "endPoint"},
    {"correlationKey", "correlationPropertyRef", "correlationProperty"},
    {any, "resourceRef", "resource"},
    {any, "loopDataInputRef", item_aware},
    {any, "loopDataOutputRef", item_aware},
    {any, "categoryValueRef", "categoryValue"},
    {any, "choreographyRef", "choreography globalChoreographyTask"},
    {any, "messageFlowRef", "messageFlow"},
    {any, "innerParticipantRef", "participant"},
    {any, "outerParticipantRef", "participant"},
};

bool is_held_by(const Reference& reference, std::string_view holder) {
    return reference.holders == any || is_listed(reference.holders, holder);
}

// A name from another namespace is defined in another file.
bool is_foreign(const Survey& survey, std::string_view text) {
    return text.find(':') != std::string_view::npos && survey.catalogue.find(text) == nullptr;
}

void check(const Survey& survey, const Reference& reference, const Node& node, std::string_view text,
           std::uint32_t offset) {
    const Node* found = survey.catalogue.find(text);
    if (found != nullptr && (reference.kinds == any || is_listed(reference.kinds, found->name))) return;
    if (is_foreign(survey, text)) return;
    const std::string names = std::string(reference.name) + " names " + quoted(text) + ", ";
    const std::string wanted = reference.kinds == any ? "element" : std::string(reference.kinds);
    const bool is_list = wanted.find_first_of("@ ") != std::string::npos;
    survey.report.fault_at(
        node, offset,
        {"unresolved-reference",
         names + (found == nullptr ? "and there is nothing of that id" : "which is a " + std::string(found->name)),
         is_list ? "correct the reference" : "refer to the id of a " + wanted + " of this file"});
}

}  // namespace

void check_references(const Survey& survey) {
    for (const Node* node : survey.nodes) {
        for (const Reference& reference : attributes) {
            if (!is_held_by(reference, node->name)) continue;
            const Attribute* given = node->attribute(reference.name);
            if (given != nullptr) check(survey, reference, *node, trimmed(given->value), given->offset);
        }
        if (node->parent == nullptr || node->first_child != nullptr || node->trimmed_text().empty()) continue;
        for (const Reference& reference : elements) {
            if (reference.name != node->name || !is_held_by(reference, node->parent->name)) continue;
            check(survey, reference, *node, node->trimmed_text(), node->text_offset);
        }
    }
}

}  // namespace baton::bpmn
