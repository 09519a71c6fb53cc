// The one binary: every command in a file of its own, listed here in the order of the help.
#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "service/commands/commands.hpp"
#include "service/log.hpp"
#include "service/memory.hpp"
#include "service/nearest.hpp"

namespace {

// What was mistyped, said with what was meant: a command of that name, or an option of the command.
void teach(const CLI::App& app, const std::string& typed) {
    const bool is_option = typed.starts_with("-");
    const CLI::App* at = &app;
    std::string path = "baton";
    while (!at->get_subcommands().empty()) {
        at = at->get_subcommands().front();
        path += " " + at->get_name();
    }
    std::vector<std::string> known;
    for (const auto* const option : at->get_options()) {
        if (is_option && !option->get_lnames().empty()) known.push_back("--" + option->get_lnames().front());
    }
    for (const auto* const command : at->get_subcommands([](const CLI::App*) { return true; })) {
        if (!is_option) known.push_back(command->get_name());
    }
    const auto meant = baton::service::nearest(typed.substr(0, typed.find('=')), known);
    if (!typed.empty() && !meant.empty()) std::cerr << "did you mean '" << meant << "'? ";
    std::cerr << "'" << path << " --help' lists what there is.\n";
}

int usage_error(const CLI::App& app, const CLI::ParseError& error, const std::vector<std::string>& words) {
    if (error.get_exit_code() == 0) return app.exit(error);  // --help
    const auto rest = app.remaining(true);
    const auto option =
        std::find_if(rest.begin(), rest.end(), [](const std::string& word) { return word.starts_with("--"); });
    std::string typed = option == rest.end() ? "" : *option;
    if (typed.empty() && app.get_subcommands().empty() && !words.empty()) {
        typed = words.front();
        std::cerr << "baton: there is no command '" << typed << "'\n";
    } else {
        std::cerr << "baton: " << error.what() << "\n";
    }
    teach(app, typed);
    return baton::commands::exit_usage;
}

}  // namespace

int main(int count, char** arguments) {
    baton::service::keep_freed_memory();
    baton::service::talk_on_standard_error();
    CLI::App app{"Baton runs BPMN 2.0 processes and keeps a history that can be replayed and proved.", "baton"};
    app.require_subcommand(1);
    app.fallthrough(false);
    app.footer(
        "First steps:\n"
        "  baton serve --deploy processes      start the service on 127.0.0.1:8080 with the processes deployed\n"
        "  baton tasks                         see what waits for people\n"
        "  baton demo                          watch a day of the district, in seconds\n"
        "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not found, 4 conflict, 5 not allowed, 6 unavailable,\n"
        "7 verification failed. Results go to standard output, talk to standard error; --json makes results JSON.\n"
        "Commands that talk to a service take it from --server or BATON_SERVER, and a token from --token, BATON_TOKEN\n"
        "or the folder tokens of BATON_DATA (./data), where 'serve' leaves those of the machine's own accounts.");

    baton::commands::Chosen chosen;
    using Add = void (*)(CLI::App&, baton::commands::Chosen&);
    constexpr Add adds[] = {
        baton::commands::add_serve,         baton::commands::add_demo,    baton::commands::add_deploy,
        baton::commands::add_start,         baton::commands::add_publish, baton::commands::add_tasks,
        baton::commands::add_complete,      baton::commands::add_history, baton::commands::add_replay,
        baton::commands::add_verify_replay, baton::commands::add_story,   baton::commands::add_feel,
        baton::commands::add_decide,        baton::commands::add_lint,    baton::commands::add_layout,
        baton::commands::add_user,          baton::commands::add_modify,  baton::commands::add_migrate,
        baton::commands::add_archive,       baton::commands::add_version,
    };
    for (const auto add : adds) add(app, chosen);

    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        return usage_error(app, error, {arguments + 1, arguments + count});
    }
    return chosen();
}
