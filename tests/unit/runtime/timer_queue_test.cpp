#include "engine/runtime/timer_queue.hpp"

#include <gtest/gtest.h>

#include "connectors/storage/memory/memory_store.hpp"

namespace baton::runtime {
namespace {

constexpr Instant start{std::chrono::hours{1000}};

ports::TimerRow timer(std::uint64_t key, Duration after) {
    return {TimerKey{key}, InstanceKey{1}, DefinitionKey{1}, "timer", start + after};
}

struct Timers : testing::Test {
    storage::memory::MemoryStore store;
    TimerQueue queue{3};

    void SetUp() override {
        ASSERT_TRUE(store.open(0, {}).has_value());
        ASSERT_TRUE(queue.refill(store, 0, start).has_value());
    }
    void commit(std::vector<ports::TimerRow> rows, std::vector<TimerKey> gone = {}) {
        ports::Batch batch;
        batch.epoch = 1;
        batch.timers = std::move(rows);
        batch.timers_gone = std::move(gone);
        ASSERT_TRUE(store.commit(batch).has_value());
    }
    std::vector<std::uint64_t> due(Instant now) {
        std::vector<std::uint64_t> keys;
        for (const auto& row : queue.take_due(now, 100)) keys.push_back(row.key.value);
        return keys;
    }
};

TEST_F(Timers, come_out_soonest_first_and_once) {
    queue.arm(timer(1, std::chrono::minutes{20}), 1);
    queue.arm(timer(2, std::chrono::minutes{10}), 1);
    EXPECT_EQ(due(start + std::chrono::minutes{5}), (std::vector<std::uint64_t>{}));
    EXPECT_EQ(due(start + std::chrono::minutes{30}), (std::vector<std::uint64_t>{2, 1}));
    EXPECT_EQ(due(start + std::chrono::minutes{30}), (std::vector<std::uint64_t>{}));
}

TEST_F(Timers, a_cancelled_one_never_comes) {
    queue.arm(timer(1, std::chrono::minutes{20}), 1);
    queue.cancel(TimerKey{1}, 1);
    EXPECT_EQ(due(start + std::chrono::hours{1}), (std::vector<std::uint64_t>{}));
}

TEST_F(Timers, one_beyond_the_horizon_is_read_from_the_store_when_its_time_comes_near) {
    const auto far = timer(1, std::chrono::hours{48});
    queue.arm(far, 1);
    commit({far});
    queue.committed(1);
    const Instant later = start + std::chrono::hours{48};
    ASSERT_TRUE(queue.next().has_value());
    EXPECT_LT(*queue.next(), later);
    ASSERT_TRUE(queue.refill(store, 0, later).has_value());
    EXPECT_EQ(due(later), (std::vector<std::uint64_t>{1}));
}

TEST_F(Timers, what_is_not_yet_committed_is_not_forgotten_by_a_refill) {
    queue.arm(timer(1, std::chrono::hours{2}), 1);
    ASSERT_TRUE(queue.refill(store, 0, start + std::chrono::hours{2}).has_value());
    EXPECT_EQ(due(start + std::chrono::hours{2}), (std::vector<std::uint64_t>{1}));
}

TEST_F(Timers, what_was_cancelled_is_not_read_back_before_its_commit) {
    const auto far = timer(1, std::chrono::hours{2});
    commit({far});
    queue.cancel(TimerKey{1}, 2);
    ASSERT_TRUE(queue.refill(store, 0, start + std::chrono::hours{2}).has_value());
    EXPECT_EQ(due(start + std::chrono::hours{2}), (std::vector<std::uint64_t>{}));
}

TEST_F(Timers, more_than_fit_in_memory_all_come_in_order) {
    std::vector<ports::TimerRow> rows;
    for (std::uint64_t key = 1; key <= 10; ++key) rows.push_back(timer(key, std::chrono::minutes{key}));
    commit(rows);
    std::vector<std::uint64_t> all;
    const Instant end = start + std::chrono::minutes{30};
    for (int round = 0; round < 10; ++round) {
        ASSERT_TRUE(queue.refill(store, 0, start).has_value());
        for (const auto key : due(end)) {
            all.push_back(key);
            commit({}, {TimerKey{key}});
        }
    }
    EXPECT_EQ(all, (std::vector<std::uint64_t>{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}));
}

TEST_F(Timers, many_of_one_moment_are_all_there) {
    std::vector<ports::TimerRow> rows;
    for (std::uint64_t key = 1; key <= 10; ++key) rows.push_back(timer(key, std::chrono::minutes{5}));
    commit(rows);
    TimerQueue fresh{3};
    ASSERT_TRUE(fresh.refill(store, 0, start).has_value());
    EXPECT_EQ(fresh.take_due(start + std::chrono::minutes{5}, 100).size(), 10U);
}

}  // namespace
}  // namespace baton::runtime
