// What data inputs, outputs and objects hold agrees with the itemDefinition that they name, and with what they are
// filled from (BPMN 2.0.2 §8.4.10, §10.4.1). Structures are compared by their names: none of them is known here.
#include <optional>

#include "engine/bpmn/check/checks.hpp"

namespace baton::bpmn {

namespace {

const Node* found(const Inspection& in, std::string_view reference, std::string_view kind) {
    if (trimmed(reference).empty()) return nullptr;
    const Node* node = in.catalogue.find(reference);
    return node != nullptr && node->is_bpmn(kind) ? node : nullptr;
}

bool is_collection(const Node& node) {
    const std::string_view given = trimmed(node.value("isCollection"));
    return given == "true" || given == "1";
}

// The itemDefinition of a data item, or of the object behind a reference; nullptr when it names none.
const Node* definition_of(const Inspection& in, const Node& item) {
    if (const Node* own = found(in, item.value("itemSubjectRef"), "itemDefinition")) return own;
    const Node* object = found(in, item.value("dataObjectRef"), "dataObject");
    return object == nullptr ? nullptr : found(in, object->value("itemSubjectRef"), "itemDefinition");
}

bool is_same(const Node& one, const Node& other) {
    return &one == &other || (trimmed(one.value("structureRef")) == trimmed(other.value("structureRef")) &&
                              !trimmed(one.value("structureRef")).empty());
}

void check_collection(const Inspection& in, const Node& item) {
    const Node* definition = found(in, item.value("itemSubjectRef"), "itemDefinition");
    if (definition == nullptr || is_collection(*definition) == is_collection(item)) return;
    in.report.fault(item,
                    {"item-collection",
                     called(item) + " and its " + called(*definition) + " do not agree whether it is a collection",
                     "give both the same isCollection (BPMN 2.0.2 §10.4.1)"});
}

void mismatch(const Inspection& in, const Node& where, const Node& item, const std::string& other) {
    in.report.fault(where, {"item-mismatch", called(item) + " does not hold what " + other + " holds",
                            "name the same itemDefinition in both, or draw a transformation (BPMN 2.0.2 §10.4.2)"});
}

void check_association(const Inspection& in, const Node& association) {
    const bool is_said =
        association.bpmn_child("transformation") != nullptr || association.bpmn_child("assignment") != nullptr;
    const Node* source = association.bpmn_child("sourceRef");
    const Node* target = association.bpmn_child("targetRef");
    if (is_said || source == nullptr || target == nullptr) return;
    const Node* from = in.catalogue.find(source->trimmed_text());
    const Node* to = in.catalogue.find(target->trimmed_text());
    if (from == nullptr || to == nullptr) return;
    const Node* given = definition_of(in, *from);
    const Node* taken = definition_of(in, *to);
    if (given != nullptr && taken != nullptr && !is_same(*given, *taken)) mismatch(in, association, *to, called(*from));
}

void check_loop_item(const Inspection& in, const Node& loop, std::string_view list, std::string_view item) {
    const Node* reference = loop.bpmn_child(list);
    const Node* single = loop.bpmn_child(item);
    if (reference == nullptr || single == nullptr) return;
    const Node* all = in.catalogue.find(reference->trimmed_text());
    if (all == nullptr) return;
    const Node* of_all = definition_of(in, *all);
    const Node* of_one = definition_of(in, *single);
    if (of_all != nullptr && of_one != nullptr && !is_same(*of_all, *of_one))
        mismatch(in, *single, *single, "one of " + called(*all));
}

// What a message, signal, error or escalation carries.
const Node* carried(const Inspection& in, const Node& definition) {
    constexpr std::pair<std::string_view, std::string_view> kinds[] = {
        {"message", "itemRef"}, {"signal", "structureRef"}, {"error", "structureRef"}, {"escalation", "structureRef"}};
    for (const auto& [kind, attribute] : kinds) {
        const Node* root = found(in, definition.value(std::string(kind) + "Ref"), kind);
        if (root != nullptr) return found(in, root->value(attribute), "itemDefinition");
    }
    return nullptr;
}

// Of a service task: what its operation takes and gives.
const Node* carried_by_operation(const Inspection& in, const Node& task, std::string_view message) {
    const Node* operation = found(in, task.value("operationRef"), "operation");
    const Node* reference = operation == nullptr ? nullptr : operation->bpmn_child(message);
    const Node* root = reference == nullptr ? nullptr : found(in, reference->trimmed_text(), "message");
    return root == nullptr ? nullptr : found(in, root->value("itemRef"), "itemDefinition");
}

void check_carried(const Inspection& in, const Node& holder, std::string_view kind, const Node* definition,
                   const Node& carrier) {
    if (definition == nullptr) return;
    for (const Node& item : holder.children()) {
        if (!item.is_bpmn(kind)) continue;
        const Node* own = definition_of(in, item);
        if (own == nullptr || !is_same(*own, *definition)) mismatch(in, item, item, called(carrier));
    }
}

void check_task(const Inspection& in, const Node& task) {
    const Node* specification = task.bpmn_child("ioSpecification");
    if (specification == nullptr) return;
    if (task.is_bpmn("sendTask")) check_carried(in, *specification, "dataInput", carried(in, task), task);
    if (task.is_bpmn("receiveTask")) check_carried(in, *specification, "dataOutput", carried(in, task), task);
    if (!task.is_bpmn("serviceTask")) return;
    check_carried(in, *specification, "dataInput", carried_by_operation(in, task, "inMessageRef"), task);
    check_carried(in, *specification, "dataOutput", carried_by_operation(in, task, "outMessageRef"), task);
}

// §10.5.1: an event has as many data inputs or outputs as event definitions, in the same order.
void check_event(const Inspection& in, const Node& event) {
    std::vector<const Node*> items;
    std::vector<const Node*> definitions;
    for (const Node& child : event.children()) {
        if (child.is_bpmn("dataInput") || child.is_bpmn("dataOutput")) items.push_back(&child);
        if (child.space == Space::bpmn && child.name.ends_with("EventDefinition")) definitions.push_back(&child);
    }
    if (!items.empty() && items.size() != definitions.size()) {
        in.report.fault(event, {"event-data",
                                called(event) + " has " + std::to_string(items.size()) + " data items and " +
                                    std::to_string(definitions.size()) + " event definitions",
                                "give each event definition its own (BPMN 2.0.2 §10.5.1)"});
        return;
    }
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Node* definition = carried(in, *definitions[i]);
        const Node* own = definition_of(in, *items[i]);
        if (definition != nullptr && own != nullptr && !is_same(*own, *definition))
            mismatch(in, *items[i], *items[i], called(event));
    }
}

// §10.4.1: a reference is called like its object, with the state in brackets.
void check_name(const Inspection& in, const Node& reference) {
    const Node* object = found(in, reference.value("dataObjectRef"), "dataObject");
    const Node* state = reference.bpmn_child("dataState");
    if (object == nullptr || state == nullptr || reference.value("name").empty()) return;
    const std::string usual = std::string(object->value("name")) + " [" + std::string(state->value("name")) + "]";
    if (reference.value("name") == usual) return;
    in.report.warn(reference, {"data-object-name", "the reference is called " + quoted(reference.value("name")),
                               "call it " + quoted(usual) + " (BPMN 2.0.2 §10.4.1)"});
}

// The depth of the file is limited, so this recursion is too.
void check_within(const Inspection& in, const Node& node) {
    if (node.is_bpmn("dataInputAssociation") || node.is_bpmn("dataOutputAssociation")) check_association(in, node);
    if (node.attribute("itemSubjectRef") != nullptr && !node.is_bpmn("property") &&
        !node.is_bpmn("dataObjectReference"))
        check_collection(in, node);
    if (node.is_bpmn("dataObjectReference")) check_name(in, node);
    if (node.is_bpmn("multiInstanceLoopCharacteristics")) {
        check_loop_item(in, node, "loopDataInputRef", "inputDataItem");
        check_loop_item(in, node, "loopDataOutputRef", "outputDataItem");
    }
    if (node.name.ends_with("Task")) check_task(in, node);
    if (node.name.ends_with("Event")) check_event(in, node);
    for (const Node& child : node.children()) {
        if (child.space == Space::bpmn) check_within(in, child);
    }
}

}  // namespace

void check_items(const Inspection& in) { check_within(in, *in.draft.node); }

}  // namespace baton::bpmn
