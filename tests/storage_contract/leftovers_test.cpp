// What is of no case and was kept long enough goes, some at a time, and nothing else does.
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

class LeftoversContract : public StorageContract {
protected:
    ports::Leftovers& leftovers() { return backend().leftovers(); }
    void tell(const std::string& department, const std::vector<std::int64_t>& moments) {
        auto next = batch();
        for (const auto moment : moments) next.inbox.push_back({department, "type", "task/1", at(moment), "{}"});
        ASSERT_TRUE(write(next));
    }
    // What there is of the stream: its oldest, its head, and each notice's number.
    std::vector<std::uint64_t> seen(const std::string& department) {
        const auto stream = sure(queries().inbox_stream(department));
        std::vector<std::uint64_t> all{stream.oldest, stream.head};
        for (const auto& row : sure(queries().inbox(department, 0, 100))) all.push_back(row.seq);
        return all;
    }
    void answer(const std::string& key, std::int64_t moment) {
        auto next = batch();
        auto row = made<ports::RequestRow>();
        row.principal = "li";
        row.key = key;
        row.at = at(moment);
        next.requests.push_back(row);
        ASSERT_TRUE(write(next));
    }
    bool is_answered(const std::string& key) { return sure(store().request("li", key)).has_value(); }
};

using testing::ElementsAre;

}  // namespace

INSTANTIATE_TEST_SUITE_P(Stores, LeftoversContract, testing::ValuesIn(kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(LeftoversContract, notices_go_from_the_oldest_on_some_at_a_time) {
    tell("env", {10, 11, 12, 13, 50});
    tell("police", {5, 60});
    EXPECT_EQ(sure(leftovers().drop_notices(at(14), 3)), 3);
    EXPECT_THAT(seen("env"), ElementsAre(4, 5, 4, 5));
    EXPECT_EQ(sure(leftovers().drop_notices(at(14), 3)), 1);
    EXPECT_EQ(sure(leftovers().drop_notices(at(14), 3)), 1);
    EXPECT_EQ(sure(leftovers().drop_notices(at(14), 3)), 0);
    EXPECT_THAT(seen("env"), ElementsAre(5, 5, 5));
    EXPECT_THAT(seen("police"), ElementsAre(2, 2, 2));
}

TEST_P(LeftoversContract, a_stream_of_which_all_went_goes_on_where_it_was) {
    tell("env", {10, 11});
    EXPECT_EQ(sure(queries().inbox_ack("env", "bridge", 1, at(12))), 1);
    EXPECT_EQ(sure(leftovers().drop_notices(at(100), 10)), 2);
    EXPECT_THAT(seen("env"), ElementsAre(3, 2));
    backend().reopen();
    take_over();
    tell("env", {200});
    EXPECT_THAT(seen("env"), ElementsAre(3, 3, 3));
    EXPECT_EQ(sure(leftovers().drop_notices(at(100), 10)), 0);
    EXPECT_EQ(sure(queries().inbox_consumer("env", "bridge")).acked, 1) << "it is told to look anew";
    EXPECT_EQ(sure(queries().inbox_ack("env", "bridge", 3, at(201))), 3);
}

TEST_P(LeftoversContract, none_goes_before_one_that_is_to_stay) {
    tell("env", {10, 90, 11, 12});
    EXPECT_EQ(sure(leftovers().drop_notices(at(50), 10)), 1);
    EXPECT_THAT(seen("env"), ElementsAre(2, 4, 2, 3, 4));
    EXPECT_EQ(sure(leftovers().drop_notices(at(50), 10)), 0);
}

TEST_P(LeftoversContract, answers_go_by_their_age_some_at_a_time) {
    for (const auto* key : {"a", "b", "c"}) answer(key, 10);
    answer("young", 50);
    EXPECT_EQ(sure(leftovers().drop_requests(at(50), 2)), 2);
    EXPECT_EQ(sure(leftovers().drop_requests(at(50), 2)), 1);
    EXPECT_EQ(sure(leftovers().drop_requests(at(50), 2)), 0);
    EXPECT_FALSE(is_answered("a"));
    EXPECT_TRUE(is_answered("young"));
    answer("a", 60);
    EXPECT_TRUE(is_answered("a")) << "the key is free again";
}

}  // namespace baton::storage
