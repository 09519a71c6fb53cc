#include "service/commands/cabinets.hpp"

#include <CLI/CLI.hpp>
#include <pwd.h>
#include <unistd.h>

#include "service/clocks.hpp"
#include "service/verify/verify.hpp"

namespace baton::commands {
namespace {

// The machine's own name of whoever types.
std::string user_of_machine() {
    const auto* const entry = ::getpwuid(::getuid());
    return entry != nullptr ? entry->pw_name : "uid " + std::to_string(::getuid());
}

}  // namespace

std::shared_ptr<Configured> add_configured(CLI::App& command) {
    auto configured = std::make_shared<Configured>();
    command.add_option("--config", configured->file, "the TOML file of the service; flags go before it");
    const auto flag = [&command, configured](const std::string& name, const std::string& setting,
                                             const std::string& about) {
        command.add_option_function<std::string>(
            name, [configured, setting](const std::string& value) { configured->flags.emplace_back(setting, value); },
            about);
    };
    flag("--data", "data", "data folder of the service, which may be running [./data]");
    flag("--processes", "processes", "folder of calendars, clock rules and organisation [processes]");
    command.add_option_function<std::vector<std::string>>(
        "--set",
        [configured](const std::vector<std::string>& pairs) {
            for (const auto& pair : pairs) {
                const auto equals = pair.find('=');
                configured->flags.emplace_back(pair.substr(0, equals),
                                               equals == std::string::npos ? "" : pair.substr(equals + 1));
            }
        },
        "any setting, as name=value: retention.PROCESS=P10Y, archive.keep=P30Y, archive.folder=/srv/archive");
    command.add_flag("--json", configured->as_json, "print the answer as JSON");
    return configured;
}

Result<std::unique_ptr<OpenCabinet>> open_cabinet(const Configured& configured) {
    auto configuration = service::configure(configured.file, configured.flags);
    if (!configuration) return configuration.error();
    auto zone = calendar::Zone::named(configuration->engine.zone);
    if (!zone) return zone.error();
    const auto& url = configuration->store.url;
    auto stored = verify::open_store(url.empty() ? configuration->data : url);
    if (!stored) return stored.error();
    auto opened = std::make_unique<OpenCabinet>();
    opened->configuration = std::move(*configuration);
    opened->stored = std::move(*stored);
    auto settings = opened->configuration.archive;
    if (settings.folder.empty()) settings.folder = opened->configuration.data + "/archive";
    const service::MachineClock clock;
    auto& parts = opened->stored;
    opened->cabinet = std::make_unique<archive::Cabinet>(
        archive::Cabinet{*parts.store, *parts.retention, *parts.files, *parts.editions, std::move(settings), *zone,
                         opened->configuration.processes, user_of_machine(), clock.now(),
                         opened->configuration.server.files.unspoken_max});
    return opened;
}

std::string in_words(const std::string& kept) {
    if (kept == "for_ever") return "kept for ever";
    if (kept == "not_due") return "not due yet";
    if (kept == "held") return "held";
    if (kept == "running") return "a case that it called runs";
    if (kept == "linked") return "a running case names it";
    if (kept == "archived") return "in an archive";
    if (kept == "changed") return "not as it is in the archive";
    return kept;
}

}  // namespace baton::commands
