// A case as it was: its records applied in order by the code that ran it.
#pragma once

#include <vector>

#include "engine/base/result.hpp"
#include "engine/execution/instance.hpp"
#include "engine/history/record.hpp"

namespace baton::history {

// After all of `records` up to and including `position`. Fails (internal) when they do not start with the case's start.
[[nodiscard]] Result<execution::Instance> state_at(const std::vector<Record>& records, Position position);

// After all records up to and including that moment.
[[nodiscard]] Result<execution::Instance> state_at(const std::vector<Record>& records, Instant moment);

}  // namespace baton::history
