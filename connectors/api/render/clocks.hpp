// Statutory clocks with the count that leads to their end.
#pragma once

#include <optional>
#include <string>

#include "engine/execution/instance.hpp"
#include "engine/runtime/settings.hpp"

namespace baton::api {

struct Counting {
    const runtime::Almanac& almanac;
    std::string zone;
    Instant now{};
};

// {"items":[...]}: the clocks of the case that run at that moment; of a task only those that it is under.
[[nodiscard]] Result<std::string> counted_clocks_json(const execution::Instance& instance, std::optional<TaskKey> task,
                                                      const Counting& counting);

}  // namespace baton::api
