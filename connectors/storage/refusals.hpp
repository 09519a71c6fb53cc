// What every store refuses in the same words.
#pragma once

#include "engine/ports/store.hpp"

namespace baton::storage {

[[nodiscard]] Problem no_such_partition(std::uint32_t partition);

// Is that epoch still the partition's? Nothing: any is well. Code::conflict when it has been taken over.
[[nodiscard]] Result<> still_stands(std::uint32_t partition, std::optional<std::uint64_t> epoch, std::uint64_t now);

// May it be taken, as it stands now? Code::conflict when that is not what the taker saw.
[[nodiscard]] Result<> may_be_taken(std::uint32_t partition, const ports::Seen& seen, const ports::Tenure& now);

// Does the batch follow on what the partition has? Code::conflict when another writer took it over, or when the records
// do not continue the log.
[[nodiscard]] Result<> follows_on(const ports::Batch& batch, const ports::PartitionState& state);

[[nodiscard]] Problem acked_too_far(std::string_view department, std::uint64_t up_to, std::uint64_t head);

}  // namespace baton::storage
