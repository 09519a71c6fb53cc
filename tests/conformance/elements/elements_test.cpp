// The table of docs/conformance.md is what the stories ran. BATON_UPDATE=1 writes it anew.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include "service/story/play.hpp"
#include "tests/conformance/elements/seen.hpp"
#include "tests/conformance/elements/table.hpp"

namespace baton::conformance {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view begin_mark = "<!-- what ran: written by a test -->\n";
constexpr std::string_view end_mark = "<!-- end of what ran -->";

const fs::path document = fs::path(BATON_SOURCE_DIR) / "docs" / "conformance.md";

std::string content(const fs::path& file) {
    const std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<fs::path> stories() {
    std::vector<fs::path> found;
    for (const char* const folder : {"processes", "tests/scenarios"}) {
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(BATON_SOURCE_DIR) / folder)) {
            if (entry.path().extension() == ".story") found.push_back(entry.path());
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::set<std::string> what_ran() {
    Seen seen;
    story::Models models;
    for (const fs::path& story : stories()) {
        seen.begin_story();
        const auto played = story::play(story, story::Mode::straight, models,
                                        [&](const auto& records, const auto& shelf) { seen.look(records, shelf); });
        EXPECT_TRUE(played) << story << ": " << (played ? "" : played.error().detail);
    }
    return seen.names();
}

TEST(Elements, the_table_of_the_documentation_is_what_the_stories_ran) {
    const std::string table = table_of(what_ran());
    std::string text = content(document);
    const std::size_t begin = text.find(begin_mark);
    const std::size_t end = text.find(end_mark);
    ASSERT_TRUE(begin != std::string::npos && end != std::string::npos && begin < end) << "the marks are missing";
    const std::size_t from = begin + begin_mark.size();
    if (std::getenv("BATON_UPDATE") != nullptr) {
        text.replace(from, end - from, table);
        std::ofstream(document, std::ios::binary) << text;
        return;
    }
    EXPECT_EQ(text.substr(from, end - from), table) << "run this test with BATON_UPDATE=1 and look at the difference";
}

TEST(Elements, every_pattern_of_the_documentation_has_its_story_or_its_reason) {
    const std::string text = content(document);
    std::istringstream lines(text.substr(std::min(text.find("## Control-flow patterns"), text.size())));
    int number = 0;
    for (std::string line; std::getline(lines, line);) {
        const std::string head = "| " + std::to_string(number + 1) + " |";
        if (!line.starts_with(head)) continue;
        ++number;
        const std::size_t link = line.find("](../");
        if (link == std::string::npos) {
            EXPECT_NE(line.find("§"), std::string::npos) << line << "\nsays neither a story nor a reason";
            continue;
        }
        const std::string path = line.substr(link + 5, line.find(')', link) - link - 5);
        EXPECT_TRUE(fs::exists(fs::path(BATON_SOURCE_DIR) / path)) << path << " is not there";
    }
    EXPECT_EQ(number, 43);
}

}  // namespace
}  // namespace baton::conformance
