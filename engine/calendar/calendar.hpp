// Which days are worked: weekends, statutory holidays and make-up days (调休), as imported data with versions. A year
// without a calendar is unknown and never guessed silently: the State Council fixes each year by a notice.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/calendar/local_time.hpp"
#include "engine/feel/expression.hpp"

namespace baton::calendar {

enum class DayKind : std::uint8_t {
    working,          // an ordinary working day
    make_up,          // a weekend day that is worked in exchange: a working day in every respect
    weekend,          // an ordinary day of rest
    holiday,          // off by the notice, weekends inside the break included
    unknown_working,  // Monday to Friday of a year without calendar: provisional
    unknown_rest,     // a weekend of a year without calendar: provisional
};

[[nodiscard]] bool is_working(DayKind kind);
[[nodiscard]] bool is_known(DayKind kind);

// One year's notice.
struct CalendarYear {
    std::string id;  // "cn-2026"
    std::uint32_t version = 1;
    int year = 0;
    std::string source;              // the notice it was taken from
    std::map<Day, std::string> off;  // to the name of the holiday
    std::map<Day, std::string> make_up;

    bool operator==(const CalendarYear&) const = default;
};

// Any number of years. Reading is safe from any thread; adding is not.
class Calendar final : public feel::WorkingDays {
public:
    // Replaces the same year of a lower version. Code::conflict when the same version says something else, or when a
    // higher version is already there.
    [[nodiscard]] Result<> add(CalendarYear year);

    [[nodiscard]] DayKind kind(Day day) const;
    // For FEEL's built-ins: a year without calendar is unknown there, weekends or not.
    [[nodiscard]] Kind kind(const feel::Date& date) const override;
    [[nodiscard]] bool knows(int year) const { return years_.contains(year); }
    // The holiday that the day belongs to or makes up for; empty when none.
    [[nodiscard]] std::string_view name(Day day) const;
    [[nodiscard]] const std::map<int, CalendarYear>& years() const { return years_; }
    // Every year's id and version, in order: what a computed deadline was computed with.
    [[nodiscard]] std::string edition() const;

private:
    std::map<int, CalendarYear> years_;
};

// One file of one year; all faults at once, each with its JSON pointer. `file` is for the faults only.
[[nodiscard]] Result<CalendarYear> read_calendar_year(std::string_view json, std::string_view file);

struct CalendarFile {
    std::string name;
    std::string json;
};

// Several years at once; the faults of all files are gathered.
[[nodiscard]] Result<Calendar> read_calendar(const std::vector<CalendarFile>& files);

}  // namespace baton::calendar
