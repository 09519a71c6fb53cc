#include <CLI/CLI.hpp>
#include <iostream>

#include "engine/feel/json.hpp"
#include "service/commands/commands.hpp"
#include "service/commands/remote.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::string task;
    std::string variables;
    std::string reason;
    std::string once;
};

int run(const Options& options, const Remote& remote) {
    const auto variables = variables_from(options.variables);
    if (!variables) return report(variables.error());
    const auto task = client::ask(remote.server, {"GET", "/v2/user-tasks/" + options.task, "", {}});
    if (!task) return report(task.error());
    std::vector<std::pair<std::string, std::string>> headers;
    headers.emplace_back("If-Match", "\"" + member(*task, "revision") + "\"");
    if (!options.once.empty()) headers.emplace_back("Idempotency-Key", options.once);
    std::string body = "{\"variables\":" + *variables;
    if (!options.reason.empty()) {
        body += ",\"reason\":";
        feel::append_json_string(body, options.reason);
    }
    const auto answer =
        client::ask(remote.server, {"POST", "/v2/user-tasks/" + options.task + "/completion", body + "}", headers});
    if (!answer) return report(answer.error());
    if (remote.as_json) {
        std::cout << feel::to_json(*answer) << "\n";
    } else {
        std::cout << "completed task " << options.task << "\n";
    }
    return 0;
}

}  // namespace

void add_complete(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("complete", "complete a task");
    auto options = std::make_shared<Options>();
    command->add_option("TASK", options->task, "its key, as 'baton tasks' shows it")->required();
    command->add_option("--variables", options->variables, "what the form gives: a JSON object, or @FILE");
    command->add_option("--reason", options->reason, "why, for the history");
    command->add_option("--once", options->once, "an Idempotency-Key: sent again, it is done once");
    const auto remote = add_remote(*command, "intake");
    command->footer(
        "The task must be offered or assigned to the account of the token; 'baton user token NAME' gives one.\n"
        "Exit code 3 when the task is not open any more, 4 when someone else changed it in the meantime.\n"
        "Examples:\n"
        "  baton complete 88 --variables '{\"scope\": {\"result\": \"accept\"}}'\n"
        "  baton complete 88 --variables @form.json --reason 'as agreed by telephone' --once letter-17");
    command->callback([&chosen, options, remote] { chosen = [=] { return run(*options, *remote); }; });
}

}  // namespace baton::commands
