// How a line of a story is taken apart.
#include "service/story/script.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/story/arguments.hpp"

namespace baton::story {
namespace {

using testing::ElementsAre;

TEST(Script, words_end_at_blanks_and_json_is_one_piece) {
    const auto command = split("start handover  key=T-1 {\"place\": \"it's 'there'\"} ");
    EXPECT_THAT(command.words, ElementsAre("start", "handover", "key=T-1"));
    EXPECT_EQ(command.json, "{\"place\": \"it's 'there'\"}");
    EXPECT_THAT(split("  ").words, ElementsAre());
}

TEST(Script, a_word_between_quotes_keeps_its_blanks) {
    const auto command = split("message 'paid in full' key='T 7' {}");
    EXPECT_THAT(command.words, ElementsAre("message", "paid in full", "key=T 7"));
    EXPECT_EQ(option(command, "key"), "T 7");
    EXPECT_THAT(split("signal 'all clear'").words, ElementsAre("signal", "all clear"));
    EXPECT_THAT(split("signal ''").words, ElementsAre("signal", ""));
}

TEST(Script, a_quote_elsewhere_is_a_letter) {
    EXPECT_THAT(split("cancel it's not ours").words, ElementsAre("cancel", "it's", "not", "ours"));
    EXPECT_THAT(split("cancel 'tis late").words, ElementsAre("cancel", "'tis", "late"));
    EXPECT_THAT(split("cancel 'so'called").words, ElementsAre("cancel", "'so'called"));
    EXPECT_THAT(split("a=b='c").words, ElementsAre("a=b='c"));
}

TEST(Script, what_was_made_a_word_is_read_back_as_it_was) {
    for (const auto* text : {"plain", "two words", "a=b", "key='x", "{brace}", "", "中 文"}) {
        const auto words = split("message " + as_word(text) + " end").words;
        ASSERT_EQ(words.size(), 3U) << text;
        EXPECT_EQ(words[1], text);
    }
}

}  // namespace
}  // namespace baton::story
