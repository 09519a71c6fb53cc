// + - * / ** and the minus sign (DMN 1.5 §10.3.2.11).
#include "engine/feel/temporal/arithmetic.hpp"

#include "engine/feel/evaluate/environment.hpp"

namespace baton::feel {
namespace {

using tree::Operator;

template <class T>
Value value_of(const std::optional<T>& result) {
    return result ? Value{*result} : Value{};
}

Value number_result(const Decimal& number) { return number.is_finite() ? Value{number} : Value{}; }

Value of_numbers(Operator how, const Decimal& left, const Decimal& right) {
    switch (how) {
        case Operator::add:
            return number_result(left + right);
        case Operator::subtract:
            return number_result(left - right);
        case Operator::multiply:
            return number_result(left * right);
        case Operator::divide:
            return right.is_zero() ? Value{} : number_result(left / right);
        case Operator::power:
            return number_result(left.power(right));
    }
    return {};
}

// A point in time and a duration after it.
template <class Span>
Value moved(const Value& point, const Span& span) {
    if (const DateTime* at = point.date_time()) return value_of(plus(*at, span));
    if constexpr (std::is_same_v<Span, TimeDuration>) {
        if (const Date* at = point.date()) return value_of(plus(*at, span));
        if (const Time* at = point.time()) return plus(*at, span);
    } else {
        if (const Date* at = point.date()) return value_of(plus_months(*at, span.months));
    }
    return {};
}

template <class Span>
Value sum_with(const Value& left, const Span& span) {
    if constexpr (std::is_same_v<Span, TimeDuration>) {
        if (const TimeDuration* other = left.time_duration()) return value_of(plus(*other, span));
    } else {
        if (const MonthsDuration* other = left.months_duration()) return value_of(plus(*other, span));
    }
    return moved(left, span);
}

Value sum(const Value& left, const Value& right, Run& run) {
    if (left.string() != nullptr && right.string() != nullptr) return run.string(*left.string() + *right.string());
    if (const TimeDuration* span = right.time_duration()) return sum_with(left, *span);
    if (const MonthsDuration* span = right.months_duration()) return sum_with(left, *span);
    if (const TimeDuration* span = left.time_duration()) return moved(right, *span);
    if (const MonthsDuration* span = left.months_duration()) return moved(right, *span);
    return {};
}

std::optional<DateTime> as_moment(const Value& value) {
    if (const DateTime* moment = value.date_time()) return *moment;
    if (const Date* date = value.date()) return at_midnight(*date);
    return std::nullopt;
}

Value less(const Value& left, const Value& right) {
    if (const TimeDuration* span = right.time_duration()) {
        const auto minus = negated(*span);
        return minus ? sum_with(left, *minus) : Value{};
    }
    if (const MonthsDuration* span = right.months_duration()) {
        const auto minus = negated(*span);
        return minus ? sum_with(left, *minus) : Value{};
    }
    if (left.time() != nullptr && right.time() != nullptr) return value_of(difference(*left.time(), *right.time()));
    const auto from = as_moment(right);
    const auto to = as_moment(left);
    return from && to ? value_of(difference(*to, *from)) : Value{};
}

// Months are whole: what is left of one is dropped.
Value months(const Decimal& count) {
    const auto whole = count.rounded(0, Decimal::Rounding::down).whole();
    return whole ? Value{MonthsDuration{*whole}} : Value{};
}

Value seconds(const Decimal& count) { return count.is_finite() ? value_of(duration_of(count)) : Value{}; }

Value product(const Value& left, const Value& right) {
    if (left.number() != nullptr && right.number() == nullptr) return product(right, left);
    const Decimal* factor = right.number();
    if (factor == nullptr) return {};
    if (const TimeDuration* span = left.time_duration()) return seconds(seconds_of(*span) * *factor);
    if (const MonthsDuration* span = left.months_duration()) return months(Decimal{span->months} * *factor);
    return {};
}

Value quotient(const Value& left, const Value& right) {
    if (const Decimal* divisor = right.number()) {
        if (divisor->is_zero()) return {};
        if (const TimeDuration* span = left.time_duration()) return seconds(seconds_of(*span) / *divisor);
        if (const MonthsDuration* span = left.months_duration()) return months(Decimal{span->months} / *divisor);
    }
    if (left.time_duration() != nullptr && right.time_duration() != nullptr) {
        return number_result(seconds_of(*left.time_duration()) / seconds_of(*right.time_duration()));
    }
    if (left.months_duration() != nullptr && right.months_duration() != nullptr) {
        return number_result(Decimal{left.months_duration()->months} / Decimal{right.months_duration()->months});
    }
    return {};
}

Value combined(Operator how, const Value& left, const Value& right, Run& run) {
    if (left.number() != nullptr && right.number() != nullptr) return of_numbers(how, *left.number(), *right.number());
    switch (how) {
        case Operator::add:
            return sum(left, right, run);
        case Operator::subtract:
            return less(left, right);
        case Operator::multiply:
            return product(left, right);
        case Operator::divide:
            return quotient(left, right);
        case Operator::power:
            return {};
    }
    return {};
}

std::string_view symbol(Operator how) {
    switch (how) {
        case Operator::add:
            return "+";
        case Operator::subtract:
            return "-";
        case Operator::multiply:
            return "*";
        case Operator::divide:
            return "/";
        case Operator::power:
            return "**";
    }
    return "";
}

}  // namespace

Value evaluate(const tree::Chain& chain, const Environment& here) {
    Value left = evaluate(*chain.first, here);
    for (const auto& [how, operand] : chain.rest) {
        const std::uint32_t place = operand->offset;
        const Value right = evaluate(*operand, here);
        Value result = combined(how, left, right, here.run);
        if (result.is_null()) {
            here.run.set_place(place);
            here.run.warn("'" + std::string(symbol(how)) + "' has no result for " + std::string(left.type_name()) +
                          " and " + std::string(right.type_name()));
        }
        left = std::move(result);
    }
    return left;
}

Value evaluate(const tree::Negation& negation, const Environment& here) {
    const Value value = evaluate(*negation.operand, here);
    if (const Decimal* number = value.number()) return -*number;
    if (const TimeDuration* span = value.time_duration()) return value_of(negated(*span));
    if (const MonthsDuration* span = value.months_duration()) return value_of(negated(*span));
    here.run.warn("'-' wants a number or a duration, not " + std::string(value.type_name()));
    return {};
}

}  // namespace baton::feel
