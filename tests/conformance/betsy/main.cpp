// Runs the betsy suite from BATON_SUITES (default ../shared/suites beside the checkout); the last line is the result as
// JSON. With arguments only what has a name that begins with one of them.
#include <iostream>

#include "engine/feel/json.hpp"
#include "tests/conformance/betsy/suite.hpp"

namespace baton::conformance::betsy {
namespace {

std::string json_of(const Tally& tally, int skipped) {
    feel::List names;
    for (const std::string& name : tally.not_passed) names.emplace_back(name);
    return feel::to_json(feel::Context{{"suite", "betsy"},
                                       {"passed", tally.passed},
                                       {"failed", tally.failed},
                                       {"skipped", skipped},
                                       {"not_passed", std::move(names)}});
}

int main_of(const std::vector<std::string>& chosen) {
    const auto folder = folder_of_suite();
    if (!std::filesystem::is_directory(folder)) {
        std::cout << "there is no " << folder.string() << ": the suite is skipped\n" << json_of({}, 1) << '\n';
        return 0;
    }
    const Tally tally = run(folder, chosen);
    for (const std::string& line : tally.reports) std::cout << line << '\n';
    for (const std::string& line : tally.warned) std::cout << "accepted with a warning: " << line << '\n';
    std::cout << json_of(tally, 0) << '\n';
    return tally.failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace baton::conformance::betsy

int main(int count, char** arguments) { return baton::conformance::betsy::main_of({arguments + 1, arguments + count}); }
