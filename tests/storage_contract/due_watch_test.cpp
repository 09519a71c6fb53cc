// The rows that wake us to tell that tasks fall due, and who has a part in a case.
#include "connectors/storage/migrations/migrations.hpp"
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {

struct DueWatchRows : StorageContract {
    ports::TimerRow timer(std::uint64_t number, const std::string& element) {
        return {TimerKey{nth(number)}, InstanceKey{nth(500)}, DefinitionKey{nth(7)}, element, at(10)};
    }
};

INSTANTIATE_TEST_SUITE_P(Stores, DueWatchRows, testing::ValuesIn(kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(DueWatchRows, wake_as_timers_do_and_are_none_of_the_models) {
    auto batch_ = batch();
    batch_.timers = {timer(1, "remind"), timer(2, "")};
    ASSERT_TRUE(write(batch_));
    EXPECT_EQ(numbers(sure(store().timers_due(partition_, at(10), 10))), (std::vector<std::uint64_t>{1, 2}));
    EXPECT_EQ(numbers(sure(queries().timers_of(InstanceKey{nth(500)}))), (std::vector<std::uint64_t>{1}));
    EXPECT_EQ(sure(queries().count_open(at(1))).timers, 1U);
    std::uint64_t counted = 0;
    for (const auto& count : sure(queries().count_versions(at(1)))) counted += count.kind == "timer" ? count.count : 0;
    EXPECT_EQ(counted, 1U);
    const auto elements = sure(queries().count_elements(DefinitionKey{nth(7)}, "any", at(1)));
    ASSERT_EQ(elements.size(), 1U);
    EXPECT_EQ(elements[0].element, "remind");
}

TEST_P(DueWatchRows, departments_have_a_part_by_their_tasks_and_by_beginning_the_case) {
    const InstanceKey instance{nth(500)};
    auto batch_ = batch();
    add_records(batch_, {instance, instance, InstanceKey{nth(501)}});
    for (auto& record : batch_.records) {
        record.command = "StartInstance";
        record.actor.department = "hotline";
    }
    batch_.records[1].command = "CompleteTask";
    for (const std::uint64_t number : {1U, 2U, 3U, 4U}) {
        auto task = made<ports::TaskRow>(nth(number));
        task.instance = number == 4 ? InstanceKey{nth(501)} : instance;
        task.department = number == 1 ? "team_env" : number == 2 ? "" : "hotline";
        batch_.tasks.push_back(task);
    }
    ASSERT_TRUE(write(batch_));
    const std::map<std::string, std::uint32_t> expected{{"hotline", 2}, {"team_env", 1}};
    EXPECT_EQ(sure(store().departments_of(partition_, instance)), expected);
    EXPECT_TRUE(sure(store().departments_of(partition_, InstanceKey{nth(502)})).empty());
}

// Of stores that have tables.
struct DueWatchStep : StorageContract {};

INSTANTIATE_TEST_SUITE_P(Stores, DueWatchStep, testing::ValuesIn(durable_kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(DueWatchStep, finds_the_tasks_from_before_and_watches_them) {
    auto open = made<ports::TaskRow>(nth(1));
    open.state = "open";
    open.due = at(3'000'000);
    auto done = made<ports::TaskRow>(nth(2));
    done.due = at(3'000'000);
    auto without = made<ports::TaskRow>(nth(3));
    without.state = "open";
    without.due = {};
    auto batch_ = batch();
    batch_.tasks = {open, done, without};
    ASSERT_TRUE(write(batch_));
    for (int twice = 0; twice < 2; ++twice) backend().run(std::string(due_watch_sql));  // and it may be there already
    const auto rows = sure(store().timers_due(partition_, at(3'000'000), 10));
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows[0].key.value, open.key.value);
    EXPECT_EQ(rows[0].instance, open.instance);
    EXPECT_EQ(rows[0].element, "");
    EXPECT_LT(rows[0].due, open.due);
}

}  // namespace baton::storage
