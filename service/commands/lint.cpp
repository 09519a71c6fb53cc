#include <CLI/CLI.hpp>
#include <iostream>

#include "engine/runtime/shelf.hpp"
#include "service/commands/commands.hpp"
#include "service/story/play.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::vector<std::string> paths;
    bool as_json = false;
};

int run(const Options& options) {
    std::vector<runtime::Resource> resources;
    for (const auto& path : options.paths) {
        auto read = story::read_resources(path);
        if (!read) return report(read.error());
        std::move(read->begin(), read->end(), std::back_inserter(resources));
    }
    const auto count = resources.size();
    const auto deployment = runtime::read_deployment(std::move(resources), {});
    const auto& faults = deployment ? deployment->warnings : deployment.error().faults;
    if (options.as_json) {
        std::cout << to_json(faults) << "\n";
        return deployment ? 0 : exit_failed;
    }
    if (!deployment) return report(deployment.error());
    if (!faults.empty()) report(fail(Code::invalid, std::to_string(faults.size()) + " warning(s)", faults));
    std::cout << count << " file(s) can be deployed\n";
    return 0;
}

}  // namespace

void add_lint(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("lint", "read models as a deployment would, and list every fault");
    auto options = std::make_shared<Options>();
    command->add_option("PATH", options->paths, ".bpmn, .dmn and .form files, or folders that hold them")->required();
    command->add_flag("--json", options->as_json, "print the faults as JSON");
    command->footer(
        "Nothing is sent anywhere. Exit code 1 when a file could not be deployed; warnings alone give 0.\n"
        "Example: baton lint processes/duty-dispute");
    command->callback([&chosen, options] { chosen = [options] { return run(*options); }; });
}

}  // namespace baton::commands
