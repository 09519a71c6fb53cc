// Questions to PostgreSQL in one way there and back. SOCI prepares each, runs it and forgets it, which is three: on a
// database elsewhere that is what a question costs.
#pragma once

#include "connectors/storage/sql/select.hpp"

namespace baton::storage {

// The session's connection is PostgreSQL's. They throw as SOCI does, NulRefused included.
[[nodiscard]] Cells select_in_one_trip(soci::session& session, const Sql& sql, std::vector<Column> columns);
std::size_t execute_in_one_trip(soci::session& session, const Sql& sql);

}  // namespace baton::storage
