// Which partition's post office a message belongs to. All of one name go through one office, whatever their keys: a
// message may carry several, and some who wait take any.
#pragma once

#include <cstdint>
#include <string_view>

namespace baton::execution {

struct Branch {
    std::uint32_t number = 0;
    std::uint32_t of = 1;  // partitions that there are

    bool operator==(const Branch&) const = default;
};

// FNV-1a, for ever: what is stored lies where it says.
[[nodiscard]] constexpr std::uint32_t office_of(std::string_view name, std::uint32_t partitions) {
    if (partitions == 1) return 0;
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const char letter : name) hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100000001B3U;
    return static_cast<std::uint32_t>((hash ^ (hash >> 32U)) % partitions);
}

}  // namespace baton::execution
