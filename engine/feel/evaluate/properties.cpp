// DMN 1.5 table 62: the properties of dates, times, durations and ranges.
#include "engine/feel/evaluate/environment.hpp"
#include "engine/feel/range.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::feel {
namespace {

bool find(const Date& date, std::string_view name, Value& out) {
    if (name == "year") return out = std::int64_t{date.year}, true;
    if (name == "month") return out = int{date.month}, true;
    if (name == "day") return out = int{date.day}, true;
    if (name == "weekday") return out = weekday(date), true;
    return false;
}

Value offset_of(const Zone& zone, std::int64_t local) {
    const auto offset = offset_at(zone, local);
    return offset ? Value{TimeDuration{*offset, 0}} : Value{};
}

bool find(const Time& time, std::int64_t local, std::string_view name, Value& out) {
    if (name == "hour") return out = int{time.hour}, true;
    if (name == "minute") return out = int{time.minute}, true;
    if (name == "second") return out = int{time.second}, true;
    if (name == "time offset") return out = offset_of(time.zone, local), true;
    if (name != "timezone") return false;
    out = time.zone.kind == Zone::Kind::named ? Value{time.zone.name} : Value{};
    return true;
}

bool find(const MonthsDuration& span, std::string_view name, Value& out) {
    if (name == "years") return out = span.months / 12, true;
    if (name == "months") return out = span.months % 12, true;
    return false;
}

bool find(const TimeDuration& span, std::string_view name, Value& out) {
    // Fields of the absolute value, with the sign of the whole: -PT90S has -1 minutes and -30 seconds.
    const bool is_rounded_away = span.seconds < 0 && span.nanosecond != 0;
    const std::int64_t seconds = span.seconds + static_cast<std::int64_t>(is_rounded_away);
    if (name == "days") return out = seconds / 86'400, true;
    if (name == "hours") return out = seconds / 3600 % 24, true;
    if (name == "minutes") return out = seconds / 60 % 60, true;
    if (name != "seconds") return false;
    const std::int64_t whole = seconds % 60;
    if (span.nanosecond == 0) return out = whole, true;
    const auto nanosecond = static_cast<std::int64_t>(span.nanosecond) - (is_rounded_away ? 1'000'000'000 : 0);
    out = (Decimal{whole} + Decimal{nanosecond} / Decimal{1'000'000'000}).without_trailing_zeros();
    return true;
}

bool find(const Range& range, std::string_view name, Value& out) {
    if (name == "start") return out = range.low, true;
    if (name == "end") return out = range.high, true;
    if (name == "start included") return out = range.includes_low, true;
    if (name == "end included") return out = range.includes_high, true;
    return false;
}

}  // namespace

bool find_property(const Value& value, std::string_view name, Value& property) {
    if (const Date* date = value.date()) return find(*date, name, property);
    if (const Time* time = value.time()) return find(*time, local_seconds({Date{}, *time}), name, property);
    if (const DateTime* both = value.date_time()) {
        return find(both->date, name, property) || find(both->time, local_seconds(*both), name, property);
    }
    if (const MonthsDuration* span = value.months_duration()) return find(*span, name, property);
    if (const TimeDuration* span = value.time_duration()) return find(*span, name, property);
    if (const Range* range = value.range()) return find(*range, name, property);
    return false;
}

}  // namespace baton::feel
