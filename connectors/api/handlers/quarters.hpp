// Quarters of a year as reports are asked for: "2026-Q3", in the offices' time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/calendar/local_time.hpp"

namespace baton::api {

struct Quarter {
    std::string name;  // "2026-Q3"
    Instant begin{};
    Instant end{};  // the next one's begin
};

inline constexpr std::size_t quarters_max = 12;

// From one to the other, both included. Code::invalid: not quarters, not in order, or more than quarters_max.
[[nodiscard]] Result<std::vector<Quarter>> quarters_between(std::string_view first, std::string_view last,
                                                            const calendar::Zone& zone);

}  // namespace baton::api
