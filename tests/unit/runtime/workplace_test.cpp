// The two threads of production, and how they come to an end.
#include "engine/runtime/workplace.hpp"

#include <future>
#include <gtest/gtest.h>
#include <thread>

namespace baton::runtime {
namespace {

using std::chrono::milliseconds;

class TwoThreads : public testing::Test {
protected:
    void wake_again() {
        place->wake(milliseconds{1}, [this] {
            ++woken;
            wake_again();
        });
    }
    std::shared_ptr<Workplace> place = two_threads();
    int woken = 0;
};

TEST_F(TwoThreads, decide_in_order_and_commit_beside) {
    std::string done;
    std::promise<void> told;
    place->decide([&] {
        done += "a";
        place->decide([&] { done += "b"; });
        place->commit([&] { place->decide([&] { done += "c", told.set_value(); }); });
    });
    told.get_future().wait();
    place->close();
    EXPECT_EQ(done, "abc");
}

TEST_F(TwoThreads, end_though_they_would_be_woken_for_ever) {
    place->decide([this] { wake_again(); });
    place->close();
    const int before = woken;
    std::this_thread::sleep_for(milliseconds{5});
    EXPECT_EQ(woken, before);
}

// A commit that is on its way when all is closed comes back, and what it then asks to be woken for is not waited for.
TEST_F(TwoThreads, end_after_what_is_being_committed_and_what_follows_from_it) {
    std::promise<void> closing;
    bool has_followed = false;
    place->commit([&] {
        closing.get_future().wait();
        place->decide([&] {
            wake_again();
            place->commit([&] { place->decide([&] { has_followed = true; }); });
        });
    });
    std::thread later([&] {
        std::this_thread::sleep_for(milliseconds{30});
        closing.set_value();
    });
    place->close();
    later.join();
    EXPECT_TRUE(has_followed);
    EXPECT_EQ(woken, 0);
}

}  // namespace
}  // namespace baton::runtime
