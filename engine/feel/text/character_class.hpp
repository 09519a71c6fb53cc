// Character classes of XML Schema's patterns as PCRE2 groups that match exactly one character (XML Schema part 2
// §F.1). PCRE2 knows neither subtraction ([a-z-[aeiou]]) nor complements within a class, so they become look-aheads.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace baton::feel {

// Both take what they read from the front of `rest`; `fault` says why it was not possible.
[[nodiscard]] std::string character_class(std::string_view& rest, std::string& fault);  // at the [
[[nodiscard]] std::string escaped_class(std::string_view& rest, std::string& fault);    // behind the backslash

void append_literal(std::string& out, std::uint32_t code_point);

}  // namespace baton::feel
