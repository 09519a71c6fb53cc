// Whether who completed a task may still take that back.
#pragma once

#include <string>

#include "engine/execution/acts/obstacle.hpp"
#include "engine/execution/instance.hpp"

namespace baton::execution {

// What has happened since, or whose it is; `by` empty: anyone.
[[nodiscard]] Obstacle why_not_take_back(const Instance& instance, TaskKey task, const std::string& by);

}  // namespace baton::execution
