#include "engine/calendar/clock_rules.hpp"

#include <gtest/gtest.h>
#include <set>

#include "tests/unit/calendar/district.hpp"

namespace baton::calendar {
namespace {

const ClockRules& shipped() {
    static const Result<ClockRules> rules =
        read_clock_rules(file_text("processes/rules/clock-rules.json"), "clock-rules.json");
    static const ClockRules none;
    EXPECT_TRUE(rules) << rules.error().detail;
    return rules ? *rules : none;
}

std::string rule(std::string_view members) {
    return R"({"format":"baton-clock-rules/1","version":1,"rules":[{"id":"a","title":"t","term":"3 WD","starts":"s",)"
           R"("basis":"b","confidence":"V","effective_from":"2026-01-01")" +
           std::string(members) + "}]}";
}

std::vector<std::string> faults_of(const std::string& json) {
    std::vector<std::string> names;
    const Result<ClockRules> read = read_clock_rules(json, "rules.json");
    if (!read) {
        for (const Fault& fault : read.error().faults) names.push_back(fault.rule + " " + fault.element);
    }
    return names;
}

TEST(ClockRules, hold_the_clocks_of_all_three_processes) {
    std::set<std::string> processes;
    for (const ClockRule& rule : shipped().rules()) processes.insert(rule.processes.begin(), rule.processes.end());
    EXPECT_EQ(processes, (std::set<std::string>{"complaint_acceptance", "criminal_transfer", "duty_dispute"}));
    EXPECT_GE(shipped().rules().size(), 70U);
    EXPECT_EQ(shipped().office(), OfficeHours{});
}

TEST(ClockRules, give_the_row_in_force_on_the_day) {
    const ClockRule* old_order = shipped().find("samr_report_verify", day_of(2026, 4, 14));
    const ClockRule* new_order = shipped().find("samr_report_verify", day_of(2026, 4, 15));
    ASSERT_NE(old_order, nullptr);
    ASSERT_NE(new_order, nullptr);
    EXPECT_EQ(old_order->confidence, Confidence::verified);
    EXPECT_EQ(new_order->confidence, Confidence::remembered);
    EXPECT_EQ(label(new_order->confidence), "待核");
    EXPECT_EQ(shipped().find("samr_report_verify", day_of(2020, 1, 1)), nullptr);
    EXPECT_EQ(shipped().find("no_such_rule", day_of(2026, 1, 1)), nullptr);
    EXPECT_TRUE(shipped().knows("hotline_reply"));
}

TEST(ClockRules, keep_days_and_working_days_apart_as_the_laws_do) {
    const auto term_of = [](std::string_view id) { return to_text(shipped().find(id, day_of(2026, 11, 23))->term); };
    EXPECT_EQ(term_of("transfer_decide"), "3 CD");
    EXPECT_EQ(term_of("transfer_send"), "24 H");
    EXPECT_EQ(term_of("hotline_reply"), "5 WD");
    EXPECT_EQ(term_of("petition_finish"), "60 CD");
    EXPECT_EQ(term_of("reverse_reply"), "2 M");
    EXPECT_EQ(term_of("complaint_sign_in"), "4 WH");
}

TEST(ClockRules, label_what_the_district_has_to_confirm) {
    EXPECT_EQ(label(shipped().find("dispute_negotiate", day_of(2026, 11, 23))->confidence), "建议值/待确认");
}

TEST(ClockRules, hold_extensions_with_their_limits) {
    const ClockRule* hotline = shipped().find("hotline_reply", day_of(2026, 11, 23));
    EXPECT_EQ(hotline->extension, (ExtensionLimit{term("10 WD"), 1}));
    EXPECT_EQ(hotline->extension_approver, "dispatcher");
    EXPECT_EQ(shipped().find("transfer_decide", day_of(2026, 11, 23))->extension.times_max, 0U);
    EXPECT_EQ(shipped().find("transfer_decide", day_of(2026, 11, 23))->yellow, term("1 CD"));
}

TEST(ClockRulesFile, gathers_all_faults) {
    EXPECT_EQ(faults_of(rule("")), std::vector<std::string>{});
    EXPECT_EQ(faults_of(R"({"format":"baton-clock-rules/1","version":1,"office_hours":["9-5"],"rules":[
        {"id":"a","term":"3 days","starts":"s","basis":"b","confidence":"X","on_due":"approve",
         "extension":{"most":"soon"},"effective_from":"2026-02-30","effective_to":"2026-01-01","colour":1}]})"),
              (std::vector<std::string>{"not-office-hours /office_hours", "missing-member /rules/0/title",
                                        "not-a-term /rules/0/term", "unknown-word /rules/0/confidence",
                                        "not-a-term /rules/0/extension/most",
                                        "missing-member /rules/0/extension/approver", "unknown-word /rules/0/on_due",
                                        "not-a-date /rules/0/effective_from", "unknown-member /rules/0/colour"}));
}

TEST(ClockRulesFile, refuses_two_rows_of_one_rule_for_the_same_day) {
    const std::string row =
        R"({"id":"a","title":"t","term":"3 WD","starts":"s","basis":"b","confidence":"V","effective_from":")";
    const std::string head = R"({"format":"baton-clock-rules/1","version":1,"rules":[)";
    EXPECT_EQ(faults_of(head + row + R"(2026-01-01"},)" + row + R"(2026-06-01"}]})"),
              (std::vector<std::string>{"rule-twice /rules/1"}));
    EXPECT_EQ(faults_of(head + row + R"(2026-01-01","effective_to":"2026-05-31"},)" + row + R"(2026-06-01"}]})"),
              std::vector<std::string>{});
}

TEST(ClockRulesFile, ends_before_it_begins_is_a_fault) {
    EXPECT_EQ(faults_of(rule(R"(,"effective_to":"2025-12-31")")),
              (std::vector<std::string>{"range-backwards /rules/0/effective_to"}));
}

}  // namespace
}  // namespace baton::calendar
