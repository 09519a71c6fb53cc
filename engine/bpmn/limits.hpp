// What a file may cost to read; each limit has its fault.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>

namespace baton::bpmn {

// Explicit limits, from the configuration.
struct Limits {
    std::size_t size_max = 10U << 20U;  // bytes of XML
    std::uint32_t depth_max = 100;      // nested elements
    std::uint32_t elements_max = 50'000;
};

inline constexpr Limits no_limits{std::numeric_limits<std::size_t>::max(), std::numeric_limits<std::uint32_t>::max(),
                                  std::numeric_limits<std::uint32_t>::max()};

inline constexpr std::size_t attributes_max = 256;  // of one element
inline constexpr std::size_t faults_max = 1'000;    // reported for one file; the last one says that there are more

}  // namespace baton::bpmn
