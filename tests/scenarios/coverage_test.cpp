// Every element and every sequence flow of the district's processes is passed by a story, so that no branch, time-out
// or refusal stands in a model unproved.
#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>

#include "service/story/play.hpp"

namespace baton::story {
namespace {

using std::filesystem::path;

path processes() { return path(BATON_SOURCE_DIR) / "processes"; }

std::vector<path> files_ending(const std::string& ending) {
    std::vector<path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(processes())) {
        if (entry.path().extension() == ending) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Footprints of_all_stories() {
    Footprints all;
    Models models;
    for (const auto& file : files_ending(".story")) {
        const auto played = play(file, Mode::straight, models);
        EXPECT_TRUE(played.has_value()) << (played ? "" : played.error().detail);
        if (played) all.add(played->passed);
    }
    return all;
}

TEST(Coverage, every_element_and_flow_of_a_process_is_passed_by_a_story) {
    const Footprints passed = of_all_stories();
    for (const auto& file : files_ending(".bpmn")) {
        const auto resources = read_resources(file);
        ASSERT_TRUE(resources.has_value());
        const auto read = runtime::read_deployment(*resources, {});
        ASSERT_TRUE(read.has_value()) << read.error().detail;
        for (const auto& process : read->resources.front().processes) {
            for (const auto& id : passed.missing_in(*process)) {
                ADD_FAILURE() << file.filename().string() << ": no story passes " << id << " of " << process->id;
            }
        }
    }
}

}  // namespace
}  // namespace baton::story
