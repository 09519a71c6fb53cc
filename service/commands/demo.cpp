#include "service/demo/demo.hpp"

#include <CLI/CLI.hpp>

#include "service/commands/commands.hpp"

namespace baton::commands {

void add_demo(CLI::App& app, Chosen& chosen) {
    auto* const command =
        app.add_subcommand("demo", "play a day of the district in virtual time, and check how it ends");
    auto options = std::make_shared<demo::Options>();
    command->add_option("DAY", options->diary, "the day to play [PROCESSES/demo/a-day-of-the-district.day]");
    command->add_option("--data", options->data, "folder of the demo; emptied before each play")->capture_default_str();
    command->add_option("--processes", options->processes, "models, calendars, clock rules and organisation")
        ->capture_default_str();
    command->add_option("--port", options->port, "TCP port on 127.0.0.1; 0 takes a free one")->capture_default_str();
    command->add_option("--pace", options->pace_ms, "milliseconds to wait after each entry, for those who watch")
        ->capture_default_str();
    command->add_flag("--stay", options->stays, "go on serving when the day is over, until Ctrl-C");
    command->add_flag("--look", options->only_looks, "serve the day that was played last, and play nothing");
    command->add_flag("--json", options->as_json, "print the result as JSON; what happens goes to standard error");
    command->footer(
        "Complaints, a dispute over duties and a transfer to the police pass through the three processes. People sign "
        "in\n"
        "and act over the HTTP API, their departments' inboxes receive over the WebSocket, and a clock that is moved "
        "by\n"
        "hand lets statutory terms run out. Exit code 0 when every case ended as the day is written, 1 when not.\n"
        "To watch: baton demo --pace 1000 --stay --port 8080");
    command->callback([&chosen, options] { chosen = [options] { return demo::run(*options); }; });
}

}  // namespace baton::commands
