// What a batch weighs: the bytes that each of its rows carries, as numbers of eight and texts.
#pragma once

#include <cstdint>
#include <vector>

#include "engine/ports/store.hpp"

namespace baton::bench {

using RowSizes = std::vector<std::uint32_t>;  // of one transaction, in the order of writing

[[nodiscard]] RowSizes row_sizes(const ports::Batch& batch);

}  // namespace baton::bench
