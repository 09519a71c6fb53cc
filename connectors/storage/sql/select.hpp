// Questions to the database: SQL whose values are always bound, never written into the text.
#pragma once

#include <limits>
#include <optional>
#include <soci/soci.h>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "connectors/storage/sql/rows.hpp"

namespace baton::storage {

struct Sql {
    std::string text;
    std::vector<std::variant<long long, std::string>> values;

    Sql& operator+=(std::string_view more) {
        text += more;
        return *this;
    }
    // Writes a placeholder for the value.
    Sql& operator<<(std::int64_t value);
    Sql& operator<<(std::uint64_t value) { return *this << static_cast<std::int64_t>(value); }
    Sql& operator<<(std::uint32_t value) { return *this << std::int64_t{value}; }
    Sql& operator<<(std::string_view value);
    Sql& operator<<(Instant value) { return *this << std::int64_t{value.time_since_epoch().count()}; }
    template <class Tag>
    Sql& operator<<(Key<Tag> value) {
        return *this << value.value;
    }
};

// Their names as a list, each quoted.
[[nodiscard]] std::string names_of(const std::vector<Column>& columns);

// The first row, as a list of placeholders in brackets.
void add_values(Sql& sql, const Cells& cells);

// All rows that the question gives.
[[nodiscard]] Cells select(soci::session& session, const Sql& sql, std::vector<Column> columns);
// Rows that were changed by a statement that gives none.
std::size_t execute(soci::session& session, const Sql& sql);

template <class Row>
[[nodiscard]] std::vector<Row> rows_of(const Cells& cells) {
    std::vector<Row> rows;
    rows.reserve(cells.rows());
    for (std::size_t i = 0; i < cells.rows(); ++i) rows.push_back(row_at<Row>(cells, i));
    return rows;
}

// INSERT INTO table, every member of Row.
template <class Row>
[[nodiscard]] Sql insert_of(const std::string& table, const Row& row) {
    Cells cells(columns_of<Row>());
    put_row(cells, row);
    Sql sql;
    sql += "INSERT INTO " + table + " (" + names_of(cells.columns()) + ") VALUES ";
    add_values(sql, cells);
    return sql;
}

// SELECT every member of Row FROM table, and then `rest`.
template <class Row>
[[nodiscard]] std::vector<Row> select_rows(soci::session& session, const std::string& table, Sql rest) {
    const auto columns = columns_of<Row>();
    rest.text = "SELECT " + names_of(columns) + " FROM " + table + " " + rest.text;
    return rows_of<Row>(select(session, rest, columns));
}

template <class Row>
[[nodiscard]] std::optional<Row> select_row(soci::session& session, const std::string& table, Sql rest) {
    auto rows = select_rows<Row>(session, table, std::move(rest));
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

}  // namespace baton::storage
