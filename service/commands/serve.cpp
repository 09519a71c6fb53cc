#include "service/serve.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "service/commands/commands.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::string file;
    std::vector<std::pair<std::string, std::string>> flags;
    bool shows = false;
};

int show(const service::Configuration& configuration) {
    for (const auto& setting : service::settings()) {
        std::cout << setting.name << " = " << setting.get(configuration) << "\n";
    }
    for (const auto& [name, value] : service::named(configuration)) std::cout << name << " = " << value << "\n";
    return 0;
}

int run(const Options& options) {
    const auto configuration = service::configure(options.file, options.flags);
    if (!configuration) {
        report(configuration.error());
        return exit_usage;
    }
    return options.shows ? show(*configuration) : service::serve(*configuration);
}

}  // namespace

void add_serve(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("serve", "start the service and run until it is told to stop");
    auto options = std::make_shared<Options>();
    command->add_option("--config", options->file, "a TOML file; flags and BATON_... variables go before it");
    const auto flag = [command, options](const std::string& name, const std::string& setting,
                                         const std::string& about) {
        command->add_option_function<std::string>(
            name, [options, setting](const std::string& value) { options->flags.emplace_back(setting, value); }, about);
    };
    flag("--data", "data", "folder of the database and its files [./data]");
    flag("--host", "server.host", "address to listen on [127.0.0.1]");
    flag("--port", "server.port", "TCP port; 0 takes a free one [8080]");
    flag("--processes", "processes", "folder of calendars, clock rules and organisation [processes]");
    flag("--deploy", "deploy", "files or folders to deploy at start, separated by commas");
    flag("--log-level", "log.level", "trace, debug, info, warn or error [info]");
    flag("--log-format", "log.format", "text or json [text]");
    command->add_option_function<std::vector<std::string>>(
        "--set",
        [options](const std::vector<std::string>& pairs) {
            for (const auto& pair : pairs) {
                const auto equals = pair.find('=');
                options->flags.emplace_back(pair.substr(0, equals),
                                            equals == std::string::npos ? "" : pair.substr(equals + 1));
            }
        },
        "any setting, as name=value; --show lists them");
    command->add_flag("--show", options->shows, "print every setting with its value, and do not start");
    command->footer(
        "Settings: flags go before BATON_... variables, those before the file, that before the defaults. --show lists\n"
        "them all; docs/operators.md says more.\n"
        "Examples:\n"
        "  baton serve --deploy processes --port 9000\n"
        "  baton serve --config /etc/baton/baton.toml --show\n"
        "  baton serve --set engine.queue_max=50000 --set hosts.oa.example.cn.ports=443\n"
        "Prints 'listening on http://HOST:PORT' when it is ready. SIGTERM or Ctrl-C ends it: requests under way are\n"
        "answered, what is queued is committed. kill -9 is safe at any moment.");
    command->callback([&chosen, options] { chosen = [options] { return run(*options); }; });
}

}  // namespace baton::commands
