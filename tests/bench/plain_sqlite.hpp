// SQLite with nothing around it: one table of bytes, set up as Baton sets up its own. The limit that figures of
// durable work are held against.
#pragma once

#include <filesystem>
#include <string>

#include "tests/bench/bytes.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace baton::bench {

class PlainSqlite {
public:
    explicit PlainSqlite(const std::filesystem::path& file);
    ~PlainSqlite();
    PlainSqlite(const PlainSqlite&) = delete;
    PlainSqlite& operator=(const PlainSqlite&) = delete;

    void write(const RowSizes& rows);  // rows of these sizes in one transaction; durable when it returns

private:
    void run(const char* sql);

    sqlite3* database_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
    std::string bytes_;
};

}  // namespace baton::bench
