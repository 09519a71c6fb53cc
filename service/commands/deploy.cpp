#include <CLI/CLI.hpp>
#include <iostream>

#include "engine/feel/json.hpp"
#include "service/commands/commands.hpp"
#include "service/commands/remote.hpp"
#include "service/story/play.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::vector<std::string> paths;
    bool is_dry_run = false;
};

Result<std::string> body_of(const std::vector<std::string>& paths) {
    std::string json = "{\"resources\":[";
    bool is_first = true;
    for (const auto& path : paths) {
        const auto resources = story::read_resources(path);
        if (!resources) return resources.error();
        for (const auto& resource : *resources) {
            json += is_first ? "{\"name\":" : ",{\"name\":";
            feel::append_json_string(json, resource.file);
            json += ",\"content\":";
            feel::append_json_string(json, resource.content);
            json += "}";
            is_first = false;
        }
    }
    return json + "]}";
}

int run(const Options& options, const Remote& remote) {
    auto body = body_of(options.paths);
    if (!body) return report(body.error());
    const std::string target = options.is_dry_run ? "/v2/deployments?dryRun=true" : "/v2/deployments";
    const auto answer = client::ask(remote.server, {"POST", target, std::move(*body), {}});
    if (!answer) return report(answer.error());
    if (remote.as_json) {
        std::cout << feel::to_json(*answer) << "\n";
        return 0;
    }
    std::vector<std::vector<std::string>> rows;
    const auto* const deployed = answer->context() ? answer->context()->find("deployments") : nullptr;
    if (deployed && deployed->list()) {
        for (const auto& row : *deployed->list()) {
            const auto id = member(row, "processDefinitionId");
            rows.push_back({member(row, "kind"), id.empty() ? member(row, "resourceId") : id, member(row, "version"),
                            member(row, "resourceName")});
        }
    }
    const auto* const warnings = answer->context() ? answer->context()->find("warnings") : nullptr;
    auto warned = warnings ? client::faults_in(*warnings) : std::vector<Fault>{};
    if (!warned.empty()) {
        const auto count = std::to_string(warned.size()) + " warning(s)";
        report(fail(Code::invalid, count, std::move(warned)));
    }
    print_table({"KIND", "ID", "VERSION", "FILE"}, rows);
    if (options.is_dry_run) std::cerr << "nothing was deployed: this was a dry run\n";
    return 0;
}

}  // namespace

void add_deploy(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("deploy", "send models to the service; all of them or, on a fault, none");
    auto options = std::make_shared<Options>();
    command->add_option("PATH", options->paths, ".bpmn, .dmn and .form files, or folders that hold them")->required();
    command->add_flag("--dry-run", options->is_dry_run, "list all faults and deploy nothing");
    const auto remote = add_remote(*command, "operator");
    command->footer(
        "What has not changed keeps its version. Running cases stay on the version that they began with.\n"
        "Examples:\n"
        "  baton deploy processes --dry-run      every fault, with file, line and what to do\n"
        "  baton deploy processes/duty-dispute");
    command->callback([&chosen, options, remote] { chosen = [=] { return run(*options, *remote); }; });
}

}  // namespace baton::commands
