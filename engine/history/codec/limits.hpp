// What was accepted once is read for ever: the limits on what people send do not hold for the log.
#pragma once

#include <limits>

#include "engine/feel/json.hpp"

namespace baton::history {

inline constexpr feel::JsonLimits without_limits{std::numeric_limits<std::size_t>::max(), 10'000};

}  // namespace baton::history
