// Just enough C++ to read sources without a compiler: comments, literals, includes, function bodies, declared types.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace baton::house {

// The same text with each character of a comment or literal replaced by a space; line ends and quotes stay.
std::string without_comments_and_literals(std::string_view text);

// What stands after #include, with its brackets or quotes.
std::vector<std::string> includes_of(std::string_view text);

struct Function {
    std::string head;       // what stands before the brace, in one line
    std::size_t begin = 0;  // position of the opening brace
    std::size_t lines = 0;  // from the brace's line to the closing brace's
};

// Function bodies outside of other functions. `code` comes from without_comments_and_literals.
std::vector<Function> functions_of(std::string_view code);

struct Declared {
    std::string name;
    std::size_t at = 0;
};

// Names of classes, structs, enums, concepts and aliases that `code` declares or defines.
std::vector<Declared> types_of(std::string_view code);

// Positions where `word` stands as a whole word; `word` may hold ::.
std::vector<std::size_t> whole_words(std::string_view code, std::string_view word);

}  // namespace baton::house
