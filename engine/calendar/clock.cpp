#include "engine/calendar/clock.hpp"

#include <algorithm>
#include <utility>

namespace baton::calendar {
namespace {

std::vector<Term> terms_of(const Clock& clock) {
    std::vector<Term> terms{clock.term};
    for (const Extension& extension : clock.extensions) terms.push_back(extension.term);
    return terms;
}

Result<> must_run(const Clock& clock, std::string_view wish) {
    if (clock.stopped) {
        return fail(Code::conflict, "the clock has stopped and cannot be " + std::string(wish) + " any more");
    }
    if (clock.is_suspended()) {
        return fail(Code::conflict, "the clock is suspended since " + to_text(clock.suspensions.back().from) +
                                        " and cannot be " + std::string(wish) + "; resume it first");
    }
    return {};
}

Result<> must_be_in_time(const Clock& clock, Instant at, const Reckoning& reckoning, std::string_view wish) {
    const Deadline ends = deadline(clock, reckoning, at);
    if (at <= ends.due) return {};
    return fail(Code::conflict, "the clock ran out at " + to_text(ends.due) + "; after that it cannot be " +
                                    std::string(wish) + " (asked at " + to_text(at) + ")");
}

std::int64_t units_left(const Clock& clock, const Deadline& ends, const Reckoning& reckoning, Instant now) {
    const Duration rest = ends.due - now;
    switch (clock.term.unit) {
        case Unit::minutes:
        case Unit::working_hours:
            return std::chrono::floor<std::chrono::minutes>(rest).count();
        case Unit::hours:
            return std::chrono::floor<std::chrono::hours>(rest).count();
        case Unit::working_days: {
            const Day today = reckoning.zone.local(now).day;
            const std::int64_t ahead = working_days_between(today, ends.last_day, reckoning.calendar);
            return ahead != 0 ? ahead : -working_days_between(ends.last_day, today, reckoning.calendar);
        }
        case Unit::calendar_days:
        case Unit::months:
        case Unit::years:
            break;
    }
    return (ends.last_day - reckoning.zone.local(now).day).count();
}

}  // namespace

Deadline deadline(const Clock& clock, const Reckoning& reckoning, Instant now) {
    std::vector<Suspension> suspensions = clock.suspensions;
    if (clock.is_suspended()) suspensions.back().to = std::max(now, suspensions.back().from);
    return due(clock.started, terms_of(clock), suspensions, reckoning);
}

Result<> suspend(Clock& clock, Suspension suspension, const Reckoning& reckoning) {
    if (const Result<> runs = must_run(clock, "suspended"); !runs) return runs.error();
    const Result<> in_time = must_be_in_time(clock, suspension.from, reckoning, "suspended");
    if (!in_time) return in_time.error();
    const Instant earliest = clock.suspensions.empty() ? clock.started : *clock.suspensions.back().to;
    if (suspension.from < earliest) {
        return fail(Code::conflict, "a suspension from " + to_text(suspension.from) + " would begin before " +
                                        to_text(earliest) + ", when the clock was started or last resumed");
    }
    if (suspension.to) {
        return fail(Code::invalid, "a suspension begins without an end; resume the clock to end it");
    }
    clock.suspensions.push_back(std::move(suspension));
    return {};
}

Result<> resume(Clock& clock, Instant at) {
    if (clock.stopped || !clock.is_suspended()) {
        return fail(Code::conflict, "the clock is not suspended, so it cannot be resumed");
    }
    if (at < clock.suspensions.back().from) {
        return fail(Code::conflict, "the clock cannot be resumed at " + to_text(at) + ", before it was suspended at " +
                                        to_text(clock.suspensions.back().from));
    }
    clock.suspensions.back().to = at;
    return {};
}

Result<> extend(Clock& clock, Extension extension, const ExtensionLimit& limit, const Reckoning& reckoning) {
    if (clock.stopped) return fail(Code::conflict, "the clock has stopped and cannot be extended any more");
    const Result<> in_time = must_be_in_time(clock, extension.at, reckoning, "extended");
    if (!in_time) return in_time.error();
    if (clock.extensions.size() >= limit.times_max) {
        return fail(Code::unprocessable, "the clock was already extended " + std::to_string(clock.extensions.size()) +
                                             " time(s), and its rule allows no more");
    }
    if (limit.most) {
        std::uint64_t sum = extension.term.count;
        for (const Extension& before : clock.extensions) sum += before.term.count;
        if (extension.term.unit != limit.most->unit || sum > limit.most->count) {
            return fail(Code::unprocessable, "an extension by " + to_text(extension.term) +
                                                 " goes beyond the rule's limit of " + to_text(*limit.most) +
                                                 " in all; ask for less, in the same unit");
        }
    }
    if (extension.term.count == 0) return fail(Code::invalid, "an extension must be longer than nothing");
    clock.extensions.push_back(std::move(extension));
    return {};
}

Result<> stop(Clock& clock, Instant at) {
    if (clock.stopped) return fail(Code::conflict, "the clock has stopped already, at " + to_text(*clock.stopped));
    if (clock.is_suspended()) clock.suspensions.back().to = std::max(at, clock.suspensions.back().from);
    clock.stopped = at;
    return {};
}

ClockReading read(const Clock& clock, Term yellow_before, const Reckoning& reckoning, Instant now) {
    ClockReading reading;
    const Instant at = clock.stopped.value_or(now);
    reading.deadline = deadline(clock, reckoning, at);
    reading.yellow = warn_at(reading.deadline, clock.started, yellow_before, reckoning);
    reading.left = units_left(clock, reading.deadline, reckoning, at);
    const bool is_late = at > reading.deadline.due;
    if (clock.stopped) {
        reading.state = is_late ? ClockState::stopped_late : ClockState::stopped_in_time;
    } else if (clock.is_suspended()) {
        reading.state = ClockState::suspended;
    } else if (is_late) {
        reading.state = ClockState::red;
    } else if (reading.yellow && at >= *reading.yellow) {
        reading.state = ClockState::yellow;
    }
    return reading;
}

Term usual_warning(Term term) {
    switch (term.unit) {
        case Unit::minutes:
            return {term.count / 4, Unit::minutes};
        case Unit::hours:
            return {term.count * 15, Unit::minutes};
        case Unit::working_hours:
            return {std::max(term.count / 4, 1U), Unit::working_hours};
        default:
            return {1, Unit::working_days};
    }
}

}  // namespace baton::calendar
