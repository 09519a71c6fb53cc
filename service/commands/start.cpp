#include <CLI/CLI.hpp>
#include <iostream>

#include "engine/feel/json.hpp"
#include "service/commands/commands.hpp"
#include "service/commands/remote.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::string process;
    std::string variables;
    std::string business_key;
};

int run(const Options& options, const Remote& remote) {
    const auto variables = variables_from(options.variables);
    if (!variables) return report(variables.error());
    std::string body = "{\"processDefinitionId\":";
    feel::append_json_string(body, options.process);
    body += ",\"variables\":" + *variables;
    if (!options.business_key.empty()) {
        body += ",\"businessKey\":";
        feel::append_json_string(body, options.business_key);
    }
    const auto answer = client::ask(remote.server, {"POST", "/v2/process-instances", body + "}", {}});
    if (!answer) return report(answer.error());
    std::cout << (remote.as_json ? feel::to_json(*answer) : member(*answer, "processInstanceKey")) << "\n";
    return 0;
}

}  // namespace

void add_start(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("start", "start a case; prints its key");
    auto options = std::make_shared<Options>();
    command->add_option("PROCESS", options->process, "id of the process, such as duty_dispute")->required();
    command->add_option("--variables", options->variables, "a JSON object, or @FILE");
    command->add_option("--key", options->business_key, "the case's own number");
    const auto remote = add_remote(*command, "intake");
    command->footer(
        "Examples:\n"
        "  baton start duty_dispute --key 370102ZY2026000001 --variables @dispute.json\n"
        "  case=$(baton start criminal_transfer --variables '{\"agency\": \"team_market\"}')");
    command->callback([&chosen, options, remote] { chosen = [=] { return run(*options, *remote); }; });
}

}  // namespace baton::commands
