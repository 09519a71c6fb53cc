// Rows of partitions, as whoever watches them reads them.
#pragma once

#include <map>
#include <optional>
#include <soci/soci.h>

#include "engine/ports/store.hpp"

namespace baton::storage {

// That partition's, or everyone's.
[[nodiscard]] std::map<std::uint32_t, ports::Tenure> tenures(soci::session& session,
                                                             std::optional<std::uint32_t> partition = {});

}  // namespace baton::storage
