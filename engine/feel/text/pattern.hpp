// A compiled XPath pattern. Matching gives up at a limit, so that no pattern takes for ever. Only pattern.cpp knows
// PCRE2.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/feel/text/xpath_pattern.hpp"

namespace baton::feel {

class Pattern {
public:
    // Refused: what is no XPath pattern. Patterns are kept for a while, so that compiling the same again is cheap.
    [[nodiscard]] static Result<Pattern> compile(std::string_view pattern, const PatternFlags& flags);

    struct Span {
        std::size_t from = std::string_view::npos;  // npos: the group took no part
        std::size_t to = 0;
    };
    // The first match at or after byte `from`: the whole, then the groups; empty when there is none.
    [[nodiscard]] Result<std::vector<Span>> find(std::string_view text, std::size_t from) const;

    [[nodiscard]] std::uint32_t groups() const;

private:
    struct Compiled;
    explicit Pattern(std::shared_ptr<const Compiled> compiled) : compiled_(std::move(compiled)) {}
    std::shared_ptr<const Compiled> compiled_;
};

}  // namespace baton::feel
