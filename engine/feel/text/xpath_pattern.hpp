// XPath's regular expressions (XPath and XQuery Functions 3.1 §5.6, XML Schema part 2 appendix F) in PCRE2's words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace baton::feel {

struct PatternFlags {
    bool dot_all = false;        // s
    bool multi_line = false;     // m
    bool ignores_case = false;   // i
    bool ignores_space = false;  // x
    bool is_literal = false;     // q
};

// Nothing when a letter is none of smixq.
[[nodiscard]] std::optional<PatternFlags> parse_pattern_flags(std::string_view text);

struct TranslatedPattern {
    std::string pattern;
    std::string fault;  // why it is no XPath pattern; empty when it is one
    std::uint32_t groups = 0;
};

[[nodiscard]] TranslatedPattern translated_pattern(std::string_view pattern, const PatternFlags& flags);

}  // namespace baton::feel
