// DMN 1.5 §10.3.4.5: rounding and arithmetic.
#include "engine/feel/builtins/arguments.hpp"
#include "engine/feel/temporal/arithmetic.hpp"

namespace baton::feel {
namespace {

using Rounding = Decimal::Rounding;

// Scales that a decimal128 can have (DMN 1.5 §10.3.4.5).
constexpr std::int64_t scale_min = -6111;
constexpr std::int64_t scale_max = 6176;

Value rounded(Arguments& given, Rounding how) {
    const Decimal* number = given.number(0);
    if (number == nullptr) return {};
    if (!given.has(1)) return number->rounded(0, how);
    const auto scale = given.whole(1);
    if (!scale) return {};
    if (*scale < scale_min || *scale > scale_max) return given.refuse("'scale' must be between -6111 and 6176");
    return number->rounded(static_cast<int>(*scale), how);
}

Value decimal(Arguments& given) { return rounded(given, Rounding::half_even); }
Value floor(Arguments& given) { return rounded(given, Rounding::floor); }
Value ceiling(Arguments& given) { return rounded(given, Rounding::ceiling); }
Value round_up(Arguments& given) { return rounded(given, Rounding::up); }
Value round_down(Arguments& given) { return rounded(given, Rounding::down); }
Value round_half_up(Arguments& given) { return rounded(given, Rounding::half_up); }
Value round_half_down(Arguments& given) { return rounded(given, Rounding::half_down); }

Value finite(Arguments& given, const Decimal& number) {
    return number.is_finite() ? Value{number} : given.refuse("the result is no number that a decimal can hold");
}

Value abs(Arguments& given) {
    if (const MonthsDuration* span = given[0].months_duration()) {
        const auto positive = span->months < 0 ? negated(*span) : *span;
        return positive ? Value{*positive} : Value{};
    }
    if (const TimeDuration* span = given[0].time_duration()) {
        const auto positive = span->seconds < 0 ? negated(*span) : *span;
        return positive ? Value{*positive} : Value{};
    }
    const Decimal* number = given.number(0);
    return number != nullptr ? Value{number->absolute()} : Value{};
}

Value modulo(Arguments& given) {
    const Decimal* dividend = given.number(0);
    const Decimal* divisor = dividend != nullptr ? given.number(1) : nullptr;
    if (divisor == nullptr) return {};
    if (divisor->is_zero()) return given.refuse("the divisor is 0");
    return finite(given, dividend->modulo(*divisor));
}

Value sqrt(Arguments& given) {
    const Decimal* number = given.number(0);
    return number != nullptr ? finite(given, number->square_root()) : Value{};
}

Value log(Arguments& given) {
    const Decimal* number = given.number(0);
    return number != nullptr ? finite(given, number->natural_logarithm()) : Value{};
}

Value exp(Arguments& given) {
    const Decimal* number = given.number(0);
    return number != nullptr ? finite(given, number->exponential()) : Value{};
}

Value has_parity(Arguments& given, int wanted) {
    const Decimal* number = given.number(0);
    if (number == nullptr) return {};
    return number->modulo(Decimal{2}) == Decimal{wanted};
}

Value even(Arguments& given) { return has_parity(given, 0); }
Value odd(Arguments& given) { return has_parity(given, 1); }

}  // namespace

std::span<const Signature> number_builtins() {
    static constexpr Signature all[] = {
        {"decimal", "n, scale", decimal},
        {"floor", "n, [scale]", floor},
        {"ceiling", "n, [scale]", ceiling},
        {"round up", "n, scale", round_up},
        {"round down", "n, scale", round_down},
        {"round half up", "n, scale", round_half_up},
        {"round half down", "n, scale", round_half_down},
        {"round half even", "n, scale", decimal},
        {"abs", "n", abs},
        {"modulo", "dividend, divisor", modulo},
        {"sqrt", "number", sqrt},
        {"log", "number", log},
        {"exp", "number", exp},
        {"even", "number", even},
        {"odd", "number", odd},
    };
    return all;
}

}  // namespace baton::feel
