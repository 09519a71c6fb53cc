// What a model says of an element to those around the engine, as zeebe:properties. No step of a case goes by them.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

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

// Of a task: the departments that are told of it beside its own, and of what; without that, of all that its own is
// told.
inline constexpr std::string_view notify = "baton.notify";       // "gov_office, supervision"
inline constexpr std::string_view notify_of = "baton.notifyOf";  // "due-soon, overdue"
inline constexpr std::string_view news_of_tasks[] = {
    "created",   "assigned", "claimed",  "changed", "completed", "cancelled", "returned", "withdrawn",
    "delegated", "resolved", "recalled", "signed",  "suspended", "resumed",   "due-soon", "overdue"};

// What the element says of it; empty: nothing.
[[nodiscard]] inline std::string_view of(const Element& element, std::string_view mark) {
    for (const auto& [name, value] : element.properties) {
        if (name == mark) return value;
    }
    return {};
}

// The words of a list, between commas or blanks.
[[nodiscard]] inline std::vector<std::string_view> words_in(std::string_view list) {
    std::vector<std::string_view> words;
    while (!list.empty()) {
        const auto end = std::min(list.find_first_of(", "), list.size());
        if (end > 0) words.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

}  // namespace baton::model::marks
