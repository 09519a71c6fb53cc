#include "engine/feel/compare.hpp"

#include "engine/feel/range.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::feel {
namespace {

std::optional<std::strong_ordering> order_numbers(const Decimal& left, const Decimal& right) {
    const std::partial_ordering order = left <=> right;
    if (order == std::partial_ordering::less) return std::strong_ordering::less;
    if (order == std::partial_ordering::greater) return std::strong_ordering::greater;
    if (order == std::partial_ordering::equivalent) return std::strong_ordering::equal;
    return std::nullopt;
}

std::strong_ordering order_of(std::int64_t left, std::int64_t right) { return left <=> right; }

// Seconds since the epoch in UTC; local clocks are read in `zone`.
std::optional<std::int64_t> utc_seconds(const DateTime& date_time, std::string_view zone) {
    const std::int64_t local = local_seconds(date_time);
    std::optional<std::int32_t> offset = offset_at(date_time.time.zone, local);
    if (!offset) {
        const std::optional<Zone> surrounding = zone_of(zone);
        offset = surrounding ? offset_at(*surrounding, local) : 0;
    }
    if (!offset) return std::nullopt;
    return local - *offset;
}

std::optional<std::strong_ordering> order_moments(const DateTime& left, const DateTime& right, std::string_view zone) {
    if (left.time.zone.kind == Zone::Kind::local && right.time.zone.kind == Zone::Kind::local) zone = "Z";
    const auto left_seconds = utc_seconds(left, zone);
    const auto right_seconds = utc_seconds(right, zone);
    if (!left_seconds || !right_seconds) return std::nullopt;
    if (*left_seconds != *right_seconds) return order_of(*left_seconds, *right_seconds);
    return order_of(left.time.nanosecond, right.time.nanosecond);
}

// A time of day has no date to find its zone's offset by: the epoch's is taken.
std::optional<std::strong_ordering> order_times(const Time& left, const Time& right, std::string_view zone) {
    return order_moments(DateTime{Date{}, left}, DateTime{Date{}, right}, zone);
}

std::optional<bool> all_equal(const List& left, const List& right, std::string_view zone) {
    if (left.size() != right.size()) return false;
    std::optional<bool> result = true;
    for (std::size_t at = 0; at < left.size(); ++at) {
        const auto same = equal(left[at], right[at], zone);
        if (same && !*same) return false;
        if (!same) result = std::nullopt;
    }
    return result;
}

std::optional<bool> all_equal(const Context& left, const Context& right, std::string_view zone) {
    if (left.size() != right.size()) return false;
    std::optional<bool> result = true;
    for (const auto& [name, value] : left.entries()) {
        const Value* other = right.find(name);
        if (other == nullptr) return false;
        const auto same = equal(value, *other, zone);
        if (same && !*same) return false;
        if (!same) result = std::nullopt;
    }
    return result;
}

std::optional<bool> equal_ranges(const Range& left, const Range& right, std::string_view zone) {
    if (left.form != right.form || left.includes_low != right.includes_low ||
        left.includes_high != right.includes_high) {
        return false;
    }
    const auto low = equal(left.low, right.low, zone);
    const auto high = equal(left.high, right.high, zone);
    return low.value_or(false) && high.value_or(false);
}

}  // namespace

std::optional<std::strong_ordering> order(const Value& left, const Value& right, std::string_view zone) {
    if (left.number() != nullptr && right.number() != nullptr) return order_numbers(*left.number(), *right.number());
    if (left.string() != nullptr && right.string() != nullptr) return *left.string() <=> *right.string();
    if (left.date() != nullptr && right.date() != nullptr) return *left.date() <=> *right.date();
    if (left.time() != nullptr && right.time() != nullptr) return order_times(*left.time(), *right.time(), zone);
    if (left.date_time() != nullptr && right.date_time() != nullptr) {
        return order_moments(*left.date_time(), *right.date_time(), zone);
    }
    if (left.months_duration() != nullptr && right.months_duration() != nullptr) {
        return *left.months_duration() <=> *right.months_duration();
    }
    if (left.time_duration() != nullptr && right.time_duration() != nullptr) {
        return *left.time_duration() <=> *right.time_duration();
    }
    return std::nullopt;
}

std::optional<bool> equal(const Value& left, const Value& right, std::string_view zone) {
    if (left.is_null() || right.is_null()) return left.is_null() && right.is_null();
    if (left.boolean() != nullptr && right.boolean() != nullptr) return *left.boolean() == *right.boolean();
    if (left.list() != nullptr && right.list() != nullptr) {
        return left.list() == right.list() ? true : all_equal(*left.list(), *right.list(), zone);
    }
    if (left.context() != nullptr && right.context() != nullptr) {
        return left.context() == right.context() ? true : all_equal(*left.context(), *right.context(), zone);
    }
    if (left.range() != nullptr && right.range() != nullptr) return equal_ranges(*left.range(), *right.range(), zone);
    if (left.function() != nullptr && right.function() != nullptr) return left.function() == right.function();
    // Times of day are equal when hour, minute, second and offset are (DMN 1.5 table 50): fractions do not count.
    if (left.time() != nullptr && right.time() != nullptr) {
        Time one = *left.time();
        Time other = *right.time();
        one.nanosecond = other.nanosecond = 0;
        const auto compared = order_times(one, other, zone);
        return compared ? std::optional<bool>(*compared == std::strong_ordering::equal) : std::nullopt;
    }
    const auto compared = order(left, right, zone);
    if (!compared) return std::nullopt;
    return *compared == std::strong_ordering::equal;
}

std::optional<bool> is_within(const Value& value, const Range& range, std::string_view zone) {
    if (range.form == Range::Form::not_equal) {
        const auto same = equal(value, range.low, zone);
        return same ? std::optional<bool>(!*same) : std::nullopt;
    }
    const bool has_no_low = range.form == Range::Form::comparison && range.low.is_null();
    const bool has_no_high = range.form == Range::Form::comparison && range.high.is_null();
    const auto low = has_no_low ? std::strong_ordering::greater : order(value, range.low, zone);
    const auto high = has_no_high ? std::strong_ordering::less : order(value, range.high, zone);
    if (!low || !high || (has_no_low && has_no_high)) return std::nullopt;
    const bool is_above = *low > 0 || (range.includes_low && *low == 0);
    const bool is_below = *high < 0 || (range.includes_high && *high == 0);
    return is_above && is_below;
}

}  // namespace baton::feel
