// FEEL's dates, times and durations (DMN 1.5 §10.3.2.3.4 to 10.3.2.3.8): proleptic Gregorian, years to ±999 999 999,
// nanoseconds, offsets to ±18 hours, IANA zones.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "engine/base/time.hpp"

namespace baton::feel {

struct Date {
    std::int32_t year = 1970;
    std::uint8_t month = 1;
    std::uint8_t day = 1;

    auto operator<=>(const Date&) const = default;
};

struct Zone {
    enum class Kind : std::uint8_t { local, offset, named };
    Kind kind = Kind::local;
    std::int32_t offset_seconds = 0;  // east of UTC
    std::string name;                 // IANA, as it was written

    bool operator==(const Zone&) const = default;
};

struct Time {
    std::uint8_t hour = 0;
    std::uint8_t minute = 0;
    std::uint8_t second = 0;
    std::uint32_t nanosecond = 0;
    Zone zone;

    bool operator==(const Time&) const = default;
};

struct DateTime {
    Date date;
    Time time;

    bool operator==(const DateTime&) const = default;
};

struct MonthsDuration {
    std::int64_t months = 0;

    auto operator<=>(const MonthsDuration&) const = default;
};

struct TimeDuration {
    std::int64_t seconds = 0;      // rounded down: -0.5 s is -1 s and 500 000 000 ns
    std::uint32_t nanosecond = 0;  // always added; below 1 000 000 000

    auto operator<=>(const TimeDuration&) const = default;
};

// ISO 8601 texts as FEEL takes them; nothing when the text is anything else or out of range.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);
[[nodiscard]] std::optional<Time> parse_time(std::string_view text);
[[nodiscard]] std::optional<DateTime> parse_date_time(std::string_view text);
[[nodiscard]] std::optional<MonthsDuration> parse_months_duration(std::string_view text);
[[nodiscard]] std::optional<TimeDuration> parse_time_duration(std::string_view text);

// The canonical texts: 2026-11-23, 09:30:00.5+08:00, 2026-11-23T09:30:00@Asia/Shanghai, P1Y2M, P1DT2H0.5S.
[[nodiscard]] std::string to_text(const Date& date);
[[nodiscard]] std::string to_text(const Time& time);
[[nodiscard]] std::string to_text(const DateTime& date_time);
[[nodiscard]] std::string to_text(const MonthsDuration& duration);
[[nodiscard]] std::string to_text(const TimeDuration& duration);

[[nodiscard]] bool is_leap(std::int64_t year);
[[nodiscard]] int days_in_month(std::int64_t year, int month);
[[nodiscard]] std::optional<Date> date_of(std::int64_t year, std::int64_t month, std::int64_t day);  // if it exists
[[nodiscard]] std::int64_t days_since_epoch(const Date& date);
[[nodiscard]] std::optional<Date> date_from_days(std::int64_t days);  // nothing beyond the years above
[[nodiscard]] int weekday(const Date& date);                          // 1 Monday to 7 Sunday
[[nodiscard]] int day_of_year(const Date& date);
[[nodiscard]] int week_of_year(const Date& date);  // ISO 8601
[[nodiscard]] std::optional<Date> plus_days(const Date& date, std::int64_t days);
[[nodiscard]] std::optional<Date> plus_months(const Date& date, std::int64_t months);  // 31 January + 1: 28 February

// An IANA name, "Z" or "+08:00".
[[nodiscard]] std::optional<Zone> zone_of(std::string_view text);
// Seconds east of UTC when the clocks of `zone` show `local_seconds` since 1970-01-01T00:00:00; a local zone has none.
// Where clocks jump, the offset before the jump is taken, so a time in a gap moves forward by the gap.
[[nodiscard]] std::optional<std::int32_t> offset_at(const Zone& zone, std::int64_t local_seconds);
// The same at a moment in UTC, where nothing is ambiguous.
[[nodiscard]] std::optional<std::int32_t> offset_at_utc(const Zone& zone, std::int64_t utc_seconds);

// Seconds since 1970-01-01T00:00:00 on its own clock, whatever the zone.
[[nodiscard]] std::int64_t local_seconds(const DateTime& date_time);

// To the millisecond, rounded down. `zone` is for a date and time that has none. Refused: unknown zone, years that do
// not fit an Instant.
[[nodiscard]] Result<Instant> to_instant(const DateTime& date_time, std::string_view zone);
// As the clocks of `zone` show it; the result carries that zone.
[[nodiscard]] Result<DateTime> from_instant(Instant at, std::string_view zone);

// To the millisecond, rounded down; nothing when it does not fit.
[[nodiscard]] std::optional<Duration> to_duration(const TimeDuration& duration);
[[nodiscard]] TimeDuration from_duration(Duration duration);

}  // namespace baton::feel
