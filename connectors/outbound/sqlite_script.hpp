// Runs a script of SQL statements on a SQLite file: the tables that come with a fresh installation.
#pragma once

#include <string>

#include "engine/base/result.hpp"

namespace baton::outbound {

// Makes the file when there is none. Blocks. Code::unavailable with SQLite's own words when a statement fails; those
// before it stay, so a script says `if not exists`.
[[nodiscard]] Result<> run_sqlite_script(const std::string& database, const std::string& script);

}  // namespace baton::outbound
