// What a model says of an element to those around the engine, as zeebe:properties. The engine goes by none of them.
#pragma once

#include <string_view>

#include "engine/model/process_definition.hpp"

namespace baton::model::marks {

// "task": the task is its holder's alone. "case": and what was done in the case, from then on.
inline constexpr std::string_view seals = "baton.seals";
// The variable with the decisions on recusal that the task adds to: [{person, granted, successor}].
inline constexpr std::string_view recusals = "baton.recusals";
// The variable with a unit: nobody of it does the task, such as ruling on its return or calling back for what it did.
inline constexpr std::string_view not_by_unit = "baton.notByUnit";
// On an event that waits for a message, or begins a case: the roles whose holders may send it, and the form for it.
inline constexpr std::string_view offered_to = "baton.offeredTo";  // "intake, handler"
inline constexpr std::string_view offer_form = "baton.offerForm";
// Where a case begins: the variable that takes the case's number.
inline constexpr std::string_view offer_number = "baton.offerNumber";

// What the element says of it; empty: nothing.
[[nodiscard]] inline std::string_view of(const Element& element, std::string_view mark) {
    for (const auto& [name, value] : element.properties) {
        if (name == mark) return value;
    }
    return {};
}

}  // namespace baton::model::marks
