// PostgreSQL with nothing around it: one table of bytes, filled by binary COPY, the fastest way in. The limit that
// figures of durable work on it are held against.
#pragma once

#include <string>

#include "tests/bench/bytes.hpp"

using PGconn = struct pg_conn;

namespace baton::bench {

class PlainPostgresql {
public:
    explicit PlainPostgresql(const std::string& connection);  // as libpq reads it
    ~PlainPostgresql();
    PlainPostgresql(const PlainPostgresql&) = delete;
    PlainPostgresql& operator=(const PlainPostgresql&) = delete;

    void make_table();                 // that is written to
    void write(const RowSizes& rows);  // rows of these sizes in one transaction; durable when it returns
    void run(const std::string& sql);
    [[nodiscard]] double number(const std::string& sql);  // that a question has for its answer

private:
    PGconn* database_ = nullptr;
    std::string bytes_;
};

}  // namespace baton::bench
