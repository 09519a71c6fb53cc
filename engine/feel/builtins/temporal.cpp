// DMN 1.5 §10.3.4.1, §10.3.4.7, §10.3.4.10: making dates, times and durations, and asking about them.
#include "engine/feel/builtins/arguments.hpp"
#include "engine/feel/temporal/arithmetic.hpp"

namespace baton::feel {
namespace {

template <class T>
Value value_of(Arguments& given, const std::optional<T>& parsed, const std::string& what) {
    return parsed ? Value{*parsed} : given.refuse(what);
}

Value date_from(Arguments& given) {
    if (given[0].date() != nullptr) return given[0];
    if (given[0].date_time() != nullptr) return given[0].date_time()->date;
    const std::string* text = given.string(0);
    if (text == nullptr) return {};
    return value_of(given, parse_date(*text), "'" + *text + "' is no date like 2026-11-23");
}

Value date_of_parts(Arguments& given) {
    const auto year = given.whole(0);
    const auto month = year ? given.whole(1) : std::nullopt;
    const auto day = month ? given.whole(2) : std::nullopt;
    return day ? value_of(given, date_of(*year, *month, *day), "there is no such day") : Value{};
}

Value time_from(Arguments& given) {
    if (given[0].time() != nullptr) return given[0];
    if (given[0].date_time() != nullptr) return given[0].date_time()->time;
    if (given[0].date() != nullptr) return at_midnight(*given[0].date()).time;
    const std::string* text = given.string(0);
    if (text == nullptr) return {};
    return value_of(given, parse_time(*text), "'" + *text + "' is no time like 09:30:00");
}

std::optional<Zone> offset_of(const Value& value) {
    constexpr std::int64_t seconds_max = 18 * 3600;
    if (value.is_null()) return Zone{};
    const TimeDuration* span = value.time_duration();
    if (span == nullptr || span->seconds < -seconds_max || span->seconds > seconds_max) return std::nullopt;
    return Zone{Zone::Kind::offset, static_cast<std::int32_t>(span->seconds), {}};
}

Value time_of_parts(Arguments& given) {
    const auto hour = given.whole(0);
    const auto minute = hour ? given.whole(1) : std::nullopt;
    const Decimal* second = minute ? given.number(2) : nullptr;
    if (second == nullptr) return {};
    const auto exact = duration_of(*second);
    auto zone = offset_of(given[3]);
    if (!zone) return given.refuse("'offset' must be a duration of 18 hours at most");
    const bool is_time =
        exact && *hour >= 0 && *hour < 24 && *minute >= 0 && *minute < 60 && exact->seconds >= 0 && exact->seconds < 60;
    if (!is_time) return given.refuse("there is no such time");
    return Time{static_cast<std::uint8_t>(*hour), static_cast<std::uint8_t>(*minute),
                static_cast<std::uint8_t>(exact->seconds), exact->nanosecond, std::move(*zone)};
}

Value date_time_from(Arguments& given) {
    if (given[0].date_time() != nullptr) return given[0];
    if (given[0].date() != nullptr) return at_midnight(*given[0].date());
    const std::string* text = given.string(0);
    if (text == nullptr) return {};
    if (const auto date = parse_date(*text)) return DateTime{*date, Time{}};
    return value_of(given, parse_date_time(*text), "'" + *text + "' is no date and time like 2026-11-23T09:30:00");
}

Value date_time_of_parts(Arguments& given) {
    // With a string as the second argument: the same moment on the clocks of that zone.
    if (const std::string* zone = given[1].string(); zone != nullptr && given[0].date_time() != nullptr) {
        const DateTime& moment = *given[0].date_time();
        const auto target = zone_of(*zone);
        const auto here = moment.time.zone.kind == Zone::Kind::local ? zone_of(given.zone()) : moment.time.zone;
        if (!target || !here) return given.refuse("'" + *zone + "' is no time zone");
        const std::int64_t local = local_seconds(moment);
        const std::int64_t utc = local - offset_at(*here, local).value_or(0);
        DateTime moved{moment.date, moment.time};
        moved.time.zone = Zone{};
        const auto shown = plus(moved, TimeDuration{utc - local + offset_at_utc(*target, utc).value_or(0), 0});
        if (!shown) return {};
        return DateTime{shown->date, Time{shown->time.hour, shown->time.minute, shown->time.second,
                                          shown->time.nanosecond, *target}};
    }
    const auto date = given.date(0);
    if (!date) return {};
    if (given[1].time() == nullptr) return given.refuse("'time' must be a time");
    return DateTime{*date, *given[1].time()};
}

Value duration(Arguments& given) {
    if (given[0].months_duration() != nullptr || given[0].time_duration() != nullptr) return given[0];
    const std::string* text = given.string(0);
    if (text == nullptr) return {};
    if (const auto months = parse_months_duration(*text)) return *months;
    return value_of(given, parse_time_duration(*text), "'" + *text + "' is no duration like P1Y2M or P3DT4H");
}

std::optional<DateTime> moment(Arguments& given, std::size_t at) {
    if (given[at].date_time() != nullptr) return *given[at].date_time();
    const auto date = given.date(at);
    return date ? std::optional(DateTime{*date, Time{}}) : std::nullopt;
}

// Whole months on the calendar; a month that is not over yet does not count.
Value months_between(Arguments& given) {
    const auto from = moment(given, 0);
    const auto to = from ? moment(given, 1) : std::nullopt;
    if (!to) return {};
    std::int64_t months = (std::int64_t{to->date.year} - from->date.year) * 12 + to->date.month - from->date.month;
    if (months > 0 && to->date.day < from->date.day) --months;
    if (months < 0 && to->date.day > from->date.day) ++months;
    return MonthsDuration{months};
}

Value now(Arguments& given) {
    const auto now = from_instant(given.run().around().now, given.zone());
    return now ? Value{*now} : given.refuse(now.error().detail);
}

Value today(Arguments& given) {
    const auto now = from_instant(given.run().around().now, given.zone());
    return now ? Value{now->date} : given.refuse(now.error().detail);
}

Value day_of_year_of(Arguments& given) {
    const auto date = given.date(0);
    return date ? Value{day_of_year(*date)} : Value{};
}

Value week_of_year_of(Arguments& given) {
    const auto date = given.date(0);
    return date ? Value{week_of_year(*date)} : Value{};
}

Value day_of_week(Arguments& given) {
    constexpr const char* names[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
    const auto date = given.date(0);
    return date ? Value{names[weekday(*date) - 1]} : Value{};
}

Value month_of_year(Arguments& given) {
    constexpr const char* names[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};
    const auto date = given.date(0);
    return date ? Value{names[date->month - 1]} : Value{};
}

Value last_day_of_month(Arguments& given) {
    const auto date = given.date(0);
    if (!date) return {};
    return *date_of(date->year, date->month, days_in_month(date->year, date->month));
}

}  // namespace

std::span<const Signature> temporal_builtins() {
    static constexpr Signature all[] = {
        {"date", "from", date_from},
        {"date", "year, month, day", date_of_parts},
        {"time", "from", time_from},
        {"time", "hour, minute, second, [offset]", time_of_parts},
        {"date and time", "from", date_time_from},
        {"date and time", "date, time", date_time_of_parts},
        {"date and time", "date, timezone", date_time_of_parts},
        {"duration", "from", duration},
        {"years and months duration", "from, to", months_between},
        {"now", "", now},
        {"today", "", today},
        {"day of year", "date", day_of_year_of},
        {"day of week", "date", day_of_week},
        {"month of year", "date", month_of_year},
        {"week of year", "date", week_of_year_of},
        {"last day of month", "date", last_day_of_month},
    };
    return all;
}

}  // namespace baton::feel
