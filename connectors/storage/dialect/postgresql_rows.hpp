// How PostgreSQL takes rows quickest: all at once, an array a column, in the format in which the server keeps them
// (array_recv of its sources), so that no number is written as text and read again.
#pragma once

#include <memory>

#include "connectors/storage/sql/row_statement.hpp"

namespace baton::storage {

[[nodiscard]] std::unique_ptr<RowStatement> postgresql_row_statement(soci::session& session, const std::string& sql);

}  // namespace baton::storage
