#include "tests/bench/plain_sqlite.hpp"

#include <algorithm>
#include <sqlite3.h>

#include "tests/bench/library.hpp"

namespace baton::bench {

PlainSqlite::PlainSqlite(const std::filesystem::path& file) {
    if (sqlite3_open(file.c_str(), &database_) != SQLITE_OK) give_up("SQLite cannot open " + file.string());
    run("PRAGMA page_size = 4096");
    run("PRAGMA journal_mode = WAL");
    run("PRAGMA synchronous = FULL");
    run("PRAGMA wal_autocheckpoint = 8000");
    run("PRAGMA cache_size = -65536");
    run("CREATE TABLE plain (number INTEGER PRIMARY KEY, body BLOB NOT NULL)");
    sqlite3_prepare_v2(database_, "INSERT INTO plain (body) VALUES (?)", -1, &insert_, nullptr);
}

PlainSqlite::~PlainSqlite() {
    sqlite3_finalize(insert_);
    sqlite3_close(database_);
}

void PlainSqlite::run(const char* sql) {
    if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) give_up(sqlite3_errmsg(database_));
}

void PlainSqlite::write(const RowSizes& rows) {
    if (rows.empty()) return;
    const auto longest = *std::ranges::max_element(rows);
    while (bytes_.size() < longest) bytes_ += static_cast<char>('a' + bytes_.size() * 7 % 26);
    run("BEGIN IMMEDIATE");
    for (const auto size : rows) {
        sqlite3_bind_blob(insert_, 1, bytes_.data(), static_cast<int>(size), SQLITE_STATIC);
        if (sqlite3_step(insert_) != SQLITE_DONE) give_up(sqlite3_errmsg(database_));
        sqlite3_reset(insert_);
    }
    run("COMMIT");
}

}  // namespace baton::bench
