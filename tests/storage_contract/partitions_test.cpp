// What partitions send to each other, and who waits in one for a case of another.
#include <thread>

#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

constexpr std::uint32_t other = 5;

struct Parcels : StorageContract {
    ports::PartitionState other_state;
    void SetUp() override {
        StorageContract::SetUp();
        if (IsSkipped()) return;
        other_state = sure(store().open(other, {}));
    }
    ports::Batch of_other() const {
        ports::Batch fresh;
        fresh.partition = other;
        fresh.epoch = other_state.epoch;
        return fresh;
    }
    static ports::ParcelRow parcel(std::uint64_t number, std::uint32_t receiver = other) {
        return {ErrandKey{nth(number)},
                receiver,
                InstanceKey{number},
                number * 10,
                2,
                R"(["CancelInstance",{"reason":"n. )" + std::to_string(number) + R"("}])"};
    }
    std::vector<std::uint64_t> waiting(ErrandKey after = {}, std::size_t limit = 100) {
        return numbers(sure(store().parcels(partition_, other, after, limit)));
    }
};

INSTANTIATE_TEST_SUITE_P(Stores, Parcels, testing::ValuesIn(kinds()), [](const auto& kind) { return kind.param.name; });

TEST_P(Parcels, they_wait_for_their_receiver_in_the_order_in_which_they_were_sent) {
    auto sent = batch();
    sent.parcels = {parcel(1), parcel(2), parcel(3, 7)};
    ASSERT_TRUE(write(sent));
    sent = batch();
    sent.parcels = {parcel(4)};
    ASSERT_TRUE(write(sent));

    EXPECT_EQ(sure(store().parcels(partition_, other, {}, 100)), (std::vector{parcel(1), parcel(2), parcel(4)}));
    EXPECT_EQ(waiting(ErrandKey{nth(1)}, 1), std::vector<std::uint64_t>{2});
    EXPECT_TRUE(sure(store().parcels(other, other, {}, 100)).empty()) << "that one has sent nothing";
    EXPECT_EQ(sure(store().parcels(partition_, 7, {}, 100)), std::vector{parcel(3, 7)});
}

TEST_P(Parcels, the_receivers_batch_takes_them_away_or_leaves_them_all) {
    auto sent = batch();
    sent.parcels = {parcel(1), parcel(2)};
    ASSERT_TRUE(write(sent));
    auto taken = of_other();
    taken.parcels_taken = {ErrandKey{nth(1)}};

    backend().refuse_writes(true);
    const auto refused = store().commit(taken);
    backend().refuse_writes(false);
    ASSERT_FALSE(refused);
    EXPECT_EQ(waiting(), (std::vector<std::uint64_t>{1, 2}));

    ASSERT_TRUE(store().commit(taken));
    EXPECT_EQ(waiting(), std::vector<std::uint64_t>{2});
}

TEST_P(Parcels, who_was_overtaken_neither_sends_nor_takes) {
    auto sent = batch();
    sent.parcels = {parcel(1)};
    ASSERT_TRUE(write(sent));
    auto late = of_other();
    late.parcels_taken = {ErrandKey{nth(1)}};
    auto late_sent = batch();
    late_sent.parcels = {parcel(2)};
    (void)sure(store().open(other, {}));
    take_over();

    EXPECT_FALSE(store().commit(late));
    EXPECT_FALSE(store().commit(late_sent));
    EXPECT_EQ(waiting(), std::vector<std::uint64_t>{1});
}

TEST_P(Parcels, two_partitions_write_at_once_and_both_stand) {
    constexpr int rounds = 40;
    std::thread beside([&] {
        for (int i = 0; i < rounds; ++i) {
            auto one = of_other();
            one.inbox = {{"env", "t", "s", at(1), "{}"}, {"law", "t", "s", at(1), "{}"}};
            EXPECT_TRUE(store().commit(one));
        }
    });
    for (std::uint64_t i = 1; i <= rounds; ++i) {
        auto one = batch();
        add_records(one, {InstanceKey{nth(1)}});
        one.parcels = {parcel(i)};
        one.inbox = {{"law", "t", "s", at(1), "{}"}, {"env", "t", "s", at(1), "{}"}};
        EXPECT_TRUE(write(one));
    }
    beside.join();
    EXPECT_EQ(waiting().size(), std::size_t{rounds});
    EXPECT_EQ(sure(queries().last_position(partition_)), place(rounds));
    for (const char* department : {"env", "law"}) {
        const auto rows = sure(queries().inbox(department, 0, 1000));
        ASSERT_EQ(rows.size(), std::size_t{2 * rounds});
        for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(rows[i].seq, i + 1);
    }
}

TEST_P(StorageContract, guests_are_of_their_partition_until_they_are_gone) {
    auto here = batch();
    here.guests = {made<ports::GuestRow>(nth(1)), made<ports::GuestRow>(key_before_first(9) + 4)};
    ASSERT_TRUE(write(here));
    EXPECT_EQ(sure(store().guests(partition_, {}, 10)), here.guests);
    EXPECT_EQ(sure(store().guests(partition_, SubscriptionKey{nth(1)}, 10)), std::vector{here.guests[1]});
    EXPECT_TRUE(sure(store().guests(partition_ + 1, {}, 10)).empty());
    auto gone = batch();
    gone.guests_gone = {SubscriptionKey{nth(1)}};
    ASSERT_TRUE(write(gone));
    EXPECT_EQ(sure(store().guests(partition_, {}, 10)), std::vector{here.guests[1]});
}

TEST_P(StorageContract, how_many_partitions_there_are_is_said_once) {
    EXPECT_EQ(sure(store().partitions(4)), 4U);
    EXPECT_EQ(sure(store().partitions(2)), 4U);
}

}  // namespace
}  // namespace baton::storage
