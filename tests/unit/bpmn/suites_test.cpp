// Files of others: the suites that stand beside the project, read where they are. Skipped by name when they are absent.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include "tests/unit/bpmn/files.hpp"

namespace baton::bpmn::testing {
namespace {

namespace fs = std::filesystem;

fs::path suites() {
    const char* given = std::getenv("BATON_SUITES");
    return given != nullptr ? fs::path(given) : fs::path(BATON_SOURCE_DIR) / ".." / "shared" / "suites";
}

std::vector<fs::path> models_in(const fs::path& folder) {
    std::vector<fs::path> found;
    if (!fs::exists(folder)) return found;
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (entry.path().extension() == ".bpmn") found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::string content(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream text;
    text << in.rdbuf();
    return text.str();
}

}  // namespace

TEST(Suites, every_reference_model_of_the_interchange_group_is_read_or_refused_with_places) {
    const auto models = models_in(suites() / "miwg");
    if (models.empty()) GTEST_SKIP() << "no models in " << suites() / "miwg";
    for (const fs::path& path : models) {
        const auto read_file = read(content(path), path.filename().string());
        EXPECT_TRUE(read_file || !read_file.error().faults.empty()) << path;
    }
}

TEST(Suites, the_processes_of_this_project_are_read) {
    const auto models = models_in(fs::path(BATON_SOURCE_DIR) / "processes");
    for (const fs::path& path : models) {
        EXPECT_EQ(shown(faults_of(content(path))), std::vector<std::string>{}) << path;
    }
}

}  // namespace baton::bpmn::testing
