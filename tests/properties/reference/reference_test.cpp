// Thousands of processes by chance, each on the engine and on the reference. A failure is shrunk, and printed with its
// seed: run it again with BATON_SEED=<seed>. BATON_PROCESSES says how many are tried, BATON_FIRST from which seed on.
#include <cstdlib>
#include <gtest/gtest.h>
#include <iostream>

#include "tests/properties/reference/duel.hpp"

namespace baton::properties::reference {
namespace {

constexpr std::uint64_t processes = 750;

std::uint64_t number_from(const char* name, std::uint64_t otherwise) {
    const char* given = std::getenv(name);
    return given == nullptr ? otherwise : std::strtoull(given, nullptr, 10);
}

void report(const Block& block, std::uint64_t seed) {
    const Block least = shrunk(block, seed);
    for (std::uint64_t again = seed; again < seed + 3; ++again) {
        const auto difference = duel(least, again);
        if (!difference) continue;
        ADD_FAILURE() << "BATON_SEED=" << seed << ": " << difference->what << "\nafter\n"
                      << difference->steps << "in\n"
                      << difference->file;
        return;
    }
}

// In the order of the list, with the number of processes in which it was played.
void all_was_met(const Tally& tally) {
    const bool tells = std::getenv("BATON_PROCESSES") != nullptr;
    for (const std::string& what : all_that_is_met()) {
        const auto found = tally.find(what);
        EXPECT_NE(found, tally.end()) << "no process had this in it: " << what;
        if (tells && found != tally.end()) std::cout << found->second << " " << what << "\n";
    }
}

TEST(Reference, does_what_the_engine_does_on_processes_by_chance) {
    const std::uint64_t one = number_from("BATON_SEED", 0);
    const std::uint64_t first = one != 0 ? one : number_from("BATON_FIRST", 1);
    const std::uint64_t last = one != 0 ? one : first + number_from("BATON_PROCESSES", processes) - 1;
    Tally tally;
    for (std::uint64_t seed = first; seed <= last && !testing::Test::HasFailure(); ++seed) {
        Dice dice{seed};
        const Block block = grown(dice, dice.chance(20) ? 3 : 2);
        if (duel(block, seed, &tally)) report(block, seed);
    }
    if (!testing::Test::HasFailure() && last - first + 1 >= processes) all_was_met(tally);
}

}  // namespace
}  // namespace baton::properties::reference
