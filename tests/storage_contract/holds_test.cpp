// What keeps a case from being dropped: once for a request, and only where it makes a difference.
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

using testing::ElementsAre;

class Holds : public StorageContract {
protected:
    ports::Retention& retention() { return *backend().retention(); }
    // An ended case, and what is asked about it.
    ports::HoldRow about(std::uint64_t key) {
        auto row = made<ports::InstanceRow>(nth(key));
        row.state = "completed";
        row.parent = {};
        row.root = row.key;
        auto next = batch();
        add_records(next, {row.key});
        next.instances = {row};
        EXPECT_TRUE(write(next));
        ports::HoldRow hold;
        hold.instance = row.key;
        hold.act = "hold";
        hold.reason = "复议";
        hold.account = "shen";
        return hold;
    }
    Code act(ports::HoldRow hold, const char* what) {
        hold.act = what;
        const auto added = retention().add_hold(std::move(hold), {});
        return added ? Code::internal : added.error().code;
    }
    static constexpr Code done = Code::internal;
};

}  // namespace

INSTANTIATE_TEST_SUITE_P(all, Holds, testing::ValuesIn(durable_kinds()),
                         [](const auto& tested) { return tested.param.name; });

TEST_P(Holds, are_refused_where_they_make_no_difference_or_there_is_no_case) {
    auto hold = about(1);
    EXPECT_EQ(act(hold, "release"), Code::conflict);
    EXPECT_EQ(act(hold, "hold"), done);
    EXPECT_EQ(act(hold, "hold"), Code::conflict);
    EXPECT_EQ(act(hold, "release"), done);
    EXPECT_EQ(act(hold, "release"), Code::conflict);
    hold.instance = InstanceKey{nth(77)};
    EXPECT_EQ(act(hold, "hold"), Code::not_found);
}

TEST_P(Holds, are_taken_once_for_a_request_that_comes_twice) {
    auto hold = about(1);
    const auto first = sure(retention().add_hold(hold, {"key", "digest"}));
    EXPECT_FALSE(first.was_added_before);
    EXPECT_EQ(act(hold, "release"), done);
    const auto again = sure(retention().add_hold(hold, {"key", "digest"}));
    EXPECT_TRUE(again.was_added_before) << "and it is not held anew";
    EXPECT_EQ(again.row, first.row);
    EXPECT_EQ(sure(retention().newest_holds(hold.instance, 0, 1)).front().act, "release");
    const auto otherwise = retention().add_hold(hold, {"key", "another"});
    EXPECT_EQ(otherwise ? done : otherwise.error().code, Code::unprocessable);
    hold.account = "wang";
    EXPECT_FALSE(sure(retention().add_hold(hold, {"key", "digest"})).was_added_before) << "keys are of one account";
}

TEST_P(Holds, are_given_newest_first_of_one_case_or_of_all) {
    EXPECT_EQ(act(about(1), "hold"), done);
    EXPECT_EQ(act(about(2), "hold"), done);
    EXPECT_EQ(act(sure(retention().newest_holds({}, 0, 1)).front(), "release"), done);
    const auto numbers_of = [](const std::vector<ports::HoldRow>& rows) {
        std::vector<std::uint64_t> numbers;
        for (const auto& row : rows) numbers.push_back(row.number);
        return numbers;
    };
    EXPECT_THAT(numbers_of(sure(retention().newest_holds({}, 0, 2))), ElementsAre(3, 2));
    EXPECT_THAT(numbers_of(sure(retention().newest_holds({}, 2, 2))), ElementsAre(1));
    EXPECT_THAT(numbers_of(sure(retention().newest_holds(InstanceKey{nth(2)}, 0, 9))), ElementsAre(3, 2));
}

}  // namespace baton::storage
