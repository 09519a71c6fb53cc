// The whole suite, or the part of it whose names begin as asked for.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace baton::conformance::betsy {

struct Tally {
    int passed = 0;
    int failed = 0;
    std::vector<std::string> names;  // of all that was tried
    std::vector<std::string> not_passed;
    std::vector<std::string> warned;   // constraint models that are accepted with a warning for their constraint
    std::vector<std::string> reports;  // a line for each that did not pass
};

// BATON_SUITES, or ../shared/suites beside the checkout.
[[nodiscard]] std::filesystem::path folder_of_suite();

[[nodiscard]] Tally run(const std::filesystem::path& folder, const std::vector<std::string>& chosen);

}  // namespace baton::conformance::betsy
