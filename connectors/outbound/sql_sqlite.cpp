#include <algorithm>
#include <cctype>
#include <filesystem>
#include <soci/sqlite3/soci-sqlite3.h>

#include "connectors/outbound/sql_database.hpp"
#include "connectors/outbound/sql_sessions.hpp"
#include "engine/feel/text/utf8.hpp"

namespace baton::outbound {
namespace {

using namespace sqlite_api;  // SOCI puts sqlite3.h there

struct Watch {
    std::chrono::steady_clock::time_point until;
    const std::stop_token& stop;

    [[nodiscard]] bool is_over() const { return stop.stop_requested() || std::chrono::steady_clock::now() >= until; }
};

int interrupt_when_over(void* watch) { return static_cast<const Watch*>(watch)->is_over() ? 1 : 0; }

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

SqlOutcome failed(sqlite3* database) {
    const int code = sqlite3_errcode(database);
    const std::string detail = std::string("SQLite refuses: ") + sqlite3_errmsg(database);
    switch (code) {
        case SQLITE_CONSTRAINT:
            return sql_failed(Code::invalid, detail, true);
        case SQLITE_INTERRUPT:
            return sql_failed(Code::timeout, "the SQL statement did not end in time");
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_FULL:
        case SQLITE_IOERR:
        case SQLITE_NOMEM:
            return sql_failed(Code::unavailable, detail + "; it will be tried again");
        default:
            return sql_failed(Code::invalid, detail);
    }
}

int bind(sqlite3_stmt* statement, int at, const SqlValue& value) {
    if (const auto* truth = std::get_if<bool>(&value)) return sqlite3_bind_int(statement, at, *truth ? 1 : 0);
    if (const auto* whole = std::get_if<std::int64_t>(&value)) return sqlite3_bind_int64(statement, at, *whole);
    if (const auto* text = std::get_if<std::string>(&value)) {
        return sqlite3_bind_text(statement, at, text->c_str(), static_cast<int>(text->size()), nullptr);
    }
    return sqlite3_bind_null(statement, at);
}

bool declares(sqlite3_stmt* statement, int column, std::string_view word) {
    const char* declared = sqlite3_column_decltype(statement, column);
    std::string type{declared != nullptr ? declared : ""};
    std::transform(type.begin(), type.end(), type.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::toupper(letter)); });
    return type.find(word) != std::string::npos;
}

// A decimal column that holds its digits as text gives a number; bytes that are not text have no FEEL value.
std::optional<feel::Value> value_of(sqlite3_stmt* statement, int column) {
    const int type = sqlite3_column_type(statement, column);
    if (type == SQLITE_NULL) return feel::Value{};
    if (type == SQLITE_INTEGER) {
        const std::int64_t whole = sqlite3_column_int64(statement, column);
        if (declares(statement, column, "BOOL")) return feel::Value{whole != 0};
        return feel::Value{whole};
    }
    const auto* bytes = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
    const std::string text{bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
    const bool is_number =
        type == SQLITE_FLOAT || declares(statement, column, "DECIMAL") || declares(statement, column, "NUMERIC");
    if (const auto number = is_number ? Decimal::parse(text) : std::nullopt) return feel::Value{*number};
    if (type == SQLITE_BLOB || feel::utf8::first_fault(text) != std::string_view::npos) return std::nullopt;
    return feel::Value{text};
}

SqlOutcome take_rows(sqlite3* database, sqlite3_stmt* statement, const SqlLimits& limits) {
    SqlOutcome outcome;
    std::size_t bytes = 0;
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
        if (outcome.rows.rows.size() >= limits.rows_max) {
            return sql_failed(Code::invalid, "the SQL statement finds more than " + std::to_string(limits.rows_max) +
                                                 " rows; narrow it, or add a LIMIT");
        }
        feel::Context row;
        for (int column = 0; column < sqlite3_column_count(statement); ++column) {
            const std::string name = sqlite3_column_name(statement, column);
            auto value = value_of(statement, column);
            if (!value) return sql_failed(Code::invalid, "column '" + name + "' holds bytes; select it as hex(...)");
            bytes += name.size() + static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
            row.set(name, std::move(*value));
        }
        if (bytes > limits.bytes_max) return sql_failed(Code::invalid, "the SQL result is larger than allowed");
        outcome.rows.rows.emplace_back(std::move(row));
    }
    if (code != SQLITE_DONE) return failed(database);
    const bool is_query = sqlite3_column_count(statement) > 0 && sqlite3_stmt_readonly(statement) != 0;
    outcome.rows.affected = is_query ? static_cast<std::int64_t>(outcome.rows.rows.size()) : sqlite3_changes(database);
    return outcome;
}

