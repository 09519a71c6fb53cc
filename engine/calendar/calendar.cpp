#include "engine/calendar/calendar.hpp"

#include <utility>

#include "engine/feel/temporal.hpp"

namespace baton::calendar {

bool is_working(DayKind kind) {
    return kind == DayKind::working || kind == DayKind::make_up || kind == DayKind::unknown_working;
}

bool is_known(DayKind kind) { return kind != DayKind::unknown_working && kind != DayKind::unknown_rest; }

Result<> Calendar::add(CalendarYear year) {
    const auto held = years_.find(year.year);
    if (held != years_.end()) {
        const CalendarYear& known = held->second;
        if (known.version > year.version) {
            return fail(Code::conflict, "calendar " + year.id + " has version " + std::to_string(year.version) +
                                            ", but version " + std::to_string(known.version) +
                                            " of that year is loaded; give the newer file only");
        }
        if (known.version == year.version && known != year) {
            return fail(Code::conflict, "calendar " + year.id + " differs from the loaded one of the same version " +
                                            std::to_string(known.version) + "; raise 'version' when a year changes");
        }
    }
    years_.insert_or_assign(year.year, std::move(year));
    return {};
}

DayKind Calendar::kind(Day day) const {
    const auto found = years_.find(year_of(day));
    if (found == years_.end()) return is_weekend(day) ? DayKind::unknown_rest : DayKind::unknown_working;
    if (found->second.make_up.contains(day)) return DayKind::make_up;
    if (found->second.off.contains(day)) return DayKind::holiday;
    return is_weekend(day) ? DayKind::weekend : DayKind::working;
}

feel::WorkingDays::Kind Calendar::kind(const feel::Date& date) const {
    if (date.year < 1 || date.year > 9999) return Kind::unknown;
    const DayKind found = kind(day_of(date.year, date.month, date.day));
    if (!is_known(found)) return Kind::unknown;
    return is_working(found) ? Kind::working : Kind::rest;
}

std::string_view Calendar::name(Day day) const {
    const auto found = years_.find(year_of(day));
    if (found == years_.end()) return {};
    for (const auto* days : {&found->second.off, &found->second.make_up}) {
        const auto named = days->find(day);
        if (named != days->end()) return named->second;
    }
    return {};
}

std::string Calendar::edition() const {
    std::string text;
    for (const auto& [number, year] : years_) {
        if (!text.empty()) text += ' ';
        text += year.id + "@" + std::to_string(year.version);
    }
    return text;
}

}  // namespace baton::calendar
