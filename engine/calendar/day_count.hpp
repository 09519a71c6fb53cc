// Walks over days and over office hours for one deadline and writes down what it counts. Private to the room.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "engine/calendar/deadline.hpp"

namespace baton::calendar {

class DayCount {
public:
    DayCount(Instant start, const std::vector<Suspension>& suspensions, const Reckoning& reckoning);

    void add(Term term);
    // A last day moves on while it is a day of rest, and past a suspension that began on it.
    Deadline finish();

private:
    void add_calendar_days(std::int64_t count, bool is_listed);
    void add_working_days(std::int64_t count);
    void add_months(std::int64_t count);
    void add_running_time(Duration length);
    void add_office_time(Duration length);
    void count_days_from_here();
    void count_time_from_here();
    void roll_over();

    DayKind kind(Day day);
    [[nodiscard]] bool is_suspended(Day day) const;
    void pass_suspensions();                                // moves `at_` out of every suspension
    [[nodiscard]] Instant running_until(Instant at) const;  // when the next suspension begins
    [[nodiscard]] std::string reason(Day day, DayKind kind, std::string_view rest, std::string_view work) const;
    void note(Day day, bool counts, std::string why);

    const std::vector<Suspension>& suspensions_;
    const Reckoning& reckoning_;
    Instant at_;  // where the walk stands, in units of time
    Day day_;     // and in units of days
    bool is_in_days_ = false;
    Deadline found_;
    std::set<int> unknown_years_;
};

}  // namespace baton::calendar
