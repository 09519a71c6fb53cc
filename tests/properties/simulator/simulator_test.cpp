// The whole runtime under everything that may befall it: nothing that was acknowledged is lost, nothing happens twice,
// and it comes to rest when all is well again. A failure prints the seed: run it again with BATON_SEED=<seed>.
#include <cstdlib>
#include <gtest/gtest.h>
#include <iostream>
#include <set>
#include <spdlog/spdlog.h>

#include "tests/properties/simulator/simulation.hpp"

namespace baton::properties {
namespace {

std::uint64_t number(const char* name, std::uint64_t otherwise) {
    const char* text = std::getenv(name);
    return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

struct Simulator : testing::Test {
    spdlog::level::level_enum before = spdlog::get_level();
    void SetUp() override { spdlog::set_level(spdlog::level::off); }  // the troubles are meant
    void TearDown() override { spdlog::set_level(before); }
};

void expect_well(std::uint64_t seed, const Simulation::Outcome& outcome) {
    if (outcome.wrong.empty()) return;
    std::string all = "BATON_SEED=" + std::to_string(seed) + "\n";
    for (const auto& line : outcome.wrong) all += "  " + line + "\n";
    all += "what befell it:\n";
    for (const auto& line : outcome.story) all += "  " + line + "\n";
    ADD_FAILURE() << all;
}

TEST_F(Simulator, whatever_befalls_it_nothing_acknowledged_is_lost_and_nothing_happens_twice) {
    const std::uint64_t one = number("BATON_SEED", 0);
    const std::uint64_t first = one != 0 ? one : number("BATON_FIRST", 1);
    const std::uint64_t runs = one != 0 ? 1 : number("BATON_RUNS", 70);
    const Size size{static_cast<std::uint32_t>(number("BATON_PARTITIONS", 0)),
                    static_cast<std::uint32_t>(number("BATON_NODES", 0))};
    Simulation::Outcome sum;
    for (std::uint64_t seed = first; seed < first + runs && !HasFailure(); ++seed) {
        const auto outcome = Simulation(seed, size).play();
        expect_well(seed, outcome);
        sum.steps += outcome.steps;
        sum.acknowledged += outcome.acknowledged;
        sum.records += outcome.records;
        sum.faults += outcome.faults;
        sum.reads += outcome.reads;
        sum.takings += outcome.takings;
    }
    std::cout << runs << " runs, " << sum.steps << " steps, " << sum.faults << " troubles, " << sum.acknowledged
              << " acknowledged wishes, " << sum.reads << " cases read, " << sum.records << " records, " << sum.takings
              << " times a partition was opened\n";
    if (one != 0) return;
    EXPECT_GT(sum.acknowledged, runs * 10);
    EXPECT_GT(sum.faults, runs * 5);
}

TEST_F(Simulator, the_same_seed_plays_the_same_run) {
    std::set<std::uint64_t> traces;
    for (std::uint32_t nodes = 1; nodes <= 3; ++nodes) {
        const auto once = Simulation(1, {3, nodes}).play();
        const auto again = Simulation(1, {3, nodes}).play();
        EXPECT_EQ(once.trace, again.trace) << nodes << " nodes";
        EXPECT_TRUE(once == again) << nodes << " nodes";
        traces.insert(once.trace);
    }
    EXPECT_EQ(traces.size(), 3U) << "what was done is not in it";
}

}  // namespace
}  // namespace baton::properties
