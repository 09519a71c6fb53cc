#include "engine/calendar/calendar.hpp"

#include <gtest/gtest.h>

#include "engine/feel/temporal.hpp"
#include "tests/unit/calendar/district.hpp"

namespace baton::calendar {
namespace {

std::string year_file(std::string_view off, std::string_view working) {
    return R"({"format":"baton-calendar/1","id":"x-2026","version":1,"year":2026,"source":{"notice":"n"},"off":[)" +
           std::string(off) + R"(],"working":[)" + std::string(working) + "]}";
}

std::vector<std::string> rules_of(const Result<CalendarYear>& read) {
    std::vector<std::string> rules;
    if (!read) {
        for (const Fault& fault : read.error().faults) rules.push_back(fault.rule);
    }
    return rules;
}

TEST(Calendar, a_make_up_saturday_is_a_working_day) {
    EXPECT_EQ(calendar_of_tests().kind(day_of(2026, 2, 14)), DayKind::make_up);
    EXPECT_TRUE(is_working(calendar_of_tests().kind(day_of(2026, 2, 14))));
    EXPECT_EQ(calendar_of_tests().name(day_of(2026, 2, 14)), "春节");
}

TEST(Calendar, a_weekday_given_off_is_a_day_of_rest) {
    EXPECT_EQ(calendar_of_tests().kind(day_of(2026, 2, 16)), DayKind::holiday);
    EXPECT_EQ(calendar_of_tests().kind(day_of(2026, 11, 21)), DayKind::weekend);
    EXPECT_EQ(calendar_of_tests().kind(day_of(2026, 11, 23)), DayKind::working);
}

TEST(Calendar, has_as_many_working_days_a_year_as_the_notices_leave) {
    const auto working_days = [](int year) {
        return working_days_between(day_of(year - 1, 12, 31), day_of(year, 12, 31), calendar_of_tests());
    };
    EXPECT_EQ(working_days(2024), 251);
    EXPECT_EQ(working_days(2025), 248);
    EXPECT_EQ(working_days(2026), 248);
}

TEST(Calendar, does_not_know_a_year_that_was_not_loaded) {
    EXPECT_FALSE(is_known(calendar_of_tests().kind(day_of(2027, 1, 1))));
    const feel::WorkingDays& for_feel = calendar_of_tests();
    EXPECT_EQ(for_feel.kind(feel::Date{2027, 1, 1}), feel::WorkingDays::Kind::unknown);
    EXPECT_EQ(for_feel.kind(feel::Date{2026, 10, 1}), feel::WorkingDays::Kind::rest);
    EXPECT_EQ(for_feel.kind(feel::Date{2026, 10, 10}), feel::WorkingDays::Kind::working);
    EXPECT_EQ(for_feel.kind(feel::Date{-5000, 1, 1}), feel::WorkingDays::Kind::unknown);
}

TEST(Calendar, names_its_edition) { EXPECT_EQ(calendar_of_tests().edition(), "cn-2024@1 cn-2025@1 cn-2026@1"); }

TEST(Calendar, a_higher_version_replaces_a_year_and_a_lower_does_not) {
    Calendar calendar = calendar_of_tests();
    CalendarYear newer = calendar.years().at(2026);
    newer.version = 2;
    newer.off.erase(day_of(2026, 10, 7));
    ASSERT_TRUE(calendar.add(newer));
    EXPECT_EQ(calendar.kind(day_of(2026, 10, 7)), DayKind::working);
    EXPECT_EQ(calendar.add(calendar_of_tests().years().at(2026)).error().code, Code::conflict);
    newer.off.erase(day_of(2026, 10, 6));
    EXPECT_EQ(calendar.add(newer).error().code, Code::conflict);
}

TEST(CalendarFile, gathers_all_faults_with_their_places) {
    const Result<CalendarYear> read = read_calendar_year(
        year_file(
            R"({"name":"a","from":"2026-02-30","to":"2026-03-01"},{"name":"b","from":"2026-05-05","to":"2026-05-01"},
                     {"name":"c","from":"2025-10-01","to":"2026-10-01"},
                     {"name":"d","from":"2026-10-01","to":"2026-10-03"},
                     {"name":"e","from":"2026-10-03","to":"2026-10-04"})",
            R"({"for":"f","date":"2026-11-23"},{"for":"g","date":"2026-10-03"},{"for":"h","date":"2026-11-21"},
                     {"for":"i","date":"2026-11-21","colour":"red"},{"date":"2026-11-22"})"),
        "x.json");

    EXPECT_EQ(rules_of(read),
              (std::vector<std::string>{"not-a-date", "range-backwards", "other-year", "day-twice", "already-working",
                                        "off-and-working", "unknown-member", "day-twice", "missing-member"}));
    EXPECT_EQ(read.error().faults[0].element, "/off/0/from");
    EXPECT_EQ(read.error().faults[0].file, "x.json");
}

TEST(CalendarFile, refuses_what_is_no_calendar) {
    EXPECT_FALSE(read_calendar_year("", "x.json"));
    EXPECT_FALSE(read_calendar_year("[]", "x.json"));
    EXPECT_FALSE(read_calendar_year(R"({"format":"baton-calendar/1","id")", "x.json"));
    EXPECT_EQ(rules_of(read_calendar_year(R"({"format":"other","id":"x","version":0,"year":1800,"source":{},"off":{}})",
                                          "x.json")),
              (std::vector<std::string>{"unknown-format", "wrong-number", "wrong-number", "missing-member",
                                        "wrong-type", "missing-member"}));
}

TEST(CalendarFile, gathers_the_faults_of_several_files) {
    const Result<Calendar> read = read_calendar({{"a.json", "{}"}, {"b.json", year_file("", "")}, {"c.json", "7"}});
    ASSERT_FALSE(read);
    EXPECT_GE(read.error().faults.size(), 6U);
    EXPECT_EQ(read.error().faults.back().file, "c.json");
}

TEST(LocalTime, follows_the_zone) {
    EXPECT_EQ(shanghai().local(at("2026-11-22T17:30:00Z")),
              (LocalTime{day_of(2026, 11, 23), std::chrono::minutes{90}}));
    EXPECT_EQ(Zone::named("Asia/Jinan").error().code, Code::not_found);
}

TEST(LocalTime, jumps_over_the_gap_of_summer_time) {
    const Zone berlin = *Zone::named("Europe/Berlin");
    EXPECT_EQ(berlin.instant({day_of(2026, 3, 29), std::chrono::minutes{150}}), at("2026-03-29T01:00:00Z"));
    EXPECT_EQ(berlin.instant({day_of(2026, 10, 25), std::chrono::minutes{150}}), at("2026-10-25T00:30:00Z"));
}

}  // namespace
}  // namespace baton::calendar
