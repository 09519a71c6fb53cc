#include <CLI/CLI.hpp>
#include <boost/version.hpp>
#include <iostream>

#include "service/commands/commands.hpp"

namespace baton::commands {

void add_version(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("version", "say which Baton this is");
    auto as_json = std::make_shared<bool>(false);
    command->add_flag("--json", *as_json, "as JSON");
    command->footer("Example: baton version --json");
    command->callback([&chosen, as_json] {
        chosen = [as_json] {
            if (*as_json) {
                std::cout << "{\"name\":\"baton\",\"version\":\"" BATON_VERSION "\"}\n";
            } else {
                std::cout << "baton " BATON_VERSION "\n";
            }
            return 0;
        };
    });
}

}  // namespace baton::commands
