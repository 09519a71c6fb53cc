// Those who wait for a job or for a position of the log are answered when their own time is over.
#include "tests/unit/runtime/hand_moved_engine.hpp"

namespace baton::runtime {
namespace {

using std::chrono::milliseconds;

class Patience : public HandMovedEngine {
protected:
    void SetUp() override { begin({}); }
    void pass(milliseconds time) {
        clock.at += time;
        workplace->pass(time);
        settle();
    }
    auto wait_for_job(milliseconds wait) {
        JobRequest request;
        request.type = "mail";
        request.wait = wait;
        return ask(engine->activate(request));
    }
};

TEST_F(Patience, a_worker_hears_that_there_is_nothing_when_it_asked_to) {
    const auto shorter = wait_for_job(milliseconds{300});
    const auto longer = wait_for_job(milliseconds{700});
    pass(milliseconds{299});
    EXPECT_FALSE(shorter->has_value());
    pass(milliseconds{1});
    ASSERT_TRUE(shorter->has_value()) << "it has to wait for something else to happen";
    EXPECT_TRUE((*shorter)->value().empty());
    EXPECT_FALSE(longer->has_value());
    pass(milliseconds{400});
    EXPECT_TRUE(longer->has_value());
}

TEST_F(Patience, whoever_waits_for_a_position_hears_that_it_is_not_reached) {
    const auto reached = ask(engine->reach(1'000'000, milliseconds{120}));
    pass(milliseconds{119});
    EXPECT_FALSE(reached->has_value());
    pass(milliseconds{1});
    ASSERT_TRUE(reached->has_value());
    EXPECT_EQ((*reached)->error().code, Code::timeout);
}

TEST_F(Patience, a_new_one_does_not_put_off_what_is_due_sooner) {
    const auto first = wait_for_job(milliseconds{200});
    pass(milliseconds{150});
    const auto second = wait_for_job(milliseconds{900});
    pass(milliseconds{50});
    EXPECT_TRUE(first->has_value());
    EXPECT_FALSE(second->has_value());
}

}  // namespace
}  // namespace baton::runtime
