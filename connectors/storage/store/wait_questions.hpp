// The questions by which SqlStore finds who waits.
#pragma once

#include "connectors/storage/sql/select.hpp"
#include "engine/ports/waits.hpp"

namespace baton::storage {

// Both tables' rows, with the columns of a guest.
[[nodiscard]] Sql who_waits_at(std::uint32_t partition, const ports::AwaitedPlace& place, std::size_t limit);
// The first name after that one for which somebody waits: one step along the index, however many wait for each.
[[nodiscard]] Sql name_after(std::string_view table, std::uint32_t partition, const std::string& kind,
                             const std::string& after);

}  // namespace baton::storage
