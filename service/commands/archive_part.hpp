// How a part of `baton archive` comes to its settings and its work.
#pragma once

#include <CLI/CLI.hpp>
#include <memory>
#include <utility>

#include "service/commands/cabinets.hpp"
#include "service/commands/commands.hpp"

namespace baton::commands {

// `said`: its name, and what it does. `Options` has a place for the settings: `configured`.
template <class Options>
CLI::App* add_part(CLI::App& archive, Chosen& chosen, const std::shared_ptr<Options>& options,
                   const std::pair<const char*, const char*>& said, int (*run)(const Options&)) {
    auto* const command = archive.add_subcommand(said.first, said.second);
    auto configured = add_configured(*command);
    command->callback([&chosen, options, configured, run] {
        options->configured = configured;
        chosen = [options, run] { return run(*options); };
    });
    return command;
}

}  // namespace baton::commands
