#include "engine/runtime/waiting_room.hpp"

#include <gtest/gtest.h>
#include <vector>

namespace baton::runtime {
namespace {

using std::chrono::milliseconds;

struct WaitingRoomTest : testing::Test {
    WaitingRoom room{milliseconds{100}};
    std::vector<std::string> done;

    bool ask(const std::string& sender, const std::string& what, int since = 0, int now = 0) {
        WaitingRoom::Question question{
            [this, what] { done.push_back(what); }, {}, WaitingRoom::Moment{milliseconds{since}}};
        return room.admit(sender, question, WaitingRoom::Moment{milliseconds{now}});
    }
    std::vector<std::string> all() {
        while (!room.empty()) room.next().work();
        return done;
    }
};

using Words = std::vector<std::string>;

TEST_F(WaitingRoomTest, a_senders_wishes_are_done_in_their_order) {
    for (const auto* what : {"1", "2", "3"}) ASSERT_TRUE(ask("env", what));
    EXPECT_EQ(all(), (Words{"1", "2", "3"}));
}

TEST_F(WaitingRoomTest, whoever_asks_for_much_does_not_keep_others_waiting) {
    for (const auto* what : {"a1", "a2", "a3", "a4"}) ASSERT_TRUE(ask("a", what));
    ASSERT_TRUE(ask("b", "b1"));
    ASSERT_TRUE(ask("c", "c1"));
    ASSERT_TRUE(ask("b", "b2"));
    EXPECT_EQ(all(), (Words{"a1", "b1", "c1", "a2", "b2", "a3", "a4"}));
}

TEST_F(WaitingRoomTest, a_line_whose_first_has_waited_too_long_is_closed_and_the_others_are_not) {
    ASSERT_TRUE(ask("a", "a1", 0, 0));
    EXPECT_TRUE(ask("a", "a2", 100, 100));
    EXPECT_FALSE(ask("a", "a3", 101, 101));
    EXPECT_TRUE(ask("b", "b1", 101, 101));
    EXPECT_EQ(all(), (Words{"a1", "b1", "a2"}));
}

TEST_F(WaitingRoomTest, it_opens_again_when_those_who_waited_are_served) {
    ASSERT_TRUE(ask("a", "a1", 0, 0));
    ASSERT_FALSE(ask("a", "a2", 200, 200));
    room.next().work();
    EXPECT_TRUE(ask("a", "a2", 200, 200));
    EXPECT_EQ(all(), (Words{"a1", "a2"}));
}

TEST_F(WaitingRoomTest, whose_wish_was_not_taken_has_it_back) {
    ASSERT_TRUE(ask("a", "a1", 0, 0));
    WaitingRoom::Question question{[this] { done.emplace_back("mine"); }, {}, WaitingRoom::Moment{milliseconds{200}}};
    ASSERT_FALSE(room.admit("a", question, WaitingRoom::Moment{milliseconds{200}}));
    question.work();
    EXPECT_EQ(done, Words{"mine"});
}

}  // namespace
}  // namespace baton::runtime
