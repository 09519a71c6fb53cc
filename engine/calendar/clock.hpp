// A running statutory clock: its term, what extended it and when it stood still. Plain values; the same clock, calendar
// and time give the same answers anywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/deadline.hpp"

namespace baton::calendar {

struct Extension {
    Term term;
    Instant at{};
    std::string approver;
    std::string basis;

    bool operator==(const Extension&) const = default;
};

struct Clock {
    Term term;
    Instant started{};
    std::vector<Extension> extensions;
    std::vector<Suspension> suspensions;  // in order; only the last may be open
    std::optional<Instant> stopped;

    [[nodiscard]] bool is_suspended() const { return !suspensions.empty() && !suspensions.back().to; }
    bool operator==(const Clock&) const = default;
};

// As it stands at `now`: while suspended, as if it were resumed at `now`.
[[nodiscard]] Deadline deadline(const Clock& clock, const Reckoning& reckoning, Instant now);

// Code::conflict, and the clock stays as it was: already (not) suspended, stopped, or past its due.
[[nodiscard]] Result<> suspend(Clock& clock, Suspension suspension, const Reckoning& reckoning);
[[nodiscard]] Result<> resume(Clock& clock, Instant at);

// A request after the deadline is refused (Code::conflict); `most` bounds the sum of all extensions of that unit and
// `times_max` their number (Code::unprocessable).
struct ExtensionLimit {
    std::optional<Term> most;
    std::uint32_t times_max = 1;

    bool operator==(const ExtensionLimit&) const = default;
};
[[nodiscard]] Result<> extend(Clock& clock, Extension extension, const ExtensionLimit& limit,
                              const Reckoning& reckoning);
[[nodiscard]] Result<> stop(Clock& clock, Instant at);

enum class ClockState : std::uint8_t { running, yellow, red, suspended, stopped_in_time, stopped_late };

struct ClockReading {
    ClockState state = ClockState::running;
    Deadline deadline;
    std::optional<Instant> yellow;
    // What is left, in the term's unit (months and years in calendar days, office hours in minutes of the clock on the
    // wall); negative when it is late. For days: 0 on the last day.
    std::int64_t left = 0;
};

[[nodiscard]] ClockReading read(const Clock& clock, Term yellow_before, const Reckoning& reckoning, Instant now);

// Until when a clock warns when its rule says nothing: one working day for days, a quarter of the term for hours.
[[nodiscard]] Term usual_warning(Term term);

}  // namespace baton::calendar
