// Quarters as reports are asked for: they begin and end where the offices are.
#include "connectors/api/handlers/quarters.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace baton::api {
namespace {

Result<std::vector<Quarter>> quarters(std::string_view first, std::string_view last) {
    const auto zone = calendar::Zone::named("Asia/Shanghai");
    if (!zone) return zone.error();
    return quarters_between(first, last, *zone);
}

}  // namespace

TEST(Quarters, begin_at_midnight_in_shanghai_and_follow_one_another) {
    const auto found = quarters("2025-Q4", "2026-Q2");
    ASSERT_TRUE(found) << found.error().detail;
    ASSERT_EQ(found->size(), 3U);
    EXPECT_EQ((*found)[0].name, "2025-Q4");
    EXPECT_EQ(to_text((*found)[0].begin), "2025-09-30T16:00:00.000Z");
    EXPECT_EQ((*found)[1].name, "2026-Q1");
    EXPECT_EQ(to_text((*found)[1].begin), "2025-12-31T16:00:00.000Z");
    EXPECT_EQ(to_text((*found)[1].end), "2026-03-31T16:00:00.000Z");
    EXPECT_EQ((*found)[1].begin, (*found)[0].end);
    EXPECT_EQ((*found)[2].end, (*quarters("2026-Q3", "2026-Q3"))[0].begin);
}

TEST(Quarters, are_twelve_at_most_and_in_order) {
    EXPECT_EQ(quarters("2024-Q1", "2026-Q4")->size(), quarters_max);
    for (const auto& [first, last] : {std::pair{"2024-Q1", "2027-Q1"},
                                      {"2026-Q2", "2026-Q1"},
                                      {"2026-Q0", "2026-Q1"},
                                      {"2026-Q1", "2026-Q5"},
                                      {"2026", "2026-Q1"},
                                      {"1969-Q4", "1970-Q1"},
                                      {"20x6-Q1", "2026-Q1"},
                                      {"2026-Q1", "2026-Q10"}}) {
        const auto refused = quarters(first, last);
        ASSERT_FALSE(refused) << first << ' ' << last;
        EXPECT_EQ(refused.error().code, Code::invalid);
    }
}

}  // namespace baton::api
