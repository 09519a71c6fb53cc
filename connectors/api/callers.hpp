// A case and those that called it.
#pragma once

#include <vector>

#include "engine/ports/queries.hpp"

namespace baton::api {

// The case itself first, then who called it, up to the one that nobody called.
[[nodiscard]] Result<std::vector<ports::InstanceRow>> with_callers(ports::Queries& rows, InstanceKey instance);

}  // namespace baton::api
