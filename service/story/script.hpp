// A story file as it is read: commands, with the answers that stand under them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"

namespace baton::story {

struct Line {
    enum class Kind { blank, comment, command, answer } kind = Kind::blank;
    std::string text;  // as written, without the line end
};

struct Script {
    std::string file;
    std::vector<Line> lines;
};

[[nodiscard]] Script parse(std::string_view text, std::string file);

// A command's words: the first ones split by blanks, and from the first '{' or '"' on the rest as one piece. What has
// blanks is a word between single quotes: message 'paid in full' key='T 7'.
struct Words {
    std::vector<std::string> words;
    std::string json;  // empty when there is none
};
[[nodiscard]] Words split(std::string_view command);
// The word, between quotes when it would not stay one without them.
[[nodiscard]] std::string as_word(std::string_view text);

}  // namespace baton::story
