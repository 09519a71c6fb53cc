// Thousands of expressions by chance, each written in two ways. A failure is shrunk and printed with its seed: run it
// again with BATON_SEED=<seed>; BATON_EXPRESSIONS says how many are tried.
#include "tests/properties/feel/writings.hpp"

#include <cstdlib>
#include <gtest/gtest.h>

#include "tests/properties/dice.hpp"

namespace baton::properties::feel_texts {
namespace {

constexpr std::uint64_t expressions = 6'000;

std::uint64_t number_from(const char* name, std::uint64_t otherwise) {
    const char* given = std::getenv(name);
    return given == nullptr ? otherwise : std::strtoull(given, nullptr, 10);
}

// White space is left as it is while shrinking.
std::optional<std::string> plain_difference(const Tree& tree) {
    return difference(tree, [](std::uint32_t bound) { return bound - 1; });
}

std::string shrunk(Tree tree, std::string told) {
    for (bool is_smaller = plain_difference(tree).has_value(); is_smaller;) {
        is_smaller = false;
        for (Tree& less : smaller(tree)) {
            auto differs = plain_difference(less);
            if (!differs) continue;
            tree = std::move(less);
            told = std::move(*differs);
            is_smaller = true;
            break;
        }
    }
    return told;
}

TEST(FeelTexts, mean_the_same_with_few_parentheses_and_with_all) {
    const std::uint64_t one = number_from("BATON_SEED", 0);
    const std::uint64_t first = one != 0 ? one : 1;
    const std::uint64_t last = one != 0 ? one : number_from("BATON_EXPRESSIONS", expressions);
    for (std::uint64_t seed = first; seed <= last; ++seed) {
        Dice dice{seed};
        const Choose choose = [&dice](std::uint32_t bound) { return dice.below(bound); };
        const Tree tree = grown(choose, 2 + static_cast<int>(dice.below(4)));
        const auto differs = difference(tree, choose);
        ASSERT_FALSE(differs) << "BATON_SEED=" << seed << "\n" << shrunk(tree, *differs);
    }
}

}  // namespace
}  // namespace baton::properties::feel_texts
