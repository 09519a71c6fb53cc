// The rule table: {"format":"baton-clock-rules/1","version","office_hours":["08:30-12:00"],"rules":[{...}]}; members of
// a rule as in ClockRule.
#include <array>
#include <utility>

#include "engine/calendar/clock_rules.hpp"
#include "engine/feel/fields.hpp"
#include "engine/feel/json.hpp"

namespace baton::calendar {
namespace {

using feel::Fields;

constexpr std::string_view format_name = "baton-clock-rules/1";

Term read_term(Fields& fields, std::string_view name, Term fallback) {
    const std::string text = fields.text_or(name, "");
    if (text.empty()) return fallback;
    const Result<Term> term = term_from(text);
    if (term) return *term;
    fields.blame(name, "not-a-term", term.error().detail, "correct the term");
    return fallback;
}

std::optional<Day> read_day(Fields& fields, std::string_view name) {
    const std::string text = fields.text_or(name, "");
    if (text.empty()) return std::nullopt;
    const Result<Day> day = day_from(text);
    if (day) return *day;
    fields.blame(name, "not-a-date", day.error().detail, "correct the date");
    return std::nullopt;
}

Confidence read_confidence(Fields& fields) {
    const std::string text = fields.text("confidence");
    for (const Confidence known :
         {Confidence::verified, Confidence::seen, Confidence::remembered, Confidence::proposed}) {
        if (text == code(known)) return known;
    }
    fields.blame("confidence", "unknown-word", "'" + text + "' is no degree of confidence",
                 "write V (read in full), S (seen in part), M (from memory) or L (proposed)");
    return Confidence::proposed;
}

OnDue read_on_due(Fields& fields) {
    constexpr std::array<std::pair<std::string_view, OnDue>, 4> words{
        {{"alert", OnDue::alert}, {"escalate", OnDue::escalate}, {"lapse", OnDue::lapse}, {"route", OnDue::route}}};
    const std::string text = fields.text_or("on_due", "alert");
    for (const auto& [word, meaning] : words) {
        if (text == word) return meaning;
    }
    fields.blame("on_due", "unknown-word", "'" + text + "' is not what running out can do",
                 "write alert, escalate, lapse or route");
    return OnDue::alert;
}

void read_extension(Fields& fields, ClockRule& rule) {
    rule.extension.times_max = 0;
    if (!fields.has("extension")) return;
    Fields extension = fields.object("extension");
    rule.extension.times_max = static_cast<std::uint32_t>(extension.whole_or("times", 1, 100, 1));
    if (extension.has("most")) rule.extension.most = read_term(extension, "most", {});
    rule.extension_approver = extension.text("approver");
    extension.finish();
}

ClockRule read_rule(Fields& fields) {
    ClockRule rule;
    rule.id = fields.text("id");
    rule.title = fields.text("title");
    if (!fields.text("term").empty()) rule.term = read_term(fields, "term", {});
    rule.starts = fields.text("starts");
    rule.basis = fields.text("basis");
    rule.confidence = read_confidence(fields);
    rule.processes = fields.texts("processes");
    rule.yellow = read_term(fields, "yellow", usual_warning(rule.term));
    read_extension(fields, rule);
    rule.suspendable = fields.texts("suspendable");
    rule.on_due = read_on_due(fields);
    const auto from = read_day(fields, "effective_from");
    if (!from && !fields.has("effective_from")) {
        fields.blame("effective_from", "missing-member", "'effective_from' is missing",
                     "write the day it came into force");
    }
    rule.effective_from = from.value_or(Day{});
    rule.effective_to = read_day(fields, "effective_to");
    if (from && rule.effective_to && *rule.effective_to < *from) {
        fields.blame("effective_to", "range-backwards", "the rule ends before it begins", "correct one of the dates");
    }
    rule.note = fields.text_or("note", "");
    fields.finish();
    return rule;
}

bool overlap(const ClockRule& left, const ClockRule& right) {
    const bool left_ends_first = left.effective_to && *left.effective_to < right.effective_from;
    const bool right_ends_first = right.effective_to && *right.effective_to < left.effective_from;
    return left.id == right.id && !left_ends_first && !right_ends_first;
}

void blame_overlaps(const std::vector<ClockRule>& rules, feel::FieldFaults& faults) {
    for (std::size_t later = 0; later < rules.size(); ++later) {
        for (std::size_t earlier = 0; earlier < later; ++earlier) {
            if (!overlap(rules[earlier], rules[later])) continue;
            faults.add("rule-twice", "/rules/" + std::to_string(later),
                       "rule '" + rules[later].id + "' is in force twice on the same days",
                       "end the earlier row with 'effective_to' on the day before");
        }
    }
}

OfficeHours read_office(Fields& fields) {
    const std::vector<std::string> texts = fields.texts("office_hours");
    if (texts.empty()) return {};
    const Result<OfficeHours> office = OfficeHours::of({texts.begin(), texts.end()});
    if (office) return *office;
    fields.blame("office_hours", "not-office-hours", office.error().detail, "correct the spans");
    return {};
}

}  // namespace

Result<ClockRules> read_clock_rules(std::string_view json, std::string_view file) {
    Result<feel::Value> document = feel::from_json(json, {.size_max = 16U << 20U, .depth_max = 20});
    if (!document) {
        for (Fault& fault : document.error().faults) fault.file = file;
        return document.error();
    }
    const feel::Context* object = document->context();
    if (object == nullptr) return fail(Code::invalid, "clock rules " + std::string(file) + " must hold a JSON object");
    feel::FieldFaults faults{std::string(file), {}};
    Fields fields{*object, "", faults};
    if (fields.text("format") != format_name) {
        fields.blame("format", "unknown-format", "this is not a table of clock rules",
                     "write \"format\": \"" + std::string(format_name) + "\"");
    }
    const auto version = static_cast<std::uint32_t>(fields.whole("version", 1, 1'000'000));
    fields.text_or("title", "");
    OfficeHours office = read_office(fields);
    std::vector<ClockRule> rules;
    for (Fields& rule : fields.objects("rules")) rules.push_back(read_rule(rule));
    fields.finish();
    blame_overlaps(rules, faults);
    if (!faults.found.empty()) {
        return fail(Code::invalid, "clock rules " + std::string(file) + " cannot be used; see the faults",
                    std::move(faults.found));
    }
    return ClockRules{version, std::move(office), std::move(rules)};
}

}  // namespace baton::calendar
