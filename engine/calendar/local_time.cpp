#include "engine/calendar/local_time.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <date/tz.h>
#include <exception>

namespace baton::calendar {
namespace {

using std::chrono::year_month_day;
using std::chrono::year_month_day_last;

bool reads_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char letter) { return letter >= '0' && letter <= '9'; });
}

int number(std::string_view digits) {
    int value = 0;
    for (const char digit : digits) value = value * 10 + (digit - '0');
    return value;
}

}  // namespace

std::string to_text(Day day) {
    const year_month_day date{day};
    std::array<char, 24> text{};
    const int size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {text.data(), static_cast<std::size_t>(size)};
}

Result<Day> day_from(std::string_view text) {
    const bool has_shape = text.size() == 10 && text[4] == '-' && text[7] == '-' && reads_digits(text.substr(0, 4)) &&
                           reads_digits(text.substr(5, 2)) && reads_digits(text.substr(8, 2));
    if (has_shape) {
        const year_month_day date{std::chrono::year{number(text.substr(0, 4))},
                                  std::chrono::month{static_cast<unsigned>(number(text.substr(5, 2)))},
                                  std::chrono::day{static_cast<unsigned>(number(text.substr(8, 2)))}};
        if (date.ok()) return Day{date};
    }
    return fail(Code::invalid, "'" + std::string(text) + "' is not a date; write it as 2026-02-13");
}

Day day_of(int year, unsigned month, unsigned day) {
    return Day{year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}}};
}

int year_of(Day day) { return static_cast<int>(year_month_day{day}.year()); }

bool is_weekend(Day day) {
    const unsigned weekday = std::chrono::weekday{day}.iso_encoding();
    return weekday >= 6;
}

Day add_months(Day day, std::int64_t months) {
    const year_month_day from{day};
    const auto moved = from + std::chrono::months{months};
    if (moved.ok()) return Day{moved};
    return Day{year_month_day_last{moved.year(), std::chrono::month_day_last{moved.month()}}};
}

Result<Zone> Zone::named(std::string_view name) {
    try {
        return Zone{*date::locate_zone(std::string(name))};
    } catch (const std::exception&) {
        return fail(Code::not_found, "the system knows no time zone '" + std::string(name) +
                                         "'; use a name of the IANA database such as Asia/Shanghai, and see that "
                                         "the package tzdata is installed");
    }
}

LocalTime Zone::local(Instant at) const {
    const Instant wall = at + zone_->get_info(at).offset;
    const Day day = std::chrono::floor<std::chrono::days>(wall);
    return {day, wall - day};
}

Instant Zone::instant(const LocalTime& local) const {
    const Instant wall = Instant{local.day} + local.since_midnight;
    const date::local_info found = zone_->get_info(date::local_time<Duration>{wall.time_since_epoch()});
    if (found.result == date::local_info::nonexistent) return found.first.end;
    return wall - found.first.offset;
}

}  // namespace baton::calendar
