#include "engine/runtime/job_board.hpp"

#include <gmock/gmock.h>

#include "tests/unit/runtime/board_store.hpp"

namespace baton::runtime {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr Instant at_noon{std::chrono::hours{12}};

struct JobBoardTest : testing::Test {
    BoardStore store;
    JobBoard board{store, 0, 3};

    static ports::JobRow mail(std::uint64_t key, const std::string& state = "available", Instant until = at_noon) {
        return job_of("mail", key, state, until);
    }
    std::vector<std::uint64_t> offers(const std::string& type = "mail", std::size_t limit = 100) {
        std::vector<std::uint64_t> keys;
        const auto found = board.offers(type, limit);
        EXPECT_TRUE(found);
        if (!found) return keys;
        for (const auto& offer : *found) {
            EXPECT_EQ(offer.instance.value, offer.job.value + 1'000'000);
            keys.push_back(offer.job.value);
        }
        return keys;
    }
    bool has(const std::string& type = "mail") {
        const auto found = board.has(type);
        EXPECT_TRUE(found);
        return found && *found;
    }
    // As a worker would, all of them.
    std::vector<std::uint64_t> take_all(std::uint64_t batch) {
        std::vector<std::uint64_t> all;
        for (auto some = offers(); !some.empty(); some = offers()) {
            for (const auto key : some) board.put(mail(key, "active", at_noon + std::chrono::hours{9}), batch);
            all.insert(all.end(), some.begin(), some.end());
        }
        return all;
    }
};

TEST_F(JobBoardTest, offers_the_oldest_first) {
    board.put(mail(2), 1);
    board.put(mail(1), 1);
    EXPECT_THAT(offers(), ElementsAre(1, 2));
    EXPECT_THAT(offers("mail", 1), ElementsAre(1));
    EXPECT_THAT(offers("fax"), IsEmpty());
}

TEST_F(JobBoardTest, a_job_that_is_leased_comes_back_when_the_lease_is_over) {
    board.put(mail(1, "active"), 1);
    EXPECT_FALSE(board.next_release().has_value()) << "nobody has asked";
    EXPECT_FALSE(has());
    EXPECT_EQ(board.next_release(), at_noon);
    board.release(at_noon - Duration{1});
    EXPECT_FALSE(has());
    board.release(at_noon);
    EXPECT_THAT(offers(), ElementsAre(1));
    EXPECT_FALSE(board.next_release().has_value());
}

TEST_F(JobBoardTest, a_job_that_ended_or_is_out_of_retries_is_offered_no_more) {
    for (const std::uint64_t key : {1, 2, 3}) board.put(mail(key), 1);
    EXPECT_TRUE(has());
    board.put(mail(1, "completed"), 1);
    board.put(mail(2, "out_of_retries"), 1);
    board.put(mail(3, "cancelled"), 1);
    EXPECT_FALSE(has());
}

TEST_F(JobBoardTest, what_waits_in_the_store_is_held_of_asked_types_alone_and_read_when_it_is_needed) {
    std::vector<ports::JobRow> rows;
    for (std::uint64_t key = 1; key <= 8; ++key) rows.push_back(mail(key));
    rows.push_back(job_of("fax", 9, "available"));
    store.write(rows);
    EXPECT_EQ(board.held(), 0U);
    EXPECT_TRUE(has());
    EXPECT_EQ(board.held(), 3U);
    EXPECT_THAT(offers(), ElementsAre(1, 2, 3));
    EXPECT_EQ(store.looks, 1U);
    EXPECT_THAT(take_all(1), ElementsAre(1, 2, 3, 4, 5, 6, 7, 8));
    EXPECT_EQ(board.held(), 3U) << "leases";
    EXPECT_THAT(offers("fax"), ElementsAre(9));
}

TEST_F(JobBoardTest, nobody_looks_twice_for_what_is_not_there) {
    for (int i = 0; i < 5; ++i) EXPECT_FALSE(has());
    EXPECT_THAT(offers(), IsEmpty());
    EXPECT_EQ(store.looks, 1U);
    board.put(mail(1), 1);
    EXPECT_THAT(offers(), ElementsAre(1));
    board.put(mail(1, "completed"), 1);
    board.committed(1);
    EXPECT_FALSE(has());
    EXPECT_EQ(store.looks, 1U);
}

TEST_F(JobBoardTest, more_than_it_holds_go_to_the_store_and_come_back_in_their_order) {
    EXPECT_FALSE(has());
    std::vector<ports::JobRow> rows;
    for (const std::uint64_t key : {7, 3, 5, 1, 6, 2, 4}) {
        board.put(mail(key), 1);
        rows.push_back(mail(key));
        EXPECT_LE(board.held(), 3U);
    }
    store.write(rows);
    board.committed(1);
    EXPECT_THAT(take_all(2), ElementsAre(1, 2, 3, 4, 5, 6, 7));
}

TEST_F(JobBoardTest, what_the_store_does_not_show_yet_is_known) {
    store.write({mail(1), mail(2), mail(3), mail(4), mail(5)});
    board.put(mail(2, "completed"), 1);  // nobody has asked yet
    board.put(mail(6), 1);
    board.put(mail(4, "cancelled"), 2);
    EXPECT_THAT(offers(), ElementsAre(1, 3));
    EXPECT_THAT(take_all(2), ElementsAre(1, 3, 5, 6));
}

TEST_F(JobBoardTest, of_what_is_committed_the_store_has_the_word) {
    board.put(mail(1, "completed"), 1);
    board.put(mail(2, "completed"), 2);
    store.write({mail(1), mail(2)});  // as nobody would: so that one sees whom it believes
    board.committed(1);
    EXPECT_THAT(offers(), ElementsAre(1));
}

TEST_F(JobBoardTest, a_job_that_comes_back_keeps_its_place) {
    store.write({mail(1), mail(2), mail(3), mail(4), mail(5)});
    EXPECT_THAT(offers(), ElementsAre(1, 2, 3));
    for (const std::uint64_t key : {1, 2, 3}) board.put(mail(key, "active"), 1);
    EXPECT_THAT(offers(), ElementsAre(4, 5));
    board.put(mail(2), 1);  // its retries were set anew
    EXPECT_THAT(offers(), ElementsAre(2, 4, 5));
    board.release(at_noon);
    EXPECT_THAT(offers(), ElementsAre(1, 2, 3, 4, 5));
}

TEST_F(JobBoardTest, a_younger_one_that_comes_back_does_not_overtake_those_in_the_store) {
    store.write({mail(1), mail(2), mail(3), mail(4), mail(5), mail(9, "active")});
    board.release(at_noon);
    EXPECT_TRUE(has());
    EXPECT_THAT(offers(), ElementsAre(1, 2, 3));
    EXPECT_THAT(take_all(1), ElementsAre(1, 2, 3, 4, 5, 9));
}

TEST_F(JobBoardTest, those_that_were_taken_before_the_start_are_known_when_somebody_asks) {
    store.write({mail(1, "active", at_noon), mail(2, "backing_off", at_noon + Duration{5}), mail(3),
                 mail(4, "out_of_retries"), mail(5, "completed")});
    EXPECT_THAT(offers(), ElementsAre(3));
    EXPECT_EQ(board.next_release(), at_noon);
    board.release(at_noon);
    EXPECT_EQ(board.next_release(), at_noon + Duration{5});
    EXPECT_THAT(offers(), ElementsAre(1, 3));
    board.release(at_noon + Duration{5});
    EXPECT_THAT(offers(), ElementsAre(1, 2, 3));
}

TEST_F(JobBoardTest, more_that_are_taken_than_it_holds_wait_in_the_store_and_come_back_in_the_order_of_their_ends) {
    EXPECT_FALSE(has());
    std::vector<ports::JobRow> rows;
    for (std::uint64_t key = 1; key <= 20; ++key) {
        rows.push_back(mail(key, key % 2 == 0 ? "active" : "backing_off", at_noon + Duration{(key * 7) % 20}));
        board.put(rows.back(), 1);
        EXPECT_LE(board.held(), 3U);
    }
    EXPECT_EQ(board.next_release(), at_noon);
    EXPECT_FALSE(has());
    store.write(rows);
    board.committed(1);
    std::vector<std::uint64_t> back;
    for (int ms = 0; ms < 20; ++ms) {
        EXPECT_EQ(board.next_release(), at_noon + Duration{ms});
        EXPECT_FALSE(has()) << ms;
        board.release(at_noon + Duration{ms});
        const auto now = offers();
        ASSERT_EQ(now.size(), 1U) << ms;
        EXPECT_EQ((now.front() * 7) % 20, static_cast<std::uint64_t>(ms));
        board.put(mail(now.front(), "completed"), 2);
        EXPECT_FALSE(has());
        EXPECT_LE(board.held(), 3U);
    }
    EXPECT_FALSE(board.next_release().has_value());
    EXPECT_LE(store.looks_for_ends, 8U);
}

TEST_F(JobBoardTest, a_million_that_no_worker_does_any_more_do_not_fill_memory) {
    std::vector<ports::JobRow> rows;
    for (std::uint64_t key = 1; key <= 50; ++key) rows.push_back(mail(key, "active", at_noon + Duration{key}));
    store.write(rows);
    EXPECT_FALSE(has());
    board.release(at_noon + std::chrono::hours{1});
    EXPECT_TRUE(has());
    EXPECT_LE(board.held(), 3U);
    EXPECT_FALSE(board.next_release().has_value());
    EXPECT_EQ(take_all(1).size(), 50U);
}

TEST_F(JobBoardTest, a_lease_that_is_made_longer_leaves_its_place) {
    store.write({mail(1, "active", at_noon), mail(2, "active", at_noon + Duration{1}),
                 mail(3, "active", at_noon + Duration{2}), mail(4, "active", at_noon + Duration{3})});
    EXPECT_FALSE(has());
    board.put(mail(1, "active", at_noon + Duration{9}), 1);
    EXPECT_EQ(board.next_release(), at_noon + Duration{1});
    board.release(at_noon + Duration{2});
    EXPECT_THAT(offers(), ElementsAre(2, 3));
    EXPECT_THAT(take_all(1), ElementsAre(2, 3));
    EXPECT_EQ(board.next_release(), at_noon + Duration{3});
    board.release(at_noon + Duration{9});
    EXPECT_THAT(take_all(2), testing::UnorderedElementsAre(1, 4));
}

TEST_F(JobBoardTest, a_store_that_cannot_be_read_is_told_of_and_nothing_is_lost) {
    store.write({mail(1), mail(2), mail(3), mail(4)});
    store.is_unread = true;
    EXPECT_EQ(board.has("mail").error().code, Code::unavailable);
    EXPECT_EQ(board.offers("mail", 1).error().code, Code::unavailable);
    board.put(mail(5), 1);
    store.is_unread = false;
    EXPECT_THAT(offers(), ElementsAre(1, 2, 3));
    store.is_unread = true;
    EXPECT_THAT(offers("mail", 3), ElementsAre(1, 2, 3));
    for (const std::uint64_t key : {1, 2, 3}) board.put(mail(key, "completed"), 1);
    EXPECT_EQ(board.offers("mail", 1).error().code, Code::unavailable);
    store.is_unread = false;
    EXPECT_THAT(take_all(1), ElementsAre(4, 5));
}

TEST_F(JobBoardTest, many_types_hold_no_more_than_ten_full_ones) {
    std::vector<ports::JobRow> rows;
    for (std::uint64_t key = 1; key <= 200; ++key)
        rows.push_back(job_of("t" + std::to_string(key % 40), key, "available"));
    store.write(rows);
    for (int round = 0; round < 2; ++round) {
        for (std::uint64_t type = 0; type < 40; ++type) {
            const std::uint64_t first = type == 0 ? 40 : type;
            EXPECT_THAT(offers("t" + std::to_string(type), 1), ElementsAre(first));
            EXPECT_LE(board.held(), 30U);
        }
    }
}

TEST_F(JobBoardTest, names_that_nobody_has_jobs_of_are_not_kept_for_ever) {
    for (int i = 0; i < 10'000; ++i) EXPECT_FALSE(has("n" + std::to_string(i)));
    EXPECT_EQ(store.looks, 10'000U);
    EXPECT_FALSE(has("n0"));
    EXPECT_EQ(store.looks, 10'000U);
    EXPECT_FALSE(has("one more"));  // and the others are forgotten
    EXPECT_FALSE(has("n0"));
    EXPECT_EQ(store.looks, 10'002U);
}

}  // namespace
}  // namespace baton::runtime
