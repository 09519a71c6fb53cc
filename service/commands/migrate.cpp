#include <CLI/CLI.hpp>
#include <iostream>

#include "connectors/api/http/json_text.hpp"
#include "engine/feel/json.hpp"
#include "service/commands/commands.hpp"
#include "service/commands/remote.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::vector<std::string> cases;
    std::string process;
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    std::vector<std::string> map;
    std::vector<std::string> renew;
    std::string reason;
    bool is_dry_run = false;
};

using api::ListText;
using api::ObjectText;

Result<std::string> process_of(const Options& options, const client::Server& server) {
    if (!options.process.empty()) return options.process;
    if (options.cases.empty()) return fail(Code::invalid, "name cases, or their process by --process and --from");
    const auto row = client::ask(server, {"GET", "/v2/process-instances/" + options.cases.front(), "", {}});
    if (!row) return row.error();
    return member(*row, "processDefinitionId");
}

Result<std::string> key_of(const client::Server& server, const std::string& process, std::uint32_t version) {
    ObjectText filter;
    filter.text("processDefinitionId", process).number("version", version);
    const std::string body = ObjectText{}.raw("filter", filter.done()).done();
    const auto found = client::ask(server, {"POST", "/v2/process-definitions/search", body, {}});
    if (!found) return found.error();
    const auto* const items = found->context() == nullptr ? nullptr : found->context()->find("items");
    if (items != nullptr && items->list() != nullptr && !items->list()->empty())
        return member((*items->list())[0], "processDefinitionKey");
    return fail(Code::not_found, "no version " + std::to_string(version) + " of '" + process + "' is deployed");
}

Result<std::string> mapping_of(const Options& options) {
    ListText mapping;
    const auto add = [&](const std::string& pair, bool is_renewed) {
        const auto equals = pair.find('=');
        ObjectText one;
        one.text("sourceElementId", pair.substr(0, equals));
        one.text("targetElementId", equals == std::string::npos ? pair : pair.substr(equals + 1));
        mapping.add(one.flag("updateEventTrigger", is_renewed).done());
    };
    for (const auto& pair : options.map) {
        if (pair.find('=') == std::string::npos) return fail(Code::invalid, "--map takes OLD=NEW, not '" + pair + "'");
        add(pair, false);
    }
    for (const auto& pair : options.renew) add(pair, true);
    return mapping.done();
}

std::string filter_of(const Options& options, const std::string& process) {
    ObjectText filter;
    if (options.cases.empty())
        filter.text("processDefinitionId", process).number("processDefinitionVersion", options.from);
    else
        filter.texts("processInstanceKeys", options.cases);
    return filter.done();
}

// `after` is the cursor of the page before.
std::string body_of(const Options& options, const std::string& filter, const std::string& plan,
                    const std::string& after) {
    ObjectText out;
    out.raw("filter", filter).raw("migrationPlan", plan).text("reason", options.reason);
    out.flag("dryRun", options.is_dry_run);
    if (!after.empty()) out.raw("page", ObjectText{}.text("after", after).done());
    return out.done();
}

// True when the case was done.
bool tell(const feel::Value& outcome, const Options& options, const Remote& remote) {
    const bool is_done = member(outcome, "outcome") == "done";
    if (remote.as_json) {
        std::cout << feel::to_json(outcome) << "\n";
        return is_done;
    }
    const std::string key = member(outcome, "processInstanceKey");
    if (is_done) {
        std::cout << key << (options.is_dry_run ? " can be migrated" : " is migrated") << "\n";
        return true;
    }
    const auto* const problem = outcome.context()->find("problem");
    std::cout << key << " is left as it is: " << (problem == nullptr ? "" : member(*problem, "detail")) << "\n";
    const auto* const errors =
        problem == nullptr || problem->context() == nullptr ? nullptr : problem->context()->find("errors");
    if (errors == nullptr || errors->list() == nullptr) return false;
    for (const auto& error : *errors->list()) std::cout << "  " << member(error, "detail") << "\n";
    return false;
}

int run(const Options& options, const Remote& remote) {
    const auto process = process_of(options, remote.server);
    if (!process) return report(process.error());
    const auto target = key_of(remote.server, *process, options.to);
    if (!target) return report(target.error());
    const auto mapping = mapping_of(options);
    if (!mapping) return report(mapping.error());
    ObjectText plan;
    plan.text("targetProcessDefinitionKey", *target).raw("mappingInstructions", *mapping);
    const std::string planned = plan.done();
    const auto outcomes = all_items(
        [&](const std::string& after) {
            const auto body = body_of(options, filter_of(options, *process), planned, after);
            return client::ask(remote.server, {"POST", "/v2/process-instances/migration", body, {}});
        },
        10'000'000);
    if (!outcomes) return report(outcomes.error());
    bool is_all_done = true;
    for (const auto& outcome : *outcomes) is_all_done = tell(outcome, options, remote) && is_all_done;
    return is_all_done ? 0 : exit_conflict;
}

}  // namespace

void add_migrate(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("migrate", "let cases go on by another version of their process");
    auto options = std::make_shared<Options>();
    auto* const cases = command->add_option("CASE", options->cases, "keys of cases, all of one process");
    command->add_option("--process", options->process, "instead of keys: all open cases of this process")
        ->excludes(cases);
    command->add_option("--from", options->from, "and of this version; without it, of any");
    command->add_option("--to", options->to, "the version to go on by")->required();
    command->add_option("--map", options->map, "OLD=NEW: an element that has another id in that version")
        ->allow_extra_args(false);
    command->add_option("--renew", options->renew, "an event, or OLD=NEW: it waits anew, for what that version says")
        ->allow_extra_args(false);
    command->add_option("--reason", options->reason, "why, for the history")->required();
    command->add_flag("--dry-run", options->is_dry_run, "only say what is in the way of each case");
    const auto remote = add_remote(*command, "operator");
    command->footer(
        "Elements of the same id map by themselves. A case is migrated whole or left as it is, and then it is said "
        "what\n"
        "is in the way, token by token. Tasks, jobs, timers and subscriptions stay open where their element is; what\n"
        "guards them in the new version begins now, and what does so no more ends. Exit code 4 when a case was left.\n"
        "Examples:\n"
        "  baton migrate 88 --to 3 --map T_check=T_inspect --reason 'the form was wrong' --dry-run\n"
        "  baton migrate --process complaint_acceptance --from 2 --to 3 --reason 'rules of 1 June'");
    command->callback([&chosen, options, remote] { chosen = [=] { return run(*options, *remote); }; });
}

}  // namespace baton::commands
