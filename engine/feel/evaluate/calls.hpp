// Calling function values; for built-ins that take functions and for decisions.
#pragma once

#include <span>
#include <string>

#include "engine/feel/function.hpp"
#include "engine/feel/run.hpp"

namespace baton::feel {

// Null with a warning when the arguments do not fit. `names` is empty or has one for each value.
[[nodiscard]] Value call_function(const Function& function, Run& run, std::span<const Value> values,
                                  std::span<const std::string> names = {});

}  // namespace baton::feel
