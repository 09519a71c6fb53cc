// What a list's filter lets through, asked row by row.
#pragma once

#include "engine/ports/queries.hpp"

namespace baton::storage::memory {

[[nodiscard]] bool passes(const ports::TaskRow& row, const ports::TaskFilter& filter);
[[nodiscard]] bool passes(const ports::InstanceRow& row, const ports::InstanceFilter& filter);
[[nodiscard]] bool passes(const ports::JobRow& row, const ports::JobFilter& filter);
[[nodiscard]] bool passes(const ports::IncidentRow& row, const ports::IncidentFilter& filter);

}  // namespace baton::storage::memory
