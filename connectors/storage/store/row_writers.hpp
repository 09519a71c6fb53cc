// The rows of a batch into the prepared statements; of a key that is there several times, the last.
#pragma once

#include "connectors/storage/store/statements.hpp"

namespace baton::storage {

void write_log(Statements& statements, const ports::Batch& batch);
void write_rows(Statements& statements, const ports::Batch& batch);

}  // namespace baton::storage
