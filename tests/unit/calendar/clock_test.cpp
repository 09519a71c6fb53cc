#include "engine/calendar/clock.hpp"

#include <gtest/gtest.h>

#include "tests/unit/calendar/district.hpp"

namespace baton::calendar {
namespace {

Clock started(std::string_view start, std::string_view length) {
    Clock clock;
    clock.term = term(length);
    clock.started = at(start);
    return clock;
}

Clock suspended(Clock clock, std::string_view from, std::string_view to) {
    EXPECT_TRUE(suspend(clock, {at(from), std::nullopt, "检测", "强制法25"}, district()));
    EXPECT_TRUE(resume(clock, at(to)));
    return clock;
}

std::string last_day(const Clock& clock) {
    return to_text(deadline(clock, district(), at("2026-12-31T00:00:00")).last_day);
}

TEST(SuspendedClock, keeps_the_remaining_working_days) {
    // 16 Nov + 5 WD = 23 Nov. Two days are used on the 18th; three are left after the 25th.
    EXPECT_EQ(last_day(started("2026-11-16T09:00:00", "5 WD")), "2026-11-23");
    EXPECT_EQ(last_day(suspended(started("2026-11-16T09:00:00", "5 WD"), "2026-11-18T10:00:00", "2026-11-25T15:00:00")),
              "2026-11-30");
}

TEST(SuspendedClock, keeps_the_remaining_calendar_days_and_moves_off_a_holiday) {
    // 15 CD from 1 Sep: 5 used on the 6th, 10 left after the 21st is 1 October, which moves to the 8th.
    EXPECT_EQ(
        last_day(suspended(started("2026-09-01T09:00:00", "15 CD"), "2026-09-06T10:00:00", "2026-09-21T10:00:00")),
        "2026-10-08");
}

TEST(SuspendedClock, gains_the_days_of_the_suspension_in_months) {
    EXPECT_EQ(last_day(started("2026-03-10T09:00:00", "2 M")), "2026-05-11");
    EXPECT_EQ(last_day(suspended(started("2026-03-10T09:00:00", "2 M"), "2026-04-01T09:00:00", "2026-04-08T09:00:00")),
              "2026-05-18");
}

TEST(SuspendedClock, gains_nothing_when_it_is_resumed_on_the_same_day) {
    EXPECT_EQ(last_day(suspended(started("2026-11-16T09:00:00", "5 WD"), "2026-11-18T10:00:00", "2026-11-18T16:00:00")),
              "2026-11-23");
}

TEST(SuspendedClock, on_its_last_day_ends_on_the_day_of_resumption) {
    EXPECT_EQ(last_day(suspended(started("2026-11-16T09:00:00", "2 WD"), "2026-11-18T10:00:00", "2026-11-21T09:00:00")),
              "2026-11-23");
}

TEST(SuspendedClock, keeps_hours_to_the_millisecond) {
    const Clock clock =
        suspended(started("2026-11-16T09:00:00", "24 H"), "2026-11-16T20:00:00.250", "2026-11-18T08:00:00.750");
    EXPECT_EQ(deadline(clock, district(), at("2026-11-18T09:00:00")).due, at("2026-11-18T21:00:00.500"));
}

TEST(SuspendedClock, keeps_office_hours) {
    const Clock clock = suspended(started("2026-11-16T09:00:00", "4 WH"), "2026-11-16T10:00:00", "2026-11-17T16:30:00");
    EXPECT_EQ(deadline(clock, district(), at("2026-11-17T17:00:00")).due, at("2026-11-18T10:30:00"));
}

TEST(SuspendedClock, may_stand_still_more_than_once) {
    Clock clock = suspended(started("2026-11-02T09:00:00", "10 WD"), "2026-11-04T10:00:00", "2026-11-06T10:00:00");
    clock = suspended(clock, "2026-11-10T10:00:00", "2026-11-11T10:00:00");
    EXPECT_EQ(last_day(clock), "2026-11-19");
}

TEST(SuspendedClock, moves_its_end_along_with_now_while_it_stands) {
    Clock clock = started("2026-11-16T09:00:00", "5 WD");
    ASSERT_TRUE(suspend(clock, {at("2026-11-18T10:00:00"), std::nullopt, "检测", ""}, district()));
    const ClockReading reading = read(clock, term("1 WD"), district(), at("2026-11-25T15:00:00"));
    EXPECT_EQ(reading.state, ClockState::suspended);
    EXPECT_EQ(to_text(reading.deadline.last_day), "2026-11-30");
    EXPECT_EQ(reading.left, 3);
}

TEST(SuspendedClock, explains_the_days_that_do_not_count) {
    const Clock clock = suspended(started("2026-11-16T09:00:00", "3 WD"), "2026-11-17T10:00:00", "2026-11-19T10:00:00");
    const Deadline found = deadline(clock, district(), at("2026-11-19T10:00:00"));
    ASSERT_EQ(found.days.size(), 8U);
    EXPECT_EQ(found.days[2].why, "中止期间不计");
    EXPECT_EQ(found.days[3].why, "中止期间不计");
    EXPECT_EQ(to_text(found.last_day), "2026-11-23");
}

TEST(SuspendedClock, cannot_be_suspended_again_nor_resumed_twice) {
    Clock clock = started("2026-11-16T09:00:00", "5 WD");
    EXPECT_EQ(resume(clock, at("2026-11-17T09:00:00")).error().code, Code::conflict);
    ASSERT_TRUE(suspend(clock, {at("2026-11-18T10:00:00"), std::nullopt, "检测", ""}, district()));
    EXPECT_EQ(suspend(clock, {at("2026-11-19T10:00:00"), std::nullopt, "检测", ""}, district()).error().code,
              Code::conflict);
    EXPECT_EQ(resume(clock, at("2026-11-17T10:00:00")).error().code, Code::conflict);
    ASSERT_TRUE(resume(clock, at("2026-11-20T10:00:00")));
    EXPECT_EQ(suspend(clock, {at("2026-11-19T10:00:00"), std::nullopt, "检测", ""}, district()).error().code,
              Code::conflict);
}

TEST(SuspendedClock, cannot_be_suspended_after_its_end) {
    Clock clock = started("2026-11-16T09:00:00", "1 WD");
    const Result<> late = suspend(clock, {at("2026-11-18T00:00:00.001"), std::nullopt, "检测", ""}, district());
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, Code::conflict);
    EXPECT_TRUE(clock.suspensions.empty());
}

TEST(ExtendedClock, adds_the_term_and_moves_off_rest_once) {
    Clock clock = started("2026-08-03T09:00:00", "60 CD");
    ASSERT_TRUE(extend(clock, {term("30 CD"), at("2026-09-20T09:00:00"), "unit_head", "信访条例34"}, {term("30 CD"), 1},
                       district()));
    EXPECT_EQ(last_day(clock), "2026-11-02");  // 90 CD is Sunday 1 November
}

TEST(ExtendedClock, may_be_extended_in_another_unit_from_its_end) {
    Clock clock = started("2026-11-16T09:00:00", "24 H");
    ASSERT_TRUE(extend(clock, {term("2 WD"), at("2026-11-16T10:00:00"), "head", ""}, {std::nullopt, 1}, district()));
    EXPECT_EQ(last_day(clock), "2026-11-19");
}

TEST(ExtendedClock, refuses_a_request_after_its_end) {
    Clock clock = started("2026-11-16T09:00:00", "5 WD");
    const Extension late{term("5 WD"), at("2026-11-24T00:00:00.001"), "dispatcher", ""};
    EXPECT_EQ(extend(clock, late, {term("10 WD"), 1}, district()).error().code, Code::conflict);
    const Extension in_time{term("5 WD"), at("2026-11-24T00:00:00"), "dispatcher", ""};
    EXPECT_TRUE(extend(clock, in_time, {term("10 WD"), 1}, district()));
}

TEST(ExtendedClock, refuses_more_than_its_rule_allows) {
    Clock clock = started("2026-11-16T09:00:00", "5 WD");
    const Instant now = at("2026-11-17T09:00:00");
    EXPECT_EQ(extend(clock, {term("11 WD"), now, "", ""}, {term("10 WD"), 2}, district()).error().code,
              Code::unprocessable);
    EXPECT_EQ(extend(clock, {term("5 CD"), now, "", ""}, {term("10 WD"), 2}, district()).error().code,
              Code::unprocessable);
    ASSERT_TRUE(extend(clock, {term("6 WD"), now, "", ""}, {term("10 WD"), 2}, district()));
    EXPECT_FALSE(extend(clock, {term("5 WD"), now, "", ""}, {term("10 WD"), 2}, district()));
    ASSERT_TRUE(extend(clock, {term("4 WD"), now, "", ""}, {term("10 WD"), 2}, district()));
    EXPECT_FALSE(extend(clock, {term("1 WD"), now, "", ""}, {std::nullopt, 2}, district()));
}

TEST(Clock, is_running_then_yellow_then_red) {
    const Clock clock = started("2026-11-16T09:00:00", "5 WD");  // to Monday 23 November
    const auto state = [&](std::string_view now) { return read(clock, term("1 WD"), district(), at(now)).state; };
    EXPECT_EQ(state("2026-11-20T23:59:59"), ClockState::running);
    EXPECT_EQ(state("2026-11-21T00:00:00"), ClockState::yellow);
    EXPECT_EQ(state("2026-11-24T00:00:00"), ClockState::yellow);
    EXPECT_EQ(state("2026-11-24T00:00:00.001"), ClockState::red);
}

TEST(Clock, says_what_is_left_and_how_late_it_is) {
    const Clock clock = started("2026-11-16T09:00:00", "5 WD");
    const auto left = [&](std::string_view now) { return read(clock, term("1 WD"), district(), at(now)).left; };
    EXPECT_EQ(left("2026-11-16T09:00:00"), 5);
    EXPECT_EQ(left("2026-11-21T12:00:00"), 1);
    EXPECT_EQ(left("2026-11-23T12:00:00"), 0);
    EXPECT_EQ(left("2026-11-25T12:00:00"), -2);
}

TEST(Clock, keeps_whether_it_was_in_time_when_it_stopped) {
    Clock clock = started("2026-11-16T09:00:00", "5 WD");
    Clock late = clock;
    ASSERT_TRUE(stop(clock, at("2026-11-23T18:00:00")));
    ASSERT_TRUE(stop(late, at("2026-11-24T09:00:00")));
    const Instant later = at("2026-12-20T09:00:00");
    EXPECT_EQ(read(clock, term("1 WD"), district(), later).state, ClockState::stopped_in_time);
    EXPECT_EQ(read(late, term("1 WD"), district(), later).state, ClockState::stopped_late);
    EXPECT_EQ(stop(clock, later).error().code, Code::conflict);
    EXPECT_EQ(suspend(clock, {later, std::nullopt, "", ""}, district()).error().code, Code::conflict);
    EXPECT_EQ(extend(clock, {term("1 WD"), later, "", ""}, {std::nullopt, 9}, district()).error().code, Code::conflict);
}

TEST(Clock, warns_by_its_unit_when_its_rule_says_nothing) {
    EXPECT_EQ(usual_warning(term("15 CD")), term("1 WD"));
    EXPECT_EQ(usual_warning(term("24 H")), term("360 MIN"));
    EXPECT_EQ(usual_warning(term("4 WH")), term("1 WH"));
}

}  // namespace
}  // namespace baton::calendar
