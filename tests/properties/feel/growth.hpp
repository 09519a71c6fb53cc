// FEEL expressions by chance, as trees that know nothing of the parser: each is written with as few parentheses as the
// grammar needs and with all of them, and both texts must mean the same.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace baton::properties::feel_texts {

// From the loosest to the tightest (DMN 1.5 §10.3.1.2).
enum class Level : std::uint8_t { form, either, both, comparison, sum, product, power, sign, postfix, primary };

struct Tree {
    Level level = Level::primary;
    // The text between and around the children: as many parts as children and one more.
    std::vector<std::string> parts;
    std::vector<Tree> children;
    std::vector<Level> needs;  // of each child: looser ones stand in parentheses
};

// A number below the bound: the next of many choices.
using Choose = std::function<std::uint32_t(std::uint32_t bound)>;

[[nodiscard]] Tree grown(const Choose& choose, int depth);

// Everything between two words of FEEL is white space or a comment, also chosen.
[[nodiscard]] std::string with_few_parentheses(const Tree& tree, const Choose& choose);
[[nodiscard]] std::string with_all_parentheses(const Tree& tree);

[[nodiscard]] std::size_t size_of(const Tree& tree);
// The same with less in it: a child in its place, or one of its children smaller.
[[nodiscard]] std::vector<Tree> smaller(const Tree& tree);

}  // namespace baton::properties::feel_texts
