#include <array>
#include <cstdio>

#include "engine/feel/temporal.hpp"

namespace baton::feel {
namespace {

void append_padded(std::string& out, std::uint64_t number, std::size_t width) {
    const std::string digits = std::to_string(number);
    if (digits.size() < width) out.append(width - digits.size(), '0');
    out += digits;
}

void append_fraction(std::string& out, std::uint32_t nanosecond) {
    if (nanosecond == 0) return;
    out += '.';
    append_padded(out, nanosecond, 9);
    out.erase(out.find_last_not_of('0') + 1);
}

void append_zone(std::string& out, const Zone& zone) {
    if (zone.kind == Zone::Kind::local) return;
    if (zone.kind == Zone::Kind::named) {
        out.append("@").append(zone.name);
        return;
    }
    if (zone.offset_seconds == 0) {
        out += 'Z';
        return;
    }
    const auto seconds =
        static_cast<std::uint64_t>(zone.offset_seconds < 0 ? -zone.offset_seconds : zone.offset_seconds);
    out += zone.offset_seconds < 0 ? '-' : '+';
    append_padded(out, seconds / 3600, 2);
    out += ':';
    append_padded(out, seconds / 60 % 60, 2);
    if (seconds % 60 == 0) return;
    out += ':';
    append_padded(out, seconds % 60, 2);
}

void append_date(std::string& out, const Date& date) {
    if (date.year < 0) out += '-';
    append_padded(out, static_cast<std::uint64_t>(date.year < 0 ? -date.year : date.year), 4);
    out += '-';
    append_padded(out, date.month, 2);
    out += '-';
    append_padded(out, date.day, 2);
}

void append_time(std::string& out, const Time& time) {
    append_padded(out, time.hour, 2);
    out += ':';
    append_padded(out, time.minute, 2);
    out += ':';
    append_padded(out, time.second, 2);
    append_fraction(out, time.nanosecond);
    append_zone(out, time.zone);
}

void append_field(std::string& out, std::uint64_t number, char letter) {
    if (number == 0) return;
    out += std::to_string(number);
    out += letter;
}

// The absolute value, which for the least number only fits without a sign.
std::uint64_t magnitude(std::int64_t number) {
    return number < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
}

}  // namespace

std::string to_text(const Date& date) {
    std::string out;
    append_date(out, date);
    return out;
}

std::string to_text(const Time& time) {
    std::string out;
    append_time(out, time);
    return out;
}

std::string to_text(const DateTime& date_time) {
    std::string out;
    append_date(out, date_time.date);
    out += 'T';
    append_time(out, date_time.time);
    return out;
}

std::string to_text(const MonthsDuration& duration) {
    if (duration.months == 0) return "P0M";
    std::string out = duration.months < 0 ? "-P" : "P";
    append_field(out, magnitude(duration.months) / 12, 'Y');
    append_field(out, magnitude(duration.months) % 12, 'M');
    return out;
}

std::string to_text(const TimeDuration& duration) {
    if (duration == TimeDuration{}) return "PT0S";
    const bool is_negative = duration.seconds < 0;
    std::uint64_t seconds = magnitude(duration.seconds);
    std::uint32_t nanosecond = duration.nanosecond;
    if (is_negative && nanosecond != 0) {
        seconds -= 1;
        nanosecond = 1'000'000'000U - nanosecond;
    }
    std::string out = is_negative ? "-P" : "P";
    append_field(out, seconds / 86'400, 'D');
    seconds %= 86'400;
    if (seconds == 0 && nanosecond == 0) return out;
    out += 'T';
    append_field(out, seconds / 3600, 'H');
    append_field(out, seconds / 60 % 60, 'M');
    if (seconds % 60 == 0 && nanosecond == 0) return out;
    out += std::to_string(seconds % 60);
    append_fraction(out, nanosecond);
    out += 'S';
    return out;
}

}  // namespace baton::feel
