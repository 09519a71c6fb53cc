// Every story of the tree, in all four modes: beside the processes, and here, one folder for each family of symbols.
#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>

#include "service/story/play.hpp"

namespace baton::story {
namespace {

std::vector<std::filesystem::path> all_stories() {
    std::vector<std::filesystem::path> files;
    for (const char* const folder : {"/processes", "/tests/scenarios"}) {
        const std::string root = std::string(BATON_SOURCE_DIR) + folder;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            if (entry.path().extension() == ".story") files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

std::string name_of_story(const testing::TestParamInfo<std::filesystem::path>& info) {
    std::string name = std::filesystem::relative(info.param, BATON_SOURCE_DIR).replace_extension("").string();
    std::replace_if(
        name.begin(), name.end(), [](unsigned char letter) { return std::isalnum(letter) == 0; }, '_');
    return name;
}

class Story : public testing::TestWithParam<std::filesystem::path> {};

TEST_P(Story, comes_out_the_same_straight_crashed_repeated_and_refused) {
    const auto verdict = check(GetParam());
    ASSERT_TRUE(verdict.has_value()) << verdict.error().detail;
    EXPECT_TRUE(verdict->holds) << verdict->report;
}

INSTANTIATE_TEST_SUITE_P(All, Story, testing::ValuesIn(all_stories()), name_of_story);

}  // namespace
}  // namespace baton::story
