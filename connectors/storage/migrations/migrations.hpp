// The tables, step by step: what was once released is never edited, and a database is only led forward.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "connectors/storage/dialect/dialect.hpp"

namespace baton::storage {

struct Migration {
    std::string_view name;
    // Statements that end with ";\n". $text is the dialect's type of text, $clustered its word after a table;
    // "$only_added TABLE;\n" has the database refuse to change its rows or to take them away.
    std::string_view sql;
    // After the statements, in the same transaction: what the new tables hold of what is there already.
    Result<> (*fill)(soci::session& session) = nullptr;
};

// migrations()[0] leads from nothing to version 1, and so on.
[[nodiscard]] std::span<const Migration> migrations();

// Those of a migration, in the words of the dialect.
[[nodiscard]] std::vector<std::string> statements_of(const Dialect& dialect, std::string_view sql);

// Brings the tables to version steps.size(), all of it or nothing. Code::conflict when they are newer. Throws what SOCI
// throws; the caller rolls back.
[[nodiscard]] Result<> migrate(soci::session& session, const Dialect& dialect, std::span<const Migration> steps);

extern const std::string_view ground_sql;
extern const std::string_view almanac_sql;
extern const std::string_view errand_sql;
extern const std::string_view acts_sql;
extern const std::string_view readings_sql;
extern const std::string_view figures_sql;
extern const std::string_view tenure_sql;
extern const std::string_view attachments_sql;
extern const std::string_view files_sql;
extern const std::string_view retention_sql;
extern const std::string_view drafts_sql;
extern const std::string_view due_watch_sql;
extern const std::string_view partitions_sql;
extern const std::string_view editions_sql;
extern const std::string_view nodes_sql;
extern const std::string_view case_lists_sql;
extern const std::string_view leftovers_sql;
extern const std::string_view waits_sql;
extern const std::string_view open_jobs_sql;
extern const std::string_view taken_jobs_sql;

}  // namespace baton::storage
