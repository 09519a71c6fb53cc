// One statement for many rows, prepared once for a connection: the way to write quickly on each database.
#pragma once

#include <memory>

#include "connectors/storage/dialect/dialect.hpp"
#include "connectors/storage/sql/cells.hpp"

namespace baton::storage {

// What a statement does with its rows.
struct Purpose {
    enum class Kind : std::uint8_t {
        insert,   // a row whose key is there already is an error
        keep,     // it is left as it is
        replace,  // its `changing` columns take the new values
        erase,    // rows with these values in these columns go
    };
    Kind kind = Kind::insert;
    std::vector<std::string> keys;
    std::vector<std::string> changing;
};

class Bulk {
public:
    Bulk(soci::session& session, const Dialect& dialect, const std::string& table, std::vector<Column> columns,
         const Purpose& purpose);

    // Rows are added here; what has been added is written by the end of flush(), and some of it before.
    [[nodiscard]] Cells& cells() { return cells_; }
    void row_added();  // after each row
    void flush();
    void forget() { cells_.clear(); }  // rows that were not written, after a failure

private:
    Cells cells_;
    std::unique_ptr<RowStatement> rows_;
};

}  // namespace baton::storage
