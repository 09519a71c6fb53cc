#include "engine/calendar/iso8601.hpp"

#include <gtest/gtest.h>

#include "tests/unit/calendar/district.hpp"

namespace baton::calendar {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

std::vector<std::string> times_of(std::string_view cycle, std::string_view armed, std::uint64_t most) {
    const Result<RepeatingInterval> interval = repeating_from(cycle, shanghai());
    EXPECT_TRUE(interval) << cycle;
    std::vector<std::string> times;
    for (std::uint64_t index = 0; interval && index < most; ++index) {
        const auto time = occurrence(*interval, at(armed), index, shanghai());
        times.push_back(time ? to_text(*time) : "over");
    }
    return times;
}

TEST(IsoDuration, reads_what_timers_use) {
    EXPECT_EQ(*duration_from("PT24H"), (IsoDuration{0, 0, hours{24}}));
    EXPECT_EQ(*duration_from("P3D"), (IsoDuration{0, 3, {}}));
    EXPECT_EQ(*duration_from("P2W"), (IsoDuration{0, 14, {}}));
    EXPECT_EQ(*duration_from("P1Y2M10DT2H30M5.25S"), (IsoDuration{14, 10, hours{2} + minutes{30} + Duration{5250}}));
    EXPECT_EQ(*duration_from("-PT15M"), (IsoDuration{0, 0, -minutes{15}}));
    EXPECT_EQ(*duration_from("PT0S"), IsoDuration{});
}

TEST(IsoDuration, refuses_everything_else) {
    for (const char* text :
         {"",       "P",    "PT",    "24H",  "P24H", "PT1D",   "P1D2Y",        "P1.5D",        "PT1.5H", "P-1D",
          "PT5M2H", "P1DT", "P1W2D", "P1D ", "p1d",  "PT1H1H", "P1234567890D", "PT999999999H", "P3 WD",  "PT.5S"}) {
        const Result<IsoDuration> duration = duration_from(text);
        ASSERT_FALSE(duration) << text;
        EXPECT_EQ(duration.error().code, Code::invalid);
    }
}

TEST(IsoDuration, is_written_as_it_is_read) {
    for (const char* text : {"PT24H", "P3D", "P1Y2M10DT2H30M5.250S", "-PT15M", "PT0S", "P14D", "PT0.005S", "P1M"}) {
        EXPECT_EQ(to_text(*duration_from(text)), text);
    }
}

TEST(IsoDuration, counts_months_at_once_so_that_month_ends_do_not_wear_off) {
    const Instant january = at("2026-01-31T10:00:00");
    const IsoDuration month{1, 0, {}};
    EXPECT_EQ(after(january, month, shanghai()), at("2026-02-28T10:00:00"));
    EXPECT_EQ(after(january, month, shanghai(), 2), at("2026-03-31T10:00:00"));
    EXPECT_EQ(after(at("2024-02-29T10:00:00"), {12, 0, {}}, shanghai()), at("2025-02-28T10:00:00"));
}

TEST(IsoDuration, keeps_the_wall_clock_over_summer_time) {
    const Zone berlin = *Zone::named("Europe/Berlin");
    const Instant before = *moment_from("2026-03-28T12:00:00", berlin);
    EXPECT_EQ(after(before, *duration_from("P1D"), berlin) - before, hours{23});
    EXPECT_EQ(after(before, *duration_from("PT24H"), berlin) - before, hours{24});
}

TEST(Moment, reads_offsets_and_the_zones_own_time) {
    EXPECT_EQ(to_text(at("2026-11-23T10:00:00+08:00")), "2026-11-23T02:00:00.000Z");
    EXPECT_EQ(to_text(at("2026-11-23T10:00:00")), "2026-11-23T02:00:00.000Z");
    EXPECT_EQ(to_text(at("2026-11-23T10:00Z")), "2026-11-23T10:00:00.000Z");
    EXPECT_EQ(to_text(at("2026-11-23T10:00:00.1239-03:30")), "2026-11-23T13:30:00.123Z");
    EXPECT_EQ(to_text(at("2026-11-23")), "2026-11-22T16:00:00.000Z");
}

TEST(Moment, refuses_everything_else) {
    for (const char* text :
         {"", "2026-11-23 10:00:00", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-11-23T24:00:00Z",
          "2026-11-23T10:60:00Z", "2026-11-23T10:00:60Z", "2026-11-23T10:00:00+8", "2026-11-23T10:00:00+15:00",
          "2026-11-23T10:00:00Zx", "2026-11-23T10", "20261123T100000Z", "tomorrow"}) {
        EXPECT_FALSE(moment_from(text, shanghai())) << text;
    }
}

TEST(RepeatingInterval, counts_from_when_it_was_armed) {
    EXPECT_EQ(times_of("R3/PT10H", "2026-01-01T00:00:00Z", 4),
              (std::vector<std::string>{"2026-01-01T10:00:00.000Z", "2026-01-01T20:00:00.000Z",
                                        "2026-01-02T06:00:00.000Z", "over"}));
}

TEST(RepeatingInterval, begins_at_its_start) {
    EXPECT_EQ(times_of("R/2026-01-01T00:00:00Z/P1D", "2025-06-01T00:00:00Z", 2),
              (std::vector<std::string>{"2026-01-01T00:00:00.000Z", "2026-01-02T00:00:00.000Z"}));
    EXPECT_EQ(times_of("R2/2026-01-05T09:00:00+08:00/P1W", "2025-06-01T00:00:00Z", 3),
              (std::vector<std::string>{"2026-01-05T01:00:00.000Z", "2026-01-12T01:00:00.000Z", "over"}));
}

TEST(RepeatingInterval, takes_its_period_from_start_and_end) {
    EXPECT_EQ(times_of("R2/2026-01-01T00:00:00Z/2026-01-01T06:00:00Z", "2025-06-01T00:00:00Z", 3),
              (std::vector<std::string>{"2026-01-01T00:00:00.000Z", "2026-01-01T06:00:00.000Z", "over"}));
}

TEST(RepeatingInterval, counts_back_from_its_end) {
    EXPECT_EQ(times_of("R/P1D/2026-01-04T00:00:00Z", "2026-01-01T12:00:00Z", 4),
              (std::vector<std::string>{"2026-01-02T00:00:00.000Z", "2026-01-03T00:00:00.000Z",
                                        "2026-01-04T00:00:00.000Z", "over"}));
    EXPECT_EQ(times_of("R2/P1D/2026-01-04T00:00:00Z", "2026-01-01T12:00:00Z", 3),
              (std::vector<std::string>{"2026-01-03T00:00:00.000Z", "2026-01-04T00:00:00.000Z", "over"}));
    EXPECT_EQ(times_of("R/P1D/2026-01-04T00:00:00Z", "2026-02-01T12:00:00Z", 1), (std::vector<std::string>{"over"}));
}

TEST(RepeatingInterval, may_happen_zero_times) {
    EXPECT_EQ(times_of("R0/PT1H", "2026-01-01T00:00:00Z", 1), (std::vector<std::string>{"over"}));
}

TEST(RepeatingInterval, runs_out_where_dates_end) {
    const Result<RepeatingInterval> yearly = repeating_from("R/P1Y", shanghai());
    EXPECT_TRUE(occurrence(*yearly, at("2026-01-01T00:00:00Z"), 9000, shanghai()));
    EXPECT_FALSE(occurrence(*yearly, at("2026-01-01T00:00:00Z"), 1ULL << 60U, shanghai()));
}

TEST(RepeatingInterval, refuses_what_would_never_or_always_fire) {
    for (const char* text :
         {"", "R", "R3", "PT10H", "R/PT0S", "R/-PT1H", "R-1/PT1H", "Rx/PT1H", "R3/PT10H/", "R/PT1H/PT2H",
          "R/2026-01-02T00:00:00Z/2026-01-01T00:00:00Z", "R/tomorrow/P1D", "R3/PT1H/2026-01-01T00:00:00Z/x"}) {
        EXPECT_FALSE(repeating_from(text, shanghai())) << text;
    }
}

}  // namespace
}  // namespace baton::calendar
