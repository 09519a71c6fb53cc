// FEEL's range (DMN 1.5 §10.3.2.7).
#pragma once

#include <cstdint>

#include "engine/feel/value.hpp"

namespace baton::feel {

struct Range {
    // [1..10] has two ends, either of which may be null, and then nothing can be said about what lies in it; (< 10) has
    // no low end (null, not included); (!= 10) is everything but its end.
    enum class Form : std::uint8_t { interval, comparison, not_equal };

    Value low;
    Value high;
    bool includes_low = true;
    bool includes_high = true;
    Form form = Form::interval;

    bool operator==(const Range&) const = default;
};

class Run;  // run.hpp

// All members of a range of whole numbers or dates that goes up; null with a warning for any other.
[[nodiscard]] Value members_of(const Range& range, Run& run);

}  // namespace baton::feel
