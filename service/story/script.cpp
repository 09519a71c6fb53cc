#include "service/story/script.hpp"

namespace baton::story {
namespace {

Line line_of(std::string_view text) {
    if (text.ends_with('\r')) text.remove_suffix(1);
    const auto start = text.find_first_not_of(" \t");
    if (start == std::string_view::npos) return {Line::Kind::blank, std::string(text)};
    const char first = text[start];
    if (first == '#') return {Line::Kind::comment, std::string(text)};
    if (start > 0 && (first == '|' || first == '!')) return {Line::Kind::answer, std::string(text)};
    return {Line::Kind::command, std::string(text.substr(start))};
}

}  // namespace

Script parse(std::string_view text, std::string file) {
    Script script{std::move(file), {}};
    while (!text.empty()) {
        const auto end = text.find('\n');
        script.lines.push_back(line_of(text.substr(0, end)));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return script;
}

Words split(std::string_view command) {
    Words split;
    while (true) {
        const auto start = command.find_first_not_of(" \t");
        if (start == std::string_view::npos) return split;
        command.remove_prefix(start);
        if (command.front() == '{' || command.front() == '"') {
            split.json = std::string(command.substr(0, command.find_last_not_of(" \t") + 1));
            return split;
        }
        const auto end = command.find_first_of(" \t");
        split.words.emplace_back(command.substr(0, end));
        if (end == std::string_view::npos) return split;
        command.remove_prefix(end);
    }
}

}  // namespace baton::story
