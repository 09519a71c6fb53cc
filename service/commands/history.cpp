#include <CLI/CLI.hpp>
#include <iostream>

#include "engine/feel/json.hpp"
#include "engine/history/codec.hpp"
#include "service/commands/commands.hpp"
#include "service/commands/past.hpp"
#include "service/commands/remote.hpp"

namespace baton::commands {
namespace {

void print_json(const Record& record) {
    std::string json =
        "{\"position\":\"" + std::to_string(record.position) + "\",\"at\":\"" + to_text(record.at) + "\",\"command\":";
    feel::append_json_string(json, record.command);
    json += ",\"actor\":";
    feel::append_json_string(json, record.actor.name);
    json += ",\"by\":";
    feel::append_json_string(json, record.actor.by);
    json += ",\"reason\":";
    feel::append_json_string(json, record.reason);
    std::cout << json << ",\"events\":" << history::encode(record.events) << "}\n";
}

struct Options {
    std::string instance;
    std::string store;    // read it instead of asking a service
    std::string archive;  // read it instead of a store
};

Result<std::vector<Record>> records_of(const Options& options, const Remote& remote) {
    if (options.store.empty() && options.archive.empty()) return read_records(remote.server, options.instance);
    auto past = options.archive.empty() ? read_stored_past(options.store, options.instance)
                                        : read_archived_past(options.archive, options.instance);
    if (!past) return past.error();
    return std::move(past->records);
}

int run(const Options& options, const Remote& remote) {
    const auto records = records_of(options, remote);
    if (!records) return report(records.error());
    if (remote.as_json) {
        for (const auto& record : *records) print_json(record);
        return 0;
    }
    std::vector<std::vector<std::string>> rows;
    for (const auto& record : *records) {
        std::string events;
        for (const auto& event : record.events) {
            const std::string name = history::name_of(event);
            if (events.size() < 80) events += (events.empty() ? "" : " ") + name;
        }
        rows.push_back({std::to_string(record.position), to_text(record.at), record.command,
                        record.actor.name.empty() ? "(" + record.actor.by + ")" : record.actor.name, events});
    }
    print_table({"POSITION", "TIME", "COMMAND", "WHO", "WHAT HAPPENED"}, rows);
    return 0;
}

}  // namespace

void add_history(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("history", "list the records of a case: when, who, and what happened");
    auto options = std::make_shared<Options>();
    command->add_option("CASE", options->instance, "its key")->required();
    command->add_option("--data", options->store, "read this data folder, or store URL, itself: no service is needed");
    command->add_option("--archive", options->archive,
                        "read it from this archive, or from the one in this folder that has it: no store is needed");
    const auto remote = add_remote(*command, "auditor");
    command->footer(
        "A record is what one command did, committed as one. --json prints a line of JSON a record, with every fact.\n"
        "'baton replay CASE' shows how the case stood after each.\n"
        "Examples:\n"
        "  baton history 42\n"
        "  baton history 42 --json --data /var/lib/baton\n"
        "  baton history 42 --archive /srv/archive");
    command->callback([&chosen, options, remote] { chosen = [=] { return run(*options, *remote); }; });
}

}  // namespace baton::commands
