// The jobs that a partition reads when a worker asks for their type: those that nobody has, and those that are taken.
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
    static Instant end(std::int64_t ms) { return Instant{std::chrono::hours{1}} + Duration{ms}; }
    Numbers taken(std::string_view type, ports::JobEnd after, std::size_t limit) {
        return numbers(sure(store().jobs_taken(partition_, type, after, limit)));
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

TEST_P(JobsContract, those_that_are_taken_are_read_by_their_type_in_the_order_in_which_that_ends) {
    for (const std::uint64_t first : {21, 1, 11}) add(first, "mail");
    add(31, "mail ");
    for (auto& [number, job] : jobs_) job.until = end(100);
    jobs_[22].until = end(7);
    jobs_[3].until = end(8);
    jobs_[32].until = end(1);
    write_all();
    EXPECT_THAT(taken("mail", {}, 10), ElementsAre(22, 3, 2, 12, 13, 23));
    EXPECT_THAT(taken("mail", {}, 3), ElementsAre(22, 3, 2));
    EXPECT_THAT(taken("mail", {end(100), key(2)}, 2), ElementsAre(12, 13));
    EXPECT_THAT(taken("mail", {end(7), key(22)}, 1), ElementsAre(3));
    EXPECT_THAT(taken("mail", {end(7), key(99)}, 1), ElementsAre(3));
    EXPECT_THAT(taken("mail", {end(100), key(23)}, 2), IsEmpty());
    EXPECT_THAT(taken("mail ", {}, 10), ElementsAre(32, 33));
    EXPECT_THAT(taken("Mail", {}, 10), IsEmpty());
    EXPECT_EQ(sure(store().jobs_taken(partition_, "mail", {}, 1)).front(), jobs_[22]);
    EXPECT_THAT(sure(store().jobs_taken(partition_ + 1, "mail", {}, 10)), IsEmpty());

    jobs_[1].state = "active";
    jobs_[22].state = "completed";
    jobs_[12].until = end(3);
    write_all();
    EXPECT_THAT(taken("mail", {}, 10), ElementsAre(12, 3, 1, 2, 13, 23));
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
