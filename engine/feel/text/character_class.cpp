#include "engine/feel/text/character_class.hpp"

#include <optional>

#include "engine/feel/text/unicode_blocks.hpp"
#include "engine/feel/text/utf8.hpp"

namespace baton::feel {
namespace {

constexpr int depth_max = 50;

constexpr std::string_view name_start =
    ":A-Z_a-z\\x{c0}-\\x{d6}\\x{d8}-\\x{f6}\\x{f8}-\\x{2ff}\\x{370}-\\x{37d}\\x{37f}-\\x{1fff}\\x{200c}\\x{200d}"
    "\\x{2070}-\\x{218f}\\x{2c00}-\\x{2fef}\\x{3001}-\\x{d7ff}\\x{f900}-\\x{fdcf}\\x{fdf0}-\\x{fffd}\\x{10000}-\\x{"
    "effff}";
constexpr std::string_view name_more = "\\-.0-9\\x{b7}\\x{300}-\\x{36f}\\x{203f}-\\x{2040}";

std::string hexadecimal(std::uint32_t number) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    do {
        out.insert(out.begin(), digits[number & 0xfU]);
        number >>= 4U;
    } while (number != 0);
    return out;
}

std::string code(std::uint32_t code_point) { return "\\x{" + hexadecimal(code_point) + "}"; }

std::string span(std::uint32_t first, std::uint32_t last) { return code(first) + "-" + code(last); }

std::string any_of(std::string_view inside, bool is_complement) {
    return std::string(is_complement ? "[^" : "[").append(inside).append("]");
}

// \p{Lu}, \p{IsBasicLatin}; `i` does not apply to them (XPath Functions 3.1 §5.6.2).
std::string property(std::string_view& rest, bool is_complement, std::string& fault) {
    const std::size_t end = rest.find('}');
    if (rest.empty() || rest.front() != '{' || end == std::string_view::npos) {
        fault = "\\p wants a category in braces";
        return {};
    }
    const std::string_view name = rest.substr(1, end - 1);
    rest.remove_prefix(end + 1);
    if (name.starts_with("Is")) {
        const auto block = unicode_block(name.substr(2));
        if (!block) fault = "there is no block '" + std::string(name) + "'";
        return block ? any_of(span(block->first, block->last), is_complement) : std::string{};
    }
    constexpr std::string_view categories =
        " L Lu Ll Lt Lm Lo M Mn Mc Me N Nd Nl No P Pc Pd Ps Pe Pi Pf Po Z Zs Zl Zp S Sm Sc Sk So C Cc Cf Co Cn ";
    if (name.empty() || categories.find(" " + std::string(name) + " ") == std::string_view::npos) {
        fault = "there is no category '" + std::string(name) + "'";
        return {};
    }
    return "(?-i:" + std::string(is_complement ? "\\P{" : "\\p{").append(name).append("})");
}

// An escape that stands for one character.
std::optional<std::uint32_t> single_escape(char c) {
    if (c == 'n') return '\n';
    if (c == 'r') return '\r';
    if (c == 't') return '\t';
    if (std::string_view("\\|.-^?*+{}()[]$").find(c) != std::string_view::npos) return static_cast<std::uint32_t>(c);
    return std::nullopt;
}

std::optional<std::string> multi_escape(char c) {
    switch (c) {
        case 's':
            return any_of(" \\t\\n\\r", false);
        case 'S':
            return any_of(" \\t\\n\\r", true);
        case 'd':
            return "\\p{Nd}";
        case 'D':
            return "\\P{Nd}";
        case 'w':
            return any_of("\\p{P}\\p{Z}\\p{C}", true);
        case 'W':
            return any_of("\\p{P}\\p{Z}\\p{C}", false);
        case 'i':
            return any_of(name_start, false);
        case 'I':
            return any_of(name_start, true);
        case 'c':
            return any_of(std::string(name_start).append(name_more), false);
        case 'C':
            return any_of(std::string(name_start).append(name_more), true);
        default:
            return std::nullopt;
    }
}

// The class behind its [, with what is between the brackets as alternatives of one character each.
struct ClassReader {
    std::string_view& rest;
    std::string& fault;
    std::string characters;  // single characters and spans
    std::string others;      // each with a | before it

    bool at(char wanted) const { return !rest.empty() && rest.front() == wanted; }

    std::optional<std::uint32_t> single() {
        if (rest.empty()) return std::nullopt;
        if (rest.front() == '\\') {
            const auto escaped = rest.size() > 1 ? single_escape(rest[1]) : std::nullopt;
            if (escaped) rest.remove_prefix(2);
            return escaped;
        }
        if (rest.front() == '[' || rest.front() == ']') return std::nullopt;
        std::size_t size = 0;
        const std::uint32_t code_point = utf8::next(rest, size);
        rest.remove_prefix(size);
        return code_point;
    }

    void item() {
        if (at('\\') && (rest.size() < 2 || !single_escape(rest[1]))) {
            rest.remove_prefix(1);
            others += "|" + escaped_class(rest, fault);
            return;
        }
        const auto first = single();
        if (!first) {
            fault = "a character class is not closed";
            return;
        }
        const bool is_span = at('-') && rest.size() > 1 && rest[1] != ']' && rest[1] != '[';
        if (!is_span) {
            characters += code(*first);
            return;
        }
        rest.remove_prefix(1);
        const auto last = single();
        if (!last || *last < *first) {
            fault = "a span in a character class has no end or goes down";
            return;
        }
        characters += span(*first, *last);
    }

    std::string read(int depth) {
        if (depth > depth_max) return fault = "it is nested too deeply", std::string{};
        const bool is_complement = at('^');
        if (is_complement) rest.remove_prefix(1);
        std::string subtracted;
        bool is_empty = true;
        while (fault.empty() && !rest.empty() && !at(']')) {
            if (at('-') && rest.size() > 1 && rest[1] == '[' && !is_empty) {
                rest.remove_prefix(2);
                subtracted = ClassReader{rest, fault, {}, {}}.read(depth + 1);
                if (fault.empty() && !at(']')) fault = "a subtraction must end its character class";
                break;
            }
            item();
            is_empty = false;
        }
        if (fault.empty() && (is_empty || !at(']'))) fault = "a character class is empty or not closed";
        if (!fault.empty()) return {};
        rest.remove_prefix(1);
        return written(is_complement, subtracted);
    }

    std::string written(bool is_complement, const std::string& subtracted) const {
        std::string inside = characters.empty() ? others.substr(1) : "[" + characters + "]" + others;
        if (is_complement) inside = "(?!" + inside + ")(?s:.)";
        if (!subtracted.empty()) return "(?:(?!" + subtracted + ")(?:" + inside + "))";
        return "(?:" + inside + ")";
    }
};

}  // namespace

void append_literal(std::string& out, std::uint32_t code_point) { out += code(code_point); }

std::string escaped_class(std::string_view& rest, std::string& fault) {
    if (rest.empty()) return fault = "a backslash ends it", std::string{};
    const char c = rest.front();
    rest.remove_prefix(1);
    if (c == 'p' || c == 'P') return property(rest, c == 'P', fault);
    if (auto several = multi_escape(c)) return *several;
    if (const auto one = single_escape(c)) return code(*one);
    fault = std::string("\\") + c + " means nothing in a pattern";
    return {};
}

std::string character_class(std::string_view& rest, std::string& fault) {
    rest.remove_prefix(1);
    return ClassReader{rest, fault, {}, {}}.read(0);
}

}  // namespace baton::feel
