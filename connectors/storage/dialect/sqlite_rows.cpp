#include "connectors/storage/dialect/sqlite_rows.hpp"

#include <soci/sqlite3/soci-sqlite3.h>

namespace baton::storage {
namespace {

using namespace sqlite_api;

class SqliteRows final : public RowStatement {
public:
    SqliteRows(sqlite3* database, const std::string& sql) : database_(database) {
        const int size = static_cast<int>(sql.size());
        check(sqlite3_prepare_v3(database_, sql.data(), size, SQLITE_PREPARE_PERSISTENT, &statement_, nullptr));
    }
    ~SqliteRows() override { sqlite3_finalize(statement_); }
    SqliteRows(const SqliteRows&) = delete;
    SqliteRows& operator=(const SqliteRows&) = delete;

    void write(const Cells& cells) override {
        for (std::size_t row = 0; row < cells.rows(); ++row) {
            bind(cells, row);
            const int done = sqlite3_step(statement_);
            if (done != SQLITE_DONE) fail_with(done);
            sqlite3_reset(statement_);
        }
    }

private:
    // The cells stay where they are until the row is written.
    void bind(const Cells& cells, std::size_t row) {
        for (std::size_t column = 0; column < cells.columns().size(); ++column) {
            const int place = static_cast<int>(column) + 1;
            if (cells.columns()[column].is_text) {
                const std::string& text = cells.text(column, row);
                check(sqlite3_bind_text64(statement_, place, text.data(), text.size(), SQLITE_STATIC, SQLITE_UTF8));
            } else {
                check(sqlite3_bind_int64(statement_, place, cells.number(column, row)));
            }
        }
    }

    void check(int result) const {
        if (result != SQLITE_OK) fail_with(result);
    }

    [[noreturn]] void fail_with(int result) const {
        const std::string why = sqlite3_errmsg(database_);
        if (statement_ != nullptr) sqlite3_reset(statement_);
        throw soci::sqlite3_soci_error(why, result);
    }

    sqlite3* database_;
    sqlite3_stmt* statement_ = nullptr;
};

}  // namespace

std::unique_ptr<RowStatement> sqlite_row_statement(soci::session& session, const std::string& sql) {
    auto* const backend = static_cast<soci::sqlite3_session_backend*>(session.get_backend());
    return std::make_unique<SqliteRows>(backend->conn_, sql);
}

}  // namespace baton::storage
