// How texts stand on a terminal, where a Chinese letter takes two columns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "engine/base/problem.hpp"

namespace baton::commands {

// Columns of the text: wide letters (East Asian, full-width, emoji) take two, combining marks none. Wants UTF-8.
[[nodiscard]] std::size_t columns(std::string_view text);

// One line, its white space single, at most that many columns; "…" at the end when something was left out.
[[nodiscard]] std::string in_one_line(std::string_view text, std::size_t columns_max);

// The line of the text that the fault is in, and under it a line with ^ where its column is; each behind `indent`.
[[nodiscard]] std::string pointed_at(std::string_view text, const Fault& fault, std::string_view indent);

}  // namespace baton::commands
