// The nodes that share a store: their signs of life, and all that is new for the others, of one moment.
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

class Neighbours : public StorageContract {
protected:
    ports::Nodes& nodes() { return backend().nodes(); }
    ports::Look look() { return sure(nodes().look()); }
};

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

}  // namespace

INSTANTIATE_TEST_SUITE_P(Stores, Neighbours, testing::ValuesIn(kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(Neighbours, are_known_by_their_signs_of_life) {
    EXPECT_THAT(look().nodes, IsEmpty());
    ASSERT_TRUE(nodes().greet("south", "10.0.0.8:8080", 0));
    ASSERT_TRUE(nodes().greet("历下区-north", "10.0.0.7:8080", 4));
    ASSERT_TRUE(nodes().greet("south", "10.0.0.9:8080", 7));

    EXPECT_THAT(look().nodes, testing::UnorderedElementsAre(ports::NodeRow{"历下区-north", "10.0.0.7:8080", 1, 4},
                                                            ports::NodeRow{"south", "10.0.0.9:8080", 2, 7}));
}

TEST_P(Neighbours, that_leave_are_gone_and_may_come_again) {
    ASSERT_TRUE(nodes().greet("south", "", 0));
    ASSERT_TRUE(nodes().leave("south"));
    ASSERT_TRUE(nodes().leave("nobody"));
    EXPECT_THAT(look().nodes, IsEmpty());

    ASSERT_TRUE(nodes().greet("south", "", 0));
    EXPECT_THAT(look().nodes, ElementsAre(ports::NodeRow{"south", "", 1, 0}));
}

TEST_P(Neighbours, are_not_forgotten_when_they_have_shown_themselves_since) {
    ASSERT_TRUE(nodes().greet("south", "", 0));
    ASSERT_TRUE(nodes().greet("south", "", 0));
    ASSERT_TRUE(nodes().forget("south", 1));
    EXPECT_EQ(look().nodes.size(), 1U);

    ASSERT_TRUE(nodes().forget("south", 2));
    EXPECT_THAT(look().nodes, IsEmpty());
}

TEST_P(Neighbours, share_the_secret_of_whoever_came_first) {
    EXPECT_EQ(sure(nodes().secret("first")), "first");
    EXPECT_EQ(sure(nodes().secret("second")), "first");
    backend().reopen();
    EXPECT_EQ(sure(nodes().secret("third")), "first");
}

TEST_P(Neighbours, see_who_has_which_partition_and_how_far_its_log_goes) {
    const auto other = sure(store().open(partition_ + 1, {"south", "10.0.0.8:8080", {}}));
    auto next = batch();
    add_records(next, {InstanceKey{nth(1)}, InstanceKey{nth(1)}});
    ASSERT_TRUE(write(next));

    const auto seen = look().tenures;

    ASSERT_THAT(seen, ElementsAre(Pair(partition_, sure(store().tenure(partition_))),
                                  Pair(partition_ + 1, sure(store().tenure(partition_ + 1)))));
    EXPECT_EQ(seen.at(partition_).position, place(2));
    EXPECT_EQ(seen.at(partition_ + 1).node, "south");
    EXPECT_EQ(seen.at(partition_ + 1).position, other.last_position);
}

TEST_P(Neighbours, see_what_lies_there_for_them_to_fetch) {
    auto next = batch();
    for (const std::uint64_t number : {5U, 6U, 7U}) {
        auto parcel = made<ports::ParcelRow>(nth(number));
        parcel.receiver = number == 7 ? 9 : 4;
        next.parcels.push_back(parcel);
    }
    next.last_key = nth(7);
    ASSERT_TRUE(write(next));

    EXPECT_THAT(look().posts, testing::UnorderedElementsAre(ports::Post{partition_, 4, ErrandKey{nth(6)}},
                                                            ports::Post{partition_, 9, ErrandKey{nth(7)}}));
}

TEST_P(Neighbours, see_the_newest_notices_and_the_newest_deployment) {
    EXPECT_EQ(look().deployment, 0U);
    auto next = batch();
    for (const char* const department : {"团队_env", "team_market", "团队_env"}) {
        next.inbox.push_back(made<ports::InboxEntry>());
        next.inbox.back().department = department;
    }
    for (const std::uint64_t number : {11U, 12U}) {
        next.definitions.push_back(made<ports::DefinitionRow>(nth(number)));
        next.definitions.back().deployment = nth(number);
    }
    ASSERT_TRUE(write(next));

    const auto seen = look();
    EXPECT_THAT(seen.inbox_heads, testing::UnorderedElementsAre(Pair("团队_env", 2), Pair("team_market", 1)));
    EXPECT_EQ(seen.deployment, nth(12));
}

TEST_P(Neighbours, a_store_that_cannot_be_written_takes_no_sign) {
    backend().refuse_writes(true);
    const auto refused = nodes().greet("south", "", 0);
    backend().refuse_writes(false);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::unavailable);
    EXPECT_THAT(look().nodes, IsEmpty());
}

}  // namespace baton::storage
