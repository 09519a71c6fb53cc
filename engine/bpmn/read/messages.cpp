// Messages and what correlates them: zeebe:subscription, or the standard's own correlation (BPMN 2.0.2 §8.4.2), and the
// message flows that say between whom they go (§9.4).
#include <algorithm>

#include "engine/bpmn/read/expressions.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

const Node* named_message(Reading& reading, const Node& reference) {
    const Node* found = reading.catalogue.find(reference.value("messageRef"));
    if (found != nullptr && found->is_bpmn("message")) return found;
    reading.report.fault_at(
        reference, "messageRef",
        {"unresolved-reference",
         "messageRef names " + quoted(reference.value("messageRef")) + ", and there is no message of that id",
         "declare <message id=... name=...> beside the process, or correct the reference"});
    return nullptr;
}

// The message that an event or task names; else, of a task, the one that a message flow at it names (an event
// definition of an executable process must name its message, BPMN 2.0.2 §10.5.5). `end` is which end of the flow it is.
struct Found {
    const Node* message = nullptr;
    const Node* flow = nullptr;  // when only that is known
};
Found message_of(Reading& reading, const Node& reference, const Node& node, std::string_view end) {
    if (reference.attribute("messageRef") != nullptr) return {named_message(reading, reference), nullptr};
    if (&reference != &node) return {};
    const auto& flows = reading.catalogue.message_flows(end, node);
    for (const Node* flow : flows) {
        if (flow->attribute("messageRef") != nullptr) return {named_message(reading, *flow), nullptr};
    }
    return {nullptr, flows.empty() ? nullptr : flows.front()};
}

// A message without a name of its own, between two elements that a flow connects, is called by that flow: by the first
// that leads to the same element.
model::Formula name_of(Reading& reading, const Found& found) {
    if (found.message != nullptr) return formula(reading, *found.message, "name");
    model::Formula name;
    if (found.flow == nullptr) return name;
    const Node* target = reading.catalogue.find(found.flow->value("targetRef"));
    if (target == nullptr || !is_flow_node(*target)) return name;
    name.literal = reading.catalogue.message_flows("targetRef", *target).front()->id();
    return name;
}

// The executable processes to which message flows lead from here; empty when none is drawn or all lead out of the file.
std::vector<std::string> receivers(Reading& reading, const Node& sender) {
    std::vector<std::string> processes;
    for (const Node* flow : reading.catalogue.message_flows("sourceRef", sender)) {
        const Node* pool = reading.catalogue.find(flow->value("targetRef"));
        if (pool != nullptr && pool->is_bpmn("callActivity")) return {};  // the case that it calls may wait for it
        if (pool != nullptr && pool->is_bpmn("participant")) pool = reading.catalogue.find(pool->value("processRef"));
        while (pool != nullptr && !pool->is_bpmn("process")) pool = pool->parent;
        if (pool == nullptr || !truth(reading, *pool, "isExecutable", false)) continue;
        const std::string id{pool->id()};
        if (std::find(processes.begin(), processes.end(), id) == processes.end()) processes.push_back(id);
    }
    return processes;
}

}  // namespace

model::MessageTrigger awaited_message(Reading& reading, const Node& receiver, const Node& reference) {
    const Found found = message_of(reading, reference, receiver, "targetRef");
    model::MessageTrigger trigger;
    trigger.name = name_of(reading, found);
    if (found.message == nullptr) return trigger;
    if (const Node* subscription = found.message->extension(Space::zeebe, "subscription")) {
        trigger.correlation_key = formula(reading, *subscription, "correlationKey");
        return trigger;
    }
    trigger.bound = bound_key(reading, *found.message);
    if (trigger.bound.empty()) trigger.keys = carried_keys(reading, *found.message);
    return trigger;
}

model::MessageTrigger sent_message(Reading& reading, const Node& sender, const Node& reference) {
    const Found found = message_of(reading, reference, sender, "sourceRef");
    model::MessageTrigger trigger;
    trigger.name = name_of(reading, found);
    trigger.receivers = receivers(reading, sender);
    if (const Node* publish = sender.extension(Space::zeebe, "publishMessage"))
        trigger.correlation_key = formula(reading, *publish, "correlationKey");
    else if (found.message != nullptr)
        trigger.keys = carried_keys(reading, *found.message);
    return trigger;
}

}  // namespace baton::bpmn
