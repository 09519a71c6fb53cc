// Sums and differences of dates, times and durations (DMN 1.5 §10.3.2.11, tables 45 to 48).
#pragma once

#include <optional>

#include "engine/base/decimal.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::feel {

// Nothing where the result lies beyond what a date or duration can hold.
[[nodiscard]] std::optional<TimeDuration> plus(const TimeDuration& left, const TimeDuration& right);
[[nodiscard]] std::optional<MonthsDuration> plus(const MonthsDuration& left, const MonthsDuration& right);
[[nodiscard]] std::optional<TimeDuration> negated(const TimeDuration& duration);
[[nodiscard]] std::optional<MonthsDuration> negated(const MonthsDuration& duration);

// A day that begins at midnight moves; what is left of a day is dropped.
[[nodiscard]] std::optional<Date> plus(const Date& date, const TimeDuration& duration);
// Time passes as in the zone of the date and time: a day in which clocks jump has 23 or 25 hours.
[[nodiscard]] std::optional<DateTime> plus(const DateTime& date_time, const TimeDuration& duration);
[[nodiscard]] std::optional<DateTime> plus(const DateTime& date_time, const MonthsDuration& duration);
[[nodiscard]] Time plus(const Time& time, const TimeDuration& duration);  // around the clock

// Nothing when only one of them knows its offset.
[[nodiscard]] std::optional<TimeDuration> difference(const DateTime& left, const DateTime& right);
[[nodiscard]] std::optional<TimeDuration> difference(const Time& left, const Time& right);

// Midnight of the date in UTC: what a date is where a date and time is wanted (DMN 1.5 §10.3.2.9.4).
[[nodiscard]] DateTime at_midnight(const Date& date);

[[nodiscard]] Decimal seconds_of(const TimeDuration& duration);
[[nodiscard]] std::optional<TimeDuration> duration_of(const Decimal& seconds);

}  // namespace baton::feel
