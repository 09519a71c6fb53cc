// A clock that jumps forward and back, and timers that fell due while nothing ran: each fires once, and never early.
#include "tests/unit/runtime/partition_stage.hpp"

namespace baton::runtime {
namespace {

using std::chrono::hours;

// begin -> two hours -> end
Resource two_hours() {
    return small_model("two_hours",
                       R"(<startEvent id="begin"/><intermediateCatchEvent id="wait"><timerEventDefinition>)"
                       R"(<timeDuration>PT2H</timeDuration></timerEventDefinition></intermediateCatchEvent>)"
                       R"(<endEvent id="end"/><sequenceFlow id="a" sourceRef="begin" targetRef="wait"/>)"
                       R"(<sequenceFlow id="b" sourceRef="wait" targetRef="end"/>)");
}

struct ClockJumps : PartitionStage {
    void SetUp() override {
        open();
        deploy(two_hours());
        for (int i = 0; i < 3; ++i) start_case("two_hours");
        commit();
    }
    void tick(Instant now) {
        for (bool more = true; more;) {
            const auto ticked = partition->tick(now, 2);
            ASSERT_TRUE(ticked.has_value());
            more = *ticked;
        }
        if (partition->has_open_batch()) commit();
    }
    std::vector<ports::InstanceRow> instances() { return store.instances({}, {})->items; }
    std::size_t fired() {
        std::size_t count = 0;
        for (const auto& instance : instances()) {
            for (const auto& record : *store.records_of(0, instance.key, 0)) {
                for (const auto& event : record.events) count += std::holds_alternative<execution::TimerFired>(event);
            }
        }
        return count;
    }
};

TEST_F(ClockJumps, nothing_fires_before_its_moment) {
    tick(start + hours{2} - Duration{1});
    EXPECT_EQ(fired(), 0U);
    tick(start + hours{2});
    EXPECT_EQ(fired(), 3U);
}

TEST_F(ClockJumps, far_forward_and_back_again_each_fires_once) {
    tick(start + hours{50'000});
    EXPECT_EQ(fired(), 3U);
    tick(start + hours{1});
    tick(start + hours{3});
    tick(start + hours{60'000});
    EXPECT_EQ(fired(), 3U);
    EXPECT_TRUE(store.timers_due(0, start + hours{100'000}, 10)->empty());
}

TEST_F(ClockJumps, a_record_is_never_older_than_the_one_before_it) {
    tick(start + hours{2});
    start_case("two_hours");  // the clock says `start` again
    commit();
    Instant latest{};
    for (const auto& instance : instances()) {
        const auto records = store.records_of(0, instance.key, 0);
        EXPECT_GE(instance.started_at, start);
        for (const auto& record : *records) latest = std::max(latest, record.at);
    }
    EXPECT_EQ(instances().back().started_at, latest);
    tick(start + hours{4} - Duration{1});
    EXPECT_EQ(fired(), 3U) << "two hours from the moment that its record bears";
    tick(start + hours{4});
    EXPECT_EQ(fired(), 4U);
}

TEST_F(ClockJumps, what_fell_due_while_nothing_ran_fires_once_after_the_restart) {
    open();
    tick(start + hours{1'000});
    EXPECT_EQ(fired(), 3U);
    open();
    tick(start + hours{1'001});
    EXPECT_EQ(fired(), 3U);
}

TEST_F(ClockJumps, what_fired_and_was_not_committed_fires_again_and_is_there_once) {
    ASSERT_TRUE(partition->tick(start + hours{3}, 100).has_value());
    store.fail_next_commit();
    ASSERT_FALSE(store.commit(partition->take_batch()).has_value());
    EXPECT_EQ(fired(), 0U);
    open();
    tick(start + hours{3});
    EXPECT_EQ(fired(), 3U);
}

TEST_F(ClockJumps, a_restart_under_a_clock_that_was_set_back_fires_nothing_early) {
    tick(start + hours{1});
    auto reopened = Partition::open(store, settings, almanac, start - hours{24});
    ASSERT_TRUE(reopened.has_value());
    partition = std::move(*reopened);
    tick(start - hours{23});
    EXPECT_EQ(fired(), 0U);
    tick(start + hours{2} - Duration{1});
    EXPECT_EQ(fired(), 0U);
    tick(start + hours{2});
    EXPECT_EQ(fired(), 3U);
}

}  // namespace
}  // namespace baton::runtime
