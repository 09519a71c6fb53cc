// What one group commit does within its transaction.
#pragma once

#include "connectors/storage/database.hpp"
#include "engine/ports/store.hpp"

namespace baton::storage {

// Throws what SOCI throws; the caller rolls back.
[[nodiscard]] Result<ports::Committed> write_batch(Writer& writer, const Database& database, const ports::Batch& batch);

// The partition's row, locked until the transaction ends; all zero when it was never opened.
[[nodiscard]] ports::PartitionState partition_state(soci::session& session, const Dialect& dialect,
                                                    std::uint32_t partition);

}  // namespace baton::storage
