#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "engine/feel/json.hpp"
#include "service/commands/columns.hpp"
#include "service/commands/commands.hpp"
#include "service/commands/given.hpp"
#include "service/commands/steps.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::string expression;
    std::vector<std::string> context;
    std::string tested;  // FEEL; the value of `?`
    bool is_unary = false;
    bool is_quiet = false;
    bool as_json = false;
    std::shared_ptr<Setting> setting;
};

int refuse(const Problem& problem, const Options& options) {
    if (options.as_json) std::cout << "{\"faults\":" << to_json(problem.faults) << "}\n";
    if (problem.faults.empty()) return report(problem);
    const Fault& fault = problem.faults.front();
    std::cerr << "baton: " << fault.message << "\n"
              << pointed_at(options.expression, fault, "  ") << "  " << fault.hint << "\n";
    return exit_failed;
}

// Where a warning stands, as faults have it.
std::string json_of(const feel::Warning& warning, std::string_view text) {
    const std::string_view before = text.substr(0, warning.offset);
    const auto line = std::count(before.begin(), before.end(), '\n') + 1;
    std::string json = "{\"message\":";
    feel::append_json_string(json, warning.message);
    return json + ",\"line\":" + std::to_string(line) + ",\"offset\":" + std::to_string(warning.offset) + "}";
}

void print_json(const feel::Evaluation& made, const StepKeeper& keeper, const Options& options) {
    std::string json = "{\"value\":" + feel::to_json(made.value) + ",\"type\":\"" +
                       std::string(made.value.type_name()) + "\",\"text\":";
    feel::append_json_string(json, shown(made.value));
    json += ",\"warnings\":[";
    for (const feel::Warning& warning : made.warnings) {
        if (json.back() != '[') json += ",";
        json += json_of(warning, options.expression);
    }
    std::cout << json << "],\"steps\":" << to_json(keeper.steps()) << "}\n";
}

void print(const feel::Evaluation& made, const StepKeeper& keeper, const Options& options) {
    if (options.as_json) return print_json(made, keeper, options);
    if (!options.is_quiet) {
        std::cout << told(keeper.steps());
        if (keeper.left_out() > 0) std::cout << "and " << keeper.left_out() << " steps more\n";
        return;
    }
    std::cout << shown(made.value) << "\n";
    for (const feel::Warning& warning : made.warnings) std::cerr << "baton: " << warning.message << "\n";
}

int run(const Options& options) {
    if (options.is_unary != !options.tested.empty()) {
        std::cerr << "baton: --unary and --value go together: baton feel --unary '< 5' --value 3\n";
        return exit_usage;
    }
    auto names = names_from(options.context);
    if (!names) return report(names.error());
    if (options.is_unary) {
        auto tested = value_from(options.tested, *names);
        if (!tested) return report(tested.error());
        names->set("?", std::move(*tested));
    }
    const auto place = placed(*options.setting);
    if (!place) return report(place.error());
    const auto words = words_of(*names);
    const auto expression =
        options.is_unary ? feel::parse_unary_tests(options.expression, words) : feel::parse(options.expression, words);
    if (!expression) return refuse(expression.error(), options);
    StepKeeper keeper;
    feel::Surroundings around = (*place)->around;
    around.observer = &keeper;
    const auto made = expression->evaluate(feel::ContextScope(*names), around);
    if (!made) return report(made.error());
    print(*made, keeper, options);
    return 0;
}

}  // namespace

void add_feel(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("feel", "evaluate a FEEL expression and explain its value step by step");
    auto options = std::make_shared<Options>();
    command->add_option("EXPRESSION", options->expression, "in quotes, so that the shell leaves it alone")->required();
    command->add_option("-c,--context", options->context, "values for its names: NAME=FEEL, a JSON file, - or {…}")
        ->allow_extra_args(false);
    command->add_flag("--unary", options->is_unary, "it is a cell of a decision table: tests of the value --value");
    command->add_option("--value", options->tested, "the value that --unary tests, in FEEL; ? in the expression");
    command->add_flag("-q,--quiet", options->is_quiet, "print the value alone");
    command->add_flag("--json", options->as_json, "print value, warnings and steps as JSON");
    options->setting = add_setting(*command);
    command->footer(
        "Each line is a part of the expression and its value, indented under what it is a part of; lines with ! say "
        "why\n"
        "something became null. A fault is shown with ^ under its place.\n" +
        std::string(given_help) +
        "Exit codes: 0 it has a value (null too), 1 it cannot be read or reached a limit, 2 wrong usage, 3 no such "
        "file.\n"
        "Examples:\n"
        "  baton feel 'add working days(day, 3)' -c 'day=@\"2026-09-30\"'\n"
        "  baton feel 'amount * rate' -c case.json -c rate=0.2\n"
        "  baton feel --unary '[1000..5000)' --value 1200");
    command->callback([&chosen, options] { chosen = [options] { return run(*options); }; });
}

}  // namespace baton::commands
