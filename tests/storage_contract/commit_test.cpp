// All or nothing, one writer, no gaps.
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {

INSTANTIATE_TEST_SUITE_P(Stores, StorageContract, testing::ValuesIn(kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(StorageContract, a_fresh_partition_begins_at_zero_with_keys_of_its_own) {
    EXPECT_EQ(state_.epoch, 1);
    EXPECT_EQ(state_.last_position, place(0));
    EXPECT_EQ(state_.last_key, key_before_first(partition_));
    EXPECT_EQ(sure(queries().last_position(partition_)), place(0));
}

TEST_P(StorageContract, a_partition_number_beyond_the_keys_is_refused) {
    const auto opened = store().open(partitions_max, {});
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, Code::invalid);
}

TEST_P(StorageContract, the_log_gives_back_what_was_written_in_order) {
    auto batch_ = batch();
    add_records(batch_, {InstanceKey{nth(1)}, InstanceKey{nth(2)}, InstanceKey{nth(1)}});
    ASSERT_TRUE(write(batch_));

    const auto records = sure(store().records_of(partition_, InstanceKey{nth(1)}, 0));
    ASSERT_EQ(records.size(), 2);
    EXPECT_EQ(text_of(records[0]), text_of(batch_.records[0]));
    EXPECT_EQ(text_of(records[1]), text_of(batch_.records[2]));
    EXPECT_EQ(sure(store().records_of(partition_, InstanceKey{nth(1)}, place(1))).size(), 1);
    EXPECT_EQ(sure(queries().records(InstanceKey{nth(1)}, 0, 1)).size(), 1);
    EXPECT_EQ(sure(queries().last_position(partition_)), place(3));
}

TEST_P(StorageContract, the_post_office_has_a_log_too) {
    auto batch_ = batch();
    add_records(batch_, {InstanceKey{}});
    ASSERT_TRUE(write(batch_));
    EXPECT_EQ(sure(store().records_of(partition_, InstanceKey{}, 0)).size(), 1);
}

TEST_P(StorageContract, a_gap_in_the_log_is_refused_and_nothing_is_written) {
    auto batch_ = batch();
    add_records(batch_, {InstanceKey{nth(1)}, InstanceKey{nth(1)}});
    batch_.records[1].position = place(3);
    batch_.tasks = {made<ports::TaskRow>(nth(5))};
    batch_.inbox = {made<ports::InboxEntry>()};

    const auto committed = write(batch_);

    ASSERT_FALSE(committed);
    EXPECT_EQ(committed.error().code, Code::conflict);
    EXPECT_EQ(sure(queries().last_position(partition_)), place(0));
    EXPECT_FALSE(sure(queries().task(TaskKey{nth(5)})));
    EXPECT_EQ(sure(queries().inbox_stream(batch_.inbox[0].department)).head, 0);
}

// More than one statement holds; and what an array written as text would have to mask.
TEST_P(StorageContract, many_megabytes_are_written_whole_or_not_at_all) {
    auto batch_ = batch();
    add_records(batch_, std::vector<InstanceKey>(24, InstanceKey{nth(1)}));
    for (auto& record : batch_.records) {
        record.reason = R"("{NULL},\n'$1':v0 )" + std::to_string(record.position) + "一案一档🗂";
        while (record.reason.size() < 1'000'000) record.reason += record.reason;
    }
    const auto last = std::exchange(batch_.records.back().position, place(30));
    EXPECT_FALSE(write(batch_)) << "there is a gap before the last";
    EXPECT_TRUE(sure(store().records_of(partition_, InstanceKey{nth(1)}, 0)).empty());

    batch_.records.back().position = last;
    ASSERT_TRUE(write(batch_));
    const auto records = sure(store().records_of(partition_, InstanceKey{nth(1)}, 0));
    ASSERT_EQ(records.size(), batch_.records.size());
    for (std::size_t i = 0; i < records.size(); ++i) EXPECT_TRUE(records[i].reason == batch_.records[i].reason) << i;
}

TEST_P(StorageContract, the_same_position_is_not_given_twice) {
    auto batch_ = batch();
    add_records(batch_, {InstanceKey{nth(1)}});
    ASSERT_TRUE(write(batch_));

    const auto again = store().commit(batch_);

    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, Code::conflict);
    EXPECT_EQ(sure(store().records_of(partition_, InstanceKey{nth(1)}, 0)).size(), 1);
}

TEST_P(StorageContract, a_writer_whose_lease_was_taken_is_refused) {
    auto late = batch();
    add_records(late, {InstanceKey{nth(1)}});
    take_over();

    const auto committed = store().commit(late);

    ASSERT_FALSE(committed);
    EXPECT_EQ(committed.error().code, Code::conflict);
    EXPECT_EQ(sure(queries().last_position(partition_)), place(0));
    auto current = batch();
    add_records(current, {InstanceKey{nth(1)}});
    EXPECT_TRUE(write(current));
}

