// Dates and times from ISO 8601 texts (DMN 1.5 §10.3.4.1, after XML Schema part 2 and RFC 9557's zones behind an @).
#include "engine/feel/temporal.hpp"
#include "engine/feel/temporal/cursor.hpp"

namespace baton::feel {
namespace {

constexpr std::int32_t offset_seconds_max = 18 * 3600;

std::optional<Date> take_date(Cursor& cursor) {
    const bool is_negative = cursor.take('-');
    const bool has_leading_zero = !cursor.at_end() && cursor.rest.front() == '0';
    const std::size_t before = cursor.rest.size();
    const std::int64_t year = cursor.digits(4, 9);
    if (has_leading_zero && before - cursor.rest.size() > 4) return std::nullopt;
    cursor.expect('-');
    const std::int64_t month = cursor.digits(2, 2);
    cursor.expect('-');
    const std::int64_t day = cursor.digits(2, 2);
    return cursor.ok ? date_of(is_negative ? -year : year, month, day) : std::nullopt;
}

std::optional<Zone> take_offset(Cursor& cursor) {
    const bool is_west = cursor.take('-');
    if (!is_west) cursor.expect('+');
    const std::int64_t hours = cursor.digits(2, 2);
    cursor.expect(':');
    const std::int64_t minutes = cursor.digits(2, 2);
    const std::int64_t seconds = cursor.take(':') ? cursor.digits(2, 2) : 0;
    const std::int64_t total = hours * 3600 + minutes * 60 + seconds;
    if (!cursor.ok || minutes > 59 || seconds > 59 || total > offset_seconds_max) return std::nullopt;
    return Zone{Zone::Kind::offset, static_cast<std::int32_t>(is_west ? -total : total), {}};
}

std::optional<Zone> take_zone(Cursor& cursor) {
    if (cursor.at_end()) return Zone{};
    if (cursor.take('Z')) return Zone{Zone::Kind::offset, 0, {}};
    if (!cursor.take('@')) return take_offset(cursor);
    const std::string_view name = cursor.rest;
    cursor.rest = {};
    std::optional<Zone> zone = zone_of(name);
    return zone && zone->kind == Zone::Kind::named ? zone : std::nullopt;
}

// A time and whether it is the 24:00:00 at the end of a day (XML Schema part 2 §3.3.7).
struct TimeRead {
    Time time;
    bool is_end_of_day = false;
};

std::optional<TimeRead> take_time(Cursor& cursor) {
    const std::int64_t hour = cursor.digits(2, 2);
    cursor.expect(':');
    const std::int64_t minute = cursor.digits(2, 2);
    cursor.expect(':');
    const std::int64_t second = cursor.digits(2, 2);
    const std::uint32_t nanosecond = cursor.take('.') ? cursor.nanoseconds() : 0;
    if (!cursor.ok) return std::nullopt;
    const bool is_end_of_day = hour == 24 && minute == 0 && second == 0 && nanosecond == 0;
    if ((hour > 23 && !is_end_of_day) || minute > 59 || second > 59) return std::nullopt;
    std::optional<Zone> zone = take_zone(cursor);
    if (!zone || !cursor.at_end()) return std::nullopt;
    return TimeRead{Time{static_cast<std::uint8_t>(hour % 24), static_cast<std::uint8_t>(minute),
                         static_cast<std::uint8_t>(second), nanosecond, std::move(*zone)},
                    is_end_of_day};
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    Cursor cursor{text};
    const std::optional<Date> date = take_date(cursor);
    return cursor.at_end() ? date : std::nullopt;
}

std::optional<Time> parse_time(std::string_view text) {
    Cursor cursor{text};
    std::optional<TimeRead> read = take_time(cursor);
    if (!read) return std::nullopt;
    return std::move(read->time);
}

std::optional<DateTime> parse_date_time(std::string_view text) {
    Cursor cursor{text};
    const std::optional<Date> date = take_date(cursor);
    cursor.expect('T');
    if (!date || !cursor.ok) return std::nullopt;
    std::optional<TimeRead> read = take_time(cursor);
    if (!read) return std::nullopt;
    const std::optional<Date> day = read->is_end_of_day ? plus_days(*date, 1) : date;
    if (!day) return std::nullopt;
    return DateTime{*day, std::move(read->time)};
}

}  // namespace baton::feel
