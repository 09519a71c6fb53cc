#include "service/demo/diary.hpp"

#include <gmock/gmock.h>

namespace baton::demo {
namespace {

std::string refusal(const std::string& text) {
    const auto diary = read_diary(text, "Asia/Shanghai");
    return diary ? "" : diary.error().detail;
}

TEST(Diary, an_entry_has_a_moment_a_verb_and_what_stands_behind_it) {
    const auto diary =
        read_diary("title 一天\ndate 2026-04-28\n\n# nobody reads this\n09:05 say 早市 占道\n", "Asia/Shanghai");
    ASSERT_TRUE(diary) << diary.error().detail;
    EXPECT_EQ(diary->title, "一天");
    ASSERT_EQ(diary->entries.size(), 1U);
    EXPECT_EQ(to_text(diary->entries[0].at), "2026-04-28T01:05:00.000Z");
    EXPECT_EQ(diary->entries[0].words.words.front(), "say");
    EXPECT_EQ(diary->entries[0].text, "早市 占道");
    EXPECT_EQ(diary->entries[0].line, 5U);
}

TEST(Diary, a_line_that_begins_with_a_space_goes_on) {
    const auto diary = read_diary("date 2026-04-28\n09:05 complete a T by x\n  {\"n\":\n   1}\n", "Asia/Shanghai");
    ASSERT_TRUE(diary);
    EXPECT_EQ(diary->entries[0].words.json, "{\"n\": 1}");
}

TEST(Diary, what_cannot_be_played_is_refused_with_its_line) {
    EXPECT_THAT(refusal("09:00 say x\n"), testing::HasSubstr("line 1: 'date 2026-04-28'"));
    EXPECT_THAT(refusal("date 2026-04-28\nsay x\n"), testing::HasSubstr("line 2: an entry begins with a time"));
    EXPECT_THAT(refusal("date 2026-04-28\n09:00 sing x\n"), testing::HasSubstr("it knows watch, say"));
    EXPECT_THAT(refusal("date 2026-04-28\n09:00 say x\n08:00 say y\n"),
                testing::HasSubstr("line 3: time does not go back"));
    EXPECT_THAT(refusal("date 2026-02-30\n09:00 say x\n"), testing::HasSubstr("line 2: "));
    EXPECT_THAT(refusal("title nothing\n"), testing::HasSubstr("no entries"));
}

}  // namespace
}  // namespace baton::demo
