// The two durations of FEEL from ISO 8601 texts (XML Schema part 2 §3.4.26, §3.4.27).
#include "engine/feel/temporal.hpp"
#include "engine/feel/temporal/cursor.hpp"

namespace baton::feel {
namespace {

constexpr std::size_t digits_max = 18;  // what always fits 64 bits

// A sum that remembers that it did not fit.
struct Total {
    std::int64_t value = 0;
    bool fits = true;

    void add(std::int64_t count, std::int64_t unit) {
        std::int64_t product = 0;
        fits =
            !__builtin_mul_overflow(count, unit, &product) && !__builtin_add_overflow(value, product, &value) && fits;
    }
};

// Reads numbers that are each followed by a letter of `letters`, in that order and each at most once.
template <class Take>
std::size_t take_fields(Cursor& cursor, std::string_view letters, const Take& take) {
    std::size_t count = 0;
    while (cursor.ok && cursor.at_digit()) {
        const std::int64_t number = cursor.digits(1, digits_max);
        const bool has_point = cursor.take('.');
        const std::uint32_t nanosecond = has_point ? cursor.nanoseconds() : 0;
        const std::size_t letter = cursor.at_end() ? std::string_view::npos : letters.find(cursor.rest.front());
        if (letter == std::string_view::npos) cursor.ok = false;
        if (!cursor.ok || (has_point && cursor.rest.front() != 'S')) return cursor.ok = false, 0;
        take(cursor.rest.front(), number, nanosecond);
        cursor.rest.remove_prefix(1);
        letters.remove_prefix(letter + 1);
        ++count;
    }
    return count;
}

}  // namespace

std::optional<MonthsDuration> parse_months_duration(std::string_view text) {
    Cursor cursor{text};
    const bool is_negative = cursor.take('-');
    cursor.expect('P');
    Total months;
    const std::size_t fields = take_fields(cursor, "YM", [&](char letter, std::int64_t number, std::uint32_t) {
        months.add(number, letter == 'Y' ? 12 : 1);
    });
    if (!cursor.ok || fields == 0 || !cursor.at_end() || !months.fits) return std::nullopt;
    return MonthsDuration{is_negative ? -months.value : months.value};
}

std::optional<TimeDuration> parse_time_duration(std::string_view text) {
    Cursor cursor{text};
    const bool is_negative = cursor.take('-');
    cursor.expect('P');
    Total seconds;
    std::uint32_t nanosecond = 0;
    std::size_t fields =
        take_fields(cursor, "D", [&](char, std::int64_t days, std::uint32_t) { seconds.add(days, 86'400); });
    if (cursor.take('T')) {
        const std::size_t times = take_fields(cursor, "HMS", [&](char letter, std::int64_t number, std::uint32_t part) {
            seconds.add(number, letter == 'H' ? 3600 : letter == 'M' ? 60 : 1);
            nanosecond = part;
        });
        if (times == 0) return std::nullopt;
        fields += times;
    }
    if (!cursor.ok || fields == 0 || !cursor.at_end() || !seconds.fits) return std::nullopt;
    if (!is_negative) return TimeDuration{seconds.value, nanosecond};
    if (nanosecond == 0) return TimeDuration{-seconds.value, 0};
    return TimeDuration{-seconds.value - 1, 1'000'000'000U - nanosecond};
}

}  // namespace baton::feel
