// Data inputs, outputs, their sets and associations (BPMN 2.0.2 §10.4.2).
#include "engine/bpmn/check/checks.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

bool lists(const Node& set, std::string_view list, std::string_view id) {
    for (const Node& child : set.children()) {
        if (child.is_bpmn(list) && child.trimmed_text() == id) return true;
    }
    return false;
}

bool is_in_a_set(const Node& specification, std::string_view set, std::string_view list, std::string_view id) {
    for (const Node& child : specification.children()) {
        if (child.is_bpmn(set) && lists(child, list, id)) return true;
    }
    return false;
}

void check_listed(const Inspection& in, const Node& specification, const Node& item) {
    const bool is_input = item.name == "dataInput";
    const std::string_view set = is_input ? "inputSet" : "outputSet";
    if (is_in_a_set(specification, set, is_input ? "dataInputRefs" : "dataOutputRefs", item.id())) return;
    in.report.fault(item, {"data-without-set", called(item) + " is in no " + std::string(set),
                           "name it in an " + std::string(set) + " (BPMN 2.0.2 §10.4.2)"});
}

// What may be missing is a part of the set all the same.
void check_set(const Inspection& in, const Node& set) {
    const std::string_view all = set.name == "inputSet" ? "dataInputRefs" : "dataOutputRefs";
    for (const Node& child : set.children()) {
        const bool is_part = child.name.starts_with("optional") || child.name.starts_with("whileExecuting");
        if (child.space != Space::bpmn || !is_part || lists(set, all, child.trimmed_text())) continue;
        in.report.fault(child, {"data-not-in-set",
                                quoted(child.trimmed_text()) + " is not among the " + std::string(all) + " of its set",
                                "name it there too (BPMN 2.0.2 §10.4.2)"});
    }
}

// A pair of sets that belong together name each other.
void check_pairs(const Inspection& in, const Node& specification, const Node& set) {
    const bool is_input = set.name == "inputSet";
    const std::string_view forth = is_input ? "outputSetRefs" : "inputSetRefs";
    for (const Node& child : set.children()) {
        if (!child.is_bpmn(forth)) continue;
        const Node* other = in.catalogue.find(child.trimmed_text());
        if (other != nullptr && other->parent == &specification &&
            lists(*other, is_input ? "inputSetRefs" : "outputSetRefs", set.id()))
            continue;
        in.report.fault(child,
                        {"data-sets-apart",
                         quoted(set.id()) + " names " + quoted(child.trimmed_text()) + ", which does not name it",
                         "let both name each other (BPMN 2.0.2 §10.4.2)"});
    }
}

void check_specification(const Inspection& in, const Node& specification) {
    for (const std::string_view set : {"inputSet", "outputSet"}) {
        if (specification.bpmn_child(set) != nullptr) continue;
        in.report.fault(specification, {"specification-without-set", "the ioSpecification has no " + std::string(set),
                                        "give it one, though it be empty (BPMN 2.0.2 §10.4.2)"});
        return;
    }
    for (const Node& child : specification.children()) {
        if (child.is_bpmn("dataInput") || child.is_bpmn("dataOutput")) check_listed(in, specification, child);
        if (!child.is_bpmn("inputSet") && !child.is_bpmn("outputSet")) continue;
        check_set(in, child);
        check_pairs(in, specification, child);
    }
}

void check_association(const Inspection& in, const Node& association) {
    std::size_t sources = 0;
    for (const Node& child : association.children()) sources += child.is_bpmn("sourceRef") ? 1U : 0U;
    const bool is_said =
        association.bpmn_child("transformation") != nullptr || association.bpmn_child("assignment") != nullptr;
    if (sources > 1 && !is_said) {
        in.report.fault(association, {"association-of-several", "the data association has several sources",
                                      "give it a transformation, or keep one source (BPMN 2.0.2 §10.4.2)"});
    }
    // §10.4.2: what goes in comes from outside, and what comes out goes there.
    for (const Node& child : association.children()) {
        const bool is_input = association.name == "dataInputAssociation";
        if (!child.is_bpmn(is_input ? "sourceRef" : "targetRef")) continue;
        const Node* item = in.catalogue.find(child.trimmed_text());
        const bool is_other_way = item != nullptr && item->is_bpmn(is_input ? "dataOutput" : "dataInput");
        if (!is_other_way) continue;
        in.report.fault(child, {"association-end",
                                called(*item) + " is no " + std::string(is_input ? "source" : "target") + " of a " +
                                    std::string(association.name),
                                "draw the association the other way (BPMN 2.0.2 §10.4.2)"});
    }
    for (const Node& child : association.children()) {
        if (!child.is_bpmn("assignment")) continue;
        if (child.bpmn_child("from") != nullptr && child.bpmn_child("to") != nullptr) continue;
        in.report.fault(child, {"assignment-without-end", "the assignment does not say from what to where",
                                "give it a from and a to (BPMN 2.0.2 §10.4.2)"});
    }
}

