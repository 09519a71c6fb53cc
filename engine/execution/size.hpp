// How much one command may bring with it.
#pragma once

#include <cstdint>

#include "engine/base/result.hpp"
#include "engine/execution/world.hpp"

namespace baton::execution {

[[nodiscard]] std::uint64_t size_of(const feel::Context& variables);    // bytes, as if nothing were shared
[[nodiscard]] Result<> fits(std::uint64_t size, const Limits& limits);  // Code::too_large

}  // namespace baton::execution
