#include "connectors/storage/sql/bulk.hpp"

namespace baton::storage {
namespace {

// Enough to make the work outside of the rows small, and to keep what is held in memory small.
constexpr std::size_t rows_at_once = 1000;
constexpr std::size_t bytes_at_once = 8U << 20U;  // of texts; a row that is longer goes whole

std::string quoted(const std::string& name) { return '"' + name + '"'; }

template <class Items, class Text>
std::string joined(const Items& items, std::string_view separator, Text text) {
    std::string all;
    for (const auto& item : items) {
        if (!all.empty()) all += separator;
        all += text(item);
    }
    return all;
}

std::string placeholder(std::size_t column) { return "$" + std::to_string(column + 1); }

// CAST($1 AS bigint[]), CAST($2 AS text[]) ...
std::string unnested(const std::vector<Column>& columns) {
    std::size_t i = 0;
    return "unnest(" +
           joined(columns, ", ",
                  [&](const Column& column) {
                      return "CAST(" + placeholder(i++) + (column.is_text ? " AS text[])" : " AS bigint[])");
                  }) +
           ")";
}

std::string on_clash(const Purpose& purpose) {
    if (purpose.kind == Purpose::Kind::insert) return {};
    const auto target = " ON CONFLICT (" + joined(purpose.keys, ", ", quoted) + ") DO ";
    if (purpose.kind == Purpose::Kind::keep) return target + "NOTHING";
    return target + "UPDATE SET " + joined(purpose.changing, ", ", [](const std::string& name) {
               return quoted(name) + " = excluded." + quoted(name);
           });
}

std::string insert_sql(const Dialect& dialect, const std::string& table, const std::vector<Column>& columns,
                       const Purpose& purpose) {
    const auto names = joined(columns, ", ", [](const Column& column) { return quoted(column.name); });
    std::size_t i = 0;
    const auto rows = dialect.takes_arrays
                          ? " SELECT * FROM " + unnested(columns)
                          : " VALUES (" + joined(columns, ", ", [&](const Column&) { return placeholder(i++); }) + ")";
    return "INSERT INTO " + table + " (" + names + ")" + rows + on_clash(purpose);
}

std::string erase_sql(const Dialect& dialect, const std::string& table, const std::vector<Column>& columns) {
    std::size_t i = 0;
    if (!dialect.takes_arrays) {
        return "DELETE FROM " + table + " WHERE " + joined(columns, " AND ", [&](const Column& column) {
                   return quoted(column.name) + " = " + placeholder(i++);
               });
    }
    const auto names = joined(columns, ", ", [](const Column& column) { return quoted(column.name); });
    return "DELETE FROM " + table + " USING " + unnested(columns) + " AS gone(" + names + ") WHERE " +
           joined(columns, " AND ", [&](const Column& column) {
               return table + "." + quoted(column.name) + " = gone." + quoted(column.name);
           });
}

}  // namespace

Bulk::Bulk(soci::session& session, const Dialect& dialect, const std::string& table, std::vector<Column> columns,
           const Purpose& purpose)
    : cells_(std::move(columns)) {
    const auto& all = cells_.columns();
    const auto sql = purpose.kind == Purpose::Kind::erase ? erase_sql(dialect, table, all)
                                                          : insert_sql(dialect, table, all, purpose);
    rows_ = dialect.row_statement(session, sql);
}

void Bulk::row_added() {
    if (cells_.rows() >= rows_at_once || cells_.text_bytes() >= bytes_at_once) flush();
}

void Bulk::flush() {
    if (cells_.rows() == 0) return;
    rows_->write(cells_);
    cells_.clear();
}

}  // namespace baton::storage
