#include <CLI/CLI.hpp>
#include <iostream>

#include "service/archive/check.hpp"
#include "service/commands/commands.hpp"
#include "service/verify/verify.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::string store = "./data";
    std::string archive;  // instead of the store
    std::string digest;   // that the archive must have
    std::vector<std::uint64_t> cases;
    bool as_json = false;
};

struct Counted {
    std::size_t cases = 0;
    std::size_t records = 0;
};

int say(const Options& options, const Counted& counted, const std::vector<std::string>& differences,
        const std::string& digest) {
    if (options.as_json) {
        std::cout << "{\"cases\":" << counted.cases << ",\"records\":" << counted.records
                  << ",\"differences\":" << differences.size()
                  << (digest.empty() ? "" : ",\"sha256\":\"" + digest + "\"") << "}\n";
    } else {
        std::cout << counted.cases << " case(s) with " << counted.records << " record(s) were replayed, "
                  << differences.size() << " difference(s)\n";
        if (!digest.empty()) std::cout << "SHA-256 " << digest << "\n";
    }
    for (const auto& difference : differences) std::cerr << difference << "\n";
    return differences.empty() ? 0 : exit_not_verified;
}

int run_on_archive(const Options& options) {
    if (!options.cases.empty()) {
        return report(fail(Code::invalid, "an archive is proved whole: leave the keys of cases out"));
    }
    auto checked = archive::check(options.archive);
    if (!checked) return report(checked.error());
    if (!options.digest.empty() && options.digest != checked->digest) {
        checked->differences.push_back("the file's SHA-256 is another than the one that was given: " + options.digest);
    }
    return say(options, {checked->cases.size(), checked->counted.records}, checked->differences, checked->digest);
}

int run(const Options& options) {
    if (!options.archive.empty()) return run_on_archive(options);
    const auto result = verify::replay_all(options.store, options.cases);
    if (!result) return report(result.error());
    return say(options, {result->cases, result->records}, result->differences, "");
}

}  // namespace

void add_verify_replay(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand(
        "verify-replay", "replay cases from their first record and compare with all that is stored of them");
    auto options = std::make_shared<Options>();
    command->add_option("CASE", options->cases, "keys of cases; all when none is given");
    command->add_option("--data", options->store, "data folder or store URL; the service may be running")
        ->capture_default_str();
    command->add_option("--archive", options->archive, "prove this archive, by itself; no store is needed");
    command->add_option("--digest", options->digest,
                        "the SHA-256 that the archive must have, as it was kept elsewhere");
    command->add_flag("--json", options->as_json, "print the counts as JSON");
    command->footer(
        "Compared are the snapshot with the records after it, the rows of case, tasks, files, timers and incidents,\n"
        "what is in the files, and what figures of reports are counted from. Of all cases together: that the log has\n"
        "no gap but that of cases which were archived and dropped. Of an archive: every line with the chain, every\n"
        "case with its end, every model and file with its digest. Exit code 7 when anything differs.\n"
        "Examples:\n"
        "  baton verify-replay --data /var/lib/baton\n"
        "  baton verify-replay 42 88 --json\n"
        "  baton verify-replay --archive 2026-03-1.baton --digest 5f2c…");
    command->callback([&chosen, options] { chosen = [options] { return run(*options); }; });
}

}  // namespace baton::commands
