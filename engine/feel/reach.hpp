// What a unary test can let pass at most, told from its text alone: by this a decision table finds the few rules of
// many that are worth a try.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/base/decimal.hpp"
#include "engine/feel/expression.hpp"

namespace baton::feel {

// Closed at both ends, which may be wider than the test is; nothing: without an end.
struct Interval {
    std::optional<Decimal> low;
    std::optional<Decimal> high;
};

// Either numbers or texts: of a value of that kind, nothing outside passes the test. Of other kinds it says nothing.
struct Reach {
    std::vector<Interval> numbers;
    std::vector<std::string> texts;
};

// Nothing when the test reads names, mixes kinds, is negated, or is of a form that only its evaluation can tell.
[[nodiscard]] std::optional<Reach> reach_of(const Expression& tests);

}  // namespace baton::feel
