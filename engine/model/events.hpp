// What an event waits for or does: the event definitions of BPMN 2.0.2 §10.5.5, resolved (no references are left).
#pragma once

#include <cstdint>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "engine/model/formula.hpp"

namespace baton::model {

struct NoneTrigger {};

// A correlation key of the standard (§8.4.2), found in what a message carries: a value for each of its properties.
struct CarriedKey {
    std::string key;  // its id
    std::vector<feel::Expression> values;
};

// At most one of correlation_key, bound and keys is given; none at most start events.
struct MessageTrigger {
    Formula name;
    Formula correlation_key;              // evaluated where the subscription is opened, or by the sender
    std::vector<feel::Expression> bound;  // context-based: the case's own values of a key's properties
    std::vector<CarriedKey> keys;         // key-based: the first message of a case says which they are
    std::vector<std::string> receivers;   // processes that message flows lead to; empty: whoever waits
};

// Exactly one of date, duration, cycle or rule is given.
struct TimerTrigger {
    Formula date;      // timeDate
    Formula duration;  // timeDuration: ISO 8601, or a statutory term such as 3 WD
    Formula cycle;     // timeCycle: R3/PT10H
    // baton:deadline: the moment comes from a statutory clock. `rule` names the clock rule; a running clock of that
    // rule in an enclosing scope is used if there is one, else one is started for the activity that the event guards.
    // Which rule applies may depend on the case (urgent or not, which rule set): then it is computed when it is armed.
    Formula rule;
    enum class Moment { yellow, due } moment = Moment::due;
};

struct ErrorTrigger {
    std::string code;  // empty catches every error
    std::string message;
};

struct EscalationTrigger {
    std::string code;  // empty catches every escalation
};

struct SignalTrigger {
    Formula name;
};

struct ConditionTrigger {
    feel::Expression condition;
};

struct LinkTrigger {
    std::string name;
};

struct CompensationTrigger {
    std::string activity;  // empty: all completed activities of the scope
    bool waits = true;     // waitForCompletion
};

struct TerminateTrigger {};
struct CancelTrigger {};

// What one event definition says: a closed list.
using SingleTrigger =
    std::variant<NoneTrigger, MessageTrigger, TimerTrigger, ErrorTrigger, EscalationTrigger, SignalTrigger,
                 ConditionTrigger, LinkTrigger, CompensationTrigger, TerminateTrigger, CancelTrigger>;

// Several event definitions on one event (§10.5.5, multiple and parallel multiple). One that catches waits for the
// first of them to happen, or for all when it is parallel; one that throws does all.
struct MultipleTrigger {
    std::vector<SingleTrigger> parts;
    bool is_parallel = false;
};

using Trigger =
    std::variant<NoneTrigger, MessageTrigger, TimerTrigger, ErrorTrigger, EscalationTrigger, SignalTrigger,
                 ConditionTrigger, LinkTrigger, CompensationTrigger, TerminateTrigger, CancelTrigger, MultipleTrigger>;

// How many event definitions a trigger has: one, unless it is multiple.
[[nodiscard]] inline std::size_t part_count(const Trigger& trigger) {
    const auto* multiple = std::get_if<MultipleTrigger>(&trigger);
    return multiple == nullptr ? 1 : multiple->parts.size();
}

[[nodiscard]] inline bool is_parallel(const Trigger& trigger) {
    const auto* multiple = std::get_if<MultipleTrigger>(&trigger);
    return multiple != nullptr && multiple->is_parallel;
}

// Calls `visit(definition, position)` for each event definition of a trigger, whatever its kind.
template <class Visit>
void for_each_part(const Trigger& trigger, const Visit& visit) {
    const auto* multiple = std::get_if<MultipleTrigger>(&trigger);
    if (multiple == nullptr) {
        std::visit(
            [&](const auto& single) {
                if constexpr (!std::is_same_v<std::decay_t<decltype(single)>, MultipleTrigger>) visit(single, 0U);
            },
            trigger);
        return;
    }
    for (std::uint32_t i = 0; i < multiple->parts.size(); ++i)
        std::visit([&](const auto& part) { visit(part, i); }, multiple->parts[i]);
}

// The same for those of one kind.
template <class Kind, class Visit>
void for_each_part_of(const Trigger& trigger, const Visit& visit) {
    for_each_part(trigger, [&](const auto& part, std::uint32_t position) {
        if constexpr (std::is_same_v<std::decay_t<decltype(part)>, Kind>) visit(part, position);
    });
}

// The first event definition of one kind; nullptr when there is none.
template <class Kind>
[[nodiscard]] const Kind* part_of(const Trigger& trigger) {
    const Kind* found = nullptr;
    for_each_part_of<Kind>(trigger, [&](const Kind& part, std::uint32_t) {
        if (found == nullptr) found = &part;
    });
    return found;
}

}  // namespace baton::model
