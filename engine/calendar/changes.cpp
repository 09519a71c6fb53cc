#include "engine/calendar/changes.hpp"

#include <algorithm>
#include <map>

namespace baton::calendar {
namespace {

const char* word_of_day(DayKind kind) { return is_working(kind) ? "work" : "rest"; }

std::string joined(const std::vector<std::string>& all) {
    std::string text;
    for (const auto& one : all) text += (text.empty() ? "" : ", ") + one;
    return text;
}

std::string_view text_of(OnDue on_due) {
    switch (on_due) {
        case OnDue::alert:
            return "alert";
        case OnDue::escalate:
            return "escalate";
        case OnDue::lapse:
            return "lapse";
        case OnDue::route:
            break;
    }
    return "route";
}

std::string extension_of(const ClockRule& rule) {
    if (rule.extension.times_max == 0) return {};
    std::string text = std::to_string(rule.extension.times_max) + "x";
    if (rule.extension.most) text += " " + to_text(*rule.extension.most);
    return text;
}

std::string text_of(const OfficeHours& office) {
    std::string text;
    const auto add = [&text](Duration since_midnight) {
        const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(since_midnight).count();
        const auto two = [](std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
        text += two(minutes / 60) + ":" + two(minutes % 60);
    };
    for (const auto& span : office.spans()) {
        if (!text.empty()) text += ", ";
        add(span.from);
        text += "-";
        add(span.to);
    }
    return text;
}

FieldTexts fields_of(const ClockRule& rule) {
    return {{"term", to_text(rule.term)},
            {"effective_from", to_text(rule.effective_from)},
            {"effective_to", rule.effective_to ? to_text(*rule.effective_to) : ""},
            {"title", rule.title},
            {"starts", rule.starts},
            {"basis", rule.basis},
            {"confidence", std::string(code(rule.confidence))},
            {"processes", joined(rule.processes)},
            {"yellow", to_text(rule.yellow)},
            {"extension", extension_of(rule)},
            {"approver", rule.extension_approver},
            {"suspendable", joined(rule.suspendable)},
            {"on_due", std::string(text_of(rule.on_due))},
            {"note", rule.note}};
}

// Of one rule, by the day from which they are in force.
using Rows = std::map<Day, const ClockRule*>;

std::map<std::string_view, Rows> by_id(const ClockRules& rules) {
    std::map<std::string_view, Rows> all;
    for (const auto& rule : rules.rules()) all[rule.id][rule.effective_from] = &rule;
    return all;
}

void add_rule(std::vector<Change>& changes, const ClockRule* before, const ClockRule* after) {
    const auto& rule = after != nullptr ? *after : *before;
    auto fields = differing(before != nullptr ? fields_of(*before) : FieldTexts{},
                            after != nullptr ? fields_of(*after) : FieldTexts{});
    if (before != nullptr && after != nullptr && fields.empty()) return;
    const auto kind = before == nullptr  ? ChangeKind::added
                      : after == nullptr ? ChangeKind::removed
                                         : ChangeKind::changed;
    changes.push_back({kind, "rule", rule.id, rule.title, std::move(fields)});
}

void compare_rule(std::vector<Change>& changes, Rows before, Rows after) {
    for (auto old = before.begin(); old != before.end();) {
        const auto same = after.find(old->first);
        if (same == after.end()) {
            ++old;
            continue;
        }
        add_rule(changes, old->second, same->second);
        after.erase(same);
        old = before.erase(old);
    }
    if (before.size() == 1 && after.size() == 1) {
        add_rule(changes, before.begin()->second, after.begin()->second);
        return;
    }
    for (const auto& [day, rule] : before) add_rule(changes, rule, nullptr);
    for (const auto& [day, rule] : after) add_rule(changes, nullptr, rule);
}

}  // namespace

std::string_view word_of(ChangeKind kind) {
    switch (kind) {
        case ChangeKind::added:
            return "added";
        case ChangeKind::changed:
            return "changed";
        case ChangeKind::removed:
            break;
    }
    return "removed";
}

std::vector<FieldChange> differing(const FieldTexts& before, const FieldTexts& after) {
    std::vector<FieldChange> fields;
    for (std::size_t i = 0; i < std::max(before.size(), after.size()); ++i) {
        const auto& old = i < before.size() ? before[i].second : std::string();
        const auto& now = i < after.size() ? after[i].second : std::string();
        if (old != now) fields.push_back({i < after.size() ? after[i].first : before[i].first, old, now});
    }
    return fields;
}

std::vector<Change> changes_of(const Calendar& before, const CalendarYear& after) {
    Calendar next;
    std::vector<Change> changes;
    if (!next.add(after)) return changes;
    const Day last = day_of(after.year, 12, 31);
    for (Day day = day_of(after.year, 1, 1); day <= last; day += std::chrono::days{1}) {
        auto fields = differing({{"day", word_of_day(before.kind(day))}, {"name", std::string(before.name(day))}},
                                {{"day", word_of_day(next.kind(day))}, {"name", std::string(next.name(day))}});
        if (fields.empty()) continue;
        const auto name = next.name(day).empty() ? before.name(day) : next.name(day);
        changes.push_back({ChangeKind::changed, "day", to_text(day), std::string(name), std::move(fields)});
    }
    return changes;
}

std::vector<Change> changes_of(const ClockRules& before, const ClockRules& after) {
    std::vector<Change> changes;
    auto fields = differing({{"hours", text_of(before.office())}}, {{"hours", text_of(after.office())}});
    if (!fields.empty()) changes.push_back({ChangeKind::changed, "office_hours", "", "", std::move(fields)});
    auto old = by_id(before);
    auto now = by_id(after);
    for (const auto& [id, rows] : old) now.try_emplace(id);
    for (const auto& [id, rows] : now) compare_rule(changes, old[id], rows);
    return changes;
}

}  // namespace baton::calendar
