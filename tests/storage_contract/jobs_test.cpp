// The jobs that a partition reads: those that are taken at its opening, the others when a worker asks for their type.
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

class JobsContract : public StorageContract {
protected:
    using Numbers = std::vector<std::uint64_t>;

    // One of each state, with keys from `first` on.
    void add(std::uint64_t first, const std::string& type) {
        for (const auto* state :
             {"available", "active", "backing_off", "out_of_retries", "completed", "cancelled", "error_thrown"}) {
            jobs_[first] = made<ports::JobRow>(nth(first));
            jobs_[first].state = state;
            jobs_[first].type = type;
            ++first;
        }
    }
    void write_all() {
        auto next = batch();
        for (const auto& [number, job] : jobs_) next.jobs.push_back(job);
        ASSERT_TRUE(write(next));
    }
    static JobKey key(std::uint64_t number) { return JobKey{number == 0 ? 0 : nth(number)}; }
    Numbers taken(std::string_view state, std::uint64_t after, std::size_t limit) {
        return numbers(sure(store().jobs_taken(partition_, state, key(after), limit)));
    }
    Numbers available(std::string_view type, std::uint64_t after, std::size_t limit) {
        return numbers(sure(store().jobs_available(partition_, type, key(after), limit)));
    }

    std::map<std::uint64_t, ports::JobRow> jobs_;
};

using testing::ElementsAre;
using testing::IsEmpty;

}  // namespace

INSTANTIATE_TEST_SUITE_P(Stores, JobsContract, testing::ValuesIn(kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(JobsContract, those_that_are_taken_are_read_by_their_state_piece_by_piece) {
    for (const std::uint64_t first : {21, 1, 11}) add(first, first == 11 ? "mail" : "fax");
    write_all();
    EXPECT_THAT(taken("active", 0, 10), ElementsAre(2, 12, 22));
    EXPECT_THAT(taken("backing_off", 0, 2), ElementsAre(3, 13));
    EXPECT_THAT(taken("backing_off", 13, 2), ElementsAre(23));
    EXPECT_THAT(taken("active", 22, 2), IsEmpty());
    EXPECT_EQ(sure(store().jobs_taken(partition_, "active", {}, 1)).front(), jobs_[2]);
    EXPECT_THAT(sure(store().jobs_taken(partition_ + 1, "active", {}, 10)), IsEmpty());

    jobs_[1].state = "active";
    jobs_[2].state = "completed";
    write_all();
    EXPECT_THAT(taken("active", 0, 10), ElementsAre(1, 12, 22));
}

TEST_P(JobsContract, those_that_nobody_has_taken_are_read_by_their_type_oldest_first) {
    for (const std::uint64_t first : {21, 1, 11}) add(first, "mail");
    add(31, "mail ");
    write_all();
    EXPECT_THAT(available("mail", 0, 10), ElementsAre(1, 11, 21));
    EXPECT_THAT(available("mail", 0, 2), ElementsAre(1, 11));
    EXPECT_THAT(available("mail", 11, 2), ElementsAre(21));
    EXPECT_THAT(available("mail", 21, 2), IsEmpty());
    EXPECT_THAT(available("mail ", 0, 2), ElementsAre(31));
    EXPECT_THAT(available("Mail", 0, 2), IsEmpty());
    EXPECT_EQ(sure(store().jobs_available(partition_, "mail", {}, 1)).front(),
              (ports::WaitingJob{jobs_[1].key, jobs_[1].instance}));
    EXPECT_THAT(sure(store().jobs_available(partition_ + 1, "mail", {}, 10)), IsEmpty());

    jobs_[1].state = "active";
    jobs_[2].state = "available";
    write_all();
    EXPECT_THAT(available("mail", 0, 10), ElementsAre(2, 11, 21));
}

}  // namespace baton::storage
