// Who has a partition: taken from an epoch, kept by signs of life, given back.
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {

TEST_P(StorageContract, a_partition_that_nobody_ever_had_has_no_tenure) {
    EXPECT_EQ(sure(store().tenure(partition_ + 1)), ports::Tenure{});
}

TEST_P(StorageContract, whoever_takes_a_partition_is_known_by_name_and_address) {
    const auto opened = sure(store().open(partition_, {"north", "10.0.0.7:8080", {}}));

    const auto seen = sure(store().tenure(partition_));
    EXPECT_EQ(seen.epoch, opened.epoch);
    EXPECT_EQ(seen.node, "north");
    EXPECT_EQ(seen.address, "10.0.0.7:8080");
}

TEST_P(StorageContract, a_partition_is_taken_only_from_the_epoch_that_the_taker_saw) {
    ASSERT_TRUE(store().open(partition_, {"north", "", {state_.epoch, {}}}));

    const auto late = store().open(partition_, {"south", "", {state_.epoch, {}}});

    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, Code::conflict) << late.error().detail;
    EXPECT_EQ(sure(store().tenure(partition_)).node, "north");
    EXPECT_TRUE(store().open(partition_, {"south", "", {state_.epoch + 1, {}}}));
}

TEST_P(StorageContract, a_partition_is_not_taken_from_who_has_given_a_sign_since_the_taker_looked) {
    const auto held = sure(store().open(partition_, {"north", "", {}}));
    const auto looked = sure(store().tenure(partition_));
    ASSERT_TRUE(store().beat(partition_, held.epoch));

    const auto early = store().open(partition_, {"south", "", {looked.epoch, looked.beat}});

    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().code, Code::conflict) << early.error().detail;
    EXPECT_NE(early.error().detail.find("north"), std::string::npos) << early.error().detail;
    const auto again = sure(store().tenure(partition_));
    EXPECT_EQ(again.epoch, held.epoch) << "nothing was raised";
    EXPECT_TRUE(store().open(partition_, {"south", "", {again.epoch, again.beat}}));
}

TEST_P(StorageContract, commits_and_beats_are_signs_of_life) {
    const auto before = sure(store().tenure(partition_)).beat;
    ASSERT_TRUE(store().beat(partition_, state_.epoch));
    const auto after_beat = sure(store().tenure(partition_)).beat;
    auto batch_ = batch();
    add_records(batch_, {InstanceKey{nth(1)}});
    ASSERT_TRUE(write(batch_));
    const auto after_commit = sure(store().tenure(partition_)).beat;
    EXPECT_GT(after_beat, before);
    EXPECT_GT(after_commit, after_beat);
    auto without_records = batch();
    without_records.requests = {made<ports::RequestRow>()};
    ASSERT_TRUE(write(without_records));
    EXPECT_GT(sure(store().tenure(partition_)).beat, after_commit);
}

TEST_P(StorageContract, whoever_was_overtaken_gives_no_sign_and_gives_nothing_back) {
    ASSERT_TRUE(store().open(partition_, {"south", "", {}}));
    const auto seen = sure(store().tenure(partition_));

    const auto beat = store().beat(partition_, state_.epoch);
    const auto given = store().give_back(partition_, state_.epoch);

    ASSERT_FALSE(beat);
    ASSERT_FALSE(given);
    EXPECT_EQ(beat.error().code, Code::conflict);
    EXPECT_EQ(given.error().code, Code::conflict);
    EXPECT_EQ(sure(store().tenure(partition_)), seen);
}

TEST_P(StorageContract, what_is_given_back_is_nobodys_and_its_epoch_can_still_be_taken_from) {
    const auto opened = sure(store().open(partition_, {"north", "10.0.0.7:8080", {}}));
    ASSERT_TRUE(store().give_back(partition_, opened.epoch));

    const auto seen = sure(store().tenure(partition_));

    EXPECT_EQ(seen.node, "");
    EXPECT_EQ(seen.address, "");
    EXPECT_TRUE(store().open(partition_, {"south", "", {seen.epoch, {}}}));
}

}  // namespace baton::storage