std::size_t count(const Node* parent, std::string_view kind) {
    std::size_t found = 0;
    if (parent == nullptr) return found;
    for (const Node& child : parent->children()) found += child.is_bpmn(kind) ? 1U : 0U;
    return found;
}

void require_one(const Inspection& in, const Node& task, std::string_view kind) {
    const Node* specification = task.bpmn_child("ioSpecification");
    if (count(specification, kind) <= 1) return;
    in.report.fault(*specification, {"several-data-sets", called(task) + " has more than one " + std::string(kind),
                                     "keep one: a message has one content (BPMN 2.0.2 §10.3.3)"});
}

void check_message_task(const Inspection& in, const Node& task) {
    const bool has_message = task.attribute("messageRef") != nullptr;
    if (task.is_bpmn("sendTask") && has_message) require_one(in, task, "inputSet");
    if (task.is_bpmn("receiveTask") && has_message) {
        require_one(in, task, "outputSet");
        require_one(in, task, "dataOutput");
    }
    if (!task.is_bpmn("serviceTask") || task.attribute("operationRef") == nullptr) return;
    require_one(in, task, "inputSet");
    require_one(in, task, "outputSet");
}

// §10.3.6: a call gives what the called element takes, and takes what it gives.
void check_call(const Inspection& in, const Node& call) {
    const Node* called_element = in.catalogue.find(call.value("calledElement"));
    const Node* needed = called_element == nullptr ? nullptr : called_element->bpmn_child("ioSpecification");
    const Node* given = call.bpmn_child("ioSpecification");
    if (needed == nullptr || given == nullptr) return;
    for (const std::string_view kind : {"dataInput", "dataOutput"}) {
        if (count(needed, kind) == count(given, kind)) continue;
        in.report.fault(*given, {"call-data",
                                 called(call) + " has " + std::to_string(count(given, kind)) + " " + std::string(kind) +
                                     ", and " + called(*called_element) + " has " + std::to_string(count(needed, kind)),
                                 "give both the same (BPMN 2.0.2 §10.3.6)"});
        return;
    }
}

// A statement is a task of its own before or behind the activity: there must be a flow to put it on.
void check_store(const Inspection& in, model::ElementIndex index, const Node& association) {
    const Node* reference = store_of(in.catalogue, association);
    if (reference == nullptr) return;
    const Node& store = *reference->extension(Space::baton, "store");
    const bool is_reading = association.is_bpmn("dataInputAssociation");
    for (const std::string_view needed :
         {std::string_view("database"), std::string_view(is_reading ? "read" : "write")}) {
        if (!trimmed(store.value(needed)).empty()) continue;
        in.report.fault(store, {"missing-attribute", "the baton:store has no " + std::string(needed),
                                "give it a database of the settings and a statement to read or write with"});
        return;
    }
    const model::Element& element = in.element(index);
    bool has_place = !element.is_for_compensation && (is_reading ? !element.incoming.empty() : true);
    for (const model::FlowIndex flow : element.incoming) {
        const model::ElementIndex source = in.process().flows[flow].source;
        if (is_reading && source != model::nowhere)
            has_place = has_place && !std::holds_alternative<model::EventBasedGateway>(in.element(source).symbol);
    }
    if (has_place) return;
    in.report.fault(association,
                    {"data-store-place",
                     called(in.node(index)) + " cannot be " +
                         (is_reading ? "preceded by what reads" : "followed by what writes") + " the data store",
                     "read or write it in a service task with the SQL connector"});
}

}  // namespace

void check_data(const Inspection& in) {
    for (model::ElementIndex index = 0; index < in.process().elements.size(); ++index) {
        const Node& node = in.node(index);
        if (node.name.ends_with("Task")) check_message_task(in, node);
        if (node.is_bpmn("callActivity")) check_call(in, node);
        if (is_sub_process(node) && node.bpmn_child("ioSpecification") != nullptr) {
            in.report.fault(*node.bpmn_child("ioSpecification"),
                            {"data-of-sub-process", called(node) + " has an ioSpecification",
                             "give it to the activities in it: they see the data around them (BPMN 2.0.2 §10.4.2)"});
        }
        for (const Node& child : in.node(index).children()) {
            if (child.is_bpmn("ioSpecification")) check_specification(in, child);
            if (child.is_bpmn("dataInputAssociation") || child.is_bpmn("dataOutputAssociation"))
                check_association(in, child);
            check_store(in, index, child);
        }
    }
}

}  // namespace baton::bpmn
