// A file holds one idea, a function fits a screen.
#include <algorithm>
#include <gtest/gtest.h>

#include "tests/house/code.hpp"
#include "tests/house/tree.hpp"

namespace baton::house {
namespace {

constexpr std::size_t cpp_lines_max = 300;
constexpr std::size_t hpp_lines_max = 150;
constexpr std::size_t function_lines_max = 40;
constexpr std::size_t test_lines_max = 60;  // a table of cases is read row by row
constexpr std::size_t columns_max = 120;
constexpr std::size_t own_includes_max = 16;

// Columns are characters, not bytes: stories and messages are in Chinese as well.
std::size_t columns(const std::string& line) {
    return static_cast<std::size_t>(
        std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

TEST(Sizes, a_file_is_short) {
    std::vector<std::string> faults;
    for (const auto& file : sources()) {
        const auto lines = lines_of(file.text).size();
        const auto limit = file.is_header() ? hpp_lines_max : cpp_lines_max;
        if (lines <= limit) continue;
        faults.push_back(file.path + " has " + std::to_string(lines) + " lines; " + std::to_string(limit) +
                         " are allowed");
    }
    expect_none(faults, "Split it where the idea splits.");
}

TEST(Sizes, a_function_fits_a_screen) {
    std::vector<std::string> faults;
    for (const auto& file : sources()) {
        for (const auto& function : functions_of(file.code)) {
            if (function.lines <= (file.is_test() ? test_lines_max : function_lines_max)) continue;
            faults.push_back(place(file, function.begin) + " has a function of " + std::to_string(function.lines) +
                             " lines: " + function.head.substr(0, 80));
        }
    }
    expect_none(faults, "A function has 40 lines at most, a test 60.");
}

TEST(Sizes, a_line_fits_a_window) {
    std::vector<std::string> faults;
    for (const auto& file : sources()) {
        const auto lines = lines_of(file.text);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (columns(lines[i]) > columns_max) faults.push_back(file.path + ":" + std::to_string(i + 1));
        }
    }
    expect_none(faults, "A line has 120 columns at most.");
}

TEST(Sizes, a_file_knows_few_others) {
    std::vector<std::string> faults;
    for (const auto& file : sources()) {
        const auto own = static_cast<std::size_t>(
            std::ranges::count_if(file.includes, [](const auto& include) { return include.front() == '"'; }));
        if (own <= own_includes_max) continue;
        faults.push_back(file.path + " includes " + std::to_string(own) + " of our headers; " +
                         std::to_string(own_includes_max) + " are allowed");
    }
    expect_none(faults, "A file that knows everything is several files.");
}

}  // namespace baton::house
