#include "service/story/script.hpp"

#include <algorithm>

namespace baton::story {
namespace {

constexpr auto npos = std::string_view::npos;

Line line_of(std::string_view text) {
    if (text.ends_with('\r')) text.remove_suffix(1);
    const auto start = text.find_first_not_of(" \t");
    if (start == npos) return {Line::Kind::blank, std::string(text)};
    const char first = text[start];
    if (first == '#') return {Line::Kind::comment, std::string(text)};
    if (start > 0 && (first == '|' || first == '!')) return {Line::Kind::answer, std::string(text)};
    return {Line::Kind::command, std::string(text.substr(start))};
}

// Where the word that `text` begins with ends, when quotes hold it together; npos when none do. A quote in the middle
// of a word, as in "it's", is a letter.
std::size_t end_of_quoted(std::string_view text) {
    const auto blank = text.find_first_of(" \t");
    const auto equals = text.substr(0, blank).find('=');
    std::size_t open = 0;
    if (text.front() != '\'') open = equals == npos ? npos : equals + 1;
    if (open >= text.size() || text[open] != '\'') return npos;
    for (auto close = text.find('\'', open + 1); close != npos; close = text.find('\'', close + 1)) {
        const bool ends = close + 1 == text.size() || text[close + 1] == ' ' || text[close + 1] == '\t';
        if (ends) return close + 1;
    }
    return npos;
}

std::string without_quotes(std::string_view word) {
    std::string text(word.substr(0, word.size() - 1));
    text.erase(text.find('\''), 1);
    return text;
}

}  // namespace

Script parse(std::string_view text, std::string file) {
    Script script{std::move(file), {}};
    while (!text.empty()) {
        const auto end = text.find('\n');
        script.lines.push_back(line_of(text.substr(0, end)));
        if (end == npos) break;
        text.remove_prefix(end + 1);
    }
    return script;
}

Words split(std::string_view command) {
    Words split;
    while (true) {
        const auto start = command.find_first_not_of(" \t");
        if (start == npos) return split;
        command.remove_prefix(start);
        if (command.front() == '{' || command.front() == '"') {
            split.json = std::string(command.substr(0, command.find_last_not_of(" \t") + 1));
            return split;
        }
        const auto quoted = end_of_quoted(command);
        const auto end = std::min({quoted, command.find_first_of(" \t", quoted == npos ? 0 : quoted), command.size()});
        const auto word = command.substr(0, end);
        split.words.push_back(quoted == npos ? std::string(word) : without_quotes(word));
        command.remove_prefix(end);
    }
}

std::string as_word(std::string_view text) {
    const bool is_one =
        !text.empty() && text.find_first_of(" \t'=") == npos && text.front() != '{' && text.front() != '"';
    return is_one ? std::string(text) : '\'' + std::string(text) + '\'';
}

}  // namespace baton::story
