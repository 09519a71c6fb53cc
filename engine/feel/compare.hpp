// FEEL's equality and order, which are ternary: nothing where values cannot be compared (DMN 1.5 §10.3.2.12, tables 50
// and 51). Dates and times without an offset are taken in `zone`.
#pragma once

#include <compare>
#include <optional>
#include <string_view>

#include "engine/feel/value.hpp"

namespace baton::feel {

// Null equals null only. Values of different types cannot be compared.
[[nodiscard]] std::optional<bool> equal(const Value& left, const Value& right, std::string_view zone);

// Numbers, strings (by code point), dates, times, dates and times, durations of the same type.
[[nodiscard]] std::optional<std::strong_ordering> order(const Value& left, const Value& right, std::string_view zone);

// Whether `value` lies in the range; nothing when an end is null or cannot be compared with it.
[[nodiscard]] std::optional<bool> is_within(const Value& value, const Range& range, std::string_view zone);

}  // namespace baton::feel
