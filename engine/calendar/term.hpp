// A statutory term: how many of which unit. The unit decides the date, so it is never guessed: "3日" is calendar days,
// "3个工作日" is working days (Administrative Penalty Law art. 85 makes working days of days only "in this law").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace baton::calendar {

enum class Unit : std::uint8_t {
    minutes,        // MIN 分钟: run through nights and holidays
    hours,          // H 小时: run through nights and holidays
    working_hours,  // WH 工作小时: office hours of working days only
    calendar_days,  // CD 日: start day not counted; a last day of rest moves to the next working day
    working_days,   // WD 工作日: start day not counted
    months,         // M 月: to the same-numbered day; a last day of rest moves
    years,          // Y 年: as months
};

struct Term {
    std::uint32_t count = 0;
    Unit unit = Unit::calendar_days;

    bool operator==(const Term&) const = default;
};

inline constexpr std::uint32_t term_count_max = 10'000;

// True for MIN, H and WH: the end is a moment. Else it is 24:00 of a day.
[[nodiscard]] bool is_exact(Unit unit);

[[nodiscard]] std::string_view code(Unit unit);          // "WD"
[[nodiscard]] std::string_view chinese_name(Unit unit);  // "个工作日"

// "3 WD", "15 CD", "24 H", "4 WH", "30 MIN", "2 M", "1 Y", and in Chinese "3个工作日", "3工作日", "15日", "24小时",
// "4个工作小时", "30分钟", "2个月", "1年", "当日" (0 CD). Zero is for days only: by the end of the same day.
[[nodiscard]] Result<Term> term_from(std::string_view text);
[[nodiscard]] std::string to_text(Term term);     // "3 WD"
[[nodiscard]] std::string to_chinese(Term term);  // "3个工作日"

}  // namespace baton::calendar
