// When a statutory term ends, and the arithmetic day by day, so that an auditor can check it with a wall calendar.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/calendar.hpp"
#include "engine/calendar/office_hours.hpp"
#include "engine/calendar/term.hpp"

namespace baton::calendar {

// What every computation stands on; the calendar is lent and must outlive its user. Read from any thread.
struct Reckoning {
    const Calendar& calendar;
    Zone zone;
    OfficeHours office;
};

// A span in which the clock does not run (中止). For days: the day it begins counts as before, the days after it up to
// and including the day of resumption do not, as the start day does not. For hours: exact.
struct Suspension {
    Instant from{};
    std::optional<Instant> to;  // nothing: still suspended
    std::string reason;
    std::string basis;

    bool operator==(const Suspension&) const = default;
};

struct CountedDay {
    Day day;
    bool counts = false;
    std::string why;  // "起算日不计", "计入", "国庆节放假不计", "调休上班,计入", "末日遇休,顺延" ...

    bool operator==(const CountedDay&) const = default;
};

struct Deadline {
    Instant due{};                 // in time up to and including this moment; 24:00 of the last day for units of days
    Day last_day;                  // the day that `due` ends or lies in
    bool is_certain = true;        // false when it ran into a year without calendar
    std::vector<CountedDay> days;  // months and years list their first and last days only
    std::vector<std::string> warnings;

    bool operator==(const Deadline&) const = default;
};

// Red is the first moment after due.
[[nodiscard]] inline Instant first_moment_after(const Deadline& deadline) { return deadline.due + Duration{1}; }

[[nodiscard]] Deadline due(Instant start, Term term, const Reckoning& reckoning);

// Several terms one after the other, those of one unit taken as one (60日 extended by 30日 is 90日, moved to a working
// day once), with suspensions in the order in which they began and every one closed.
[[nodiscard]] Deadline due(Instant start, const std::vector<Term>& terms, const std::vector<Suspension>& suspensions,
                           const Reckoning& reckoning);

// `before` ahead of the deadline, such as one working day (yellow); nothing when that is not after the start. For days
// it is 24:00 of a day: one working day before Friday 24:00 is Thursday 24:00.
[[nodiscard]] std::optional<Instant> warn_at(const Deadline& deadline, Instant start, Term before,
                                             const Reckoning& reckoning);

// Working days in (from, to].
[[nodiscard]] std::int64_t working_days_between(Day from, Day to, const Calendar& calendar);

}  // namespace baton::calendar
