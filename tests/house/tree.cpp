#include "tests/house/tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include "tests/house/code.hpp"

namespace baton::house {
namespace {

namespace fs = std::filesystem;

const fs::path root{BATON_SOURCE_DIR};

bool is_foreign(const fs::path& folder) {
    const auto name = folder.filename().string();
    return name == "build" || name == "node_modules" || name == "data" || (name.starts_with('.') && name != ".ci");
}

std::vector<std::string> read_rooms() {
    const std::string cmake = read("CMakeLists.txt");
    const auto begin = cmake.find("set(rooms");
    const auto end = cmake.find(')', begin);
    std::istringstream words{cmake.substr(begin + 9, end - begin - 9)};
    std::vector<std::string> found;
    for (std::string word; words >> word;) {
        if (exists(word)) found.push_back(word);
    }
    return found;
}

std::string room_of(const std::string& path) {
    for (const auto& room : rooms()) {
        if (path.starts_with(room + "/")) return room;
    }
    return {};
}

SourceFile load(const std::string& path) {
    SourceFile file{path, room_of(path), read(path), {}, {}};
    file.code = without_comments_and_literals(file.text);
    file.includes = includes_of(file.text);
    return file;
}

std::vector<SourceFile> load_all() {
    std::vector<SourceFile> all;
    for (const auto* suffix : {".cpp", ".hpp"}) {
        for (const auto& path : files("", suffix)) all.push_back(load(path));
    }
    std::ranges::sort(all, {}, &SourceFile::path);
    return all;
}

}  // namespace

bool SourceFile::is_under(std::string_view folder) const { return path.starts_with(std::string{folder} + "/"); }

const std::vector<SourceFile>& sources() {
    static const auto all = load_all();
    return all;
}

const std::vector<std::string>& rooms() {
    static const auto all = read_rooms();
    return all;
}

std::vector<std::string> files(std::string_view folder, std::string_view suffix) {
    std::vector<std::string> found;
    const auto start = root / folder;
    if (!fs::exists(start)) return found;
    for (auto it = fs::recursive_directory_iterator(start); it != fs::recursive_directory_iterator(); ++it) {
        if (it->is_directory() && is_foreign(it->path())) it.disable_recursion_pending();
        const auto path = fs::relative(it->path(), root).generic_string();
        if (it->is_regular_file() && path.ends_with(suffix)) found.push_back(path);
    }
    std::ranges::sort(found);
    return found;
}

std::string read(std::string_view path) {
    std::ifstream in{root / path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

bool exists(std::string_view path) { return fs::exists(root / path); }

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    std::istringstream in{std::string{text}};
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::string place(const SourceFile& file, std::size_t position) {
    const auto line =
        1 + std::count(file.text.begin(), file.text.begin() + static_cast<std::ptrdiff_t>(position), '\n');
    return file.path + ":" + std::to_string(line);
}

void expect_none(const std::vector<std::string>& faults, std::string_view rule) {
    if (faults.empty()) return;
    std::string report{rule};
    for (const auto& fault : faults) report += "\n  " + fault;
    ADD_FAILURE() << report;
}

}  // namespace baton::house
