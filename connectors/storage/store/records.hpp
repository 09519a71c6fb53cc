// Records as they lie in the database, read back.
#pragma once

#include "connectors/storage/sql/select.hpp"
#include "engine/history/record.hpp"

namespace baton::storage {

// `rest` follows on "SELECT ... FROM record".
[[nodiscard]] Result<std::vector<Record>> select_records(soci::session& session, Sql rest);

}  // namespace baton::storage
