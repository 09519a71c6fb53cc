// Which cases stay in memory, by their number and by their bytes.
#include <gmock/gmock.h>

#include "engine/execution/size.hpp"
#include "tests/unit/runtime/partition_stage.hpp"

namespace baton::runtime {
namespace {

constexpr std::uint64_t kilobyte = 1'000;
constexpr std::uint64_t much = 100 * kilobyte;
constexpr std::size_t any_number = 1'000;

std::unique_ptr<Case> case_of(std::uint64_t bytes, std::uint64_t changed_in_batch = 0) {
    auto subject = std::make_unique<Case>();
    subject->changed_in_batch = changed_in_batch;
    subject->state.scopes[0].variables.set("order", feel::Value(std::string(bytes, 'x')));
    return subject;
}

TEST(CaseCache, those_used_longest_ago_leave_when_all_together_are_too_large) {
    CaseCache cases{any_number, 3 * much};
    for (std::uint64_t key = 1; key <= 4; ++key) cases.put(InstanceKey{key}, case_of(much));
    EXPECT_GT(cases.bytes(), 4 * much);
    ASSERT_NE(cases.find(InstanceKey{1}), nullptr);
    cases.committed(0);
    EXPECT_LE(cases.bytes(), 3 * much);
    EXPECT_EQ(cases.size(), 2U);
    EXPECT_NE(cases.find(InstanceKey{1}), nullptr) << "it was used again";
    EXPECT_EQ(cases.find(InstanceKey{2}), nullptr);
}

TEST(CaseCache, what_is_not_durable_stays_however_much_it_is) {
    CaseCache cases{1, much};
    for (std::uint64_t key = 1; key <= 3; ++key) cases.put(InstanceKey{key}, case_of(much, key));
    cases.committed(0);
    EXPECT_EQ(cases.size(), 3U);
    cases.committed(2);
    EXPECT_EQ(cases.size(), 1U);
    EXPECT_NE(cases.find(InstanceKey{3}), nullptr);
}

TEST(CaseCache, the_one_in_use_stays_though_it_is_larger_than_all_may_be) {
    CaseCache cases{any_number, much};
    cases.put(InstanceKey{1}, case_of(kilobyte));
    cases.put(InstanceKey{2}, case_of(10 * much));
    cases.committed(0);
    EXPECT_EQ(cases.size(), 1U);
    EXPECT_NE(cases.find(InstanceKey{2}), nullptr);
}

TEST(CaseCache, what_is_written_over_again_and_again_does_not_count_as_if_all_of_it_were_there) {
    CaseCache cases{any_number, much};
    cases.put(InstanceKey{1}, case_of(much));
    const auto once = cases.bytes();
    for (int change = 0; change < 50; ++change) {
        cases.grew(InstanceKey{1}, much);  // another value under the same name
        EXPECT_GE(cases.bytes(), once);
        EXPECT_LE(cases.bytes(), 3 * once);
    }
    cases.drop(InstanceKey{1});
    EXPECT_EQ(cases.bytes(), 0U);
}

TEST(CaseCache, one_that_was_put_anew_counts_once) {
    CaseCache cases{any_number, much};
    cases.put(InstanceKey{1}, case_of(much));
    cases.put(InstanceKey{1}, case_of(kilobyte));
    EXPECT_LT(cases.bytes(), much);
}

// The values that are written beside variables: what a loop's item gave, and what a decision read and gave.
TEST(Sizes, of_a_fact_are_those_of_all_values_in_it) {
    const feel::Value large{std::string(much, 'x')};
    feel::Context given;
    given.set("order", large);
    execution::LoopItemEnded item;
    item.output = large;
    EXPECT_GE(execution::size_of(execution::Event{item}), much);
    execution::DecisionMade decision;
    decision.inputs = decision.read = given;
    decision.output = large;
    decision.tables = {{"table", given, {{"rule", 1, large}}}};
    EXPECT_GE(execution::size_of(execution::Event{decision}), 5 * much);
    EXPECT_LT(execution::size_of(execution::Event{decision}), 6 * much);
}

TEST(Sizes, of_a_case_hold_what_its_loops_keep) {
    execution::Instance state;
    const auto empty = execution::size_of(state);
    auto& loop = state.scopes[1].loop.emplace();
    loop.items = {feel::Value(std::string(much, 'x'))};
    loop.outputs = loop.items;
    EXPECT_GE(execution::size_of(state), empty + 2 * much);
    for (execution::TokenId token = 0; token < 1'000; ++token) state.tokens[token];
    EXPECT_GE(execution::size_of(state), empty + 2 * much + 1'000 * sizeof(execution::Token));
}

struct CasesInMemory : PartitionStage {
    std::vector<InstanceKey> keys;

    void start_cases(std::size_t count, std::uint64_t bytes) {
        for (std::size_t i = 0; i < count; ++i) {
            Wish wish;
            execution::StartInstance command;
            command.definition = partition->shelf()->latest("one_task")->key;
            command.variables.set("order", feel::Value(std::string(bytes, 'x')));
            wish.command = std::move(command);
            const auto done = partition->handle(wish, start);
            ASSERT_TRUE(done.has_value()) << done.error().detail;
            keys.push_back(done->instance);
        }
    }
};

TEST_F(CasesInMemory, large_ones_leave_and_come_back_whole) {
    settings.instances_size_max = 5 * much;
    open();
    deploy(one_task());
    start_cases(20, much);
    EXPECT_EQ(partition->cases().size(), 20U) << "nothing of them is durable";
    commit();
    EXPECT_LE(partition->cases().bytes(), 5 * much);
    EXPECT_THAT(partition->cases().size(), testing::AllOf(testing::Ge(3U), testing::Le(5U)));
    for (const InstanceKey key : keys) {
        const auto state = partition->inspect(key);
        ASSERT_TRUE(state.has_value());
        const feel::Value* const order = (*state)->scopes.begin()->second.variables.find("order");
        ASSERT_NE(order, nullptr);
        EXPECT_EQ(order->string()->size(), much);
    }
}

TEST_F(CasesInMemory, those_who_are_only_looked_at_do_not_pile_up) {
    deploy(one_task());
    start_cases(20, kilobyte);
    commit();
    settings.instances_in_memory = 3;
    open();
    for (const InstanceKey key : keys) {
        ASSERT_TRUE(partition->inspect(key).has_value());
        EXPECT_LE(partition->cases().size(), 4U) << "three, and the one that is asked for";
    }
}

}  // namespace
}  // namespace baton::runtime
