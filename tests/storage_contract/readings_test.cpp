// Who looked at cases by right of a role: written whole, in order, and never touched again.
#include <soci/soci.h>
#include <thread>

#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

class Readings : public StorageContract {
protected:
    ports::ReadingLog& log() { return backend().readings(); }

    static ports::ReadingRow row(const std::string& account, std::uint64_t instance, std::int64_t seconds) {
        ports::ReadingRow one;
        one.at = at(seconds);
        one.account = account;
        one.departments = {"ducha"};
        one.role = "auditor";
        one.instance = InstanceKey{instance};
        if (instance != 0) one.business_key = "T-" + std::to_string(instance);
        one.operation = "getProcessInstanceHistory";
        return one;
    }
    std::vector<std::uint64_t> found(const ports::ReadingFilter& filter, std::uint64_t below = 0,
                                     std::size_t limit = 100) {
        std::vector<std::uint64_t> all;
        for (const auto& one : sure(log().readings(filter, below, limit))) all.push_back(one.number);
        return all;
    }
};

using testing::ElementsAre;
using testing::IsEmpty;

}  // namespace

INSTANTIATE_TEST_SUITE_P(Stores, Readings, testing::ValuesIn(kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(Readings, come_back_with_every_field_and_numbers_of_the_log) {
    auto one = made<ports::ReadingRow>();
    one.number = 99;
    auto other = made<ports::ReadingRow>();
    ASSERT_TRUE(log().append({one, other}));
    one.number = 1;
    other.number = 2;
    EXPECT_THAT(sure(log().readings({}, 0, 10)), ElementsAre(other, one));
    EXPECT_TRUE(log().append({}));
    EXPECT_THAT(found({}), ElementsAre(2, 1));
}

TEST_P(Readings, are_found_by_person_case_and_time_newest_first) {
    ASSERT_TRUE(log().append({row("bai", 7, 10), row("ops", 7, 20), row("bai", 8, 30), row("bai", 0, 40)}));
    EXPECT_THAT(found({"bai", {}, {}, {}, {}}), ElementsAre(4, 3, 1));
    EXPECT_THAT(found({{}, InstanceKey{7}, {}, {}, {}}), ElementsAre(2, 1));
    EXPECT_THAT(found({{}, {}, "T-8", {}, {}}), ElementsAre(3));
    EXPECT_THAT(found({{}, {}, {}, at(30), at(20)}), ElementsAre(2));
    EXPECT_THAT(found({"bai", InstanceKey{7}, {}, {}, {}}), ElementsAre(1));
    EXPECT_THAT(found({"nobody", {}, {}, {}, {}}), IsEmpty());
}

TEST_P(Readings, go_on_below_a_number_while_others_are_added) {
    for (int i = 1; i <= 5; ++i) ASSERT_TRUE(log().append({row("bai", 7, i)}));
    EXPECT_THAT(found({}, 0, 2), ElementsAre(5, 4));
    ASSERT_TRUE(log().append({row("bai", 7, 6)}));
    EXPECT_THAT(found({}, 4, 2), ElementsAre(3, 2));
    EXPECT_THAT(found({}, 1, 2), IsEmpty());
}

TEST_P(Readings, what_is_refused_leaves_nothing_and_no_gap) {
    ASSERT_TRUE(log().append({row("bai", 7, 1)}));
    backend().refuse_writes(true);
    const auto refused = log().append({row("bai", 7, 2), row("bai", 7, 3)});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::unavailable) << refused.error().detail;
    backend().refuse_writes(false);
    ASSERT_TRUE(log().append({row("bai", 7, 4)}));
    EXPECT_THAT(found({}), ElementsAre(2, 1));
}

TEST_P(Readings, of_many_at_once_have_a_number_each) {
    constexpr int threads = 4, each = 25;
    std::vector<std::jthread> all;
    for (int i = 0; i < threads; ++i) {
        all.emplace_back([this] {
            for (int k = 0; k < each; ++k) EXPECT_TRUE(log().append({row("bai", 7, k), row("ops", 8, k)}));
        });
    }
    all.clear();
    const auto numbers = found({}, 0, 1000);
    ASSERT_EQ(numbers.size(), std::size_t{2 * threads * each});
    for (std::size_t i = 0; i < numbers.size(); ++i) EXPECT_EQ(numbers[i], numbers.size() - i);
}

class DurableReadings : public Readings {};

INSTANTIATE_TEST_SUITE_P(Stores, DurableReadings, testing::ValuesIn(durable_kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(DurableReadings, are_there_after_a_restart_and_go_on_where_they_were) {
    ASSERT_TRUE(log().append({row("bai", 7, 1)}));
    backend().reopen();
    ASSERT_TRUE(log().append({row("ops", 7, 2)}));
    EXPECT_THAT(found({}), ElementsAre(2, 1));
}

TEST_P(DurableReadings, are_neither_changed_nor_taken_away_by_the_database_itself) {
    ASSERT_TRUE(log().append({row("bai", 7, 1)}));
    for (const auto* sql : {"UPDATE case_reading SET account = 'someone'", "DELETE FROM case_reading"}) {
        EXPECT_THROW(backend().run(sql), soci::soci_error) << sql;
    }
    EXPECT_EQ(sure(log().readings({}, 0, 10)).front().account, "bai");
}

}  // namespace baton::storage
