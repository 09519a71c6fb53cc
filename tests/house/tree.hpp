// The checkout as the house tests see it: the sources, the rooms and the pages of documentation.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace baton::house {

struct SourceFile {
    std::string path;  // from the root of the checkout, such as engine/base/time.hpp
    std::string room;  // such as engine/base; empty outside the rooms
    std::string text;
    std::string code;                   // text with comments and literals blanked out; the same lines
    std::vector<std::string> includes;  // as written, with < > or " "

    [[nodiscard]] bool is_header() const { return path.ends_with(".hpp"); }
    [[nodiscard]] bool is_test() const { return path.starts_with("tests/"); }
    [[nodiscard]] bool is_under(std::string_view folder) const;
};

// All .cpp and .hpp files, sorted by path.
const std::vector<SourceFile>& sources();

// The rooms in the order of the top CMakeLists.txt, from the ground up. Only those that exist.
const std::vector<std::string>& rooms();

// Paths of all files under `folder` whose names end with `suffix`, sorted.
std::vector<std::string> files(std::string_view folder, std::string_view suffix);

std::string read(std::string_view path);
bool exists(std::string_view path);
std::vector<std::string> lines_of(std::string_view text);

// "path:line", for a position in the file's text.
std::string place(const SourceFile& file, std::size_t position);

// Fails the running test with one line a fault, or passes when there is none.
void expect_none(const std::vector<std::string>& faults, std::string_view rule);

}  // namespace baton::house
