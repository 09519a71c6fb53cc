// How much one command may bring with it, and how much comes of it.
#pragma once

#include <cstdint>

#include "engine/base/result.hpp"
#include "engine/execution/event.hpp"
#include "engine/execution/instance.hpp"
#include "engine/execution/world.hpp"

namespace baton::execution {

[[nodiscard]] std::uint64_t size_of(const feel::Context& variables);    // bytes, as if nothing were shared
[[nodiscard]] std::uint64_t size_of(const Event& event);                // of the variables and values in it
[[nodiscard]] std::uint64_t size_of(const Instance& instance);          // in memory, about
[[nodiscard]] Result<> fits(std::uint64_t size, const Limits& limits);  // Code::too_large

}  // namespace baton::execution
