#include "connectors/storage/sql/select.hpp"

#include "connectors/storage/sql/one_trip.hpp"

namespace baton::storage {
namespace {

// Most questions give few rows, and room for each costs.
constexpr std::size_t rows_at_once = 16;

void bind_values(soci::statement& statement, Sql& sql) {
    for (auto& value : sql.values) {
        if (auto* number = std::get_if<long long>(&value)) {
            statement.exchange(soci::use(*number));
        } else {
            statement.exchange(soci::use(std::get<std::string>(value)));
        }
    }
}

bool is_postgresql(soci::session& session) { return session.get_backend_name() == "postgresql"; }

void take_rows(Cells& from, Cells& into, std::size_t count) {
    for (std::size_t row = 0; row < count; ++row) {
        for (std::size_t i = 0; i < from.columns().size(); ++i) {
            if (from.columns()[i].is_text) {
                into.add(std::string_view{from.text(i, row)});
            } else {
                into.add(from.number(i, row));
            }
        }
    }
}

std::size_t fetched(Cells& piece) {
    auto& first = piece.store(0);
    return piece.columns()[0].is_text ? first.texts.size() : first.numbers.size();
}

}  // namespace

Sql& Sql::operator<<(std::int64_t value) {
    text += ":v" + std::to_string(values.size());
    values.emplace_back(static_cast<long long>(value));
    return *this;
}

Sql& Sql::operator<<(std::string_view value) {
    text += ":v" + std::to_string(values.size());
    values.emplace_back(std::string{value});
    return *this;
}

std::string names_of(const std::vector<Column>& columns) {
    std::string names;
    for (const auto& column : columns) names += (names.empty() ? "\"" : ", \"") + column.name + '"';
    return names;
}

void add_values(Sql& sql, const Cells& cells) {
    for (std::size_t i = 0; i < cells.columns().size(); ++i) {
        sql += i == 0 ? "(" : ", ";
        if (cells.columns()[i].is_text) {
            sql << std::string_view{cells.text(i, 0)};
        } else {
            sql << cells.number(i, 0);
        }
    }
    sql += ")";
}

Cells select(soci::session& session, const Sql& question, std::vector<Column> columns) {
    if (is_postgresql(session)) return select_in_one_trip(session, question, std::move(columns));
    Sql sql = question;
    Cells piece(columns);
    Cells all(std::move(columns));
    soci::statement statement(session);
    piece.resize(rows_at_once);
    for (std::size_t i = 0; i < piece.columns().size(); ++i) {
        if (piece.columns()[i].is_text) {
            statement.exchange(soci::into(piece.store(i).texts));
        } else {
            statement.exchange(soci::into(piece.store(i).numbers));
        }
    }
    bind_values(statement, sql);
    statement.alloc();
    statement.prepare(sql.text);
    statement.define_and_bind();
    for (bool has_rows = statement.execute(true); has_rows; has_rows = statement.fetch()) {
        take_rows(piece, all, fetched(piece));
        piece.resize(rows_at_once);
    }
    return all;
}

std::size_t execute(soci::session& session, const Sql& statement_text) {
    if (is_postgresql(session)) return execute_in_one_trip(session, statement_text);
    Sql sql = statement_text;
    soci::statement statement(session);
    bind_values(statement, sql);
    statement.alloc();
    statement.prepare(sql.text);
    statement.define_and_bind();
    statement.execute(true);
    return static_cast<std::size_t>(statement.get_affected_rows());
}

}  // namespace baton::storage
