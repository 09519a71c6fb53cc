// A department's stream: gap-free, in order, acknowledged forward only.
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

ports::InboxEntry notice(const std::string& department, int number) {
    return {department, "cn.baton.task.created.v1", "task/" + std::to_string(number), at(number),
            R"({"title":"油烟"})"};
}

}  // namespace

TEST_P(StorageContract, notices_get_numbers_without_gaps_in_each_department) {
    auto batch_ = batch();
    batch_.inbox = {notice("env", 1), notice("police", 2), notice("env", 3)};
    auto committed = write(batch_);
    ASSERT_TRUE(committed);
    EXPECT_EQ(committed->inbox_heads, (std::map<std::string, std::uint64_t>{{"env", 2}, {"police", 1}}));

    batch_ = batch();
    batch_.inbox = {notice("env", 4)};
    committed = write(batch_);
    ASSERT_TRUE(committed);
    EXPECT_EQ(committed->inbox_heads, (std::map<std::string, std::uint64_t>{{"env", 3}}));

    const auto rows = sure(queries().inbox("env", 0, 10));
    EXPECT_THAT(rows, testing::ElementsAre(ports::InboxRow{1, notice("env", 1)}, ports::InboxRow{2, notice("env", 3)},
                                           ports::InboxRow{3, notice("env", 4)}));
    EXPECT_THAT(sure(queries().inbox("env", 1, 1)), testing::ElementsAre(rows[1]));
    EXPECT_TRUE(sure(queries().inbox("env", 3, 10)).empty());
    EXPECT_TRUE(sure(queries().inbox("nobody", 0, 10)).empty());
}

TEST_P(StorageContract, a_refused_batch_leaves_no_gap_in_the_numbers) {
    auto refused = batch();
    add_records(refused, {InstanceKey{nth(1)}});
    refused.records[0].position = place(5);
    refused.inbox = {notice("env", 1)};
    ASSERT_FALSE(write(refused));
    auto batch_ = batch();
    batch_.inbox = {notice("env", 2)};
    const auto committed = write(batch_);
    ASSERT_TRUE(committed);
    EXPECT_EQ(committed->inbox_heads.at("env"), 1);
}

TEST_P(StorageContract, a_stream_keeps_its_epoch_from_before_its_first_notice) {
    const auto before = sure(queries().inbox_stream("env"));
    EXPECT_FALSE(before.epoch.empty());
    EXPECT_EQ(before.head, 0);
    EXPECT_EQ(before.oldest, 1);
    auto batch_ = batch();
    batch_.inbox = {notice("env", 1), notice("env", 2)};
    ASSERT_TRUE(write(batch_));
    const auto after = sure(queries().inbox_stream("env"));
    EXPECT_EQ(after.epoch, before.epoch);
    EXPECT_EQ(after.head, 2);
    EXPECT_EQ(after.oldest, 1);
    backend().reopen();
    EXPECT_EQ(sure(queries().inbox_stream("env")).epoch, before.epoch);
}

TEST_P(StorageContract, an_acknowledgement_never_moves_back_nor_beyond_the_head) {
    auto batch_ = batch();
    for (int i = 1; i <= 5; ++i) batch_.inbox.push_back(notice("env", i));
    ASSERT_TRUE(write(batch_));
    EXPECT_EQ(sure(queries().inbox_consumer("env", "bridge")).acked, 0);

    EXPECT_EQ(sure(queries().inbox_ack("env", "bridge", 3, at(10))), 3);
    EXPECT_EQ(sure(queries().inbox_ack("env", "bridge", 2, at(20))), 3);
    const auto beyond = queries().inbox_ack("env", "bridge", 6, at(30));

    ASSERT_FALSE(beyond);
    EXPECT_EQ(beyond.error().code, Code::invalid);
    const auto consumer = sure(queries().inbox_consumer("env", "bridge"));
    EXPECT_EQ(consumer.acked, 3);
    EXPECT_EQ(consumer.acked_at, at(10));
    EXPECT_EQ(consumer.department, "env");
    EXPECT_EQ(consumer.consumer, "bridge");
}

TEST_P(StorageContract, consumers_and_departments_acknowledge_each_for_itself) {
    auto batch_ = batch();
    batch_.inbox = {notice("env", 1), notice("police", 2)};
    ASSERT_TRUE(write(batch_));
    EXPECT_EQ(sure(queries().inbox_ack("env", "a", 1, at(1))), 1);
    EXPECT_EQ(sure(queries().inbox_consumer("env", "b")).acked, 0);
    EXPECT_EQ(sure(queries().inbox_consumer("police", "a")).acked, 0);
}

TEST_P(StorageContract, nothing_can_be_acknowledged_in_an_empty_stream) {
    EXPECT_EQ(sure(queries().inbox_ack("env", "a", 0, at(1))), 0);
    EXPECT_FALSE(queries().inbox_ack("env", "a", 1, at(1)));
}

}  // namespace baton::storage
