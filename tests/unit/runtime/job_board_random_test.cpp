// The board against all jobs in plain sets, whatever comes in whatever order: commits under way, starts anew, a store
// that cannot be read.
#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <random>
#include <utility>

#include "engine/runtime/job_board.hpp"
#include "tests/unit/runtime/board_store.hpp"

namespace baton::runtime {
namespace {

using Rows = std::map<JobKey, ports::JobRow>;

class Play {
public:
    Play(std::uint64_t seed, std::size_t size, std::size_t types)
        : random_(seed), size_(size), types_(types), board_(std::make_unique<JobBoard>(store_, 0, size)) {}

    void step() {
        now_ += Duration{static_cast<std::int64_t>(below(5))};
        store_.is_unread = below(15) == 0;
        const auto what = below(27);
        if (what < 9) {
            change(job_of(any_type(), ++last_key_, "available"));
        } else if (what < 15) {
            take(any_type(), 1 + below(4));
        } else if (what < 18) {
            change_one();
        } else if (what < 21) {
            release();
        } else if (what < 26) {
            commit();
        } else if (below(10) == 0) {
            start_anew();
        }
        look(any_type());
        ASSERT_LE(board_->held(), 10 * size_ + types_);
    }
    std::size_t offered = 0;
    [[nodiscard]] std::size_t looks() const { return store_.looks; }

private:
    std::uint64_t below(std::uint64_t end) { return random_() % end; }
    std::string any_type() { return "t" + std::to_string(below(types_)); }

    static bool is_busy(const ports::JobRow& job) { return job.state == "active" || job.state == "backing_off"; }
    bool is_free(const ports::JobRow& job) const {
        return job.state == "available" || (is_busy(job) && job.until <= released_until_);
    }
    std::vector<JobKey> expected(const std::string& type) const {
        std::vector<JobKey> keys;
        for (const auto& [key, job] : jobs_) {
            if (job.type == type && is_free(job)) keys.push_back(key);
        }
        return keys;
    }

    void change(const ports::JobRow& job) {
        jobs_[job.key] = job;
        open_.push_back(job);
        board_->put(job, batch_);
    }
    void take(const std::string& type, std::size_t limit) {
        const auto right = expected(type);
        const auto offers = board_->offers(type, limit);
        if (!offers) {
            ASSERT_TRUE(store_.is_unread);
            return;
        }
        ASSERT_EQ(offers->empty(), right.empty());
        ASSERT_LE(offers->size(), limit);
        check(*offers, right);
        for (const auto& offer : *offers) {
            auto job = jobs_.at(offer.job);
            job.state = "active";
            job.until = now_ + Duration{1 + static_cast<std::int64_t>(below(60))};
            change(job);
        }
        offered += offers->size();
    }
    // Oldest first. Those that nobody had are the oldest of these; of those that came back the ones that are free for
    // longest may come alone, when there is no room for all.
    void check(const std::vector<JobBoard::Offer>& offers, const std::vector<JobKey>& right) const {
        auto untouched = right.begin();
        const auto find_untouched = [&] {
            untouched = std::find_if(untouched, right.end(), [&](JobKey key) { return !is_busy(jobs_.at(key)); });
        };
        JobKey before{};
        for (const auto& offer : offers) {
            ASSERT_GT(offer.job, before);
            before = offer.job;
            const auto& job = jobs_.at(offer.job);
            ASSERT_TRUE(is_free(job));
            ASSERT_EQ(offer.instance, job.instance);
            if (is_busy(job)) continue;
            find_untouched();
            ASSERT_EQ(offer.job, *untouched++);
        }
        for (const auto& offer : offers) {
            const auto& job = jobs_.at(offer.job);
            if (!is_busy(job)) continue;
            const auto is_sooner = [&](const auto& other) {
                return other.second.type == job.type && is_busy(other.second) &&
                       ports::JobEnd{other.second.until, other.first} < ports::JobEnd{job.until, offer.job};
            };
            ASSERT_LT(std::count_if(jobs_.begin(), jobs_.end(), is_sooner), static_cast<std::ptrdiff_t>(size_));
        }
    }
    // By whoever has it, or by whoever has a say in its case.
    void change_one() {
        if (jobs_.empty()) return;
        auto found = jobs_.lower_bound(JobKey{1 + below(last_key_)});
        if (found == jobs_.end()) return;
        constexpr std::array<const char*, 5> states{"available", "backing_off", "out_of_retries", "completed",
                                                    "cancelled"};
        auto job = found->second;
        if (job.state == "completed" || job.state == "cancelled") return;
        job.state = states.at(below(states.size()));
        job.until = now_ + Duration{1 + static_cast<std::int64_t>(below(60))};
        change(job);
    }
    void release() {
        board_->release(now_);
        released_until_ = now_;
    }
    // A step at a time: taken off, written, told.
    void commit() {
        if (is_written_) {
            board_->committed(under_way_batch_);
            is_written_ = false;
            under_way_.clear();
        } else if (!under_way_.empty()) {
            for (const auto& job : under_way_) stored_[job.key] = job;
            store_.write(under_way_);
            is_written_ = true;
        } else {
            under_way_ = std::exchange(open_, {});
            under_way_batch_ = batch_++;
        }
    }
    void start_anew() {
        open_.clear();
        under_way_.clear();
        is_written_ = false;
        batch_ = 1;
        jobs_ = stored_;
        board_ = std::make_unique<JobBoard>(store_, 0, size_);
        release();
    }
    void look(const std::string& type) {
        const auto has = board_->has(type);
        if (!has) {
            ASSERT_TRUE(store_.is_unread);
            return;
        }
        ASSERT_EQ(*has, !expected(type).empty()) << type;
        // Whoever waits for it is woken in time, and nobody for nothing.
        const auto next = board_->next_release();
        const auto is_next = [&](const auto& one) {
            return is_busy(one.second) && one.second.until == next && *next > released_until_;
        };
        ASSERT_TRUE(!next || std::any_of(jobs_.begin(), jobs_.end(), is_next));
        if (*has) return;
        for (const auto& [key, job] : jobs_) {
            if (job.type != type || !is_busy(job)) continue;
            ASSERT_TRUE(next.has_value());
            ASSERT_LE(*next, job.until);
        }
    }

    std::mt19937_64 random_;
    std::size_t size_;
    std::size_t types_;
    BoardStore store_;
    std::unique_ptr<JobBoard> board_;
    Instant now_{std::chrono::hours{1}};
    Instant released_until_{};
    std::uint64_t last_key_ = 0;
    std::uint64_t batch_ = 1;
    std::uint64_t under_way_batch_ = 0;
    bool is_written_ = false;
    Rows jobs_;
    Rows stored_;
    std::vector<ports::JobRow> open_;
    std::vector<ports::JobRow> under_way_;
};

TEST(JobBoardAtRandom, offers_what_plain_sets_say) {
    std::size_t offered = 0;
    std::size_t looks = 0;
    for (std::uint64_t seed = 1; seed <= 48; ++seed) {
        SCOPED_TRACE(seed);
        Play play(seed, 1 + seed % 4, seed % 3 == 0 ? 25 : 1 + seed % 2);
        for (int i = 0; i < 1'000; ++i) {
            play.step();
            if (testing::Test::HasFatalFailure()) return;
        }
        offered += play.offered;
        looks += play.looks();
    }
    EXPECT_GT(offered, 5'000U);
    EXPECT_GT(looks, 1'000U);
}

}  // namespace
}  // namespace baton::runtime
