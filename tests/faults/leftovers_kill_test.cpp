// kill -9 at many moments while old notices, answers and tokens are dropped: what was to stay is there, and of what
// was to go there is a whole rest.
#include <csignal>
#include <gtest/gtest.h>
#include <optional>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

#include "connectors/storage/storage.hpp"
#include "service/leftovers.hpp"
#include "tests/faults/served.hpp"

namespace baton::faults {
namespace {

using std::chrono::hours;

constexpr Instant now{hours{24} * 1000};
constexpr std::uint64_t old_ones = 1'500;
constexpr std::uint64_t young_ones = 40;

class StandingClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override { return faults::now; }
};

class SweepUnderFire : public testing::Test {
protected:
    SweepUnderFire() {
        settings_.url = (folder_.path() / "baton.sqlite").string();
        limits_.pause = Duration{0};
        limits_.rows_at_once = 5;
        limits_.notices_days = limits_.requests_days = limits_.tokens_days = 10;
    }
    void fill() {
        const auto stored = storage::open(settings_);
        ASSERT_TRUE(stored) << stored.error().detail;
        const auto state = stored->store->open(0, {});
        ASSERT_TRUE(state) << state.error().detail;
        ports::Batch batch;
        batch.epoch = state->epoch;
        batch.last_key = state->last_key;
        for (std::uint64_t i = 1; i <= old_ones + young_ones; ++i) {
            const auto at = i <= old_ones ? now - hours{24 * 11} : now;
            batch.inbox.push_back({i % 2 == 0 ? "env" : "police", "type", "task/1", at, "{}"});
            batch.requests.push_back({"li", std::to_string(i), "", 200, "{}", at});
        }
        ASSERT_TRUE(stored->store->commit(batch));
    }
    // In a process of its own, killed after that time, or never; false: before it came to its end.
    bool sweep_for(std::optional<std::chrono::microseconds> at_most) const {
        const pid_t child = ::fork();
        if (child == 0) {
            const auto stored = storage::open(settings_);
            const StandingClock clock;
            service::LeftoverSweep sweep(*stored->leftovers, *stored->accounts, clock, limits_);
            ::_exit(sweep.run() ? 0 : 1);
        }
        if (at_most) {
            std::this_thread::sleep_for(*at_most);
            ::kill(child, SIGKILL);
        }
        int status = 0;
        ::waitpid(child, &status, 0);
        if (WIFSIGNALED(status)) return false;
        EXPECT_EQ(WEXITSTATUS(status), 0);
        return true;
    }
    // Gives how many of the old notices are left.
    std::uint64_t expect_whole() {
        const auto stored = storage::open(settings_);
        EXPECT_TRUE(stored) << stored.error().detail;
        std::uint64_t left = 0;
        for (const auto* department : {"env", "police"}) {
            const auto stream = stored->queries->inbox_stream(department);
            const auto rows = stored->queries->inbox(department, 0, 10'000);
            EXPECT_EQ(stream->head, (old_ones + young_ones) / 2);
            EXPECT_EQ(rows->size(), stream->head - stream->oldest + 1);
            EXPECT_EQ(rows->front().seq, stream->oldest);
            EXPECT_GE(rows->size(), young_ones / 2);
            left += rows->size() - young_ones / 2;
        }
        for (auto i = old_ones + 1; i <= old_ones + young_ones; ++i) {
            EXPECT_TRUE(stored->store->request("li", std::to_string(i))->has_value()) << i;
        }
        return left;
    }

    Folder folder_{"leftovers-kill"};
    storage::Settings settings_;
    service::LeftoverSettings limits_;
};

TEST_F(SweepUnderFire, loses_nothing_that_was_to_stay_and_comes_to_its_end) {
    ASSERT_NO_FATAL_FAILURE(fill());
    int kills = 0;
    for (int i = 0; i < 15; ++i) {
        if (!sweep_for(std::chrono::microseconds{i * 2'500})) ++kills;  // the first one at once
        expect_whole();
        if (HasFailure()) return;
    }
    EXPECT_GT(kills, 0) << "it was never killed";
    EXPECT_TRUE(sweep_for({})) << "and to the end";
    EXPECT_EQ(expect_whole(), 0U);
}

}  // namespace
}  // namespace baton::faults
