// Every row comes back as it was written, newest version, each field.
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {

TEST_P(StorageContract, rows_come_back_with_every_field) {
    auto batch_ = batch();
    batch_.tasks = {made<ports::TaskRow>(nth(1))};
    batch_.instances = {made<ports::InstanceRow>(nth(2))};
    batch_.jobs = {made<ports::JobRow>(nth(3))};
    batch_.incidents = {made<ports::IncidentRow>(nth(4))};
    ASSERT_TRUE(write(batch_));

    EXPECT_EQ(sure(queries().task(TaskKey{nth(1)})), batch_.tasks[0]);
    EXPECT_EQ(sure(queries().instance(InstanceKey{nth(2)})), batch_.instances[0]);
    EXPECT_EQ(sure(queries().job(JobKey{nth(3)})), batch_.jobs[0]);
    EXPECT_EQ(sure(queries().incident(IncidentKey{nth(4)})), batch_.incidents[0]);
}

TEST_P(StorageContract, what_was_never_written_is_not_found) {
    EXPECT_FALSE(sure(queries().task(TaskKey{nth(1)})));
    EXPECT_FALSE(sure(queries().instance(InstanceKey{nth(1)})));
    EXPECT_FALSE(sure(queries().job(JobKey{nth(1)})));
    EXPECT_FALSE(sure(queries().incident(IncidentKey{nth(1)})));
    EXPECT_FALSE(sure(store().request("li", "k")));
    EXPECT_TRUE(sure(store().resources(1)).empty());
}

TEST_P(StorageContract, the_last_of_a_key_wins_within_a_batch_and_over_batches) {
    auto batch_ = batch();
    auto task = made<ports::TaskRow>(nth(1));
    batch_.tasks.push_back(task);
    task.assignee = "wang";
    task.candidate_users = {"zhao"};
    batch_.tasks.push_back(task);
    ASSERT_TRUE(write(batch_));
    EXPECT_EQ(sure(queries().task(TaskKey{nth(1)})), task);

    task.state = "completed";
    batch_ = batch();
    batch_.tasks = {task};
    ASSERT_TRUE(write(batch_));
    EXPECT_EQ(sure(queries().task(TaskKey{nth(1)})), task);
}

TEST_P(StorageContract, rows_of_a_case_that_is_migrated_are_about_another_version_and_its_elements) {
    auto batch_ = batch();
    const InstanceKey instance{nth(2)};
    batch_.instances = {made<ports::InstanceRow>(instance.value)};
    batch_.tasks = {made<ports::TaskRow>(nth(1))};
    batch_.jobs = {made<ports::JobRow>(nth(3))};
    batch_.incidents = {made<ports::IncidentRow>(nth(4))};
    batch_.tasks[0].instance = instance;
    ASSERT_TRUE(write(batch_));

    auto moved = batch();
    moved.instances = batch_.instances;
    moved.tasks = batch_.tasks;
    moved.jobs = batch_.jobs;
    moved.incidents = batch_.incidents;
    moved.instances[0].definition = DefinitionKey{77};
    moved.instances[0].version = 9;
    moved.tasks[0].definition = moved.jobs[0].definition = DefinitionKey{77};
    moved.tasks[0].element = moved.jobs[0].element = moved.incidents[0].element = "renamed";
    moved.tasks[0].name = "by another name";
    add_records(moved, {instance});
    moved.records.back().events.emplace_back(execution::InstanceMigrated{DefinitionKey{77}, 9, {}, {}});
    ASSERT_TRUE(write(moved));
    EXPECT_EQ(sure(queries().task(TaskKey{nth(1)})), moved.tasks[0]);
    EXPECT_EQ(sure(queries().instance(instance)), moved.instances[0]);
    EXPECT_EQ(sure(queries().job(JobKey{nth(3)})), moved.jobs[0]);
    EXPECT_EQ(sure(queries().incident(IncidentKey{nth(4)})), moved.incidents[0]);
}

TEST_P(StorageContract, a_text_with_a_nul_is_kept_whole_or_refused_and_never_cut) {
    auto task = made<ports::TaskRow>(nth(1));
    task.name = std::string("a\0b", 3);
    auto batch_ = batch();
    batch_.tasks = {task};
    const auto committed = write(batch_);
    const auto kept = sure(queries().task(TaskKey{nth(1)}));
    if (committed) {
        EXPECT_EQ(kept, task);
    } else {
        EXPECT_EQ(committed.error().code, Code::invalid);
        EXPECT_FALSE(kept);
    }
}

TEST_P(StorageContract, definitions_and_resources_are_kept_for_ever) {
    auto batch_ = batch();
    batch_.definitions = {made<ports::DefinitionRow>(nth(2)), made<ports::DefinitionRow>(nth(1))};
    auto first = made<ports::ResourceRow>();
    auto second = made<ports::ResourceRow>();
    auto elsewhere = made<ports::ResourceRow>();
    first.deployment = second.deployment = nth(9);
    first.content = std::string(300'000, 'x');
    batch_.resources = {first, second, elsewhere};
    ASSERT_TRUE(write(batch_));

    EXPECT_THAT(sure(store().definitions()), testing::ElementsAre(batch_.definitions[1], batch_.definitions[0]));
    EXPECT_THAT(sure(store().resources(nth(9))), testing::UnorderedElementsAre(first, second));
}

TEST_P(StorageContract, an_answered_request_is_remembered) {
    auto batch_ = batch();
    batch_.requests = {made<ports::RequestRow>(), made<ports::RequestRow>()};
    ASSERT_TRUE(write(batch_));
    const auto& row = batch_.requests[1];
    EXPECT_EQ(sure(store().request(row.principal, row.key)), row);
    EXPECT_FALSE(sure(store().request(row.principal, "another")));
}

// ---- what waits ----

TEST_P(StorageContract, timers_come_soonest_first_up_to_the_moment) {
    auto batch_ = batch();
    for (std::uint64_t i = 1; i <= 4; ++i) {
        auto timer = made<ports::TimerRow>(nth(i));
        timer.instance.value = nth(50);
        timer.due = at(100 - static_cast<std::int64_t>(i) * 10);
        batch_.timers.push_back(timer);
    }
    batch_.timers[1].due = batch_.timers[2].due;
    ASSERT_TRUE(write(batch_));

    EXPECT_EQ(numbers(sure(store().timers_due(partition_, at(70), 10))), (std::vector<std::uint64_t>{4, 2, 3}));
    EXPECT_EQ(numbers(sure(store().timers_due(partition_, at(100), 1))), (std::vector<std::uint64_t>{4}));
    EXPECT_EQ(numbers(sure(queries().timers_of(InstanceKey{nth(50)}))), (std::vector<std::uint64_t>{4, 2, 3, 1}));
    EXPECT_EQ(sure(store().timers_due(partition_, at(100), 10))[3], batch_.timers[0]);
    EXPECT_TRUE(sure(store().timers_due(partition_ + 1, at(100), 10)).empty());
}

TEST_P(StorageContract, what_is_gone_is_gone_even_when_its_own_batch_wrote_it) {
    auto batch_ = batch();
    batch_.timers = {made<ports::TimerRow>(nth(1)), made<ports::TimerRow>(nth(2))};
    batch_.subscriptions = {made<ports::SubscriptionRow>(nth(3)), made<ports::SubscriptionRow>(nth(4))};
    batch_.messages = {made<ports::MessageRow>(nth(5)), made<ports::MessageRow>(nth(6))};
    batch_.timers_gone = {TimerKey{nth(1)}};
    batch_.subscriptions_gone = {SubscriptionKey{nth(3)}};
    batch_.messages_gone = {MessageKey{nth(5)}};
    batch_.errands = {made<ports::ErrandRow>(nth(7)), made<ports::ErrandRow>(nth(8))};
    batch_.errands_gone = {ErrandKey{nth(7)}};
    ASSERT_TRUE(write(batch_));
    EXPECT_THAT(sure(store().timers_due(partition_, at(1'000'000), 10)), testing::ElementsAre(batch_.timers[1]));
    EXPECT_THAT(sure(store().subscriptions(partition_, {}, 10)), testing::ElementsAre(batch_.subscriptions[1]));
    EXPECT_THAT(sure(store().messages(partition_)), testing::ElementsAre(batch_.messages[1]));
    EXPECT_THAT(sure(store().errands(partition_, {}, 10)), testing::ElementsAre(batch_.errands[1]));

    auto later = batch();
    later.timers_gone = {TimerKey{nth(2)}, TimerKey{nth(99)}};
    later.subscriptions_gone = {SubscriptionKey{nth(4)}};
    later.messages_gone = {MessageKey{nth(6)}};
    later.errands_gone = {ErrandKey{nth(8)}, ErrandKey{nth(99)}};
    ASSERT_TRUE(write(later));
    EXPECT_TRUE(sure(store().timers_due(partition_, at(1'000'000), 10)).empty());
    EXPECT_TRUE(sure(store().subscriptions(partition_, {}, 10)).empty());
    EXPECT_TRUE(sure(store().messages(partition_)).empty());
    EXPECT_TRUE(sure(store().errands(partition_, {}, 10)).empty());
}

TEST_P(StorageContract, what_waits_for_its_turn_is_read_in_order_piece_by_piece) {
    auto batch_ = batch();
    for (const std::uint64_t i : {3, 1, 5, 2, 4}) batch_.errands.push_back(made<ports::ErrandRow>(nth(i)));
    ASSERT_TRUE(write(batch_));
    EXPECT_EQ(numbers(sure(store().errands(partition_, {}, 3))), (std::vector<std::uint64_t>{1, 2, 3}));
    EXPECT_EQ(numbers(sure(store().errands(partition_, ErrandKey{nth(3)}, 3))), (std::vector<std::uint64_t>{4, 5}));
    EXPECT_EQ(sure(store().errands(partition_, ErrandKey{nth(4)}, 1)).front(), batch_.errands[2]);
    EXPECT_TRUE(sure(store().errands(partition_ + 1, {}, 3)).empty());
}

TEST_P(StorageContract, subscriptions_are_read_piece_by_piece) {
    auto batch_ = batch();
    for (std::uint64_t i = 1; i <= 5; ++i) batch_.subscriptions.push_back(made<ports::SubscriptionRow>(nth(i)));
    ASSERT_TRUE(write(batch_));
    EXPECT_EQ(numbers(sure(store().subscriptions(partition_, {}, 3))), (std::vector<std::uint64_t>{1, 2, 3}));
    EXPECT_EQ(numbers(sure(store().subscriptions(partition_, SubscriptionKey{nth(3)}, 3))),
              (std::vector<std::uint64_t>{4, 5}));
}

}  // namespace baton::storage
