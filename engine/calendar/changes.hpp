// What another edition of a calendar or of the clock rules would change, for whoever decides whether it shall hold.
#pragma once

#include <string>
#include <vector>

#include "engine/calendar/calendar.hpp"
#include "engine/calendar/clock_rules.hpp"

namespace baton::calendar {

struct FieldChange {
    std::string field;
    std::string before;  // empty: it was not there
    std::string after;

    bool operator==(const FieldChange&) const = default;
};

enum class ChangeKind : std::uint8_t { added, changed, removed };
[[nodiscard]] std::string_view word_of(ChangeKind kind);

struct Change {
    ChangeKind kind = ChangeKind::changed;
    std::string part;  // "day", "rule", "office_hours"; of an organisation "department", "role" ...
    std::string id;
    std::string name;
    std::vector<FieldChange> fields;

    bool operator==(const Change&) const = default;
};

// Days that become "work" or "rest", or are called otherwise. A year that was not known is compared with what was
// reckoned provisionally: every weekend a rest.
[[nodiscard]] std::vector<Change> changes_of(const Calendar& before, const CalendarYear& after);

// By rule, in order of their ids; two rows of one rule are the same when they come into force on the same day, or when
// they are the only ones that are left over.
[[nodiscard]] std::vector<Change> changes_of(const ClockRules& before, const ClockRules& after);

// ---- for whoever compares something of another kind ----

using FieldTexts = std::vector<std::pair<std::string, std::string>>;  // names and values, in an order

// Those that differ; both have the same names in the same order, or one is empty.
[[nodiscard]] std::vector<FieldChange> differing(const FieldTexts& before, const FieldTexts& after);

}  // namespace baton::calendar
