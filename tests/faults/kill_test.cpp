// kill -9 at random moments under load, a hundred times: every acknowledged command is there, once and in its order,
// and no other; every timer fires, once; and what is stored of each case follows from its records.
#include <gtest/gtest.h>
#include <random>

#include "service/verify/verify.hpp"
#include "tests/faults/dice.hpp"
#include "tests/faults/load.hpp"
#include "tests/faults/served.hpp"

namespace baton::faults {
namespace {

void kill_and_prove(const std::vector<std::string>& words, int usually) {
    const Folder folder{"kill"};
    Served served{folder.path(), words};
    Load load(6, [&served](const std::string& role, std::size_t) { return served.as(role); });
    const int kills = times("BATON_KILLS", usually);
    auto random = dice(20261123);
    for (int i = 0; i < kills; ++i) {
        ASSERT_TRUE(served.start()) << "it did not come up again after " << i << " kills; see service.log";
        load.go_on();
        EXPECT_TRUE(load.wait_for(std::uniform_int_distribution<std::uint32_t>(1, 40)(random)));
        served.kill();
        load.pause();
    }
    ASSERT_TRUE(served.start());
    load.settle();
    load.expect_each_wish_once();
    EXPECT_EQ(served.stop(), 0);
    load.expect_each_message_once(folder.path().string());

    const auto verified = verify::replay_all(folder.path().string(), {});
    ASSERT_TRUE(verified.has_value()) << verified.error().detail;
    EXPECT_TRUE(verified->differences.empty()) << verified->differences.front();
    EXPECT_GE(verified->records, load.acknowledged());
}

TEST(Kill, a_hundred_under_load_lose_nothing_that_was_acknowledged_and_do_nothing_twice) {
    kill_and_prove(as_usual(), 100);
}

TEST(Kill, nor_do_they_between_partitions) {
    auto words = as_usual();
    words.insert(words.end(), {"--set", "engine.partitions=3"});
    kill_and_prove(words, 30);
}

}  // namespace
}  // namespace baton::faults
