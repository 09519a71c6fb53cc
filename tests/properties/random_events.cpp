#include "tests/properties/random_events.hpp"

namespace baton::properties {

namespace {

constexpr const char* signal_definition = "<bpmn:signalEventDefinition signalRef=\"sig\"/>";
constexpr const char* escalation_definition = "<bpmn:escalationEventDefinition escalationRef=\"esc\"/>";
constexpr const char* message_definition = "<bpmn:messageEventDefinition messageRef=\"msg\"/>";
constexpr const char* aside_definition = "<bpmn:messageEventDefinition messageRef=\"aside\"/>";

}  // namespace

std::string timer_definition(Dice& dice) {
    return "<bpmn:timerEventDefinition><bpmn:timeDuration>PT" + std::to_string(1 + dice.below(5)) +
           "H</bpmn:timeDuration></bpmn:timerEventDefinition>";
}

std::string trigger(Dice& dice) {
    switch (dice.below(7)) {
        case 0:
            return aside_definition;
        case 1:
            return "<bpmn:errorEventDefinition errorRef=\"err\"/>";
        case 2:
            return escalation_definition;
        case 3:
            return signal_definition;
        case 4:
            return "<bpmn:conditionalEventDefinition><bpmn:condition>=n &gt; 3</bpmn:condition>"
                   "</bpmn:conditionalEventDefinition>";
        case 5:
            return std::string(signal_definition) + aside_definition;
        default:
            return timer_definition(dice);
    }
}

std::string parallel_or_not(Dice& dice, const std::string& definitions) {
    const bool is_multiple = definitions.find("/><bpmn:messageEventDefinition") != std::string::npos;
    return is_multiple && dice.chance(50) ? "parallelMultiple=\"true\" " : "";
}

Written event_of_several(Dice& dice, bool may_signal) {
    switch (dice.below(3)) {
        case 0:
            return {"intermediateCatchEvent", timer_definition(dice) + message_definition + signal_definition, ""};
        case 1:
            return {"intermediateCatchEvent", timer_definition(dice) + message_definition, "parallelMultiple=\"true\""};
        default:
            if (!may_signal) return {"task", "", ""};
            return {"intermediateThrowEvent", std::string(signal_definition) + escalation_definition, ""};
    }
}

}  // namespace baton::properties
