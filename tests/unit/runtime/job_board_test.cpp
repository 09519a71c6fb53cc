#include "engine/runtime/job_board.hpp"

#include <gtest/gtest.h>

namespace baton::runtime {
namespace {

ports::JobRow job(std::uint64_t key, const std::string& state, Instant until = {}) {
    ports::JobRow row;
    row.key = JobKey{key};
    row.instance = InstanceKey{7};
    row.type = "mail";
    row.state = state;
    row.until = until;
    return row;
}

TEST(JobBoard, offers_the_oldest_first) {
    JobBoard board;
    board.put(job(2, "available"));
    board.put(job(1, "available"));
    ASSERT_EQ(board.offers("mail", 10).size(), 2U);
    EXPECT_EQ(board.offers("mail", 10).front().job, JobKey{1});
    EXPECT_EQ(board.offers("mail", 1).size(), 1U);
    EXPECT_EQ(board.offers("fax", 10).size(), 0U);
}

TEST(JobBoard, a_job_that_is_leased_comes_back_when_the_lease_is_over) {
    JobBoard board;
    const Instant until{std::chrono::seconds{60}};
    board.put(job(1, "active", until));
    EXPECT_EQ(board.available("mail"), 0U);
    EXPECT_EQ(board.next_release(), until);
    board.release(until - Duration{1});
    EXPECT_EQ(board.available("mail"), 0U);
    board.release(until);
    EXPECT_EQ(board.available("mail"), 1U);
    EXPECT_FALSE(board.next_release().has_value());
}

TEST(JobBoard, a_job_that_ended_or_is_out_of_retries_is_offered_no_more) {
    JobBoard board;
    board.put(job(1, "available"));
    board.put(job(1, "completed"));
    board.put(job(2, "available"));
    board.put(job(2, "out_of_retries"));
    EXPECT_EQ(board.available("mail"), 0U);
}

}  // namespace
}  // namespace baton::runtime
