// SIGTERM again and again while people are at work: what is taken is answered, the rest is refused, the process ends
// well and in time, and nothing is lost.
#include <chrono>
#include <gtest/gtest.h>
#include <random>

#include "service/verify/verify.hpp"
#include "tests/faults/dice.hpp"
#include "tests/faults/load.hpp"
#include "tests/faults/served.hpp"
#include "tests/unit/outbound/postgres_server.hpp"

namespace baton::faults {
namespace {

using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr seconds limit{60};  // the service's own is 10 s; a slow machine is no hang

void stop_again_and_again(Served& served, const std::string& store) {
    Load load(6, [&served](const std::string& role, std::size_t) { return served.as(role); });
    auto random = dice(20261130);
    for (int i = 0; i < 6; ++i) {
        ASSERT_TRUE(served.start()) << "it did not come up again after " << i << " stops; see service.log";
        load.go_on();
        EXPECT_TRUE(load.wait_for(std::uniform_int_distribution<std::uint32_t>(10, 60)(random)));
        const auto told = steady_clock::now();
        EXPECT_EQ(served.stop(), 0);
        EXPECT_LT(steady_clock::now() - told, limit);
        load.pause();
    }
    ASSERT_TRUE(served.start());
    load.settle();
    load.expect_each_wish_once();
    EXPECT_EQ(served.stop(), 0);
    load.expect_each_message_once(store);
    const auto verified = verify::replay_all(store, {});
    ASSERT_TRUE(verified.has_value()) << verified.error().detail;
    EXPECT_TRUE(verified->differences.empty()) << verified->differences.front();
}

TEST(Stop, under_load_on_sqlite_loses_nothing_and_ends_well) {
    const Folder folder{"stop"};
    Served served{folder.path(), as_usual()};
    stop_again_and_again(served, folder.path().string());
}

TEST(Stop, under_load_on_postgresql_loses_nothing_and_ends_well) {
    if (const auto* const lacking = outbound::PostgresServer::lacks()) GTEST_SKIP() << lacking;
    const outbound::PostgresServer database;
    ASSERT_TRUE(database.runs()) << database.problem();
    const Folder folder{"stop"};
    auto words = as_usual();
    words.insert(words.end(), {"--set", "store.url=" + database.uri()});
    Served served{folder.path(), std::move(words)};
    stop_again_and_again(served, database.uri());
}

}  // namespace
}  // namespace baton::faults