TEST_P(StorageContract, a_partition_that_nobody_opened_takes_nothing) {
    auto batch_ = batch();
    batch_.partition = 7;
    batch_.epoch = 0;
    const auto committed = store().commit(batch_);
    ASSERT_FALSE(committed);
    EXPECT_EQ(committed.error().code, Code::conflict);
}

TEST_P(StorageContract, partitions_have_epochs_and_positions_of_their_own) {
    auto batch_ = batch();
    add_records(batch_, {InstanceKey{nth(1)}});
    ASSERT_TRUE(write(batch_));
    const auto other = sure(store().open(partition_ + 1, {}));
    EXPECT_EQ(other.epoch, 1);
    EXPECT_EQ(other.last_position, position_before_first(partition_ + 1));
    EXPECT_TRUE(write(batch()));
}

TEST_P(StorageContract, a_refused_write_leaves_nothing_and_can_be_tried_again) {
    auto batch_ = batch();
    std::vector<InstanceKey> many(3000, InstanceKey{nth(1)});
    add_records(batch_, many);
    batch_.tasks = {made<ports::TaskRow>(nth(5))};
    batch_.inbox = {made<ports::InboxEntry>()};
    const auto department = batch_.inbox[0].department;

    backend().refuse_writes(true);
    const auto refused = write(batch_);
    backend().refuse_writes(false);

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::unavailable) << refused.error().detail;
    EXPECT_EQ(sure(queries().last_position(partition_)), place(0));
    EXPECT_FALSE(sure(queries().task(TaskKey{nth(5)})));
    EXPECT_EQ(sure(queries().inbox_stream(department)).head, 0);
    const auto committed = write(batch_);
    ASSERT_TRUE(committed) << committed.error().detail;
    EXPECT_EQ(committed->inbox_heads.at(department), 1);
    EXPECT_EQ(sure(queries().last_position(partition_)), place(3000));
}

TEST_P(StorageContract, the_newest_key_is_remembered) {
    auto batch_ = batch();
    batch_.last_key = nth(77);
    ASSERT_TRUE(write(batch_));
    take_over();
    EXPECT_EQ(state_.last_key, nth(77));
    EXPECT_EQ(state_.epoch, 2);
}

TEST_P(StorageContract, the_edition_of_calendars_and_rules_stays_until_another_is_noted) {
    EXPECT_EQ(state_.almanac, "");
    auto batch_ = batch();
    batch_.almanac = "cn-2026@1";
    ASSERT_TRUE(write(batch_));
    ASSERT_TRUE(write(batch()));
    take_over();
    EXPECT_EQ(state_.almanac, "cn-2026@1");
    EXPECT_EQ(sure(store().open(partition_ + 1, {})).almanac, "") << "each partition has its own";
}

TEST_P(StorageContract, open_cases_come_in_the_order_of_their_keys_without_those_that_ended) {
    auto batch_ = batch();
    for (std::uint64_t i = 1; i <= 5; ++i) {
        auto row = made<ports::InstanceRow>(nth(i));
        row.state = i == 2 ? "completed" : "active";
        batch_.instances.push_back(row);
    }
    ASSERT_TRUE(write(batch_));
    using Keys = std::vector<InstanceKey>;
    EXPECT_EQ(sure(store().open_cases(partition_, {}, 2)), (Keys{InstanceKey{nth(1)}, InstanceKey{nth(3)}}));
    EXPECT_EQ(sure(store().open_cases(partition_, InstanceKey{nth(3)}, 9)),
              (Keys{InstanceKey{nth(4)}, InstanceKey{nth(5)}}));
    EXPECT_EQ(sure(store().open_cases(partition_ + 1, {}, 9)), Keys{});
}

TEST_P(StorageContract, a_snapshot_is_replaced_by_the_next) {
    const InstanceKey instance{nth(1)};
    EXPECT_FALSE(sure(store().snapshot_of(partition_, instance)));
    auto batch_ = batch();
    batch_.snapshots = {{instance, 5, "{\"old\":1}"}};
    ASSERT_TRUE(write(batch_));
    batch_.snapshots = {{instance, 9, "{\"new\":1}"}};
    ASSERT_TRUE(write(batch_));

    const auto snapshot = sure(store().snapshot_of(partition_, instance));

    ASSERT_TRUE(snapshot);
    EXPECT_EQ(snapshot->instance, instance);
    EXPECT_EQ(snapshot->position, 9);
    EXPECT_EQ(snapshot->body, "{\"new\":1}");
}

}  // namespace baton::storage
