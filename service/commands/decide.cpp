#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <optional>

#include "engine/decision/decision.hpp"
#include "engine/feel/json.hpp"
#include "service/commands/columns.hpp"
#include "service/commands/commands.hpp"
#include "service/commands/given.hpp"
#include "service/story/text_file.hpp"

namespace baton::commands {
namespace {

using decision::Outcome;

struct Options {
    std::vector<std::string> files;  // the first is asked, the others are what it imports
    std::string decision;            // name or id; empty: the one that no other requires
    std::vector<std::string> inputs;
    bool as_json = false;
    std::shared_ptr<Setting> setting;
};

constexpr std::size_t value_columns_max = 160;

std::string titled(const std::string& id, const std::string& name) {
    return name.empty() || name == id ? id : id + " (" + name + ")";
}

int refuse(const Problem& problem, const Options& options) {
    if (options.as_json) std::cout << "{\"faults\":" << to_json(problem.faults) << "}\n";
    return report(problem);
}

// The one that is asked for; else the only one that no other requires.
Result<decision::Decided> wanted(const decision::Definitions& definitions, const Options& options) {
    std::vector<decision::Decided> tops;
    std::string known;
    for (auto& one : decision::decisions(definitions)) {
        if (!options.decision.empty() && (one.id == options.decision || one.name == options.decision)) return one;
        known += (known.empty() ? "" : ", ") + titled(one.id, one.name);
        if (!one.is_required) tops.push_back(std::move(one));
    }
    if (!options.decision.empty()) {
        return fail(Code::not_found, "'" + options.files.front() + "' has no decision '" + options.decision +
                                         "'; it has: " + (known.empty() ? "none" : known));
    }
    if (tops.size() == 1) return tops.front();
    return fail(Code::not_found, "say which decision: --decision with one of " + (known.empty() ? "none" : known));
}

std::string entries(const feel::Context& values) {
    std::string text;
    for (const auto& [name, value] : values.entries()) text += (text.empty() ? "" : ", ") + name + " = " + shown(value);
    return text.empty() ? "no inputs" : text;
}

void tell(const Outcome::Table& table) {
    std::cout << "  table: " << in_one_line(entries(table.inputs), value_columns_max) << "\n";
    if (table.hits.empty()) std::cout << "    no rule hit\n";
    for (const Outcome::Hit& hit : table.hits) {
        const std::string number = std::to_string(hit.number);
        std::cout << "    rule " << number << " hit (line " << hit.line << (hit.rule == number ? "" : ", " + hit.rule)
                  << "): " << in_one_line(shown(hit.output), value_columns_max) << "\n";
    }
}

// A decision's part of the tables and of the warnings: those after the decision that was made before it.
struct Share {
    std::size_t tables;
    std::size_t warnings;
};

void tell(const Outcome& outcome, const Outcome::Made& made, const Share& from) {
    std::cout << "decision " << titled(made.id, made.name) << "\n";
    for (std::size_t at = from.tables; at < made.tables_end; ++at) tell(outcome.tables[at]);
    for (std::size_t at = from.warnings; at < std::min(made.warnings_end, outcome.warnings.size()); ++at) {
        std::cout << "  ! " << outcome.warnings[at].message << "\n";
    }
    std::cout << "  = " << in_one_line(shown(made.value), value_columns_max) << "\n";
}

void tell(const Outcome& outcome, const feel::Context& given) {
    std::cout << "inputs\n";
    for (const auto& [name, value] : outcome.read.entries()) {
        std::cout << "  " << name << " = " << in_one_line(shown(value), value_columns_max) << "\n";
    }
    for (const auto& [name, value] : given.entries()) {
        if (outcome.read.find(name) == nullptr) std::cout << "  " << name << " was not looked at\n";
    }
    Share from{0, 0};
    for (const Outcome::Made& made : outcome.made) {
        tell(outcome, made, from);
        from = {made.tables_end, made.warnings_end};
    }
    std::cout << "result " << shown(outcome.value) << "\n";
}

std::string json_of(const Outcome::Table& table) {
    std::string json = "{\"inputs\":";
    feel::append_json(json, feel::Value{table.inputs});
    json += ",\"hits\":[";
    for (const Outcome::Hit& hit : table.hits) {
        json += json.back() == '[' ? "{\"rule\":" : ",{\"rule\":";
        feel::append_json_string(json, hit.rule);
        json += ",\"number\":" + std::to_string(hit.number) + ",\"line\":" + std::to_string(hit.line) +
                ",\"output\":" + feel::to_json(hit.output) + "}";
    }
    return json + "]}";
}

std::string json_of(const Outcome& outcome, const Outcome::Made& made, const Share& from) {
    std::string json = "{\"id\":";
    feel::append_json_string(json, made.id);
    json += ",\"name\":";
    feel::append_json_string(json, made.name);
    json += ",\"tables\":[";
    for (std::size_t at = from.tables; at < made.tables_end; ++at) {
        json += (at == from.tables ? "" : ",") + json_of(outcome.tables[at]);
    }
    json += "],\"warnings\":[";
    for (std::size_t at = from.warnings; at < std::min(made.warnings_end, outcome.warnings.size()); ++at) {
        if (json.back() != '[') json += ",";
        feel::append_json_string(json, outcome.warnings[at].message);
    }
    return json + "],\"value\":" + feel::to_json(made.value) + "}";
}

void print_json(const Outcome& outcome) {
    std::string json = "{\"inputs\":" + feel::to_json(feel::Value{outcome.read}) + ",\"decisions\":[";
    Share from{0, 0};
    for (const Outcome::Made& made : outcome.made) {
        json += (json.back() == '[' ? "" : ",") + json_of(outcome, made, from);
        from = {made.tables_end, made.warnings_end};
    }
    std::cout << json << "],\"value\":" << feel::to_json(outcome.value) << "}\n";
}

// The model of the first file. The faults of all of them at once.
Result<std::shared_ptr<const decision::Definitions>> definitions_of(const std::vector<std::string>& names,
                                                                    const std::vector<std::string>& texts) {
    std::vector<decision::File> files;
    for (std::size_t at = 0; at < names.size(); ++at) files.push_back({texts[at], names[at]});
    const auto read = decision::read_together(files);
    std::optional<Problem> problem;
    for (const auto& one : read) {
        if (one) continue;
        const Problem why = one.error();
        if (!problem)
            problem = why;
        else
            problem->faults.insert(problem->faults.end(), why.faults.begin(), why.faults.end());
    }
    if (problem) return *problem;
    return read.front();
}

int run(const Options& options) {
    std::vector<std::string> texts;
    for (const std::string& file : options.files) {
        auto xml = story::text_of(file);
        if (!xml) return report(xml.error());
        texts.push_back(std::move(*xml));
    }
    const auto read = definitions_of(options.files, texts);
    if (!read) return refuse(read.error(), options);
    const decision::Definitions& definitions = **read;
    const auto chosen = wanted(definitions, options);
    if (!chosen) return report(chosen.error());
    const auto input = names_from(options.inputs);
    if (!input) return report(input.error());
    const auto place = placed(*options.setting);
    if (!place) return report(place.error());
    const auto outcome = decision::evaluate(definitions, chosen->id, *input, (*place)->around);
    if (!outcome) return report(outcome.error());
    if (options.as_json) {
        print_json(*outcome);
    } else {
        tell(*outcome, *input);
    }
    return 0;
}

}  // namespace

void add_decide(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("decide", "make a decision of a DMN file and explain which rules hit");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->files, "a .dmn file, and then those that it imports")->required();
    command->add_option("-d,--decision", options->decision, "its name or id [the one that no other requires]");
    command->add_option("-i,--input", options->inputs, "values for its inputs: NAME=FEEL, a JSON file, - or {…}")
        ->allow_extra_args(false);
    command->add_flag("--json", options->as_json, "print inputs, decisions, hits and value as JSON");
    options->setting = add_setting(*command);
    command->footer(
        "Decisions are told in the order in which they were made, those that are required first: for each table the\n"
        "values of its inputs, the rules that hit with their lines in the file, and what they gave; lines with ! say "
        "why\n"
        "something became null. Faults of the file are listed all at once, as 'baton lint' does.\n" +
        std::string(given_help) +
        "Exit codes: 0 it was made (null too), 1 the file has faults or a limit was reached, 2 wrong usage, 3 no such\n"
        "file or decision.\n"
        "An input of an imported model is given by its name, or, where several models have one of that name, as\n"
        "{import: {name: value}}: -i '{\"rates\": {\"amount\": 5}}'.\n"
        "Example: baton decide fees.dmn -d fee -i amount=1200 -i 'who=\"王\"'");
    command->callback([&chosen, options] { chosen = [options] { return run(*options); }; });
}

}  // namespace baton::commands
