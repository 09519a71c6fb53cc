// Lists are read on and back: the way back gives what the way there gave.
#include <algorithm>
#include <functional>

#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

using Keys = std::vector<std::uint64_t>;

// To the end, and from the last page back to the beginning: what the pages held on the way back.
Keys walk_back(const std::function<ports::Page<ports::TaskRow>(const std::string&, const std::string&)>& page_at) {
    auto page = page_at({}, {});
    EXPECT_EQ(page.prev, "");
    while (!page.next.empty()) page = page_at(page.next, {});
    Keys all = numbers(page.items);
    while (!page.prev.empty() && all.size() < 1000) {
        page = page_at({}, page.prev);
        EXPECT_NE(page.next, "");
        const auto keys = numbers(page.items);
        all.insert(all.begin(), keys.begin(), keys.end());
    }
    return all;
}

}  // namespace

struct BothWays : StorageContract {
    static constexpr const char* orders[]{"", "priority", "-priority", "name", "-name", "due", "-due", "-opened_at"};

    void SetUp() override {
        StorageContract::SetUp();
        if (IsSkipped()) return;
        filter.sees_all = true;
        auto batch_ = batch();
        for (std::uint64_t i = 4; i <= 23; ++i) {
            auto row = task(i * 10);
            row.priority = static_cast<std::int32_t>(i % 3);
            if (i % 4 == 0) row.due = {};
            batch_.tasks.push_back(row);
        }
        ASSERT_TRUE(write(batch_));
    }
    ports::TaskRow task(std::uint64_t number) { return made<ports::TaskRow>(nth(number)); }
    ports::Page<ports::TaskRow> page(const std::string& sort, const std::string& after, const std::string& before = {},
                                     std::size_t limit = 4) {
        return sure(queries().tasks(filter, {limit, after, sort, before}));
    }
    Keys whole(const std::string& sort) { return numbers(page(sort, {}, {}, 1000).items); }

    ports::TaskFilter filter;
};

INSTANTIATE_TEST_SUITE_P(Stores, BothWays, testing::ValuesIn(kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(BothWays, the_way_back_gives_the_same_rows_in_every_order) {
    for (const std::string sort : orders) {
        const auto walked = walk_back([&](const auto& after, const auto& before) { return page(sort, after, before); });
        EXPECT_EQ(walked, whole(sort)) << sort;
    }
}

TEST_P(BothWays, the_page_before_is_the_one_that_was_read) {
    for (const std::string sort : orders) {
        const auto first = page(sort, {});
        const auto second = page(sort, first.next);
        const auto again = page(sort, {}, second.prev);
        EXPECT_EQ(numbers(again.items), numbers(first.items)) << sort;
        EXPECT_EQ(again.prev, "") << sort;
        EXPECT_EQ(numbers(page(sort, again.next).items), numbers(second.items)) << sort;
    }
}

TEST_P(BothWays, rows_that_come_and_go_meanwhile_are_neither_skipped_nor_repeated) {
    std::uint64_t number = 41;  // of those that come: between the others
    for (const std::string sort : orders) {
        Keys earlier;
        auto at = page(sort, {});
        for (; !at.next.empty(); at = page(sort, at.next)) {
            for (const auto key : numbers(at.items)) earlier.push_back(key);
        }
        auto between = batch();
        between.tasks = {task(number += 10), at.items.front()};  // by that one the way back begins
        between.tasks.back().priority = between.tasks.back().priority == 0 ? 2 : 0;
        ++between.tasks.back().revision;
        ASSERT_TRUE(write(between));
        Keys back;
        for (auto cursor = at.prev; !cursor.empty();) {
            const auto read = page(sort, {}, cursor);
            const auto keys = numbers(read.items);
            back.insert(back.begin(), keys.begin(), keys.end());
            cursor = read.prev;
        }
        const auto now = whole(sort);
        auto place = now.begin();
        for (const auto key : back) {  // in the order of the list, and none twice
            place = std::find(place, now.end(), key);
            ASSERT_NE(place, now.end()) << sort << ' ' << key;
            ++place;
        }
        for (const auto key : earlier) EXPECT_NE(std::find(back.begin(), back.end(), key), back.end()) << sort << key;
    }
}

TEST_P(BothWays, a_page_that_has_become_empty_leads_to_where_it_was) {
    filter.due_after = at(1);
    const auto first = page("", {}, {}, whole("").size() - 1);
    auto last = page("", first.next).items.at(0);
    last.due = {};
    ++last.revision;
    auto between = batch();
    between.tasks = {last};
    ASSERT_TRUE(write(between));
    const auto none = page("", first.next);
    EXPECT_TRUE(none.items.empty());
    EXPECT_EQ(none.next, "");
    EXPECT_EQ(numbers(page("", {}, none.prev, 1000).items), numbers(first.items));
}

TEST_P(BothWays, two_cursors_are_one_too_many) {
    const auto first = page("", {});
    const auto both = queries().tasks(filter, {4, first.next, "", first.next});
    ASSERT_FALSE(both.has_value());
    EXPECT_EQ(both.error().code, Code::invalid);
}

TEST_P(BothWays, the_records_of_a_case_are_read_back_from_a_position) {
    auto batch_ = batch();
    const InstanceKey instance{nth(77)};
    add_records(batch_, {instance, instance, InstanceKey{nth(78)}, instance, instance, instance});
    ASSERT_TRUE(write(batch_));
    const auto all = sure(queries().records(instance, 0, 100));
    ASSERT_EQ(all.size(), 5U);
    const auto before = sure(queries().records_before(instance, all[4].position, 2));
    ASSERT_EQ(before.size(), 2U);
    EXPECT_EQ(before[0].position, all[2].position);
    EXPECT_EQ(before[1].position, all[3].position);
    EXPECT_TRUE(sure(queries().records_before(instance, all[0].position, 2)).empty());
}

}  // namespace baton::storage
