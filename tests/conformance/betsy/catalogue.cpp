#include "tests/conformance/betsy/catalogue.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "engine/feel/json.hpp"

namespace baton::conformance::betsy {
namespace {

using feel::Value;

const Value& member(const Value& of, std::string_view name) {
    static const Value nothing;
    const Value* found = of.context() == nullptr ? nullptr : of.context()->find(name);
    return found == nullptr ? nothing : *found;
}

std::string text(const Value& value) {
    if (value.string() != nullptr) return *value.string();
    return value.number() != nullptr ? feel::to_json(value) : std::string{};
}

bool truth(const Value& value) { return value.boolean() != nullptr && *value.boolean(); }

std::vector<std::string> texts(const Value& value) {
    std::vector<std::string> all;
    if (value.list() == nullptr) return all;
    for (const Value& item : *value.list()) all.push_back(text(item));
    return all;
}

std::vector<std::string> sorted(std::vector<std::string> all) {
    std::sort(all.begin(), all.end());
    return all;
}

Case read_case(const Value& from) {
    Case made;
    made.number = text(member(from, "number"));
    made.start = texts(member(from, "start"));
    if (const auto* variables = member(from, "variables").context()) made.variables = *variables;
    made.settle = std::chrono::milliseconds(std::atoll(text(member(from, "settleMs")).c_str()));
    const Value& corrected = member(from, "expectedCorrected");
    made.traces = sorted(texts(corrected.is_null() ? member(from, "expectedTraces") : corrected));
    made.asks_for_marker = truth(member(from, "expectMarker"));
    made.asks_for_parallel = truth(member(from, "expectParallelExecution"));
    made.asks_for_data = !member(from, "expectData").is_null();
    made.may_be_refused = text(member(from, "expectDeployment")) != "ok";
    return made;
}

Process read_process(const Value& from, const std::filesystem::path& folder) {
    Process made;
    made.name = text(member(from, "group")) + "/" + text(member(from, "name"));
    made.id = text(member(from, "mainProcess"));
    made.file = folder / text(member(from, "file"));
    made.has_log = !member(member(from, "scripts"), "CREATE_LOG_FILE").is_null();
    const Value& constraint = member(from, "constraint");
    made.constraint = text(member(constraint, "rule"));
    made.constraint_text = text(member(constraint, "text"));
    if (!made.constraint.empty() || member(from, "cases").list() == nullptr) return made;
    for (const Value& one : *member(from, "cases").list()) made.cases.push_back(read_case(one));
    return made;
}

}  // namespace

Result<std::vector<Process>> read_catalogue(const std::filesystem::path& folder) {
    const std::ifstream in(folder / "catalogue.json", std::ios::binary);
    if (!in) return fail(Code::not_found, "cannot read " + (folder / "catalogue.json").string());
    std::ostringstream all;
    all << in.rdbuf();
    const auto catalogue = feel::from_json(all.str());
    if (!catalogue) return catalogue.error();
    const auto* processes = member(*catalogue, "processes").list();
    if (processes == nullptr) return fail(Code::invalid, "the catalogue has no list of processes");
    std::vector<Process> made;
    for (const Value& one : *processes) made.push_back(read_process(one, folder));
    return made;
}

}  // namespace baton::conformance::betsy
