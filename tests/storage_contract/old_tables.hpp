// A database whose tables have an older version, with the rows that were written then (tests/golden/tables).
#pragma once

#include "connectors/storage/migrations/migrations.hpp"
#include "tests/storage_contract/sqlite_backend.hpp"

namespace baton::storage {

// What each golden file's name begins with: "0001_ground".
[[nodiscard]] std::string file_stem(std::size_t version);

// Makes the tables of that version in an empty database as they came about: from version 1 on, with the rows of each.
void make_old_tables(soci::session& session, const Dialect& dialect, std::size_t version);

}  // namespace baton::storage
