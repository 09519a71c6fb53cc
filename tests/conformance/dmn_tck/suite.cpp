#include "tests/conformance/dmn_tck/suite.hpp"

#include <algorithm>
#include <cstdlib>
#include <memory>

#include "engine/decision/decision.hpp"
#include "engine/feel/text/text.hpp"
#include "tests/conformance/dmn_tck/cases.hpp"
#include "tests/conformance/dmn_tck/listing.hpp"

namespace baton::conformance::dmn_tck {
namespace {

namespace fs = std::filesystem;
using Models = std::map<std::string, std::shared_ptr<const decision::Definitions>>;

std::vector<fs::path> sorted_files(const fs::path& folder, std::string_view ending) {
    std::vector<fs::path> files;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ending) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

// All models of a folder, which may import each other.
Models read_models(const fs::path& folder, Tally& tally) {
    std::vector<std::string> names;
    std::vector<std::string> texts;
    for (const fs::path& file : sorted_files(folder, ".dmn")) {
        const auto text = read_text(file);
        if (!text) continue;
        names.push_back(file.filename().string());
        texts.push_back(*text);
    }
    std::vector<decision::File> files;
    for (std::size_t at = 0; at < names.size(); ++at) files.push_back({texts[at], names[at]});
    const auto read = decision::read_together(files, true);
    Models models;
    for (std::size_t at = 0; at < names.size(); ++at) {
        if (read[at]) {
            models.emplace(names[at], *read[at]);
            continue;
        }
        const Problem& why = read[at].error();
        tally.reports.push_back(folder.filename().string() + "/" + names[at] +
                                " is refused: " + (why.faults.empty() ? why.detail : why.faults[0].message));
    }
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

// Nothing when the result is as wanted, else what is wrong with it.
std::string fault_in(const decision::Definitions& model, const Case& test, const Wanted& wanted) {
    const auto outcome = outcome_of(model, test, wanted.element);
    if (!outcome && outcome.error().code == Code::not_found) return outcome.error().detail;
    feel::Value value = outcome ? outcome->value : feel::Value{};
    if (test.kind == "decisionService" && test.wanted.size() > 1 && value.context() != nullptr) {
        const feel::Value* member = value.context()->find(wanted.element);
        value = member != nullptr ? *member : feel::Value{};
    }
    const bool says_why = !outcome || !outcome->warnings.empty();
    if (!is_as_wanted(value, wanted.value)) {
        std::string report = "wanted " + to_text(wanted.value) + ", got " + to_text(value);
        if (!outcome) report += " (" + outcome.error().detail + ")";
        if (outcome && says_why) report += " (" + outcome->warnings[0].message + ")";
        return report;
    }
    return wanted.is_error && !says_why ? "wanted an error, and nothing says why it is null" : "";
}

Expects expectation(const Case& test) {
    const auto any = [&](const auto& holds) { return std::any_of(test.wanted.begin(), test.wanted.end(), holds); };
    if (any([](const Wanted& wanted) { return wanted.is_error; })) return Expects::error;
    return any([](const Wanted& wanted) { return !wanted.value.is_null(); }) ? Expects::value : Expects::null;
}

struct Place {
    std::string folder;  // with its level
    std::string group;
};

void note(Tally& tally, const Place& place, const std::string& name, Expects expects, bool is_right) {
    tally.total.note(expects, is_right);
    tally.by_folder[place.folder].note(expects, is_right);
    if (!place.group.empty()) tally.by_group[place.group].note(expects, is_right);
    tally.names.push_back(name);
    if (!is_right) tally.not_passed.push_back(name);
}

bool passes(const Models& models, const CaseFile& file, const Case& test, const std::string& name, Tally& tally) {
    const auto model = models.find(file.model);
    if (model == models.end()) {
        tally.reports.push_back(name + ": there is no model " + file.model);
        return false;
    }
    bool is_right = !test.wanted.empty();
    for (const Wanted& wanted : test.wanted) {
        const std::string fault = fault_in(*model->second, test, wanted);
        if (fault.empty()) continue;
        is_right = false;
        tally.reports.push_back(name + " " + wanted.element + ": " + fault);
    }
    return is_right;
}

void run_folder(const fs::path& folder, const Place& place, Tally& tally) {
    const Models models = read_models(folder, tally);
    for (const fs::path& file : sorted_files(folder, ".xml")) {
        const auto cases = read_cases(file);
        const std::string before = folder.filename().string() + "/";
        if (!cases) {
            const std::string name = before + file.filename().string();
            tally.reports.push_back(name + ": " + cases.error().detail);
            note(tally, place, name, Expects::value, false);
            continue;
        }
        for (const Case& test : cases->cases) {
            const std::string name = before + test.id;
            note(tally, place, name, expectation(test), passes(models, *cases, test, name, tally));
        }
    }
}

std::vector<fs::path> folders_of(const fs::path& root) {
    std::vector<fs::path> folders;
    for (const char* level : {"compliance-level-2", "compliance-level-3"}) {
        if (!fs::is_directory(root / level)) continue;
        for (const auto& entry : fs::directory_iterator(root / level)) {
            if (entry.is_directory()) folders.push_back(entry.path());
        }
    }
    std::sort(folders.begin(), folders.end());
    return folders;
}

}  // namespace

void Score::note(Expects expects, bool is_right) {
    Count& count = expects == Expects::value ? value : expects == Expects::null ? null : error;
    ++(is_right ? count.passed : count.failed);
}

fs::path folder_of_suite() {
    const char* suites = std::getenv("BATON_SUITES");
    const fs::path beside = fs::path(BATON_SOURCE_DIR) / ".." / "shared" / "suites";
    return (suites != nullptr ? fs::path(suites) : beside) / "dmn-tck";
}

Tally run(const fs::path& root, const std::vector<std::string>& chosen) {
    std::map<std::string, std::string> groups;
    for (const Listed& listed : read_listing(root / "cases.csv")) groups.emplace(listed.folder, listed.group);
    Tally tally;
    for (const fs::path& folder : folders_of(root)) {
        const std::string name = folder.filename().string();
        const bool is_chosen =
            std::any_of(chosen.begin(), chosen.end(), [&](const std::string& c) { return name.starts_with(c); });
        if (!chosen.empty() && !is_chosen) continue;
        const std::string place = folder.parent_path().filename().string() + "/" + name;
        const auto group = groups.find(place);
        run_folder(folder, {place, group != groups.end() ? group->second : std::string{}}, tally);
    }
    return tally;
}

}  // namespace baton::conformance::dmn_tck
