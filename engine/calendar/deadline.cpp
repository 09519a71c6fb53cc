#include "engine/calendar/deadline.hpp"

#include "engine/calendar/day_count.hpp"

namespace baton::calendar {
namespace {

using std::chrono::days;

std::vector<Term> merged(const std::vector<Term>& terms) {
    std::vector<Term> merged;
    for (const Term& term : terms) {
        if (!merged.empty() && merged.back().unit == term.unit) {
            merged.back().count += term.count;
        } else {
            merged.push_back(term);
        }
    }
    return merged;
}

Day working_days_before(Day day, std::uint32_t count, const Calendar& calendar) {
    while (count > 0) {
        day -= days{1};
        if (is_working(calendar.kind(day))) --count;
    }
    return day;
}

// Office time that lies between two moments is taken back span by span.
Instant office_time_before(Instant at, Duration length, const Reckoning& reckoning) {
    Day day = reckoning.zone.local(at).day;
    for (;; day -= days{1}) {
        if (!is_working(reckoning.calendar.kind(day))) continue;
        const auto& spans = reckoning.office.spans();
        for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
            const Instant opens = reckoning.zone.instant({day, span->from});
            const Instant closes = std::min(at, reckoning.zone.instant({day, span->to}));
            if (closes <= opens) continue;
            if (closes - opens >= length) return closes - length;
            length -= closes - opens;
        }
    }
}

}  // namespace

Deadline due(Instant start, Term term, const Reckoning& reckoning) { return due(start, {term}, {}, reckoning); }

Deadline due(Instant start, const std::vector<Term>& terms, const std::vector<Suspension>& suspensions,
             const Reckoning& reckoning) {
    DayCount count{start, suspensions, reckoning};
    for (const Term& term : merged(terms)) count.add(term);
    return count.finish();
}

std::optional<Instant> warn_at(const Deadline& deadline, Instant start, Term before, const Reckoning& reckoning) {
    const auto count = static_cast<std::int64_t>(before.count);
    Instant at = deadline.due;
    switch (before.unit) {
        case Unit::minutes:
            at -= std::chrono::minutes{count};
            break;
        case Unit::hours:
            at -= std::chrono::hours{count};
            break;
        case Unit::working_hours:
            at = office_time_before(at, std::chrono::hours{count}, reckoning);
            break;
        case Unit::calendar_days:
            at = reckoning.zone.end_of(deadline.last_day - days{count});
            break;
        case Unit::working_days:
            at = reckoning.zone.end_of(working_days_before(deadline.last_day, before.count, reckoning.calendar));
            break;
        case Unit::months:
            at = reckoning.zone.end_of(add_months(deadline.last_day, -count));
            break;
        case Unit::years:
            at = reckoning.zone.end_of(add_months(deadline.last_day, -12 * count));
            break;
    }
    if (at <= start) return std::nullopt;
    return at;
}

std::int64_t working_days_between(Day from, Day to, const Calendar& calendar) {
    std::int64_t count = 0;
    for (Day day = from + days{1}; day <= to; day += days{1}) {
        if (is_working(calendar.kind(day))) ++count;
    }
    return count;
}

}  // namespace baton::calendar
