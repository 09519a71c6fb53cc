#include <CLI/CLI.hpp>
#include <iostream>

#include "service/commands/commands.hpp"
#include "service/verify/verify.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::string store = "./data";
    std::vector<std::uint64_t> cases;
    bool as_json = false;
};

int run(const Options& options) {
    const auto result = verify::replay_all(options.store, options.cases);
    if (!result) return report(result.error());
    if (options.as_json) {
        std::cout << "{\"cases\":" << result->cases << ",\"records\":" << result->records
                  << ",\"differences\":" << result->differences.size() << "}\n";
    } else {
        std::cout << result->cases << " case(s) with " << result->records << " record(s) were replayed, "
                  << result->differences.size() << " difference(s)\n";
    }
    for (const auto& difference : result->differences) std::cerr << difference << "\n";
    return result->differences.empty() ? 0 : exit_not_verified;
}

}  // namespace

void add_verify_replay(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand(
        "verify-replay", "replay cases from their first record and compare with all that is stored of them");
    auto options = std::make_shared<Options>();
    command->add_option("CASE", options->cases, "keys of cases; all when none is given");
    command->add_option("--data", options->store, "data folder or store URL; the service may be running")
        ->capture_default_str();
    command->add_flag("--json", options->as_json, "print the counts as JSON");
    command->footer(
        "Compared are the snapshot with the records after it, the rows of case, tasks, files, timers and incidents,\n"
        "what is in the files, and what figures of reports are counted from. Exit code 7 when anything differs.\n"
        "Examples:\n"
        "  baton verify-replay --data /var/lib/baton\n"
        "  baton verify-replay 42 88 --json");
    command->callback([&chosen, options] { chosen = [options] { return run(*options); }; });
}

}  // namespace baton::commands
