// Runs the DMN TCK from BATON_SUITES (default ../shared/suites beside the checkout). The last line is the result as
// JSON, the line before it counts by what is expected, by group and by folder. With arguments only the folders whose
// names begin with one of them.
#include <iostream>

#include "engine/feel/json.hpp"
#include "tests/conformance/dmn_tck/suite.hpp"

namespace baton::conformance::dmn_tck {
namespace {

feel::Context json_of(const Count& count) { return {{"passed", count.passed}, {"failed", count.failed}}; }

feel::Context json_of(const Score& score) {
    feel::Context made = json_of(score.all());
    made.set("value", json_of(score.value));
    made.set("null", json_of(score.null));
    made.set("error", json_of(score.error));
    return made;
}

feel::Context json_of(const std::map<std::string, Score>& scores) {
    feel::Context made;
    for (const auto& [name, score] : scores) made.set(name, json_of(score));
    return made;
}

std::string result_of(const Tally& tally, int skipped) {
    feel::List names;
    for (const std::string& name : tally.not_passed) names.emplace_back(name);
    return feel::to_json(feel::Context{{"suite", "dmn-tck"},
                                       {"passed", tally.total.all().passed},
                                       {"failed", tally.total.all().failed},
                                       {"skipped", skipped},
                                       {"not_passed", std::move(names)}});
}

int main_of(const std::vector<std::string>& chosen) {
    const auto root = folder_of_suite();
    if (!std::filesystem::is_directory(root)) {
        std::cout << "there is no " << root.string() << ": the suite is skipped\n" << result_of({}, 1) << '\n';
        return 0;
    }
    const Tally tally = run(root, chosen);
    for (const std::string& line : tally.reports) std::cout << line << '\n';
    std::cout << feel::to_json(feel::Context{{"total", json_of(tally.total)},
                                             {"by_group", json_of(tally.by_group)},
                                             {"by_folder", json_of(tally.by_folder)}})
              << '\n'
              << result_of(tally, 0) << '\n';
    return tally.total.all().failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace baton::conformance::dmn_tck

int main(int count, char** arguments) {
    return baton::conformance::dmn_tck::main_of({arguments + 1, arguments + count});
}
