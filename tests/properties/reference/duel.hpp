// The engine and the reference get the same process and the same commands; after each of them they must have taken the
// same flows and wait for the same things. After every step the engine's case is thrown away and read from its log.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "tests/properties/reference/block.hpp"

namespace baton::properties::reference {

struct Difference {
    std::string what;   // the first, in words
    std::string steps;  // the commands up to there
    std::string file;   // the process as BPMN
};

// None when they agree to the end, or when the process is none that the standard gives one meaning.
// In how many processes something was met is counted, in the words of `all_that_is_met`.
using Tally = std::map<std::string, int>;
[[nodiscard]] std::optional<Difference> duel(const Block& block, std::uint64_t seed, Tally* tally = nullptr);
[[nodiscard]] std::vector<std::string> all_that_is_met();

// The smallest process found that still differs, by leaving out one thing after another.
[[nodiscard]] Block shrunk(Block block, std::uint64_t seed);

}  // namespace baton::properties::reference