SqlOutcome run_on(sqlite3* database, const SqlStatement& statement, const std::vector<SqlValue>& values,
                  const SqlLimits& limits) {
    sqlite3_stmt* raw = nullptr;
    const int size = static_cast<int>(statement.text.size());
    if (sqlite3_prepare_v2(database, statement.text.c_str(), size, &raw, nullptr) != SQLITE_OK) return failed(database);
    const Prepared prepared{raw};
    for (std::size_t at = 0; at < values.size(); ++at) {
        if (bind(prepared.get(), static_cast<int>(at) + 1, values[at]) != SQLITE_OK) return failed(database);
    }
    return take_rows(database, prepared.get(), limits);
}

class Sqlite final : public SqlDatabase {
public:
    Sqlite(std::string path, bool is_read_only) : path_(std::move(path)), is_read_only_(is_read_only) {}

    [[nodiscard]] SqlDialect dialect() const override { return SqlDialect::sqlite; }

    SqlOutcome run(const SqlStatement& statement, const std::vector<SqlValue>& values, const SqlLimits& limits,
                   const std::stop_token& stop) override {
        auto session = sessions_.take();
        if (session == nullptr) {
            if (auto fault = open(session)) return std::move(*fault);
        }
        sqlite3* database = static_cast<soci::sqlite3_session_backend*>(session->get_backend())->conn_;
        Watch watch{limits.until, stop};
        const auto rest = std::chrono::duration_cast<Duration>(limits.until - std::chrono::steady_clock::now());
        sqlite3_busy_timeout(database, static_cast<int>(std::clamp<std::int64_t>(rest.count(), 0, 5'000)));
        sqlite3_progress_handler(database, 1'000, interrupt_when_over, &watch);
        SqlOutcome outcome = run_on(database, statement, values, limits);
        sqlite3_progress_handler(database, 0, nullptr, nullptr);
        // A statement that began a transaction would leave it open for whoever comes next.
        if (sqlite3_get_autocommit(database) != 0) sessions_.give_back(std::move(session));
        return outcome;
    }

private:
    std::optional<SqlOutcome> open(std::unique_ptr<soci::session>& session) {
        std::error_code ignored;
        if (!std::filesystem::exists(path_, ignored)) {  // SQLite would make an empty one
            return sql_failed(Code::unavailable, "there is no SQLite file at the path that the settings name");
        }
        try {
            session = std::make_unique<soci::session>(soci::sqlite3, "dbname=\"" + path_ + "\"");
            if (is_read_only_) *session << "PRAGMA query_only = 1";
            *session << "PRAGMA foreign_keys = 1";
        } catch (const std::exception& fault) {
            return sql_failed(Code::unavailable, std::string("the SQLite database cannot be opened: ") + fault.what());
        }
        return std::nullopt;
    }

    std::string path_;
    bool is_read_only_;
    SqlSessions sessions_;
};

}  // namespace

std::unique_ptr<SqlDatabase> sqlite_database(std::string connection, bool is_read_only) {
    return std::make_unique<Sqlite>(std::move(connection), is_read_only);
}

}  // namespace baton::outbound
