// Event definitions (BPMN 2.0.2 §10.5.5): what an event waits for or does.
#include "engine/bpmn/read/expressions.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

constexpr std::string_view definition_suffix = "EventDefinition";

// The node that `attribute` of `reference` names; nullptr, after a fault, when there is none of that kind.
const Node* referred(Reading& reading, const Node& reference, std::string_view attribute, std::string_view kind) {
    const Attribute* given = reference.attribute(attribute);
    if (given == nullptr) return nullptr;
    const Node* found = reading.catalogue.find(given->value);
    if (found != nullptr && found->is_bpmn(kind)) return found;
    reading.report.fault_at(
        reference, attribute,
        {"unresolved-reference",
         std::string(attribute) + " names " + quoted(given->value) + ", and there is no " + std::string(kind) +
             " of that id",
         "declare <" + std::string(kind) + " id=...> beside the process, or correct the reference"});
    return nullptr;
}

model::TimerTrigger timer(Reading& reading, const Node& event, const Node& definition) {
    model::TimerTrigger timer;
    if (const Node* date = definition.bpmn_child("timeDate")) timer.date = formula_of_text(reading, *date);
    if (const Node* duration = definition.bpmn_child("timeDuration")) {
        timer.duration = formula_of_text(reading, *duration);
    }
    if (const Node* cycle = definition.bpmn_child("timeCycle")) timer.cycle = formula_of_text(reading, *cycle);
    const Node* deadline = definition.extension(Space::baton, "deadline");
    if (deadline == nullptr) deadline = event.extension(Space::baton, "deadline");
    if (deadline != nullptr) {
        timer.rule = formula(reading, *deadline, "rule");
        if (deadline->value("moment") == "yellow") timer.moment = model::TimerTrigger::Moment::yellow;
    }
    return timer;
}

model::ErrorTrigger error(Reading& reading, const Node& definition) {
    const Node* error = referred(reading, definition, "errorRef", "error");
    if (error == nullptr) return {};
    return {std::string(error->value("errorCode")), std::string(error->value("name"))};
}

model::EscalationTrigger escalation(Reading& reading, const Node& definition) {
    const Node* escalation = referred(reading, definition, "escalationRef", "escalation");
    if (escalation == nullptr) return {};
    return {std::string(escalation->value("escalationCode"))};
}

model::SignalTrigger signal(Reading& reading, const Node& definition) {
    const Node* signal = referred(reading, definition, "signalRef", "signal");
    if (signal == nullptr) return {};
    return {formula(reading, *signal, "name")};
}

model::ConditionTrigger condition(Reading& reading, const Node& definition) {
    const Node* condition = definition.bpmn_child("condition");
    if (condition == nullptr) return {};
    return {expression_of_text(reading, *condition)};
}

// Compensation and cancelling have been refused by the grammar; their kind still matters to other checks.
model::SingleTrigger other(Reading& reading, const Node& definition) {
    if (definition.name == "errorEventDefinition") return error(reading, definition);
    if (definition.name == "escalationEventDefinition") return escalation(reading, definition);
    if (definition.name == "signalEventDefinition") return signal(reading, definition);
    if (definition.name == "linkEventDefinition") return model::LinkTrigger{std::string(definition.value("name"))};
    if (definition.name == "terminateEventDefinition") return model::TerminateTrigger{};
    if (definition.name == "conditionalEventDefinition") return condition(reading, definition);
    if (definition.name == "compensateEventDefinition") return compensation_trigger(reading, definition);
    if (definition.name == "cancelEventDefinition") return model::CancelTrigger{};
    return model::NoneTrigger{};
}

// An eventDefinitionRef stands for the definition that it names; those that are shared are declared beside the process
// (§10.5.1).
const Node* followed(const Reading& reading, const Node& reference) {
    const Node* found = reading.catalogue.find(reference.trimmed_text());
    const bool is_definition =
        found != nullptr && found->space == Space::bpmn && found->name.ends_with(definition_suffix);
    return is_definition && found->parent == reading.catalogue.definitions ? found : nullptr;
}

// In the order of the file; references are followed.
std::vector<const Node*> definitions_of(Reading& reading, const Node& event) {
    std::vector<const Node*> definitions;
    for (const Node& child : event.children()) {
        const bool is_reference = child.is_bpmn("eventDefinitionRef");
        if (!is_reference && !(child.space == Space::bpmn && child.name.ends_with(definition_suffix))) continue;
        const Node* definition = is_reference ? followed(reading, child) : &child;
        if (definition != nullptr) definitions.push_back(definition);
    }
    return definitions;
}

using ReadMessage = model::MessageTrigger (*)(Reading&, const Node& event, const Node& definition);

model::SingleTrigger single(Reading& reading, const Node& event, const Node& definition, ReadMessage message) {
    if (definition.name == "messageEventDefinition") return message(reading, event, definition);
    if (definition.name == "timerEventDefinition") return timer(reading, event, definition);
    return other(reading, definition);
}

model::Trigger trigger(Reading& reading, const Node& event, ReadMessage message) {
    model::MultipleTrigger multiple;
    multiple.is_parallel = truth(reading, event, "parallelMultiple", false);
    for (const Node* definition : definitions_of(reading, event))
        multiple.parts.push_back(single(reading, event, *definition, message));
    if (multiple.parts.empty()) return model::NoneTrigger{};
    if (multiple.parts.size() == 1)
        return std::visit([](auto& only) { return model::Trigger{std::move(only)}; }, multiple.parts.front());
    return multiple;
}

}  // namespace

model::Trigger catch_trigger(Reading& reading, const Node& event) { return trigger(reading, event, awaited_message); }

model::Trigger throw_trigger(Reading& reading, const Node& event) { return trigger(reading, event, sent_message); }

model::Trigger trigger_of(Reading& reading, const Node& definition) {
    if (definition.name == "messageEventDefinition") return sent_message(reading, definition, definition);
    auto only = other(reading, definition);
    return std::visit([](auto& single) { return model::Trigger{std::move(single)}; }, only);
}

}  // namespace baton::bpmn
