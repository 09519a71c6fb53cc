// Names and strings.
#include <algorithm>

#include "engine/feel/builtins/builtin.hpp"
#include "engine/feel/parse/characters.hpp"
#include "engine/feel/parse/parser.hpp"
#include "engine/feel/text/utf8.hpp"

namespace baton::feel::grammar {
namespace {

// White space within a name counts as one space (DMN 1.5 §10.3.1.2, rule 27).
std::string normalised(std::string_view name) {
    std::string out;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t space = space_size(name.substr(at));
        if (space > 0) {
            at += space;
            if (!out.empty() && at < name.size()) out += ' ';
            continue;
        }
        const std::size_t from = at;
        utf8::next(name, at);
        out += name.substr(from, at - from);
    }
    return out;
}

}  // namespace

// The longest name in reach, or one word; `a b` in back quotes is any name, as other FEEL engines have it.
std::string Parser::take_name() {
    skip_space();
    if (!rest().empty() && rest().front() == '`') {
        const std::size_t end = rest().find('`', 1);
        if (end == std::string_view::npos) return refuse("a name has no closing `", "close it"), std::string{};
        std::string name = normalised(rest().substr(1, end - 1));
        at_ += static_cast<std::uint32_t>(end + 1);
        return name;
    }
    Vocabulary::Match best{word_size(rest()), rest().substr(0, word_size(rest()))};
    for (const Vocabulary::Match& match : {builtin_vocabulary().longest_match(rest()),
                                           vocabulary_.longest_match(rest()), names_.longest_match(rest())}) {
        if (match.size > best.size) best = match;
    }
    std::string name(best.name);
    at_ += static_cast<std::uint32_t>(best.size);
    return name;
}

// After a dot even a keyword is a name.
std::string Parser::take_member_name() { return take_name(); }

// A name that the text introduces: everything up to one of `stops`.
std::string Parser::take_new_name(std::string_view stops, std::string_view wanted) {
    skip_space();
    const std::string_view text = rest();
    if (word_size(text) == 0 && !text.empty() && text.front() != '`') {
        return refuse(std::string(wanted) + " does not start like a name",
                      "start it with a letter, or put it in quotes"),
               std::string{};
    }
    if (!text.empty() && text.front() == '`') return take_name();
    const std::size_t end = text.find_first_of(stops);
    std::string name = normalised(text.substr(0, end));
    constexpr std::size_t name_size_max = 1000;
    if (name.empty() || name.size() > name_size_max || name.find_first_of("\"{[()]}@;") != std::string::npos) {
        return refuse(std::string(wanted) + " is missing", "write a name"), std::string{};
    }
    at_ += static_cast<std::uint32_t>(end == std::string_view::npos ? text.size() : end);
    return name;
}

// Everything up to the word `in`.
std::string Parser::take_iterator_name() {
    skip_space();
    const std::uint32_t from = at_;
    while (!has_failed() && word_size(rest()) > 0) {
        at_ += static_cast<std::uint32_t>(word_size(rest()));
        const std::uint32_t end = at_;
        if (sees_keyword("in")) return normalised(text_.substr(from, end - from));
        constexpr std::string_view symbols = "-+*/.'";
        while (!rest().empty() && symbols.find(rest().front()) != std::string_view::npos) {
            ++at_;
            skip_space();
        }
    }
    refuse("the name of a variable and 'in' are expected", "write: for name in list return ...");
    return {};
}

void Parser::introduce(const std::string& name) {
    if (!names_.introduce(name)) {
        refuse("the expression introduces too many names with spaces or operators", "use names of one word");
    }
}

// The name of a named argument, or nothing when a colon does not follow a name.
std::string Parser::take_argument_name() {
    const std::string_view text = rest();
    if (word_size(text) == 0) return {};
    const std::size_t end = text.find_first_of(":,()[]{}\"@=<>");
    if (end == std::string_view::npos || text[end] != ':') return {};
    std::string name = normalised(text.substr(0, end));
    at_ += static_cast<std::uint32_t>(end + 1);
    return name;
}

std::string Parser::string_literal() {
    take("\"");
    std::string out;
    while (!has_failed()) {
        const std::size_t plain = std::min(rest().find_first_of("\"\\"), rest().size());
        out += rest().substr(0, plain);
        at_ += static_cast<std::uint32_t>(plain);
        if (rest().empty()) return refuse("a text has no closing quote", "close it with \""), std::string{};
        if (rest().front() == '"') {
            ++at_;
            return out;
        }
        ++at_;
        if (!escape(out)) break;
    }
    return out;
}

namespace {

std::optional<std::uint32_t> hexadecimal(std::string_view text) {
    std::uint32_t number = 0;
    for (const char c : text) {
        constexpr std::string_view digits = "0123456789abcdef";
        const std::size_t digit = digits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c + ('a' - 'A')) : c);
        if (digit == std::string_view::npos) return std::nullopt;
        number = number * 16 + static_cast<std::uint32_t>(digit);
    }
    return number;
}

bool is_high_surrogate(std::uint32_t unit) { return unit >= 0xd800 && unit < 0xdc00; }
bool is_low_surrogate(std::uint32_t unit) { return unit >= 0xdc00 && unit < 0xe000; }

}  // namespace

// DMN 1.5 §10.3.1.2, rule 64: \uXXXX and \UXXXXXX beside the usual ones. Any other backslash stands for itself, so that
// patterns such as "\s" need no doubling.
bool Parser::escape(std::string& out) {
    constexpr std::string_view letters = "\"\\'nrt";
    constexpr std::string_view meanings = "\"\\'\n\r\t";
    if (rest().empty()) return true;  // the text ends here, and its closing quote is missed next
    const char letter = rest().front();
    if (const std::size_t found = letters.find(letter); found != std::string_view::npos) {
        out += meanings[found];
        ++at_;
        return true;
    }
    const std::size_t size = letter == 'u' ? 4 : 6;
    const bool is_coded = (letter == 'u' || letter == 'U') && rest().size() > size;
    auto code_point = is_coded ? hexadecimal(rest().substr(1, size)) : std::nullopt;
    if (!code_point || *code_point > 0x10ffff) {
        out += '\\';
        return true;
    }
    at_ += static_cast<std::uint32_t>(size + 1);
    if (is_high_surrogate(*code_point) && rest().size() >= 6 && rest().substr(0, 2) == "\\u") {
        const auto low = hexadecimal(rest().substr(2, 4));
        if (low && is_low_surrogate(*low)) {
            code_point = 0x10000 + ((*code_point - 0xd800) << 10U) + (*low - 0xdc00);
            at_ += 6;
        }
    }
    if (is_high_surrogate(*code_point) || is_low_surrogate(*code_point)) {
        refuse("half of a surrogate pair stands in a text", "write both halves, or \\U with the code point");
        return false;
    }
    utf8::append(out, *code_point);
    return true;
}

}  // namespace baton::feel::grammar
