// FEEL's and DMN's number: IEEE 754-2008 decimal128, 34 digits, rounded half-even (DMN 1.5 §10.3.2.3.1).
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace baton {

class Decimal {
public:
    constexpr Decimal() = default;  // zero
    Decimal(std::int64_t whole);    // NOLINT(google-explicit-constructor): whole numbers are exact decimals

    // Digits with an optional sign, point and exponent, as JSON and FEEL write them; nothing else. Digits beyond 34 are
    // rounded; what is too large for a decimal128 is refused.
    [[nodiscard]] static std::optional<Decimal> parse(std::string_view text);

    [[nodiscard]] std::string text() const;  // shortest plain form: 1.10 stays 1.10; no exponent below 34 digits
    void append_text(std::string& out) const;
    [[nodiscard]] bool is_finite() const;
    [[nodiscard]] bool is_zero() const;
    [[nodiscard]] bool is_negative() const;
    [[nodiscard]] bool is_whole() const;
    [[nodiscard]] std::optional<std::int64_t> whole() const;  // when it is whole and fits
    [[nodiscard]] double approximate() const;                 // for display and charts only

    // Results that are not finite (division by zero, overflow) say so by is_finite(); FEEL turns them into null.
    friend Decimal operator+(const Decimal& left, const Decimal& right);
    friend Decimal operator-(const Decimal& left, const Decimal& right);
    friend Decimal operator*(const Decimal& left, const Decimal& right);
    friend Decimal operator/(const Decimal& left, const Decimal& right);
    friend Decimal operator-(const Decimal& number);
    friend bool operator==(const Decimal& left, const Decimal& right);  // by value: 1.0 == 1.00
    friend std::partial_ordering operator<=>(const Decimal& left, const Decimal& right);

    enum class Rounding { half_even, half_up, half_down, up, down, floor, ceiling };  // half_up, up: away from zero
    // To `scale` digits after the point (before it when negative). A number that has fewer is returned as it is.
    [[nodiscard]] Decimal rounded(int scale, Rounding how) const;
    [[nodiscard]] Decimal without_trailing_zeros() const;  // 1.10 -> 1.1, 100.0 -> 100

    [[nodiscard]] Decimal absolute() const;
    [[nodiscard]] Decimal power(const Decimal& exponent) const;
    [[nodiscard]] Decimal modulo(const Decimal& divisor) const;  // dividend - divisor * floor(dividend / divisor)
    [[nodiscard]] Decimal square_root() const;
    [[nodiscard]] Decimal exponential() const;
    [[nodiscard]] Decimal natural_logarithm() const;

private:
    // Low word first, as the library lays it out; this pattern is 0 x 10^0.
    std::array<std::uint64_t, 2> bits_{0, 0x3040000000000000U};
};

}  // namespace baton
