#include "engine/feel/temporal/arithmetic.hpp"

namespace baton::feel {
namespace {

constexpr std::int64_t day_seconds = 86'400;
constexpr std::uint32_t second_nanoseconds = 1'000'000'000;

std::int64_t floor_days(std::int64_t seconds) {
    return seconds / day_seconds - static_cast<std::int64_t>(seconds % day_seconds < 0);
}

void set_clock(Time& time, std::int64_t second_of_day, std::uint32_t nanosecond) {
    time.hour = static_cast<std::uint8_t>(second_of_day / 3600);
    time.minute = static_cast<std::uint8_t>(second_of_day / 60 % 60);
    time.second = static_cast<std::uint8_t>(second_of_day % 60);
    time.nanosecond = nanosecond;
}

std::optional<DateTime> date_time_at(std::int64_t local, std::uint32_t nanosecond, const Zone& zone) {
    const std::int64_t day = floor_days(local);
    const std::optional<Date> date = date_from_days(day);
    if (!date) return std::nullopt;
    DateTime result{*date, {}};
    set_clock(result.time, local - day * day_seconds, nanosecond);
    result.time.zone = zone;
    return result;
}

TimeDuration since_midnight(const Time& time) {
    return {time.hour * 3600 + time.minute * 60 + time.second, time.nanosecond};
}

// Seconds on the clock of UTC; on its own clock when it has no offset.
std::int64_t utc(const DateTime& date_time) {
    const std::int64_t local = local_seconds(date_time);
    return local - offset_at(date_time.time.zone, local).value_or(0);
}

bool is_local(const Time& time) { return time.zone.kind == Zone::Kind::local; }

}  // namespace

std::optional<TimeDuration> plus(const TimeDuration& left, const TimeDuration& right) {
    TimeDuration sum;
    const std::uint32_t nanosecond = left.nanosecond + right.nanosecond;
    if (__builtin_add_overflow(left.seconds, right.seconds, &sum.seconds)) return std::nullopt;
    if (__builtin_add_overflow(sum.seconds, nanosecond / second_nanoseconds, &sum.seconds)) return std::nullopt;
    sum.nanosecond = nanosecond % second_nanoseconds;
    return sum;
}

std::optional<MonthsDuration> plus(const MonthsDuration& left, const MonthsDuration& right) {
    MonthsDuration sum;
    if (__builtin_add_overflow(left.months, right.months, &sum.months)) return std::nullopt;
    return sum;
}

std::optional<TimeDuration> negated(const TimeDuration& duration) {
    TimeDuration result;
    if (__builtin_sub_overflow(std::int64_t{0}, duration.seconds, &result.seconds)) return std::nullopt;
    if (duration.nanosecond == 0) return result;
    if (__builtin_sub_overflow(result.seconds, std::int64_t{1}, &result.seconds)) return std::nullopt;
    result.nanosecond = second_nanoseconds - duration.nanosecond;
    return result;
}

std::optional<MonthsDuration> negated(const MonthsDuration& duration) {
    MonthsDuration result;
    if (__builtin_sub_overflow(std::int64_t{0}, duration.months, &result.months)) return std::nullopt;
    return result;
}

std::optional<Date> plus(const Date& date, const TimeDuration& duration) {
    return plus_days(date, floor_days(duration.seconds));
}

std::optional<DateTime> plus(const DateTime& date_time, const TimeDuration& duration) {
    const auto sum = plus(TimeDuration{utc(date_time), date_time.time.nanosecond}, duration);
    if (!sum) return std::nullopt;
    const Zone& zone = date_time.time.zone;
    if (zone.kind == Zone::Kind::local) return date_time_at(sum->seconds, sum->nanosecond, zone);
    const auto offset = offset_at_utc(zone, sum->seconds);
    std::int64_t local = 0;
    if (!offset || __builtin_add_overflow(sum->seconds, *offset, &local)) return std::nullopt;
    return date_time_at(local, sum->nanosecond, zone);
}

std::optional<DateTime> plus(const DateTime& date_time, const MonthsDuration& duration) {
    const std::optional<Date> date = plus_months(date_time.date, duration.months);
    if (!date) return std::nullopt;
    return DateTime{*date, date_time.time};
}

Time plus(const Time& time, const TimeDuration& duration) {
    const std::int64_t part = duration.seconds - floor_days(duration.seconds) * day_seconds;
    const TimeDuration sum =
        plus(since_midnight(time), TimeDuration{part, duration.nanosecond}).value_or(TimeDuration{});
    Time result = time;
    set_clock(result, sum.seconds % day_seconds, sum.nanosecond);
    return result;
}

std::optional<TimeDuration> difference(const DateTime& left, const DateTime& right) {
    if (is_local(left.time) != is_local(right.time)) return std::nullopt;
    const auto minus = negated(TimeDuration{utc(right), right.time.nanosecond});
    return minus ? plus(TimeDuration{utc(left), left.time.nanosecond}, *minus) : std::nullopt;
}

std::optional<TimeDuration> difference(const Time& left, const Time& right) {
    return difference(DateTime{Date{}, left}, DateTime{Date{}, right});
}

DateTime at_midnight(const Date& date) { return {date, Time{0, 0, 0, 0, Zone{Zone::Kind::offset, 0, {}}}}; }

Decimal seconds_of(const TimeDuration& duration) {
    if (duration.nanosecond == 0) return duration.seconds;
    return Decimal{duration.seconds} + Decimal{duration.nanosecond} / Decimal{second_nanoseconds};
}

std::optional<TimeDuration> duration_of(const Decimal& seconds) {
    const Decimal whole = seconds.rounded(0, Decimal::Rounding::floor);
    const auto count = whole.whole();
    const auto part = ((seconds - whole) * Decimal{second_nanoseconds}).rounded(0, Decimal::Rounding::down).whole();
    if (!count || !part) return std::nullopt;
    return TimeDuration{*count, static_cast<std::uint32_t>(*part)};
}

}  // namespace baton::feel
