// What a list's filter lets through, asked row by row.
#pragma once

#include "engine/ports/queries.hpp"

namespace baton::storage::memory {

[[nodiscard]] bool passes(const ports::TaskRow& row, const ports::TaskFilter& filter);  // but for seals on cases
// Whether the row's case is sealed by it, and whether for this reader it is not.
[[nodiscard]] bool seals_case(const ports::TaskRow& row, const ports::TaskFilter& filter);
[[nodiscard]] bool is_held_by_reader(const ports::TaskRow& row, const ports::TaskFilter& filter);
[[nodiscard]] bool passes(const ports::InstanceRow& row, const ports::InstanceFilter& filter);
[[nodiscard]] bool passes(const ports::JobRow& row, const ports::JobFilter& filter);
[[nodiscard]] bool passes(const ports::IncidentRow& row, const ports::IncidentFilter& filter);

}  // namespace baton::storage::memory
