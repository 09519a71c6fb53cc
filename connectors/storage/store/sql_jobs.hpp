// How jobs are found that are open: along indices, so that those of another kind cost nothing.
#pragma once

#include "connectors/storage/sql/select.hpp"
#include "engine/ports/rows.hpp"

namespace baton::storage {

// What stands behind "SELECT ... FROM job".
[[nodiscard]] Sql jobs_available_sql(std::uint32_t partition, std::string_view type, JobKey after, std::size_t limit);
[[nodiscard]] Sql jobs_taken_sql(std::uint32_t partition, std::string_view type, ports::JobEnd after,
                                 std::size_t limit);

}  // namespace baton::storage
