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

TEST_P(Parcels, the_newest_of_each_sender_is_told_at_once) {
    auto sent = batch();
    sent.parcels = {parcel(1), parcel(2), parcel(3, 7)};
    ASSERT_TRUE(write(sent));
    auto others = of_other();
    others.parcels = {parcel(1, partition_)};
    others.parcels[0].key = ErrandKey{key_before_first(other) + 9};
    ASSERT_TRUE(store().commit(others));
    using Newest = std::map<std::uint32_t, ErrandKey>;
    EXPECT_EQ(sure(store().newest_parcels(other)), (Newest{{partition_, ErrandKey{nth(2)}}}));
    EXPECT_EQ(sure(store().newest_parcels(partition_)), (Newest{{other, others.parcels[0].key}}));
    auto taken = of_other();
    taken.parcels_taken = {ErrandKey{nth(1)}, ErrandKey{nth(2)}};
    ASSERT_TRUE(store().commit(taken));
    EXPECT_TRUE(sure(store().newest_parcels(other)).empty());
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

// Keys and names that differ only beyond what an index holds are told apart.
TEST_P(StorageContract, who_waits_is_found_by_what_for) {
    const std::string wide(5'000, 'k');
    const auto wait = [](std::uint64_t nr, const std::string& kind, const std::string& name, const std::string& key) {
        ports::SubscriptionRow row{SubscriptionKey{nr}, InstanceKey{nr + 1}, "p", "e", kind, name, key, 1, 2};
        return row;
    };
    auto one = batch();
    one.subscriptions = {wait(nth(1), "message", "答复", "A"),        wait(nth(2), "message", "答复", ""),
                         wait(nth(3), "message", "答复", "A"),        wait(nth(4), "signal", "答复", "A"),
                         wait(nth(5), "condition", "a > 1", ""),      wait(nth(6), "message", "答复", wide + "1"),
                         wait(nth(7), "message", "答复", wide + "2"), wait(nth(8), "message", wide + "1", "A")};
    const std::uint64_t afar = key_before_first(9) + 4;
    one.guests = {{SubscriptionKey{afar}, InstanceKey{afar - 1}, "q", "message", "答复", "A", nth(2)}};
    ASSERT_TRUE(write(one));
    const auto at_place = [this](const std::string& kind, const std::string& name, std::optional<std::string> key) {
        std::map<std::uint64_t, std::uint64_t> turns;
        for (const auto& row : sure(store().waits_at(partition_, {kind, name, std::move(key)}, 100))) {
            EXPECT_EQ(row.name, name);
            turns[row.key.value] = row.turn;
        }
        return turns;
    };
    using Turns = std::map<std::uint64_t, std::uint64_t>;
    EXPECT_EQ(at_place("message", "答复", "A"), (Turns{{nth(1), nth(1)}, {nth(3), nth(3)}, {afar, nth(2)}}));
    EXPECT_EQ(at_place("message", "答复", ""), (Turns{{nth(2), nth(2)}}));
    EXPECT_EQ(at_place("message", "答复", wide + "2"), (Turns{{nth(7), nth(7)}}));
    EXPECT_EQ(at_place("message", "答复", std::nullopt).size(), 6U);
    EXPECT_EQ(at_place("signal", "答复", "A"), (Turns{{nth(4), nth(4)}}));
    EXPECT_EQ(at_place("message", wide + "1", "A").size(), 1U);
    EXPECT_TRUE(at_place("message", wide + "3", "A").empty());
    EXPECT_TRUE(sure(store().waits_at(partition_ + 1, {"message", "答复", "A"}, 100)).empty());
    EXPECT_EQ(sure(store().waits_at(partition_, {"message", "答复", "A"}, 2)).size(), 2U);
    EXPECT_EQ(sure(store().awaited_names(partition_, "message", 10)), (std::vector{wide + "1", std::string("答复")}));
    EXPECT_EQ(sure(store().awaited_names(partition_, "message", 1)), std::vector{wide + "1"});
    EXPECT_EQ(sure(store().awaited_names(partition_, "signal", 10)), std::vector<std::string>{"答复"});
    EXPECT_EQ(sure(store().guests_of(partition_, InstanceKey{afar - 1})), one.guests);
    EXPECT_TRUE(sure(store().guests_of(partition_, InstanceKey{nth(2)})).empty());
    EXPECT_TRUE(sure(store().guests_of(partition_ + 1, InstanceKey{afar - 1})).empty());
}

TEST_P(StorageContract, how_many_partitions_there_are_is_said_once) {
    EXPECT_EQ(sure(store().partitions(4)), 4U);
    EXPECT_EQ(sure(store().partitions(2)), 4U);
}

}  // namespace
}  // namespace baton::storage
