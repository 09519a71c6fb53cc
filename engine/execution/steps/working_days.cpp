#include "engine/execution/steps/working_days.hpp"

#include "engine/feel/temporal.hpp"

namespace baton::execution {

feel::WorkingDays::Kind CalendarDays::kind(const feel::Date& date) const {
    // Beyond these years no calendar is loaded, and a civil day of the library would overflow.
    if (date.year < 1 || date.year > 9999) return Kind::unknown;
    const calendar::DayKind found = calendar_.kind(calendar::day_of(date.year, date.month, date.day));
    if (!calendar::is_known(found)) return Kind::unknown;
    return calendar::is_working(found) ? Kind::working : Kind::rest;
}

}  // namespace baton::execution
