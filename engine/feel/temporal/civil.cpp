// The proleptic Gregorian calendar in whole days.
#include <algorithm>
#include <array>

#include "engine/feel/temporal.hpp"

namespace baton::feel {
namespace {

constexpr std::int64_t years_max = 999'999'999;
constexpr std::int64_t days_in_400_years = 146'097;

// Divided so that the rest is never negative.
std::int64_t floor_div(std::int64_t number, std::int64_t by) {
    return number / by - static_cast<std::int64_t>(number % by < 0);
}

// Days from 1970-01-01 to 1 January of `year`.
std::int64_t days_to_year(std::int64_t year) {
    const std::int64_t before = year - 1;
    return before * 365 + floor_div(before, 4) - floor_div(before, 100) + floor_div(before, 400) - 719'162;
}

}  // namespace

bool is_leap(std::int64_t year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int days_in_month(std::int64_t year, int month) {
    constexpr std::array<int, 12> days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[static_cast<std::size_t>(month - 1)] + static_cast<int>(month == 2 && is_leap(year));
}

std::optional<Date> date_of(std::int64_t year, std::int64_t month, std::int64_t day) {
    if (year < -years_max || year > years_max || month < 1 || month > 12 || day < 1) return std::nullopt;
    if (day > days_in_month(year, static_cast<int>(month))) return std::nullopt;
    return Date{static_cast<std::int32_t>(year), static_cast<std::uint8_t>(month), static_cast<std::uint8_t>(day)};
}

int day_of_year(const Date& date) {
    int days = date.day;
    for (int month = 1; month < date.month; ++month) days += days_in_month(date.year, month);
    return days;
}

std::int64_t days_since_epoch(const Date& date) { return days_to_year(date.year) + day_of_year(date) - 1; }

std::optional<Date> date_from_days(std::int64_t days) {
    constexpr std::int64_t days_max = years_max * 366;
    if (days < -days_max || days > days_max) return std::nullopt;
    // The average year is a close guess; it is at most one off.
    std::int64_t year = 1970 + floor_div(days * 400, days_in_400_years);
    while (days_to_year(year) > days) --year;
    while (days_to_year(year + 1) <= days) ++year;
    auto rest = static_cast<int>(days - days_to_year(year));
    int month = 1;
    while (rest >= days_in_month(year, month)) rest -= days_in_month(year, month++);
    return date_of(year, month, rest + 1);
}

int weekday(const Date& date) {
    // 1970-01-01 was a Thursday.
    const std::int64_t days = days_since_epoch(date) + 3;
    return static_cast<int>(days - floor_div(days, 7) * 7) + 1;
}

int week_of_year(const Date& date) {
    // The week of its Thursday (ISO 8601 §3.1.1.23).
    const std::int64_t thursday = days_since_epoch(date) - weekday(date) + 4;
    const std::optional<Date> day = date_from_days(thursday);
    return day ? (day_of_year(*day) - 1) / 7 + 1 : 1;
}

std::optional<Date> plus_days(const Date& date, std::int64_t days) {
    std::int64_t sum = 0;
    if (__builtin_add_overflow(days_since_epoch(date), days, &sum)) return std::nullopt;
    return date_from_days(sum);
}

std::optional<Date> plus_months(const Date& date, std::int64_t months) {
    std::int64_t total = 0;
    if (__builtin_add_overflow(std::int64_t{date.year} * 12 + date.month - 1, months, &total)) return std::nullopt;
    const std::int64_t year = floor_div(total, 12);
    if (year < -years_max || year > years_max) return std::nullopt;
    const int month = static_cast<int>(total - year * 12) + 1;
    return date_of(year, month, std::min<int>(date.day, days_in_month(year, month)));
}

std::int64_t local_seconds(const DateTime& date_time) {
    const Time& time = date_time.time;
    return days_since_epoch(date_time.date) * 86'400 + time.hour * 3600 + time.minute * 60 + time.second;
}

}  // namespace baton::feel
