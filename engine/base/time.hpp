// Points in time and spans as the whole house uses them: UTC milliseconds. Nothing below runtime/ reads a clock.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace baton {

using Duration = std::chrono::milliseconds;
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

// RFC 3339 in UTC with milliseconds: 2026-11-23T02:11:09.123Z.
[[nodiscard]] std::string to_text(Instant at);
[[nodiscard]] Result<Instant> instant_from(std::string_view rfc3339);

}  // namespace baton
