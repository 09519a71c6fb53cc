// Chance and number of troubles: the same in each run, unless the environment says otherwise.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <random>

namespace baton::faults {

// BATON_SEED, if it is set: other moments and other victims.
inline std::mt19937 dice(std::uint32_t usual) {
    const char* const wanted = std::getenv("BATON_SEED");
    return std::mt19937(wanted ? static_cast<std::uint32_t>(std::strtoul(wanted, nullptr, 10)) : usual);
}

// BATON_KILLS or BATON_ROUNDS, if it is set.
inline int times(const char* variable, int usual) {
    const char* const wanted = std::getenv(variable);
    return wanted ? std::atoi(wanted) : usual;
}

}  // namespace baton::faults
