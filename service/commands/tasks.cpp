#include <CLI/CLI.hpp>
#include <iostream>

#include "engine/feel/json.hpp"
#include "service/commands/commands.hpp"
#include "service/commands/remote.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::string department;
    std::string process;
    std::string assignee;
    std::string instance;
    std::string state = "open";
    std::size_t limit = 100;
};

void add_text(std::string& json, const char* name, const std::string& value) {
    if (value.empty()) return;
    if (json.back() != '{') json += ',';
    feel::append_json_string(json, name);
    json += ':';
    feel::append_json_string(json, value);
}

int run(const Options& options, const Remote& remote) {
    std::string filter = "{";
    add_text(filter, "state", options.state);
    add_text(filter, "department", options.department);
    add_text(filter, "processDefinitionId", options.process);
    add_text(filter, "assignee", options.assignee);
    add_text(filter, "processInstanceKey", options.instance);
    filter += "}";
    const auto tasks = all_items(
        [&](const std::string& after) {
            std::string body = "{\"filter\":" + filter + ",\"page\":{\"limit\":100";
            if (!after.empty()) add_text(body, "after", after);
            return client::ask(remote.server, {"POST", "/v2/user-tasks/search", body + "}}", {}});
        },
        options.limit);
    if (!tasks) return report(tasks.error());
    if (remote.as_json) {
        std::cout << feel::to_json(feel::Value(*tasks)) << "\n";
        return 0;
    }
    std::vector<std::vector<std::string>> rows;
    for (const auto& task : *tasks) {
        rows.push_back({member(task, "userTaskKey"), member(task, "name"), member(task, "department"),
                        member(task, "assignee"), member(task, "dueDate"), member(task, "processDefinitionId"),
                        member(task, "processInstanceKey")});
    }
    print_table({"TASK", "NAME", "DEPARTMENT", "ASSIGNEE", "DUE", "PROCESS", "CASE"}, rows);
    return 0;
}

}  // namespace

void add_tasks(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("tasks", "list what waits for people, the most urgent first");
    auto options = std::make_shared<Options>();
    command->add_option("--department", options->department, "only this department's");
    command->add_option("--process", options->process, "only of this process");
    command->add_option("--assignee", options->assignee, "only this person's");
    command->add_option("--case", options->instance, "only of this case");
    command->add_option("--state", options->state, "open, completed or cancelled")->capture_default_str();
    command->add_option("--limit", options->limit, "at most so many")->capture_default_str();
    const auto remote = add_remote(*command, "auditor");
    command->footer(
        "You see what the account of the token may see; the local auditor sees all.\n"
        "Examples:\n"
        "  baton tasks --department team_env\n"
        "  baton tasks --case 42 --json");
    command->callback([&chosen, options, remote] { chosen = [=] { return run(*options, *remote); }; });
}

}  // namespace baton::commands
