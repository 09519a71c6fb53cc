// Described rows to cells and back: a member is a column of the same name. Keys, moments and truths are numbers; lists
// are JSON texts.
#pragma once

#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <concepts>
#include <type_traits>
#include <utility>

#include "connectors/storage/sql/cells.hpp"
#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"

namespace baton::storage {

using Strings = std::vector<std::string>;
using Pairs = std::vector<std::pair<std::string, std::string>>;

[[nodiscard]] std::string text_of(const Strings& all);
[[nodiscard]] std::string text_of(const Pairs& all);
void from_text(const std::string& text, Strings& all);
void from_text(const std::string& text, Pairs& all);

template <class Field>
inline constexpr bool is_text =
    std::is_same_v<Field, std::string> || std::is_same_v<Field, Strings> || std::is_same_v<Field, Pairs>;

// ---- one field ----

inline void put(Cells& cells, const std::string& text) { cells.add(std::string_view{text}); }
inline void put(Cells& cells, const Strings& all) { cells.add(std::string_view{text_of(all)}); }
inline void put(Cells& cells, const Pairs& all) { cells.add(std::string_view{text_of(all)}); }
inline void put(Cells& cells, Instant at) { cells.add(std::int64_t{at.time_since_epoch().count()}); }
template <std::integral Number>
void put(Cells& cells, Number number) {
    cells.add(static_cast<std::int64_t>(number));
}
template <class Tag>
void put(Cells& cells, Key<Tag> key) {
    cells.add(static_cast<std::int64_t>(key.value));
}

inline void take(std::int64_t cell, Instant& at) { at = Instant{Duration{cell}}; }
template <std::integral Number>
void take(std::int64_t cell, Number& number) {
    number = static_cast<Number>(cell);
}
template <class Tag>
void take(std::int64_t cell, Key<Tag>& key) {
    key.value = static_cast<std::uint64_t>(cell);
}
inline void take(const std::string& cell, std::string& text) { text = cell; }
inline void take(const std::string& cell, Strings& all) { from_text(cell, all); }
inline void take(const std::string& cell, Pairs& all) { from_text(cell, all); }

// ---- whole rows ----

template <class Row>
using MembersOf = boost::describe::describe_members<Row, boost::describe::mod_public>;

template <class Row>
[[nodiscard]] std::vector<Column> columns_of() {
    std::vector<Column> columns;
    boost::mp11::mp_for_each<MembersOf<Row>>([&](auto member) {
        using Field = std::remove_cvref_t<decltype(std::declval<Row>().*member.pointer)>;
        columns.push_back({member.name, is_text<Field>});
    });
    return columns;
}

template <class Row>
void put_row(Cells& cells, const Row& row) {
    boost::mp11::mp_for_each<MembersOf<Row>>([&](auto member) { put(cells, row.*member.pointer); });
}

// From the columns that begin at `column`.
template <class Row>
[[nodiscard]] Row row_at(const Cells& cells, std::size_t number, std::size_t column = 0) {
    Row row;
    boost::mp11::mp_for_each<MembersOf<Row>>([&](auto member) {
        auto& field = row.*member.pointer;
        if constexpr (is_text<std::remove_cvref_t<decltype(field)>>) {
            take(cells.text(column, number), field);
        } else {
            take(cells.number(column, number), field);
        }
        ++column;
    });
    return row;
}

}  // namespace baton::storage
