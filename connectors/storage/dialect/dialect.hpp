// What differs between databases: a table of words and functions for each, chosen by the URL.
#pragma once

#include <memory>
#include <soci/soci.h>
#include <string>
#include <string_view>

#include "connectors/storage/sql/row_statement.hpp"
#include "connectors/storage/storage.hpp"

namespace baton::storage {

struct Dialect {
    std::string_view name;
    std::string_view begin_write;  // starts a transaction that may write, and waits for its turn
    std::string_view begin_read;   // starts one that reads, all of it as it was at one moment
    std::string_view lock_schema;  // within it, when there is schema_version: no other node changes the tables
    std::string_view for_update;   // after a SELECT whose row will be changed
    std::string_view text_type;    // of a column of text that is ordered by its bytes
    std::string_view clustered;    // after CREATE TABLE (...), for rows that lie in the order of their key
    std::string_view only_added;   // statements after which rows of $table are neither changed nor taken away
    bool takes_arrays;             // a bulk is one array a column, and else values for one row
    std::unique_ptr<RowStatement> (*row_statement)(soci::session& session, const std::string& sql);
    bool has_one_writer;  // who writes keeps all others waiting

    Result<> (*connect)(soci::session& session, const Settings& settings);
    // The words of the very server that answers under this URL. Throws as SOCI does.
    const Dialect& (*spoken_by)(soci::session& session);
    // Sets up a connection that is to write; readers need less.
    void (*prepare_writer)(soci::session& session, const Settings& settings);
    Code (*code_of)(const soci::soci_error& error);
    // The connection is gone and must be made anew; whether a COMMIT was done under it is not known.
    bool (*is_lost)(const soci::soci_error& error);
    bool (*may_retry)(const soci::soci_error& error);  // the transaction lost against another and may be run again
};

[[nodiscard]] const Dialect& sqlite();
[[nodiscard]] const Dialect& postgresql();
[[nodiscard]] const Dialect& cockroachdb();

// By the URL; Code::invalid when no database is known by it.
[[nodiscard]] Result<const Dialect*> dialect_of(const Settings& settings);

}  // namespace baton::storage
