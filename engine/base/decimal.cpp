// The only file that calls Intel's library. Its settings must match libbidgcc000: arguments by value, rounding mode and
// flags as arguments. Never include <decimal/decimal> or use _Decimal128 in this program: libgcc binds to the library's
// symbols with another calling convention.
#include "engine/base/decimal.hpp"

#include <algorithm>

#include "engine/base/decimal_parts.hpp"

#define DECIMAL_CALL_BY_REFERENCE 0
#define DECIMAL_GLOBAL_ROUNDING 0
#define DECIMAL_GLOBAL_EXCEPTION_FLAGS 0
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wpedantic"
#pragma GCC diagnostic ignored "-Wconversion"
extern "C" {
#include <bid_conf.h>
#include <bid_functions.h>
}
#pragma GCC diagnostic pop

namespace baton {
namespace {

using decimal::Bits;
using decimal::Coefficient;
using decimal::exponent_bias;
using decimal::Parts;
using decimal::parts;

enum BidRounding : unsigned { nearest_even = 0, downward = 1, upward = 2, to_zero = 3, nearest_away = 4 };

BID_UINT128 bid(const Bits& bits) {
    BID_UINT128 number;
    number.w[0] = bits[0];
    number.w[1] = bits[1];
    return number;
}

Bits bits(const BID_UINT128& number) { return {number.w[0], number.w[1]}; }

std::size_t count_digits(std::string_view text, std::size_t from) {
    std::size_t at = from;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return at - from;
}

// What the grammar of a number found: where the exponent's digits are.
struct Shape {
    bool is_number = false;
    std::size_t exponent_at = std::string_view::npos;
};

Shape shape_of(std::string_view text) {
    std::size_t at = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
    const std::size_t before = count_digits(text, at);
    at += before;
    std::size_t after = 0;
    if (at < text.size() && text[at] == '.') {
        after = count_digits(text, at + 1);
        if (after == 0) return {};
        at += after + 1;
    }
    if (before + after == 0) return {};
    if (at == text.size()) return {.is_number = true};
    if (text[at] != 'e' && text[at] != 'E') return {};
    std::size_t digits = at + 1;
    if (digits < text.size() && (text[digits] == '-' || text[digits] == '+')) ++digits;
    const std::size_t count = count_digits(text, digits);
    if (count == 0 || digits + count != text.size()) return {};
    return {.is_number = true, .exponent_at = digits};
}

Bits rounded_up(const Bits& number, const Bits& quantum, bool is_negative) {
    unsigned flags = 0;
    return bits(bid128_quantize(bid(number), bid(quantum), is_negative ? downward : upward, &flags));
}

}  // namespace

Decimal::Decimal(std::int64_t whole) : bits_(bits(bid128_from_int64(whole))) {}

std::optional<Decimal> Decimal::parse(std::string_view text) {
    const Shape shape = shape_of(text);
    if (!shape.is_number) return std::nullopt;
    std::string copy(text);
    // The library reads exponents into an int; one of more than six digits is decided by its sign alone.
    if (shape.exponent_at != std::string_view::npos) {
        const std::size_t zeros = std::min(copy.find_first_not_of('0', shape.exponent_at), copy.size() - 1);
        if (copy.size() - zeros > 6) copy.replace(zeros, std::string::npos, "999999");
    }
    unsigned flags = 0;
    Decimal number;
    number.bits_ = bits(bid128_from_string(copy.data(), nearest_even, &flags));
    if (!number.is_finite()) return std::nullopt;
    return number;
}

bool Decimal::is_finite() const { return (bits_[1] >> 59U & 0xfU) != 0xfU; }
bool Decimal::is_zero() const { return is_finite() && parts(bits_).coefficient == 0; }
bool Decimal::is_negative() const { return is_finite() && (bits_[1] >> 63U) != 0 && !is_zero(); }

bool Decimal::is_whole() const {
    if (!is_finite()) return false;
    if (parts(bits_).exponent >= 0) return true;
    unsigned flags = 0;
    const BID_UINT128 whole = bid128_round_integral_zero(bid(bits_), &flags);
    return bid128_quiet_equal(whole, bid(bits_), &flags) != 0;
}

std::optional<std::int64_t> Decimal::whole() const {
    const Parts number = parts(bits_);
    constexpr Coefficient limit = std::uint64_t{1} << 62U;
    if (is_finite() && number.exponent == 0 && number.coefficient < limit) {
        const auto whole = static_cast<std::int64_t>(number.coefficient);
        return number.is_negative ? -whole : whole;
    }
    if (!is_whole()) return std::nullopt;
    unsigned flags = 0;
    const std::int64_t whole = bid128_to_int64_int(bid(bits_), &flags);
    if ((flags & BID_INVALID_EXCEPTION) != 0) return std::nullopt;
    return whole;
}

double Decimal::approximate() const {
    unsigned flags = 0;
    return bid128_to_binary64(bid(bits_), nearest_even, &flags);
}

Decimal operator+(const Decimal& left, const Decimal& right) {
    unsigned flags = 0;
    Decimal sum;
    sum.bits_ = bits(bid128_add(bid(left.bits_), bid(right.bits_), nearest_even, &flags));
    return sum;
}

Decimal operator-(const Decimal& left, const Decimal& right) {
    unsigned flags = 0;
    Decimal difference;
    difference.bits_ = bits(bid128_sub(bid(left.bits_), bid(right.bits_), nearest_even, &flags));
    return difference;
}

Decimal operator*(const Decimal& left, const Decimal& right) {
    unsigned flags = 0;
    Decimal product;
    product.bits_ = bits(bid128_mul(bid(left.bits_), bid(right.bits_), nearest_even, &flags));
    return product;
}

Decimal operator/(const Decimal& left, const Decimal& right) {
    unsigned flags = 0;
    Decimal quotient;
    quotient.bits_ = bits(bid128_div(bid(left.bits_), bid(right.bits_), nearest_even, &flags));
    return quotient;
}

Decimal operator-(const Decimal& number) {
    if (number.is_zero()) return number;
    Decimal negated = number;
    negated.bits_[1] ^= std::uint64_t{1} << 63U;
    return negated;
}

bool operator==(const Decimal& left, const Decimal& right) {
    unsigned flags = 0;
    return bid128_quiet_equal(bid(left.bits_), bid(right.bits_), &flags) != 0;
}

std::partial_ordering operator<=>(const Decimal& left, const Decimal& right) {
    unsigned flags = 0;
    if (bid128_quiet_less(bid(left.bits_), bid(right.bits_), &flags) != 0) return std::partial_ordering::less;
    if (bid128_quiet_greater(bid(left.bits_), bid(right.bits_), &flags) != 0) return std::partial_ordering::greater;
    return left == right ? std::partial_ordering::equivalent : std::partial_ordering::unordered;
}

Decimal Decimal::rounded(int scale, Rounding how) const {
    if (!is_finite() || -parts(bits_).exponent <= scale) return *this;
    const Decimal quantum = *parse("1E" + std::to_string(-std::clamp(scale, -6111, 6176)));
    unsigned flags = 0;
    const auto quantize = [&](BidRounding mode) {
        Decimal result;
        result.bits_ = bits(bid128_quantize(bid(bits_), bid(quantum.bits_), mode, &flags));
        return result;
    };
    switch (how) {
        case Rounding::half_even:
            return quantize(nearest_even);
        case Rounding::half_up:
            return quantize(nearest_away);
        case Rounding::down:
            return quantize(to_zero);
        case Rounding::floor:
            return quantize(downward);
        case Rounding::ceiling:
            return quantize(upward);
        case Rounding::up:
            return quantize(is_negative() ? downward : upward);
        case Rounding::half_down:
            break;
    }
    const Decimal cut = quantize(to_zero);
    const Decimal rest = (*this - cut).absolute();
    if (rest + rest <= quantum) return cut;
    Decimal away;
    away.bits_ = rounded_up(bits_, quantum.bits_, is_negative());
    return away;
}

Decimal Decimal::without_trailing_zeros() const {
    if (!is_finite()) return *this;
    Parts number = parts(bits_);
    if (number.coefficient == 0) return {};
    bool has_changed = false;
    while (number.exponent < 0 && number.coefficient % 10 == 0) {
        number.coefficient /= 10;
        ++number.exponent;
        has_changed = true;
    }
    if (!has_changed) return *this;
    Decimal result;
    result.bits_[0] = static_cast<std::uint64_t>(number.coefficient);
    result.bits_[1] = static_cast<std::uint64_t>(number.coefficient >> 64U) |
                      static_cast<std::uint64_t>(number.exponent + exponent_bias) << 49U |
                      std::uint64_t{number.is_negative} << 63U;
    return result;
}

Decimal Decimal::absolute() const { return is_negative() ? -*this : *this; }

Decimal Decimal::power(const Decimal& exponent) const {
    unsigned flags = 0;
    Decimal result;
    result.bits_ = bits(bid128_pow(bid(bits_), bid(exponent.bits_), nearest_even, &flags));
    return result;
}

Decimal Decimal::modulo(const Decimal& divisor) const {
    unsigned flags = 0;
    Decimal rest;
    rest.bits_ = bits(bid128_fmod(bid(bits_), bid(divisor.bits_), &flags));
    // fmod keeps the dividend's sign; FEEL's modulo has the divisor's.
    if (!rest.is_zero() && rest.is_negative() != divisor.is_negative()) return rest + divisor;
    return rest;
}

Decimal Decimal::square_root() const {
    unsigned flags = 0;
    Decimal result;
    result.bits_ = bits(bid128_sqrt(bid(bits_), nearest_even, &flags));
    return result;
}

Decimal Decimal::exponential() const {
    unsigned flags = 0;
    Decimal result;
    result.bits_ = bits(bid128_exp(bid(bits_), nearest_even, &flags));
    return result;
}

Decimal Decimal::natural_logarithm() const {
    unsigned flags = 0;
    Decimal result;
    result.bits_ = bits(bid128_log(bid(bits_), nearest_even, &flags));
    return result;
}

}  // namespace baton
