// What is left open belongs in an issue, and the project does not know on which machine it was written.
#include <algorithm>
#include <cctype>
#include <gtest/gtest.h>
#include <regex>

#include "tests/house/tree.hpp"

namespace baton::house {
namespace {

std::vector<std::string> readable_files() {
    std::vector<std::string> all;
    for (const auto* suffix :
         {".cpp", ".hpp", ".md", ".txt", ".cmake", ".json", ".ts", ".tsx", ".story", ".bpmn", ".dmn", ".sh"}) {
        for (auto& path : files("", suffix)) all.push_back(std::move(path));
    }
    for (const auto* path : {"run", "check", ".ci/run", "tools/install", "tools/pages", "tools/tidy"}) {
        if (exists(path)) all.emplace_back(path);
    }
    return all;
}

std::vector<std::string> lines_with(const std::regex& pattern, const std::vector<std::string>& paths) {
    std::vector<std::string> found;
    for (const auto& path : paths) {
        if (path.starts_with("tests/house/")) continue;
        const auto lines = lines_of(read(path));
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (lines[i].size() < 4000 && std::regex_search(lines[i], pattern)) {
                found.push_back(path + ":" + std::to_string(i + 1) + ": " + lines[i].substr(0, 100));
            }
        }
    }
    return found;
}

}  // namespace

TEST(Words, nothing_is_left_open_in_the_sources) {
    std::vector<std::string> paths;
    for (const auto& path : readable_files()) {
        if (path.ends_with(".cpp") || path.ends_with(".hpp") || path.ends_with(".ts") || path.ends_with(".tsx"))
            paths.push_back(path);
    }
    const std::regex open{R"(\b(TODO|FIXME|XXX|HACK|not implemented|unimplemented|stub)\b)", std::regex::icase};
    expect_none(lines_with(open, paths), "Finish it, or write an issue.");
}

TEST(Words, no_path_of_one_machine_is_in_the_project) {
    const std::regex machine{R"((^|[\s"'=(`])/(work|home/\w+|farm|root|Users)/)"};
    expect_none(lines_with(machine, readable_files()), "Others do not have this folder.");
}

}  // namespace baton::house
