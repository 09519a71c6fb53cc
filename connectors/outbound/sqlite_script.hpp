// Runs a script of SQL statements on a SQLite file: the tables that come with an installation, and how they changed
// since.
#pragma once

#include <string>

#include "engine/base/result.hpp"

namespace baton::outbound {

// The script is a sequence of steps, each begun by a line `-- step N` with N from 1; what stands before the first is
// of no step and never run. A step is run once in a file's life, as a whole or not at all; the file remembers the last
// (user_version). Makes the file when there is none. Blocks. Code::invalid when the steps are not numbered so, or fewer
// than the file has seen; Code::unavailable with SQLite's own words and the step when a statement fails.
[[nodiscard]] Result<> run_sqlite_script(const std::string& database, const std::string& script);

}  // namespace baton::outbound
