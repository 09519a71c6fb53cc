// A step of a dry run as the line of a story that it becomes.
#pragma once

#include <optional>
#include <string>

#include "connectors/api/dry_runs.hpp"
#include "engine/feel/expression.hpp"

namespace baton::service {

// Refused (invalid): what is no command here, and variables that are no context or of which FEEL warns.
[[nodiscard]] Result<std::string> line_of(const api::DryRunStep& step, const feel::Surroundings& around,
                                          std::optional<Instant> next_due);

}  // namespace baton::service
