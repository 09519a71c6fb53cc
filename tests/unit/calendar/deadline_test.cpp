#include "engine/calendar/deadline.hpp"

#include <algorithm>
#include <gtest/gtest.h>

#include "tests/unit/calendar/district.hpp"

namespace baton::calendar {
namespace {

std::string why(const Deadline& deadline, std::string_view day) {
    for (const CountedDay& counted : deadline.days) {
        if (to_text(counted.day) == day) return counted.why;
    }
    return "(not listed)";
}

TEST(Deadline, hours_run_through_the_night) {
    EXPECT_EQ(due_from("2026-10-08T20:00:00+08:00", "24 H").due, at("2026-10-09T20:00:00+08:00"));
}

TEST(Deadline, hours_run_through_holidays) {
    const Deadline found = due_from("2026-09-30T17:00:00", "24 H");
    EXPECT_EQ(found.due, at("2026-10-01T17:00:00"));
    EXPECT_EQ(to_text(found.last_day), "2026-10-01");
    EXPECT_TRUE(found.is_certain);
}

TEST(Deadline, minutes_are_exact) {
    EXPECT_EQ(due_from("2026-10-01T23:45:00", "30 MIN").due, at("2026-10-02T00:15:00"));
}

TEST(Deadline, a_day_ends_at_midnight_of_the_office_and_not_of_utc) {
    const Deadline found = due_from("2026-11-23T01:00:00Z", "1 CD");
    EXPECT_EQ(found.due, at("2026-11-24T16:00:00Z"));
}

TEST(Deadline, the_start_day_is_the_day_at_the_office) {
    EXPECT_EQ(to_text(due_from("2026-11-22T17:00:00Z", "1 CD").last_day), "2026-11-24");
    EXPECT_EQ(to_text(due_from("2026-11-22T15:59:59Z", "1 CD").last_day), "2026-11-23");
}

TEST(Deadline, red_is_the_first_moment_after_due) {
    const Deadline found = due_from("2026-11-23T09:00:00", "1 CD");
    EXPECT_EQ(first_moment_after(found) - found.due, Duration{1});
}

TEST(Deadline, a_filing_on_a_day_of_rest_starts_on_the_next_day_anyway) {
    EXPECT_EQ(to_text(due_from("2026-10-03T10:00:00", "3 CD").last_day), "2026-10-08");
    EXPECT_EQ(to_text(due_from("2026-11-21T23:59:59", "2 WD").last_day), "2026-11-24");
}

TEST(Deadline, is_explained_day_by_day) {
    const Deadline found = due_from("2026-02-13T09:00:00", "3 WD");

    EXPECT_EQ(why(found, "2026-02-13"), "起算日不计");
    EXPECT_EQ(why(found, "2026-02-14"), "春节调休上班,计入");
    EXPECT_EQ(why(found, "2026-02-15"), "春节放假不计");
    EXPECT_EQ(why(found, "2026-02-23"), "春节放假不计");
    EXPECT_EQ(why(found, "2026-02-24"), "计入");
    EXPECT_EQ(found.days.size(), 13U);
    EXPECT_EQ(std::count_if(found.days.begin(), found.days.end(), [](const CountedDay& day) { return day.counts; }), 3);
}

TEST(Deadline, a_weekend_is_named_as_such) {
    EXPECT_EQ(why(due_from("2026-11-20T09:00:00", "1 WD"), "2026-11-21"), "休息日不计");
}

TEST(Deadline, rolling_over_is_explained) {
    const Deadline found = due_from("2026-09-16T09:00:00", "15 CD");

    EXPECT_EQ(why(found, "2026-10-01"), "计入;末日遇休,顺延(国庆节放假)");
    EXPECT_EQ(why(found, "2026-10-04"), "末日遇休,顺延(国庆节放假)");
    EXPECT_EQ(why(found, "2026-10-08"), "顺延后的末日");
}

TEST(Deadline, months_list_their_first_and_last_days_only) {
    const Deadline found = due_from("2026-08-03T09:00:00", "2 M");
    EXPECT_EQ(to_text(found.days.front().day), "2026-08-03");
    EXPECT_EQ(why(found, "2026-10-03"), "计入;末日遇休,顺延(国庆节放假)");
    EXPECT_LT(found.days.size(), 10U);
}

TEST(Deadline, a_year_without_calendar_is_never_computed_silently) {
    const Deadline found = due_from("2026-12-29T09:00:00", "5 WD");

    EXPECT_FALSE(found.is_certain);
    ASSERT_EQ(found.warnings.size(), 1U);
    EXPECT_NE(found.warnings[0].find("没有2027年的工作日历"), std::string::npos);
    EXPECT_EQ(to_text(found.last_day), "2027-01-05");
    EXPECT_EQ(why(found, "2027-01-01"), "计入(该年无工作日历,暂按工作日)");
    EXPECT_EQ(why(found, "2027-01-02"), "休息日不计(该年无工作日历,暂按周末)");
}

TEST(Deadline, calendar_days_are_uncertain_only_when_their_end_is_in_an_unknown_year) {
    EXPECT_FALSE(due_from("2026-12-30T09:00:00", "15 CD").is_certain);
    EXPECT_FALSE(due_from("2026-11-30T09:00:00", "2 M").is_certain);
    EXPECT_TRUE(due_from("2023-12-20T09:00:00", "15 CD").is_certain);
    EXPECT_TRUE(due_from("2026-12-31T12:00:00", "24 H").is_certain);
}

TEST(Deadline, loading_the_missing_year_makes_it_certain) {
    Calendar with_2027 = calendar_of_tests();
    CalendarYear year;
    year.id = "cn-2027";
    year.year = 2027;
    year.off.emplace(day_of(2027, 1, 1), "元旦");
    ASSERT_TRUE(with_2027.add(year));

    const Deadline found = due(at("2026-12-29T09:00:00"), term("5 WD"), Reckoning{with_2027, shanghai(), {}});

    EXPECT_TRUE(found.is_certain);
    EXPECT_EQ(to_text(found.last_day), "2027-01-06");
}

TEST(OfficeTime, runs_within_office_hours_only) {
    EXPECT_EQ(due_from("2026-11-23T09:00:00", "2 WH").due, at("2026-11-23T11:00:00"));
    EXPECT_EQ(due_from("2026-11-23T11:00:00", "2 WH").due, at("2026-11-23T14:30:00"));
    EXPECT_EQ(due_from("2026-11-23T16:30:00", "4 WH").due, at("2026-11-24T11:30:00"));
}

TEST(OfficeTime, that_begins_outside_the_hours_begins_when_the_office_opens) {
    EXPECT_EQ(due_from("2026-11-23T06:00:00", "2 WH").due, at("2026-11-23T10:30:00"));
    EXPECT_EQ(due_from("2026-11-23T12:30:00", "2 WH").due, at("2026-11-23T15:30:00"));
    EXPECT_EQ(due_from("2026-11-20T18:00:00", "4 WH").due, at("2026-11-23T14:00:00"));
}

TEST(OfficeTime, stands_still_over_a_holiday_and_runs_on_a_make_up_day) {
    const Deadline found = due_from("2026-09-30T16:30:00", "4 WH");
    EXPECT_EQ(found.due, at("2026-10-08T11:30:00"));
    EXPECT_EQ(why(found, "2026-09-30"), "办公时间计入1小时");
    EXPECT_EQ(why(found, "2026-10-03"), "国庆节放假不计");
    EXPECT_EQ(why(found, "2026-10-08"), "办公时间计入3小时");
    EXPECT_EQ(due_from("2026-10-09T17:00:00", "1 WH").due, at("2026-10-10T09:00:00"));
}

TEST(OfficeTime, that_fills_the_day_is_due_when_the_office_closes) {
    EXPECT_EQ(due_from("2026-11-23T13:30:00", "4 WH").due, at("2026-11-23T17:30:00"));
}

TEST(OfficeTime, follows_other_hours_when_they_are_given) {
    const Result<OfficeHours> summer = OfficeHours::of({"09:00-12:00", "14:00-18:00"});
    ASSERT_TRUE(summer);
    const Reckoning reckoning{calendar_of_tests(), shanghai(), *summer};
    EXPECT_EQ(due(at("2026-07-01T11:00:00"), term("2 WH"), reckoning).due, at("2026-07-01T15:00:00"));
}

TEST(OfficeTime, refuses_hours_that_overlap_or_do_not_read) {
    EXPECT_FALSE(OfficeHours::of({"08:30-12:00", "11:00-17:00"}));
    EXPECT_FALSE(OfficeHours::of({"12:00-08:30"}));
    EXPECT_FALSE(OfficeHours::of({"8:30-12:00"}));
    EXPECT_FALSE(OfficeHours::of({"08:30-24:01"}));
    EXPECT_FALSE(OfficeHours::of({}));
}

TEST(Yellow, is_one_working_day_before_the_end) {
    const Deadline friday = due_from("2026-11-16T09:00:00", "4 WD");
    ASSERT_EQ(to_text(friday.last_day), "2026-11-20");
    EXPECT_EQ(warn_at(friday, at("2026-11-16T09:00:00"), term("1 WD"), district()), at("2026-11-20T00:00:00"));
}

TEST(Yellow, comes_before_a_holiday_when_the_end_is_after_it) {
    const Deadline after_break = due_from("2026-09-16T09:00:00", "15 CD");
    EXPECT_EQ(warn_at(after_break, at("2026-09-16T09:00:00"), term("1 WD"), district()), at("2026-10-01T00:00:00"));
}

TEST(Yellow, is_given_in_any_unit) {
    const Instant start = at("2026-11-02T09:00:00");
    const Deadline found = due(start, term("2 M"), district());
    EXPECT_EQ(warn_at(found, start, term("15 CD"), district()),
              shanghai().end_of(found.last_day - std::chrono::days{15}));
    const Deadline hours = due(start, term("24 H"), district());
    EXPECT_EQ(warn_at(hours, start, term("6 H"), district()), at("2026-11-03T03:00:00"));
    const Deadline office = due(start, term("4 WH"), district());
    EXPECT_EQ(office.due, at("2026-11-02T14:30:00"));
    EXPECT_EQ(warn_at(office, start, term("2 WH"), district()), at("2026-11-02T11:00:00"));
}

TEST(Yellow, is_not_there_when_the_term_is_shorter_than_the_warning) {
    const Instant start = at("2026-11-23T09:00:00");
    EXPECT_EQ(warn_at(due(start, term("2 H"), district()), start, term("1 WD"), district()), std::nullopt);
}

}  // namespace
}  // namespace baton::calendar
