// Loops, multi-instance, and how many tokens an activity takes and gives (BPMN 2.0.2 §10.3, §10.3.8).
#include <charconv>

#include "engine/bpmn/read/expressions.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

constexpr std::uint32_t number_max = 100'000;

// A whole number from 1 on; `otherwise` when the attribute is not given or, after a fault, is none.
std::uint32_t number(Reading& reading, const Node& node, std::string_view attribute, std::uint32_t otherwise) {
    const Attribute* given = node.attribute(attribute);
    if (given == nullptr) return otherwise;
    const std::string_view text = trimmed(given->value);
    std::uint32_t found = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), found);
    const bool is_whole = error == std::errc{} && end == text.data() + text.size();
    if (is_whole && found >= 1 && found <= number_max) return found;
    reading.report.fault_at(
        node, given->offset,
        {"bad-attribute", std::string(attribute) + " is " + quoted(text),
         "write a whole number from 1 to " + std::to_string(number_max) + " (BPMN 2.0.2 §10.3), or remove it"});
    return otherwise;
}

// The event definition that the attribute names.
model::Trigger behavior_event(Reading& reading, const Node& standard, std::string_view attribute) {
    const Attribute* given = standard.attribute(attribute);
    if (given == nullptr) return model::NoneTrigger{};
    const Node* definition = reading.catalogue.find(given->value);
    const bool is_definition =
        definition != nullptr && definition->space == Space::bpmn && definition->name.ends_with("EventDefinition");
    return is_definition ? trigger_of(reading, *definition) : model::NoneTrigger{};
}

void read_behavior(Reading& reading, const Node& standard, model::MultiInstance& loop) {
    const std::string_view word = trimmed(standard.value("behavior"));
    if (word == "None") {
        loop.behavior = model::Behavior::none;
        loop.event = behavior_event(reading, standard, "noneBehaviorEventRef");
    } else if (word == "One") {
        loop.behavior = model::Behavior::one;
        loop.event = behavior_event(reading, standard, "oneBehaviorEventRef");
    } else if (word == "Complex") {
        loop.behavior = model::Behavior::complex;
    }
    for (const Node& child : standard.children()) {
        if (!child.is_bpmn("complexBehaviorDefinition")) continue;
        model::ComplexBehavior behavior;
        if (const Node* condition = child.bpmn_child("condition"))
            behavior.condition = expression_of_text(reading, *condition);
        if (const Node* event = child.bpmn_child("event")) behavior.event = throw_trigger(reading, *event);
        loop.complex.push_back(std::move(behavior));
    }
}

}  // namespace

std::optional<model::MultiInstance> loop(Reading& reading, const Node& node) {
    const Node* standard = node.bpmn_child("multiInstanceLoopCharacteristics");
    if (standard == nullptr) return std::nullopt;
    model::MultiInstance loop;
    loop.is_sequential = truth(reading, *standard, "isSequential", false);
    if (const Node* cardinality = standard->bpmn_child("loopCardinality")) {
        loop.cardinality = expression_of_text(reading, *cardinality);
    }
    if (const Node* condition = standard->bpmn_child("completionCondition")) {
        loop.completion_condition = expression_of_text(reading, *condition);
    }
    read_behavior(reading, *standard, loop);
    if (const Node* zeebe = standard->extension(Space::zeebe, "loopCharacteristics")) {
        loop.input_collection = expression(reading, *zeebe, "inputCollection");
        loop.input_element = trimmed(zeebe->value("inputElement"));
        loop.output_collection = trimmed(zeebe->value("outputCollection"));
        loop.output_element = expression(reading, *zeebe, "outputElement");
    }
    return loop;
}

std::optional<model::StandardLoop> standard_loop(Reading& reading, const Node& node) {
    const Node* standard = node.bpmn_child("standardLoopCharacteristics");
    if (standard == nullptr) return std::nullopt;
    model::StandardLoop loop;
    loop.is_tested_before = truth(reading, *standard, "testBefore", false);
    loop.maximum = number(reading, *standard, "loopMaximum", 0);
    if (const Node* condition = standard->bpmn_child("loopCondition")) {
        loop.condition = expression_of_text(reading, *condition);
    }
    return loop;
}

void read_quantities(Reading& reading, const Node& node, model::Element& element) {
    element.start_quantity = number(reading, node, "startQuantity", 1);
    element.completion_quantity = number(reading, node, "completionQuantity", 1);
}

}  // namespace baton::bpmn
