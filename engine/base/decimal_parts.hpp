// The bits of a decimal128 taken apart (IEEE 754-2008 §3.5.2, binary encoding); only for decimal*.cpp.
#pragma once

#include <array>
#include <cstdint>

namespace baton::decimal {

using Bits = std::array<std::uint64_t, 2>;  // low word first

__extension__ typedef unsigned __int128 Coefficient;  // NOLINT(modernize-use-using): __extension__ wants a typedef

// A canonical finite number taken apart. The encoding with the long coefficient is only used by numbers of 35 digits,
// which IEEE 754 reads as zero.
struct Parts {
    bool is_negative;
    int exponent;
    Coefficient coefficient;
};

inline constexpr int exponent_bias = 6176;
inline constexpr int digits_max = 34;

inline Parts parts(const Bits& bits) {
    const bool is_negative = (bits[1] >> 63U) != 0;
    if ((bits[1] >> 61U & 3U) == 3U)
        return {is_negative, static_cast<int>(bits[1] >> 47U & 0x3fffU) - exponent_bias, 0};
    const Coefficient high = bits[1] & 0x1ffffffffffffU;
    return {is_negative, static_cast<int>(bits[1] >> 49U & 0x3fffU) - exponent_bias, high << 64U | bits[0]};
}

}  // namespace baton::decimal
