#include "tests/house/code.hpp"

#include <cctype>
#include <regex>

namespace baton::house {
namespace {

bool is_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_'; }

// Where the thing that begins at `from` ends: one past its last character.
std::size_t end_of_line_comment(std::string_view text, std::size_t from) {
    const auto end = text.find('\n', from);
    return end == std::string_view::npos ? text.size() : end;
}

std::size_t end_of(std::string_view text, std::size_t from, std::string_view closing) {
    const auto end = text.find(closing, from);
    return end == std::string_view::npos ? text.size() : end + closing.size();
}

std::size_t end_of_literal(std::string_view text, std::size_t from) {
    const char quote = text[from];
    for (auto at = from + 1; at < text.size(); ++at) {
        if (text[at] == '\\') {
            ++at;
        } else if (text[at] == quote || text[at] == '\n') {
            return at + 1;
        }
    }
    return text.size();
}

std::size_t end_of_raw_literal(std::string_view text, std::size_t quote) {
    const auto open = text.find('(', quote);
    if (open == std::string_view::npos) return text.size();
    return end_of(text, open, ")" + std::string{text.substr(quote + 1, open - quote - 1)} + "\"");
}

// One past the end of the comment or literal that begins at `at`, or `at` when none does.
std::size_t end_of_blank(std::string_view text, std::size_t at) {
    const auto two = text.substr(at, 2);
    if (two == "//") return end_of_line_comment(text, at);
    if (two == "/*") return end_of(text, at + 2, "*/");
    if (text[at] == '"') return at > 0 && text[at - 1] == 'R' ? end_of_raw_literal(text, at) : end_of_literal(text, at);
    // A quote within a number separates digits.
    if (text[at] == '\'' && (at == 0 || !is_word(text[at - 1]))) return end_of_literal(text, at);
    return at;
}

}  // namespace

std::string without_comments_and_literals(std::string_view text) {
    std::string code{text};
    for (std::size_t at = 0; at < text.size();) {
        const auto end = end_of_blank(text, at);
        for (auto i = at; i < end; ++i) {
            if (code[i] != '\n' && code[i] != '"' && code[i] != '\'') code[i] = ' ';
        }
        at = end == at ? at + 1 : end;
    }
    return code;
}

std::vector<std::string> includes_of(std::string_view text) {
    static const std::regex include{R"((?:^|\n)[ \t]*#[ \t]*include[ \t]*([<"][^>"\n]+[>"]))"};
    std::vector<std::string> found;
    for (std::cregex_iterator it{text.data(), text.data() + text.size(), include}; it != std::cregex_iterator{}; ++it) {
        found.push_back((*it)[1].str());
    }
    return found;
}

std::vector<Declared> types_of(std::string_view code) {
    static const std::regex type{
        R"(\b(?:class|struct|enum class|concept|using)[ \t\n]+(?:\[\[\w+\]\][ \t]*)?([A-Za-z_]\w*))"
        R"([ \t\n]*(?:final\b)?[ \t\n]*(?=[{;=]|:[^:]))"};
    std::vector<Declared> found;
    for (std::cregex_iterator it{code.data(), code.data() + code.size(), type}; it != std::cregex_iterator{}; ++it) {
        found.push_back({(*it)[1].str(), static_cast<std::size_t>(it->position(1))});
    }
    return found;
}

std::vector<std::size_t> whole_words(std::string_view code, std::string_view word) {
    std::vector<std::size_t> found;
    for (auto at = code.find(word); at != std::string_view::npos; at = code.find(word, at + 1)) {
        const auto after = at + word.size();
        const bool opens = at == 0 || !is_word(code[at - 1]);
        const bool closes = after >= code.size() || !is_word(code[after]) || !is_word(word.back());
        if (opens && closes) found.push_back(at);
    }
    return found;
}

}  // namespace baton::house
