// What became of a batch whose connection was lost in the middle of COMMIT: the database is asked, and nobody guesses.
#pragma once

#include "connectors/storage/database.hpp"
#include "engine/ports/store.hpp"

namespace baton::storage {

// As SqlStore::commit: the batch is there; or Code::unavailable, it is not and never will be. Waits for the database
// for Settings::settle_for; after that, and for a batch without records, `doubt` is the answer. Code::conflict: another
// writer has taken the partition over in the meantime, so that its state no longer tells. Blocks.
[[nodiscard]] Result<ports::Committed> settle(Database& database, const ports::Batch& batch, const Problem& doubt);

}  // namespace baton::storage
