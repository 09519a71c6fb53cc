// Rows into SQLite past SOCI, which copies each cell twice on its way.
#pragma once

#include "connectors/storage/sql/row_statement.hpp"

namespace baton::storage {

// The session must outlive it. Throws as SOCI does.
[[nodiscard]] std::unique_ptr<RowStatement> sqlite_row_statement(soci::session& session, const std::string& sql);

}  // namespace baton::storage
