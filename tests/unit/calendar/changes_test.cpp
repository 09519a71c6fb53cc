#include "engine/calendar/changes.hpp"

#include <gmock/gmock.h>

#include "tests/unit/calendar/district.hpp"

namespace baton::calendar {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// "changed day 2026-10-08 国庆节: day work>rest, name >国庆节"
std::vector<std::string> told(const std::vector<Change>& changes) {
    std::vector<std::string> all;
    for (const auto& one : changes) {
        std::string text = std::string(word_of(one.kind)) + " " + one.part + " " + one.id + ":";
        for (const auto& field : one.fields) text += " " + field.field + " " + field.before + ">" + field.after;
        all.push_back(std::move(text));
    }
    return all;
}

CalendarYear year_2026(std::uint32_t version) {
    CalendarYear year = calendar_of_tests().years().at(2026);
    year.version = version;
    return year;
}

ClockRules rules(std::string_view rows, std::string_view hours = "08:30-12:00") {
    const auto read = read_clock_rules(R"({"format":"baton-clock-rules/1","version":1,"office_hours":[")" +
                                           std::string(hours) + R"("],"rules":[)" + std::string(rows) + "]}",
                                       "rules.json");
    EXPECT_TRUE(read) << read.error().faults.front().message;
    return read ? *read : ClockRules{};
}

std::string row(std::string_view id, std::string_view term, std::string_view more) {
    return R"({"id":")" + std::string(id) + R"(","title":"办结","term":")" + std::string(term) +
           R"(","starts":"受理","basis":"条例","confidence":"V",)" + std::string(more) + "}";
}

constexpr auto from_2020 = R"("effective_from":"2020-01-01")";

}  // namespace

TEST(CalendarChanges, are_the_days_that_become_work_or_rest) {
    EXPECT_THAT(changes_of(calendar_of_tests(), year_2026(2)), IsEmpty());
    auto next = year_2026(2);
    next.off.emplace(day_of(2026, 10, 8), "国庆节");
    next.make_up.erase(day_of(2026, 10, 10));
    next.make_up.emplace(day_of(2026, 10, 17), "国庆节");
    EXPECT_THAT(told(changes_of(calendar_of_tests(), next)),
                ElementsAre("changed day 2026-10-08: day work>rest name >国庆节",
                            "changed day 2026-10-10: day work>rest name 国庆节>",
                            "changed day 2026-10-17: day rest>work name >国庆节"));
}

TEST(CalendarChanges, of_a_day_that_is_only_called_otherwise_say_so) {
    auto next = year_2026(2);
    next.off.at(day_of(2026, 1, 1)) = "新年";
    EXPECT_THAT(told(changes_of(calendar_of_tests(), next)), ElementsAre("changed day 2026-01-01: name 元旦>新年"));
}

TEST(CalendarChanges, of_a_year_that_was_not_known_are_against_its_weekends) {
    CalendarYear next;
    next.id = "cn-2027";
    next.year = 2027;
    next.off.emplace(day_of(2027, 1, 1), "元旦");      // a Friday
    next.off.emplace(day_of(2027, 1, 2), "元旦");      // a Saturday
    next.make_up.emplace(day_of(2027, 1, 9), "元旦");  // a Saturday
    EXPECT_THAT(told(changes_of(calendar_of_tests(), next)),
                ElementsAre("changed day 2027-01-01: day work>rest name >元旦", "changed day 2027-01-02: name >元旦",
                            "changed day 2027-01-09: day rest>work name >元旦"));
}

TEST(ClockRuleChanges, are_nothing_between_the_same_rules) {
    const auto same = rules(row("a", "5 WD", from_2020));
    EXPECT_THAT(changes_of(same, same), IsEmpty());
}

TEST(ClockRuleChanges, name_what_differs_with_both_values) {
    const auto before = rules(row("a", "5 WD", from_2020) + "," + row("b", "1 M", from_2020));
    const auto after = rules(row("b", "1 M", from_2020) + "," +
                             row("a", "7 WD", R"("effective_from":"2020-01-01","on_due":"lapse","note":"改")"));
    EXPECT_THAT(told(changes_of(before, after)),
                ElementsAre("changed rule a: term 5 WD>7 WD on_due alert>lapse note >改"));
}

TEST(ClockRuleChanges, of_a_new_law_are_the_end_of_one_row_and_another_row) {
    const auto before = rules(row("a", "5 WD", from_2020));
    const auto after = rules(row("a", "5 WD", R"("effective_from":"2020-01-01","effective_to":"2026-12-31")") + "," +
                             row("a", "3 WD", R"("effective_from":"2027-01-01")"));
    const auto changes = changes_of(before, after);
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(told(changes)[0], "changed rule a: effective_to >2026-12-31");
    EXPECT_EQ(changes[1].kind, ChangeKind::added);
    EXPECT_EQ(changes[1].fields[0], (FieldChange{"term", "", "3 WD"}));
    EXPECT_EQ(changes[1].fields[1], (FieldChange{"effective_from", "", "2027-01-01"}));
}

TEST(ClockRuleChanges, know_the_only_row_of_a_rule_also_from_another_day) {
    EXPECT_THAT(told(changes_of(rules(row("a", "5 WD", from_2020)),
                                rules(row("a", "5 WD", R"("effective_from":"2021-07-01")")))),
                ElementsAre("changed rule a: effective_from 2020-01-01>2021-07-01"));
}

TEST(ClockRuleChanges, tell_what_is_gone_and_what_is_new) {
    const auto changes = changes_of(rules(row("a", "5 WD", from_2020)), rules(row("b", "5 WD", from_2020)));
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].kind, ChangeKind::removed);
    EXPECT_EQ(changes[0].fields[0], (FieldChange{"term", "5 WD", ""}));
    EXPECT_EQ(changes[1].kind, ChangeKind::added);
}

TEST(ClockRuleChanges, tell_of_office_hours) {
    EXPECT_THAT(told(changes_of(rules(row("a", "5 WD", from_2020)), rules(row("a", "5 WD", from_2020), "09:00-12:30"))),
                ElementsAre("changed office_hours : hours 08:30-12:00>09:00-12:30"));
}

}  // namespace baton::calendar
