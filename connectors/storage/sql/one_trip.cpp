#include "connectors/storage/sql/one_trip.hpp"

#include <cctype>
#include <charconv>

#include "connectors/storage/sql/libpq.hpp"
#include "connectors/storage/sql/nul.hpp"

namespace baton::storage {
namespace {

// ":v0" is "$1" here. Sql writes them, and nothing else in a statement looks like that.
std::string numbered(std::string_view text) {
    std::string sql;
    sql.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const bool is_place = text.substr(at, 2) == ":v" && at + 2 < text.size() &&
                              std::isdigit(static_cast<unsigned char>(text[at + 2])) != 0;
        if (!is_place) {
            sql += text[at++];
            continue;
        }
        std::size_t number = 0;
        const auto* const end = std::from_chars(text.data() + at + 2, text.data() + text.size(), number).ptr;
        sql += '$' + std::to_string(number + 1);
        at = static_cast<std::size_t>(end - text.data());
    }
    return sql;
}

std::vector<std::string> texts_of(const Sql& sql) {
    std::vector<std::string> texts;
    texts.reserve(sql.values.size());
    for (const auto& value : sql.values) {
        if (const auto* const number = std::get_if<long long>(&value)) {
            texts.push_back(std::to_string(*number));
        } else {
            texts.push_back(std::get<std::string>(value));
            if (texts.back().find('\0') != std::string::npos) throw NulRefused();
        }
    }
    return texts;
}

Answer ask(soci::session& session, const Sql& sql) {
    auto* const connection = connection_of(session);
    const auto texts = texts_of(sql);
    std::vector<const char*> values;
    values.reserve(texts.size());
    for (const auto& text : texts) values.push_back(text.c_str());
    return checked(connection, PQexecParams(connection, numbered(sql.text).c_str(), static_cast<int>(values.size()),
                                            nullptr, values.data(), nullptr, nullptr, 0));
}

long long number_in(std::string_view text, const Column& column) {
    long long number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc{} || read.ptr != text.data() + text.size())
        throw soci::soci_error("the database gave '" + std::string(text) + "' for the number " + column.name);
    return number;
}

}  // namespace

Cells select_in_one_trip(soci::session& session, const Sql& sql, std::vector<Column> columns) {
    const Answer answer = ask(session, sql);
    Cells cells(std::move(columns));
    const int wide = PQnfields(answer.get());
    if (static_cast<std::size_t>(wide) != cells.columns().size())
        throw soci::soci_error("the database gave " + std::to_string(wide) + " columns, and not " +
                               std::to_string(cells.columns().size()));
    for (int row = 0; row < PQntuples(answer.get()); ++row) {
        for (int i = 0; i < wide; ++i) {
            const auto& column = cells.columns()[static_cast<std::size_t>(i)];
            if (PQgetisnull(answer.get(), row, i) != 0)
                throw soci::soci_error("the database gave nothing for " + column.name);
            const std::string_view text(PQgetvalue(answer.get(), row, i),
                                        static_cast<std::size_t>(PQgetlength(answer.get(), row, i)));
            if (column.is_text) {
                cells.add(text);
            } else {
                cells.add(number_in(text, column));
            }
        }
    }
    return cells;
}

std::size_t execute_in_one_trip(soci::session& session, const Sql& sql) {
    const Answer answer = ask(session, sql);
    const std::string_view changed(PQcmdTuples(answer.get()));
    return changed.empty() ? 0 : static_cast<std::size_t>(number_in(changed, {"of changed rows", false}));
}

}  // namespace baton::storage
