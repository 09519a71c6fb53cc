// Days and wall-clock times of a time zone. A statutory day is a day where the office is, not in UTC.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "engine/base/time.hpp"

namespace date {
class time_zone;
}

namespace baton::calendar {

using Day = std::chrono::sys_days;  // a civil date, without zone

using baton::to_text;
[[nodiscard]] std::string to_text(Day day);  // 2026-02-13
[[nodiscard]] Result<Day> day_from(std::string_view text);
[[nodiscard]] Day day_of(int year, unsigned month, unsigned day);  // the caller gives a date that exists
[[nodiscard]] int year_of(Day day);
[[nodiscard]] bool is_weekend(Day day);

// The same-numbered day `months` later (or earlier), or the last day of that month when it has no such day.
[[nodiscard]] Day add_months(Day day, std::int64_t months);

struct LocalTime {
    Day day;
    Duration since_midnight{};  // by the wall clock

    bool operator==(const LocalTime&) const = default;
};

// A zone of the IANA database that the system carries. Cheap to copy; any thread may use one.
class Zone {
public:
    // Code::not_found when the system knows no zone of that name.
    [[nodiscard]] static Result<Zone> named(std::string_view name);

    [[nodiscard]] LocalTime local(Instant at) const;
    // A wall-clock time that the zone skips becomes the first moment after the gap; one that it has twice, the first.
    [[nodiscard]] Instant instant(const LocalTime& local) const;
    [[nodiscard]] Instant midnight(Day day) const { return instant({day, Duration{0}}); }
    [[nodiscard]] Instant end_of(Day day) const { return midnight(day + std::chrono::days{1}); }  // its 24:00

private:
    explicit Zone(const date::time_zone& zone) : zone_(&zone) {}

    const date::time_zone* zone_;
};

}  // namespace baton::calendar
