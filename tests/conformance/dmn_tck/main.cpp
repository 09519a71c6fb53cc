// Runs the DMN TCK from BATON_SUITES (default ../shared/suites); the last line is the result as JSON. With arguments
// only the folders whose names start with one of them.
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <map>

#include "engine/decision/decision.hpp"
#include "engine/feel/json.hpp"
#include "engine/feel/text/text.hpp"
#include "tests/conformance/dmn_tck/cases.hpp"

namespace baton::conformance {
namespace {

namespace fs = std::filesystem;
using Models = std::map<std::string, std::shared_ptr<const decision::Definitions>>;

struct Tally {
    int passed = 0;
    int failed = 0;
    int passed_with_value = 0;
    int failed_with_value = 0;
    std::vector<std::string> not_passed;
};

std::vector<fs::path> sorted_files(const fs::path& folder, std::string_view ending) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ending) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

// All models of a folder; one that imports another is read once the other has been.
Models read_models(const fs::path& folder) {
    Models models;
    std::vector<std::shared_ptr<const decision::Definitions>> known;
    std::map<std::string, std::string> refused;
    const std::vector<fs::path> files = sorted_files(folder, ".dmn");
    for (std::size_t round = 0; round < files.size(); ++round) {
        for (const fs::path& file : files) {
            const std::string name = file.filename().string();
            const auto text = models.contains(name) ? Result<std::string>(std::string{}) : read_text(file);
            if (!text || text->empty()) continue;
            const auto model = decision::read(*text, name, {.imports = known, .is_lenient = true});
            if (model) {
                models.emplace(name, *model);
                known.push_back(*model);
                refused.erase(name);
            } else {
                refused[name] = model.error().faults.empty() ? model.error().detail : model.error().faults[0].message;
            }
        }
    }
    for (const auto& [name, why] : refused)
        std::cout << folder.filename().string() << '/' << name << " is refused: " << why << '\n';
    return models;
}

Result<decision::Outcome> outcome_of(const decision::Definitions& model, const Case& test, const std::string& element) {
    const feel::Surroundings around{
        .now = Instant{std::chrono::hours{24 * 20'000}}, .zone = "Z", .working_days = nullptr};
    if (test.kind != "decision") return decision::invoke(model, test.invocable, test.inputs, around);
    for (const decision::Decided& one : decision::decisions(model)) {
        if (one.name == element) return decision::evaluate(model, one.id, test.inputs, around);
    }
    return fail(Code::not_found, "there is no decision '" + element + "'");
}

bool passes(const decision::Definitions& model, const Case& test, const std::string& name) {
    bool is_right = true;
    for (const Wanted& wanted : test.wanted) {
        const auto outcome = outcome_of(model, test, wanted.element);
        feel::Value value = outcome ? outcome->value : feel::Value{};
        if (test.kind == "decisionService" && test.wanted.size() > 1 && value.context() != nullptr) {
            const feel::Value* member = value.context()->find(wanted.element);
            value = member != nullptr ? *member : feel::Value{};
        }
        if (is_as_wanted(value, wanted.value)) continue;
        is_right = false;
        std::cout << name << ' ' << wanted.element << ": wanted " << to_text(wanted.value) << ", got "
                  << to_text(value);
        if (!outcome) std::cout << " (" << outcome.error().detail << ')';
        if (outcome && !outcome->warnings.empty()) std::cout << " (" << outcome->warnings[0].message << ')';
        std::cout << '\n';
    }
    return is_right;
}

void run_folder(const fs::path& folder, Tally& tally) {
    const Models models = read_models(folder);
    for (const fs::path& file : sorted_files(folder, ".xml")) {
        const auto cases = read_cases(file);
        if (!cases) {
            std::cout << file.string() << ": " << cases.error().detail << '\n';
            continue;
        }
        const auto model = models.find(cases->model);
        for (const Case& test : cases->cases) {
            const std::string name = folder.filename().string() + "/" + test.id;
            const bool has_value = std::any_of(test.wanted.begin(), test.wanted.end(),
                                               [](const Wanted& wanted) { return !wanted.value.is_null(); });
            const bool is_right = model != models.end() && passes(*model->second, test, name);
            ++(is_right ? tally.passed : tally.failed);
            if (has_value) ++(is_right ? tally.passed_with_value : tally.failed_with_value);
            if (!is_right) tally.not_passed.push_back(name);
        }
    }
}

std::string json_of(const Tally& tally, int skipped) {
    feel::List names;
    for (const std::string& name : tally.not_passed) names.emplace_back(name);
    return feel::to_json(feel::Context{{"suite", "dmn-tck"},
                                       {"passed", tally.passed},
                                       {"failed", tally.failed},
                                       {"skipped", skipped},
                                       {"not_passed", std::move(names)}});
}

fs::path default_root() {
    const char* suites = std::getenv("BATON_SUITES");
    return fs::path(suites != nullptr ? suites : "../shared/suites") / "dmn-tck";
}

int run(const fs::path& root, const std::vector<std::string>& chosen) {
    if (!fs::is_directory(root)) {
        std::cout << "there is no " << root.string() << ": the suite is skipped\n" << json_of({}, 1) << '\n';
        return 0;
    }
    std::vector<fs::path> folders;
    for (const char* level : {"compliance-level-2", "compliance-level-3"}) {
        if (!fs::is_directory(root / level)) continue;
        for (const auto& entry : fs::directory_iterator(root / level)) folders.push_back(entry.path());
    }
    std::sort(folders.begin(), folders.end());
    Tally tally;
    for (const fs::path& folder : folders) {
        const std::string name = folder.filename().string();
        const bool is_chosen =
            std::any_of(chosen.begin(), chosen.end(), [&](const std::string& c) { return name.starts_with(c); });
        if (chosen.empty() || is_chosen) run_folder(folder, tally);
    }
    std::cout << "cases that want a value: " << tally.passed_with_value << " passed, " << tally.failed_with_value
              << " failed\n";
    std::cout << "cases that want null only: " << tally.passed - tally.passed_with_value << " passed, "
              << tally.failed - tally.failed_with_value << " failed\n";
    std::cout << json_of(tally, 0) << '\n';
    return tally.failed == 0 ? 0 : 1;
}

}  // namespace
}  // namespace baton::conformance

int main(int count, char** arguments) {
    const std::vector<std::string> given(arguments + 1, arguments + count);
    if (given.empty()) return baton::conformance::run(baton::conformance::default_root(), {});
    return baton::conformance::run(given.front(), {given.begin() + 1, given.end()});
}
