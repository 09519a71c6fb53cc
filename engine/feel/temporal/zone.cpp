// IANA time zones. Only this file knows the date library.
#include <date/tz.h>
#include <exception>

#include "engine/feel/temporal.hpp"

namespace baton::feel {
namespace {

const date::time_zone* located(std::string_view name) {
    if (name.empty() || name.size() > 100) return nullptr;
    try {
        return date::locate_zone(name);
    } catch (const std::exception&) {
        return nullptr;
    }
}

// The zone files list changes of offset up to 2037 and say nothing after; the last rules go on. So a later year is read
// as an earlier one with the same calendar (leap years and days of the week repeat every 28 years within 1901 to 2099).
constexpr std::int32_t year_listed_max = 2037;
constexpr std::int32_t year_listed_min = -30000;

std::int32_t year_alike(std::int32_t year) {
    if (year < year_listed_min) return year_listed_min;
    if (year <= year_listed_max) return year;
    for (std::int32_t alike = year_listed_max; alike > year_listed_max - 28; --alike) {
        if (is_leap(alike) == is_leap(year) && weekday({alike, 1, 1}) == weekday({year, 1, 1})) return alike;
    }
    return year_listed_max;
}

std::optional<std::int64_t> listed_seconds(std::int64_t seconds) {
    const std::int64_t day = seconds / 86'400 - static_cast<std::int64_t>(seconds % 86'400 < 0);
    const std::optional<Date> date = date_from_days(day);
    if (!date) return std::nullopt;
    const std::int32_t year = year_alike(date->year);
    if (year == date->year) return seconds;
    return days_since_epoch({year, 1, 1}) * 86'400 + (day - days_since_epoch({date->year, 1, 1})) * 86'400 +
           (seconds - day * 86'400);
}

}  // namespace

std::optional<Zone> zone_of(std::string_view text) {
    if (text == "Z") return Zone{Zone::Kind::offset, 0, {}};
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        std::optional<Time> time = parse_time("00:00:00" + std::string(text));
        if (!time) return std::nullopt;
        return std::move(time->zone);
    }
    if (located(text) == nullptr) return std::nullopt;
    return Zone{Zone::Kind::named, 0, std::string(text)};
}

std::optional<std::int32_t> offset_at(const Zone& zone, std::int64_t local_seconds) {
    if (zone.kind == Zone::Kind::local) return std::nullopt;
    if (zone.kind == Zone::Kind::offset) return zone.offset_seconds;
    const date::time_zone* found = located(zone.name);
    const std::optional<std::int64_t> seconds = listed_seconds(local_seconds);
    if (found == nullptr || !seconds) return std::nullopt;
    try {
        const auto at = date::local_seconds{std::chrono::seconds{*seconds}};
        return static_cast<std::int32_t>(found->get_info(at).first.offset.count());
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

std::optional<std::int32_t> offset_at_utc(const Zone& zone, std::int64_t utc_seconds) {
    if (zone.kind == Zone::Kind::local) return std::nullopt;
    if (zone.kind == Zone::Kind::offset) return zone.offset_seconds;
    const date::time_zone* found = located(zone.name);
    const std::optional<std::int64_t> seconds = listed_seconds(utc_seconds);
    if (found == nullptr || !seconds) return std::nullopt;
    try {
        const auto at = date::sys_seconds{std::chrono::seconds{*seconds}};
        return static_cast<std::int32_t>(found->get_info(at).offset.count());
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

namespace {

Problem unknown_zone(std::string_view name) {
    return fail(Code::invalid,
                "time zone '" + std::string(name) + "' is not known: use an IANA name such as Asia/Shanghai");
}

}  // namespace

Result<Instant> to_instant(const DateTime& date_time, std::string_view zone) {
    std::optional<Zone> clock = date_time.time.zone;
    if (clock->kind == Zone::Kind::local) clock = zone_of(zone);
    if (!clock) return unknown_zone(zone);
    const std::int64_t local = local_seconds(date_time);
    const std::optional<std::int32_t> offset = offset_at(*clock, local);
    if (!offset) return unknown_zone(clock->name);
    std::int64_t milliseconds = 0;
    if (__builtin_mul_overflow(local - *offset, 1000, &milliseconds)) {
        return fail(Code::invalid, "the date and time " + to_text(date_time) + " is too far away to wait for");
    }
    return Instant{Duration{milliseconds + date_time.time.nanosecond / 1'000'000}};
}

Result<DateTime> from_instant(Instant at, std::string_view zone) {
    std::optional<Zone> clock = zone_of(zone);
    if (!clock) return unknown_zone(zone);
    const auto utc = std::chrono::floor<std::chrono::seconds>(at.time_since_epoch());
    const std::optional<std::int32_t> offset = offset_at_utc(*clock, utc.count());
    if (!offset) return unknown_zone(zone);
    const std::int64_t local = utc.count() + *offset;
    const std::int64_t day = local / 86'400 - static_cast<std::int64_t>(local % 86'400 < 0);
    const std::optional<Date> date = date_from_days(day);
    if (!date) return fail(Code::invalid, "the time lies beyond the years that a date can have");
    const std::int64_t second = local - day * 86'400;
    const auto nanosecond = static_cast<std::uint32_t>((at.time_since_epoch() - utc).count() * 1'000'000);
    return DateTime{*date, Time{static_cast<std::uint8_t>(second / 3600), static_cast<std::uint8_t>(second / 60 % 60),
                                static_cast<std::uint8_t>(second % 60), nanosecond, std::move(*clock)}};
}

std::optional<Duration> to_duration(const TimeDuration& duration) {
    std::int64_t milliseconds = 0;
    if (__builtin_mul_overflow(duration.seconds, 1000, &milliseconds)) return std::nullopt;
    const std::int64_t part = duration.nanosecond / 1'000'000;
    if (__builtin_add_overflow(milliseconds, part, &milliseconds)) return std::nullopt;
    return Duration{milliseconds};
}

TimeDuration from_duration(Duration duration) {
    const auto seconds = std::chrono::floor<std::chrono::seconds>(duration);
    return {seconds.count(), static_cast<std::uint32_t>((duration - seconds).count() * 1'000'000)};
}

}  // namespace baton::feel
