// ISO 8601 as BPMN timers use it (BPMN 2.0.2 §10.5.5.9): timeDuration, timeDate and timeCycle. Strict: what is not
// written as the standard says is refused with the reason.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/calendar/local_time.hpp"

namespace baton::calendar {

// P1Y2M10DT2H30M5.250S or P2W. Years, months and days are of the calendar, the rest is exact.
struct IsoDuration {
    std::int32_t months = 0;
    std::int32_t days = 0;
    Duration time{};

    [[nodiscard]] bool is_zero() const { return months == 0 && days == 0 && time == Duration{0}; }
    [[nodiscard]] bool is_negative() const { return months < 0 || days < 0 || time < Duration{0}; }
    bool operator==(const IsoDuration&) const = default;
};

// One sign in front of P is allowed. Each number at most 9 digits; fractions of seconds only, to the millisecond.
[[nodiscard]] Result<IsoDuration> duration_from(std::string_view text);
[[nodiscard]] std::string to_text(const IsoDuration& duration);

// `count` times the duration after `from`, counted at once so that month ends do not wear off (31 January, 28 February,
// 31 March). Days keep the wall-clock time of the zone.
[[nodiscard]] Instant after(Instant from, const IsoDuration& duration, const Zone& zone, std::int64_t count = 1);

// 2026-11-23T10:00:00+08:00, ...Z, with seconds' fraction; without an offset it is the zone's time; a date alone is its
// 0:00 in the zone.
[[nodiscard]] Result<Instant> moment_from(std::string_view text, const Zone& zone);

// R3/PT10H, R/P1D, R3/2026-01-01T00:00:00Z/P1D, R/P1D/2026-12-31T00:00:00Z, R2/start/end.
struct RepeatingInterval {
    std::optional<std::uint32_t> count;  // how often; nothing: without end
    IsoDuration period;
    std::optional<Instant> start;  // the first time, when given
    std::optional<Instant> end;    // the last time, when given

    bool operator==(const RepeatingInterval&) const = default;
};

[[nodiscard]] Result<RepeatingInterval> repeating_from(std::string_view text, const Zone& zone);

// The `index`th time (from 0) of an interval that was armed at `armed`; nothing when it has run out. With a start it
// begins there; with an end the times are counted back from it; else one period after `armed`.
[[nodiscard]] std::optional<Instant> occurrence(const RepeatingInterval& interval, Instant armed, std::uint64_t index,
                                                const Zone& zone);

}  // namespace baton::calendar
