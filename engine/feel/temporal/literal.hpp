// What a text in quotes behind an @ means (DMN 1.5 §10.3.1.2, rule 62).
#pragma once

#include <string_view>

#include "engine/feel/value.hpp"

namespace baton::feel {

// A date, time, date and time or duration; null when the text is none of them.
[[nodiscard]] Value temporal_value(std::string_view text);

}  // namespace baton::feel
