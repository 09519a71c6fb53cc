// When a timer start event happens next.
#pragma once

#include <optional>
#include <string>

#include "engine/base/time.hpp"
#include "engine/model/process_definition.hpp"

namespace baton::runtime {

struct NextStart {
    Instant at{};
    std::uint32_t trigger = 0;  // which of the event's event definitions it is
};

// The first moment after `after`; none when the element has no timer, or it has happened for the last time. A date
// happens once; a duration once, counted from the deployment; a cycle as often as it says, counted from the deployment
// or from the moment that it names. Occurrences that were missed while nothing ran are not made up for.
[[nodiscard]] std::optional<NextStart> next_start(const model::Element& element, Instant deployed_at, Instant after,
                                                  const std::string& zone);

}  // namespace baton::runtime
