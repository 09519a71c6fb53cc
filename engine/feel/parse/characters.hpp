// Which characters make names and white space in FEEL (DMN 1.5 §10.3.1.2, grammar rules 26 to 30, 61, 62).
#pragma once

#include <cstdint>
#include <string_view>

namespace baton::feel::grammar {

[[nodiscard]] bool is_space(std::uint32_t code_point);
[[nodiscard]] bool is_name_start(std::uint32_t code_point);
[[nodiscard]] bool is_name_part(std::uint32_t code_point);

// Bytes of white space and comments at the front of `text`.
[[nodiscard]] std::size_t space_size(std::string_view text);
// Bytes of the run of name characters at the front of `text`.
[[nodiscard]] std::size_t word_size(std::string_view text);

}  // namespace baton::feel::grammar
