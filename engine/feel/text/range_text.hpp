// A range from its text, such as [1..10] or [date("2026-01-01")..@"2026-12-31"): literals only (DMN 1.5 §10.3.4.1).
#pragma once

#include <optional>
#include <string_view>

#include "engine/feel/range.hpp"
#include "engine/feel/run.hpp"

namespace baton::feel {

[[nodiscard]] std::optional<Range> parse_range(std::string_view text, Run& run);

}  // namespace baton::feel
