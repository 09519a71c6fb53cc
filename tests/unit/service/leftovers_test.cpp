// What is dropped while the service runs: how old it has to be, and that a stop is heeded.
#include "service/leftovers.hpp"

#include <gtest/gtest.h>

#include "connectors/identity/memory_account_store.hpp"
#include "connectors/storage/memory/memory_store.hpp"
#include "service/configuration.hpp"

namespace baton::service {
namespace {

using std::chrono::hours;

constexpr Instant now{std::chrono::hours{24} * 1000};
constexpr Instant days_ago(int days) { return now - hours{24} * days; }

class StandingClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override { return service::now; }
};

class Leftovers : public testing::Test {
protected:
    Leftovers() {
        auto opened = store_.open(0, {});
        EXPECT_TRUE(opened);
        ports::Batch batch;
        batch.epoch = opened->epoch;
        batch.last_key = opened->last_key;
        for (const int age : {20, 11, 10, 9, 0}) {
            const auto at = days_ago(age) - Duration{1};
            batch.inbox.push_back({"env", "type", "task/1", at, "{}"});
            batch.requests.push_back({"li", std::to_string(age), "", 200, "{}", at});
            ports::AccountTokenRow token;
            token.hash = std::to_string(age);
            token.expires_at = at;
            EXPECT_TRUE(accounts_.add_token(token));
        }
        EXPECT_TRUE(store_.commit(batch));
        settings_.pause = Duration{0};
        settings_.rows_at_once = 2;
        settings_.notices_days = settings_.requests_days = settings_.tokens_days = 10;
    }
    Swept run(const std::stop_token& stop = {}) {
        const auto swept = LeftoverSweep(store_, accounts_, clock_, settings_).run(stop);
        EXPECT_TRUE(swept) << swept.error().detail;
        return swept ? *swept : Swept{};
    }

    storage::memory::MemoryStore store_;
    identity::MemoryAccountStore accounts_;
    StandingClock clock_;
    LeftoverSettings settings_;
};

TEST_F(Leftovers, go_when_they_are_older_than_their_days_and_the_rest_stays) {
    EXPECT_EQ(run(), (Swept{3, 3, 3}));
    EXPECT_EQ(store_.inbox_stream("env")->oldest, 4U);
    EXPECT_FALSE(store_.request("li", "10")->has_value());
    EXPECT_TRUE(store_.request("li", "9")->has_value());
    EXPECT_FALSE(accounts_.token("10")->has_value());
    EXPECT_TRUE(accounts_.token("9")->has_value());
    EXPECT_EQ(run(), Swept{});
}

TEST_F(Leftovers, are_kept_for_ever_where_no_days_are_given) {
    settings_.notices_days = 0;
    EXPECT_EQ(run(), (Swept{0, 3, 3}));
    settings_.requests_days = settings_.tokens_days = 0;
    EXPECT_EQ(run(), Swept{});
    EXPECT_EQ(store_.inbox_stream("env")->oldest, 1U);
}

TEST_F(Leftovers, stay_when_a_stop_was_asked_for) {
    std::stop_source source;
    source.request_stop();
    EXPECT_EQ(run(source.get_token()), Swept{});
}

TEST_F(Leftovers, go_by_themselves_until_the_sweep_ends) {
    settings_.every = std::chrono::duration_cast<Duration>(hours{24});
    {
        LeftoverSweep sweep(store_, accounts_, clock_, settings_);
        sweep.begin();
        while (accounts_.token("10")->has_value()) std::this_thread::yield();
    }  // does not wait for the day to be over
    EXPECT_EQ(store_.inbox_stream("env")->oldest, 4U);
}

TEST_F(Leftovers, have_limits_that_are_set_and_shown) {
    const auto set = configure("", {{"leftovers.notices_days", "400"}, {"leftovers.rows_at_once", "7"}});
    ASSERT_TRUE(set) << set.error().detail;
    EXPECT_EQ(set->leftovers.notices_days, 400U);
    EXPECT_EQ(set->leftovers.rows_at_once, 7U);
    EXPECT_FALSE(configure("", {{"leftovers.rows_at_once", "0"}}));
    EXPECT_FALSE(configure("", {{"leftovers.tokens_days", "36501"}}));
}

}  // namespace
}  // namespace baton::service
