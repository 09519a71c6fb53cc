// Pools and the messages between them (BPMN 2.0.2 §9.3, §9.4; rules unresolved-reference, message-flow-*).
#include "engine/bpmn/check/checks.hpp"
#include "engine/bpmn/dialect/vocabulary.hpp"

namespace baton::bpmn {

namespace {

// The process, or the participant without one, that an end of a message flow belongs to.
const Node* pool_of(const Catalogue& catalogue, const Node& end) {
    if (end.is_bpmn("participant")) {
        const Node* process = catalogue.find(end.value("processRef"));
        return process == nullptr ? &end : process;
    }
    for (const Node* at = &end; at != nullptr; at = at->parent) {
        if (at->is_bpmn("process")) return at;
    }
    return nullptr;
}

const Node* end_of(const Catalogue& catalogue, const Node& flow, std::string_view attribute, Report& report) {
    const Node* end = catalogue.find(flow.value(attribute));
    if (end == nullptr) {
        report.fault_at(flow, attribute,
                        {"unresolved-reference",
                         std::string(attribute) + " of " + called(flow) + " names " + quoted(flow.value(attribute)) +
                             ", and there is no element of that id",
                         "connect both ends of the message flow"});
        return nullptr;
    }
    const std::string_view allowed = attribute == "sourceRef"
                                         ? "participant @tasks subProcess callActivity endEvent intermediateThrowEvent"
                                         : "participant @tasks subProcess callActivity startEvent "
                                           "intermediateCatchEvent boundaryEvent";
    const bool is_refused_elsewhere = end->is_bpmn("transaction") || end->is_bpmn("adHocSubProcess");
    if (is_listed(allowed, end->name) || is_refused_elsewhere) return end;
    const std::string verb = attribute == "sourceRef" ? " cannot send messages" : " cannot receive messages";
    report.fault_at(
        flow, attribute,
        {"message-flow-end", called(*end) + verb, "connect the message flow to a task, a message event or a pool"});
    return nullptr;
}

bool has_trigger_other_than_message(const Node& event) {
    return is_listed("@events", event.name) && event.bpmn_child("messageEventDefinition") == nullptr &&
           event.bpmn_child("eventDefinitionRef") == nullptr;
}

void check_pools_of(const Catalogue& catalogue, const Node& flow, Report& report) {
    const Node* source = catalogue.find(flow.value("sourceRef"));
    const Node* target = catalogue.find(flow.value("targetRef"));
    if (source == nullptr || target == nullptr) return;
    const Node* from = pool_of(catalogue, *source);
    if (from == nullptr || from != pool_of(catalogue, *target)) return;
    report.fault(flow, {"message-flow-within-pool", called(flow) + " connects two elements of one pool",
                        "use a sequence flow within a pool"});
}

// The message of a flow, or of the event or task at one of its ends; empty when it is not said or not one.
std::string message_at(const Catalogue& catalogue, const Node& node) {
    const Node* reference = is_listed("@tasks messageFlow", node.name) ? &node : nullptr;
    for (const Node& child : node.children()) {
        const Node* definition = child.is_bpmn("eventDefinitionRef") ? catalogue.find(child.trimmed_text()) : &child;
        if (definition == nullptr || !definition->is_bpmn("messageEventDefinition")) continue;
        if (reference != nullptr) return {};  // a multiple event
        reference = definition;
    }
    const Node* message = reference == nullptr ? nullptr : catalogue.find(reference->value("messageRef"));
    return message != nullptr && message->is_bpmn("message") ? std::string(message->value("name")) : std::string();
}

// §9.4: what the one sends along the flow is what the other waits for.
void check_same_message(const Catalogue& catalogue, const Node& flow, const Node& source, const Node& target,
                        Report& report) {
    const std::string along = message_at(catalogue, flow);
    const std::string sent = message_at(catalogue, source);
    const std::string awaited = message_at(catalogue, target);
    const auto differ = [](const std::string& left, const std::string& right) {
        return !left.empty() && !right.empty() && left != right;
    };
    if (!differ(along, sent) && !differ(along, awaited) && !differ(sent, awaited)) return;
    report.fault(flow, {"message-flow-mismatch",
                        called(flow) + " leads from the message " + quoted(sent.empty() ? along : sent) +
                            " to the message " + quoted(awaited.empty() ? along : awaited),
                        "let both ends refer to the same message"});
}

void check_message_flow(const Catalogue& catalogue, const Node& flow, Report& report) {
    check_pools_of(catalogue, flow, report);
    const Node* source = end_of(catalogue, flow, "sourceRef", report);
    const Node* target = end_of(catalogue, flow, "targetRef", report);
    if (source == nullptr || target == nullptr) return;
    check_same_message(catalogue, flow, *source, *target, report);
    for (const Node* end : {source, target}) {
        if (!has_trigger_other_than_message(*end)) continue;
        report.fault_at(flow, end == source ? "sourceRef" : "targetRef",
                        {"message-flow-end", called(*end) + " is no message event", "make it a message event"});
    }
}

void check_participant(const Catalogue& catalogue, const Node& participant, Report& report) {
    const Attribute* reference = participant.attribute("processRef");
    if (reference == nullptr) return;
    const Node* process = catalogue.find(reference->value);
    if (process != nullptr && process->is_bpmn("process")) return;
    report.fault_at(
        participant, "processRef",
        {"unresolved-reference",
         called(participant) + " refers to the process " + quoted(reference->value) + ", which is not in the file",
         "add the process, or remove processRef to make the pool a black box"});
}

}  // namespace

void check_pools(const Tree& tree, const Catalogue& catalogue, Report& report) {
    for (const Node& collaboration : tree.root().children()) {
        if (!collaboration.is_bpmn("collaboration")) continue;
        for (const Node& node : collaboration.children()) {
            if (node.is_bpmn("messageFlow")) check_message_flow(catalogue, node, report);
            if (node.is_bpmn("participant")) check_participant(catalogue, node, report);
        }
    }
}

}  // namespace baton::bpmn
