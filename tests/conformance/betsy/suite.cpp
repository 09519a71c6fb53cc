#include "tests/conformance/betsy/suite.hpp"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "tests/conformance/betsy/catalogue.hpp"
#include "tests/conformance/betsy/constraints.hpp"
#include "tests/conformance/betsy/model.hpp"
#include "tests/conformance/betsy/play.hpp"

namespace baton::conformance::betsy {
namespace {

std::string content(const std::filesystem::path& file) {
    const std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void note(Tally& tally, const std::string& name, const Outcome& outcome) {
    tally.names.push_back(name);
    ++(outcome.passed ? tally.passed : tally.failed);
    if (outcome.passed) return;
    tally.not_passed.push_back(name);
    tally.reports.push_back(name + ": " + outcome.report);
}

// Straight, and with the state read back from the log after every step: the traces must be the same.
void run_cases(const Process& process, Tally& tally) {
    const auto xml = runnable(content(process.file), process.file.filename().string());
    for (const Case& test : process.cases) {
        const std::string name = process.name + "/" + test.number;
        if (!xml) {
            note(tally, name, {false, xml.error().detail});
            continue;
        }
        Outcome outcome = play(process, test, *xml, story::Mode::straight);
        if (outcome.passed) outcome = play(process, test, *xml, story::Mode::crash);
        note(tally, name, outcome);
    }
}

void run_constraint(const Process& model, Tally& tally) {
    const Judgement judgement = judge(model, content(model.file));
    const bool passed = judgement.answer == Answer::refused || judgement.answer == Answer::warned;
    if (judgement.answer == Answer::warned)
        tally.warned.push_back(model.name + " (" + model.constraint + "): " + judgement.rule);
    std::string report = model.constraint + ", " + std::string(name_of(judgement.answer)) + ":";
    for (const std::string& rule : judgement.rules) report += " " + rule;
    note(tally, model.name, {passed, report + " -- " + model.constraint_text});
}

}  // namespace

std::filesystem::path folder_of_suite() {
    const char* suites = std::getenv("BATON_SUITES");
    const std::filesystem::path beside = std::filesystem::path(BATON_SOURCE_DIR) / ".." / "shared" / "suites";
    return (suites != nullptr ? std::filesystem::path(suites) : beside) / "betsy";
}

Tally run(const std::filesystem::path& folder, const std::vector<std::string>& chosen) {
    Tally tally;
    const auto catalogue = read_catalogue(folder);
    if (!catalogue) {
        note(tally, "catalogue.json", {false, catalogue.error().detail});
        return tally;
    }
    for (const Process& process : *catalogue) {
        const bool is_chosen = std::any_of(chosen.begin(), chosen.end(),
                                           [&](const std::string& one) { return process.name.starts_with(one); });
        if (!chosen.empty() && !is_chosen) continue;
        if (process.constraint.empty()) {
            run_cases(process, tally);
        } else {
            run_constraint(process, tally);
        }
    }
    return tally;
}

}  // namespace baton::conformance::betsy
