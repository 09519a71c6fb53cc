#include "engine/runtime/tenure_watch.hpp"

#include <gtest/gtest.h>

namespace baton::runtime {
namespace {

using std::chrono::seconds;

TenureWatch::Moment after(int time) { return TenureWatch::Moment{seconds{time}}; }

ports::Tenure held(std::uint64_t beat, std::string node = "north") { return {4, beat, std::move(node), "north:8080"}; }

TEST(TenureWatch, what_nobody_has_is_taken_at_once) {
    TenureWatch watch("south", seconds{10});
    EXPECT_TRUE(watch.may_take({}, after(0)));
    EXPECT_TRUE(watch.may_take({4, 9, "", ""}, after(0))) << "it was given back";
}

TEST(TenureWatch, what_the_node_itself_held_in_an_earlier_life_is_taken_up_again) {
    TenureWatch watch("north", seconds{10});
    EXPECT_TRUE(watch.may_take(held(1), after(0)));
}

TEST(TenureWatch, a_holder_is_left_alone_while_it_gives_signs_of_life) {
    TenureWatch watch("south", seconds{10});
    for (int time = 0; time < 100; ++time) {
        EXPECT_FALSE(watch.may_take(held(static_cast<std::uint64_t>(time) / 9), after(time))) << time;
    }
}

TEST(TenureWatch, a_silent_holders_place_is_taken_when_the_watcher_has_waited_for_a_whole_lease) {
    TenureWatch watch("south", seconds{10});
    EXPECT_FALSE(watch.may_take(held(1), after(100))) << "how long it has been silent is not known yet";
    EXPECT_FALSE(watch.may_take(held(1), after(109)));
    EXPECT_TRUE(watch.may_take(held(1), after(110)));
}

TEST(TenureWatch, who_takes_the_place_of_a_silent_holder_has_a_whole_lease_too) {
    TenureWatch watch("south", seconds{10});
    EXPECT_FALSE(watch.may_take(held(1), after(0)));
    EXPECT_FALSE(watch.may_take({5, 2, "east", "east:8080"}, after(10)));
    EXPECT_FALSE(watch.may_take({5, 2, "east", "east:8080"}, after(19)));
    EXPECT_TRUE(watch.may_take({5, 2, "east", "east:8080"}, after(20)));
}

}  // namespace
}  // namespace baton::runtime
