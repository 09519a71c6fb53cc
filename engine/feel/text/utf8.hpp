// UTF-8 by code point: FEEL counts characters and not bytes (DMN 1.5 §10.3.4.3).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace baton::feel::utf8 {

[[nodiscard]] constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xc0U) == 0x80U; }

// Where valid UTF-8 ends, or npos.
[[nodiscard]] std::size_t first_fault(std::string_view text);

[[nodiscard]] std::size_t length(std::string_view text);  // in code points

// The code point at byte `at`, and `at` moved behind it. Wants valid UTF-8; of anything else it takes a byte at a time.
std::uint32_t next(std::string_view text, std::size_t& at);

// Byte offset of the code point number `index` from `from`; the text's size when there is none.
[[nodiscard]] std::size_t offset(std::string_view text, std::size_t index, std::size_t from = 0);

void append(std::string& out, std::uint32_t code_point);

}  // namespace baton::feel::utf8
