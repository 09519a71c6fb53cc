// A statement as its author wrote it, with :names where values go. Values are bound and never become part of the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"

namespace baton::outbound {

enum class SqlDialect : std::uint8_t { sqlite, postgresql };

struct SqlStatement {
    std::string text;                // with the database's own marks: ?1 or $1
    std::vector<std::string> names;  // of the values, in the order of their numbers; each once
};

// Names inside of strings, quoted identifiers, comments and after :: are left alone. Code::invalid when there is no
// statement or more than one, when something does not close, or when the text holds marks of its own (?, {{, ${).
[[nodiscard]] Result<SqlStatement> sql_statement(std::string_view text, SqlDialect dialect);

}  // namespace baton::outbound
