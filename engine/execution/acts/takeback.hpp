// Whether who completed a task may still take that back.
#pragma once

#include <string>

#include "engine/base/result.hpp"
#include "engine/execution/instance.hpp"

namespace baton::execution {

// Code::conflict with what has happened since, or whose it is; `by` empty: anyone.
[[nodiscard]] Result<> may_take_back(const Instance& instance, TaskKey task, const std::string& by);

}  // namespace baton::execution
