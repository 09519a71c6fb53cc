// The Technology Compatibility Kit of DMN as a whole, or the folders of it whose names begin as asked for.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace baton::conformance::dmn_tck {

struct Count {
    int passed = 0;
    int failed = 0;
};

// What a case expects. Of the kit's cases many expect null only: they say little, and are counted apart. One that
// expects an error wants null and a word on why.
enum class Expects { value, null, error };

struct Score {
    Count value;
    Count null;
    Count error;

    [[nodiscard]] Count all() const {
        return {value.passed + null.passed + error.passed, value.failed + null.failed + error.failed};
    }
    void note(Expects expects, bool is_right);
};

struct Tally {
    Score total;
    std::map<std::string, Score> by_folder;  // "compliance-level-2/0001-input-data-string"
    std::map<std::string, Score> by_group;   // by the groups of cases.csv, where the kit has that file
    std::vector<std::string> names;          // of all that was tried: folder/case
    std::vector<std::string> not_passed;
    std::vector<std::string> reports;  // a line for each result that was not as wanted, and each model that is refused
};

// BATON_SUITES, or ../shared/suites beside the checkout.
[[nodiscard]] std::filesystem::path folder_of_suite();

[[nodiscard]] Tally run(const std::filesystem::path& root, const std::vector<std::string>& chosen);

}  // namespace baton::conformance::dmn_tck
