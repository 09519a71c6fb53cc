// What lists keep to its holders, and who has done what in a case.
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

class Sealed : public StorageContract {
protected:
    ports::TaskRow task(std::uint64_t number) { return made<ports::TaskRow>(nth(number)); }
};
using Keys = std::vector<std::uint64_t>;

}  // namespace

INSTANTIATE_TEST_SUITE_P(Stores, Sealed, testing::ValuesIn(kinds()), [](const auto& kind) { return kind.param.name; });

TEST_P(Sealed, what_is_sealed_is_its_holders_alone) {
    auto batch_ = batch();
    for (std::uint64_t i = 11; i <= 14; ++i) {
        auto row = task(i);
        row.process = "p";
        row.state = i == 13 ? "open" : "completed";
        if (i != 14) row.instance.value = nth(7);  // the last is of a case that has not come to it
        batch_.tasks.push_back(std::move(row));
    }
    batch_.tasks[1].element = "seal";
    ASSERT_TRUE(write(batch_));
    const auto seen = [&](std::string user, bool whole_case, std::string element = "seal") {
        ports::TaskFilter filter;
        filter.sees_all = true;
        filter.process = "p";
        filter.visible_user = std::move(user);
        filter.sealed = {{"elsewhere", "seal", true}, {"p", std::move(element), whole_case}};
        return numbers(sure(queries().tasks(filter, {})).items);
    };
    for (const std::string user : {"", "stranger"}) {
        EXPECT_EQ(seen(user, true), (Keys{13, 14})) << "what is open is to be done";
        EXPECT_EQ(seen(user, false), (Keys{11, 13, 14}));
        EXPECT_EQ(seen(user, true, "another"), (Keys{11, 12, 13, 14}));
    }
    const auto& sealed = batch_.tasks[1];
    for (const auto& holder : {sealed.assignee, sealed.owner, sealed.ended_by})
        EXPECT_EQ(seen(holder, true), (Keys{11, 12, 13, 14})) << holder;
}

TEST_P(Sealed, acts_are_those_of_the_case_and_of_what_it_called) {
    auto batch_ = batch();
    const auto add = [&](std::uint64_t number, const char* state, std::uint64_t instance, std::uint64_t root) {
        auto row = task(number);
        row.state = state;
        row.instance.value = nth(instance);
        row.root.value = nth(root);
        row.resolved_by.clear();
        batch_.tasks.push_back(std::move(row));
    };
    add(11, "completed", 7, 7);
    add(12, "returned", 8, 7);  // of a case that it called
    add(13, "cancelled", 7, 7);
    add(14, "open", 7, 7);
    add(15, "completed", 9, 9);
    batch_.tasks[3].resolved_by = "helper";
    auto again = batch_.tasks[0];
    again.key.value = nth(16);
    batch_.tasks.push_back(std::move(again));
    ASSERT_TRUE(write(batch_));
    const auto act = [&](std::size_t number) {
        const auto& row = batch_.tasks[number];
        return ports::ActRow{row.state, row.ended_by, row.owner, row.resolved_by, row.candidate_groups};
    };
    EXPECT_THAT(sure(queries().acts_of(InstanceKey{nth(7)})), testing::UnorderedElementsAre(act(0), act(1), act(3)));
    EXPECT_THAT(sure(queries().acts_of(InstanceKey{nth(10)})), testing::IsEmpty());
}

}  // namespace baton::storage
