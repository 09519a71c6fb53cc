#include <vector>

#include "engine/calendar/iso8601.hpp"
#include "engine/calendar/scanner.hpp"

namespace baton::calendar {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

Problem no_moment(std::string_view text, std::string_view why) {
    return fail(Code::invalid, "'" + std::string(text) + "' is not a date and time: " + std::string(why) +
                                   "; write it as 2026-11-23T10:00:00+08:00 or 2026-11-23T02:00:00Z");
}

Problem no_cycle(std::string_view text, std::string_view why) {
    return fail(Code::invalid, "'" + std::string(text) + "' is not an ISO 8601 repeating interval: " +
                                   std::string(why) + "; write it as R3/PT10H, R/P1D or R/2026-01-01T00:00:00Z/P1D");
}

std::optional<Duration> read_time_of_day(Scanner& scanner) {
    const int hour = scanner.fixed(2);
    scanner.expect(':');
    const int minute = scanner.fixed(2);
    int second = 0;
    int part = 0;
    if (scanner.take(':')) {
        second = scanner.fixed(2);
        if (scanner.take('.') || scanner.take(',')) part = scanner.milliseconds();
    }
    if (!scanner.ok || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    return hours{hour} + minutes{minute} + seconds{second} + Duration{part};
}

std::optional<minutes> read_offset(Scanner& scanner) {
    if (scanner.take('Z')) return minutes{0};
    const bool is_west = scanner.take('-');
    if (!is_west) scanner.expect('+');
    const int hour = scanner.fixed(2);
    scanner.expect(':');
    const int minute = scanner.fixed(2);
    if (!scanner.ok || hour > 14 || minute > 59) return std::nullopt;
    const minutes east = hours{hour} + minutes{minute};
    return is_west ? -east : east;
}

std::vector<std::string_view> split(std::string_view text) {
    std::vector<std::string_view> parts;
    std::size_t from = 0;
    for (std::size_t at = text.find('/'); at != std::string_view::npos; at = text.find('/', from)) {
        parts.push_back(text.substr(from, at - from));
        from = at + 1;
    }
    parts.push_back(text.substr(from));
    return parts;
}

bool is_duration(std::string_view text) {
    return text.starts_with('P') || text.starts_with('+') || text.starts_with('-');
}

// R, R0 .. R999999999; the count is nothing for a bare R.
Result<> read_count(std::string_view text, std::string_view part, RepeatingInterval& interval) {
    Scanner scanner{part};
    if (!scanner.take('R')) return no_cycle(text, "it does not begin with R");
    if (scanner.at_end()) return {};
    const std::int64_t count = scanner.number();
    if (!scanner.ok || !scanner.at_end()) return no_cycle(text, "after R comes how often, as a whole number");
    interval.count = static_cast<std::uint32_t>(count);
    return {};
}

Result<> read_bound(std::string_view part, const Zone& zone, std::optional<Instant>& bound) {
    const Result<Instant> moment = moment_from(part, zone);
    if (!moment) return moment.error();
    bound = *moment;
    return {};
}

Result<> read_period(std::string_view text, std::string_view part, RepeatingInterval& interval) {
    const Result<IsoDuration> period = duration_from(part);
    if (!period) return period.error();
    if (period->is_zero() || period->is_negative()) return no_cycle(text, "its period must be longer than nothing");
    interval.period = *period;
    return {};
}

Result<> read_start_and_end(std::string_view text, const std::vector<std::string_view>& parts, const Zone& zone,
                            RepeatingInterval& interval) {
    if (const Result<> start = read_bound(parts[1], zone, interval.start); !start) return start.error();
    std::optional<Instant> first_end;
    if (const Result<> end = read_bound(parts[2], zone, first_end); !end) return end.error();
    if (*first_end <= *interval.start) return no_cycle(text, "it ends before it starts");
    interval.period.time = *first_end - *interval.start;
    return {};
}

// How many periods fit into ten thousand years, beyond which dates are not written; a month is taken as 28 days.
std::uint64_t periods_max(const IsoDuration& period) {
    constexpr std::uint64_t bound = 3'660'000ULL * 86'400'000ULL;
    const auto days = static_cast<std::uint64_t>(period.months) * 28 + static_cast<std::uint64_t>(period.days);
    const std::uint64_t length = days * 86'400'000ULL + static_cast<std::uint64_t>(period.time.count());
    return bound / (length == 0 ? 1 : length) + 1;
}

// Counted back from the end: how many periods fit between `armed` and it.
std::uint64_t periods_back(const RepeatingInterval& interval, Instant armed, const Zone& zone) {
    std::uint64_t low = 0;
    std::uint64_t high = periods_max(interval.period);
    const auto is_after = [&](std::uint64_t back) {
        return after(*interval.end, interval.period, zone, -static_cast<std::int64_t>(back)) > armed;
    };
    while (low < high) {
        const std::uint64_t middle = low + (high - low + 1) / 2;
        if (is_after(middle)) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

}  // namespace

Result<Instant> moment_from(std::string_view text, const Zone& zone) {
    if (text.size() < 10) return no_moment(text, "it is too short");
    const Result<Day> day = day_from(text.substr(0, 10));
    if (!day) return no_moment(text, "its date does not exist");
    if (text.size() == 10) return zone.midnight(*day);
    Scanner scanner{text.substr(10)};
    if (!scanner.take('T')) return no_moment(text, "between date and time stands a T");
    const auto time = read_time_of_day(scanner);
    if (!time) return no_moment(text, "its time of day does not exist");
    if (scanner.at_end()) return zone.instant({*day, *time});
    const auto east = read_offset(scanner);
    if (!east) return no_moment(text, "its offset is neither Z nor as +08:00");
    if (!scanner.at_end()) return no_moment(text, "'" + std::string(scanner.rest) + "' is left over");
    return Instant{*day} + *time - *east;
}

Result<RepeatingInterval> repeating_from(std::string_view text, const Zone& zone) {
    const auto parts = split(text);
    if (parts.size() < 2 || parts.size() > 3) return no_cycle(text, "it has two or three parts between slashes");
    RepeatingInterval interval;
    if (const Result<> count = read_count(text, parts[0], interval); !count) return count.error();
    Result<> rest;
    if (parts.size() == 2) {
        rest = read_period(text, parts[1], interval);
    } else if (is_duration(parts[2])) {
        rest = read_bound(parts[1], zone, interval.start);
        if (rest) rest = read_period(text, parts[2], interval);
    } else if (is_duration(parts[1])) {
        rest = read_period(text, parts[1], interval);
        if (rest) rest = read_bound(parts[2], zone, interval.end);
    } else {
        rest = read_start_and_end(text, parts, zone, interval);
    }
    if (!rest) return rest.error();
    return interval;
}

std::optional<Instant> occurrence(const RepeatingInterval& interval, Instant armed, std::uint64_t index,
                                  const Zone& zone) {
    if (interval.count && index >= *interval.count) return std::nullopt;
    if (index >= periods_max(interval.period)) return std::nullopt;
    const auto nth = static_cast<std::int64_t>(index);
    if (interval.start) return after(*interval.start, interval.period, zone, nth);
    if (!interval.end) return after(armed, interval.period, zone, nth + 1);
    if (*interval.end <= armed) return std::nullopt;
    std::uint64_t first = periods_back(interval, armed, zone);
    if (interval.count && *interval.count <= first) first = *interval.count - 1;
    if (index > first) return std::nullopt;
    return after(*interval.end, interval.period, zone, nth - static_cast<std::int64_t>(first));
}

}  // namespace baton::calendar
