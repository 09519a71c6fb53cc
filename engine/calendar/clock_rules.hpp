// The statutory clocks as a versioned table: which term, from which law, since when. A change of law is a new row with
// a later date; a running case keeps the row of its start.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/calendar/clock.hpp"

namespace baton::calendar {

// How sure the district can be of a row.
enum class Confidence : std::uint8_t {
    verified,    // V: the full text of the law was read
    seen,        // S: seen in part
    remembered,  // M: from memory, to be read again
    proposed,    // L: no national rule fixes it; 建议值, to be confirmed by the district
};

// What running out does, besides red and escalation. It never decides a case in place of a person.
enum class OnDue : std::uint8_t {
    alert,     // red and escalation only
    escalate,  // routed upward as well
    lapse,     // a right that was not used is taken as not used
    route,     // the case goes on to its next stage
};

struct ClockRule {
    std::string id;     // "hotline_reply"
    std::string title;  // "12345热线办理答复"
    Term term;
    std::string starts;  // from what it runs, in words
    std::string basis;   // law and article
    Confidence confidence = Confidence::proposed;
    std::vector<std::string> processes;    // ids of the processes that use it
    Term yellow;                           // how long before due it warns
    ExtensionLimit extension;              // times_max 0: none
    std::string extension_approver;        // role
    std::vector<std::string> suspendable;  // reasons for which it may stand still; empty: never
    OnDue on_due = OnDue::alert;
    Day effective_from;
    std::optional<Day> effective_to;  // the last day it is in force
    std::string note;

    bool operator==(const ClockRule&) const = default;
};

// "" for V, "待核" for S and M, "建议值/待确认" for L: what stands beside the figure on screens and papers.
[[nodiscard]] std::string_view label(Confidence confidence);
[[nodiscard]] std::string_view code(Confidence confidence);  // "V", "S", "M", "L"

class ClockRules {
public:
    ClockRules() = default;
    ClockRules(std::uint32_t version, OfficeHours office, std::vector<ClockRule> rules);

    // The row of that id in force on that day; nullptr when there is none. Lent for as long as the table lives.
    [[nodiscard]] const ClockRule* find(std::string_view id, Day day) const;
    [[nodiscard]] bool knows(std::string_view id) const;                          // on whatever day
    [[nodiscard]] const std::vector<ClockRule>& rules() const { return rules_; }  // by id, then by date
    [[nodiscard]] const OfficeHours& office() const { return office_; }
    [[nodiscard]] std::uint32_t version() const { return version_; }

private:
    std::uint32_t version_ = 0;
    OfficeHours office_;
    std::vector<ClockRule> rules_;
};

// All faults at once: terms that do not parse, rows of one id whose dates overlap, unknown words. `file` is for them.
[[nodiscard]] Result<ClockRules> read_clock_rules(std::string_view json, std::string_view file);

}  // namespace baton::calendar
