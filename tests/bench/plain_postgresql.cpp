#include "tests/bench/plain_postgresql.hpp"

#include <algorithm>
#include <cstdlib>
#include <libpq-fe.h>

#include "tests/bench/library.hpp"

namespace baton::bench {
namespace {

void append(std::string& bytes, std::uint32_t number, int count) {  // the highest byte first
    for (int i = count - 1; i >= 0; --i) bytes += static_cast<char>(number >> (8 * i) & 0xff);
}

}  // namespace

PlainPostgresql::PlainPostgresql(const std::string& connection) : database_(PQconnectdb(connection.c_str())) {
    if (PQstatus(database_) != CONNECTION_OK) give_up(PQerrorMessage(database_));
    run("SET client_min_messages = warning");
}

void PlainPostgresql::make_table() {
    run("CREATE TABLE IF NOT EXISTS plain (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body bytea "
        "NOT NULL)");
}

PlainPostgresql::~PlainPostgresql() { PQfinish(database_); }

void PlainPostgresql::run(const std::string& sql) {
    PGresult* const result = PQexec(database_, sql.c_str());
    const auto status = PQresultStatus(result);
    PQclear(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_COPY_IN) give_up(PQerrorMessage(database_));
}

double PlainPostgresql::number(const std::string& sql) {
    PGresult* const result = PQexec(database_, sql.c_str());
    if (PQresultStatus(result) != PGRES_TUPLES_OK) give_up(PQerrorMessage(database_));
    const double number = std::strtod(PQgetvalue(result, 0, 0), nullptr);
    PQclear(result);
    return number;
}

void PlainPostgresql::write(const RowSizes& rows) {
    if (rows.empty()) return;
    const auto longest = *std::ranges::max_element(rows);
    while (bytes_.size() < longest) bytes_ += static_cast<char>('a' + bytes_.size() * 7 % 26);
    std::string stream("PGCOPY\n\377\r\n\0", 11);
    append(stream, 0, 4);  // flags
    append(stream, 0, 4);  // nothing more in the header
    for (const auto size : rows) {
        append(stream, 1, 2);  // columns
        append(stream, size, 4);
        stream.append(bytes_, 0, size);
    }
    append(stream, 0xffff, 2);
    run("BEGIN");
    run("COPY plain (body) FROM STDIN (FORMAT binary)");
    if (PQputCopyData(database_, stream.data(), static_cast<int>(stream.size())) != 1) {
        give_up(PQerrorMessage(database_));
    }
    if (PQputCopyEnd(database_, nullptr) != 1) give_up(PQerrorMessage(database_));
    while (PGresult* const result = PQgetResult(database_)) {
        const auto status = PQresultStatus(result);
        PQclear(result);
        if (status != PGRES_COMMAND_OK) give_up(PQerrorMessage(database_));
    }
    run("COMMIT");
}

}  // namespace baton::bench
