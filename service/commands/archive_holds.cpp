#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <iostream>

#include "connectors/identity/permission.hpp"
#include "connectors/identity/sessions.hpp"
#include "engine/history/codec/write.hpp"
#include "service/client/client.hpp"
#include "service/commands/archive.hpp"
#include "service/commands/archive_part.hpp"
#include "service/commands/cabinets.hpp"
#include "service/commands/remote.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::shared_ptr<Configured> configured;
    std::string instance;
    std::string reason;
    std::string token;
};

// Who holds is known by token, as over HTTP: the store knows accounts also while no service runs.
Result<identity::Principal> who_asks(const OpenCabinet& opened, const std::string& token) {
    if (token.empty()) {
        return fail(Code::unauthenticated, "say who you are by --token or BATON_TOKEN; 'baton user token' gives one");
    }
    identity::Sessions sessions(*opened.stored.accounts);
    auto principal = sessions.resolve(token, opened.cabinet->now);
    if (!principal) return principal.error();
    if (!identity::holds_as(*principal).empty()) return principal;
    return fail(Code::forbidden, "'" + principal->name + "' may not hold or release a case: it takes the role " +
                                     "auditor, audit_admin or ducha_officer");
}

Result<ports::InstanceRow> outermost(const OpenCabinet& opened, const std::string& text) {
    InstanceKey key;
    std::from_chars(text.data(), text.data() + text.size(), key.value);
    const auto row = opened.stored.queries->instance(key);
    if (!row) return row.error();
    if (row->has_value()) {
        const auto root = opened.stored.queries->instance((*row)->root);
        if (!root) return root.error();
        return root->has_value() ? **root : **row;
    }
    const auto stone = opened.stored.retention->stone(key);
    if (!stone) return stone.error();
    if (!stone->has_value()) return fail(Code::not_found, "there is no case " + text);
    return fail(Code::conflict, "case " + text + " was dropped and cannot be held: it is in archive " +
                                    std::to_string((*stone)->archive) + ", which 'baton archive list' names");
}

int act_on(const Options& options, const char* act) {
    const auto opened = open_cabinet(*options.configured);
    if (!opened) return report(opened.error());
    const auto who = who_asks(**opened, options.token);
    if (!who) return report(who.error());
    const auto row = outermost(**opened, options.instance);
    if (!row) return report(row.error());
    auto& retention = *(*opened)->stored.retention;
    ports::HoldRow hold;
    hold.at = (*opened)->cabinet->now;
    hold.instance = row->key;
    hold.business_key = row->business_key;
    hold.process = row->process;
    hold.act = act;
    hold.reason = options.reason;
    hold.account = who->name;
    hold.role = identity::holds_as(*who);
    if (auto added = retention.add_hold(std::move(hold), {}); !added) return report(added.error());
    std::cout << "case " << row->key.value << (std::string_view(act) == "hold" ? " is held\n" : " is held no longer\n");
    return 0;
}

int hold(const Options& options) { return act_on(options, "hold"); }
int release(const Options& options) { return act_on(options, "release"); }

int list(const Options& options) {
    const auto opened = open_cabinet(*options.configured);
    if (!opened) return report(opened.error());
    const auto holds = (*opened)->stored.retention->holds();
    if (!holds) return report(holds.error());
    std::vector<std::vector<std::string>> rows;
    for (const auto& one : *holds) {
        if (options.configured->as_json) {
            std::string json;
            history::write(json, one);
            std::cout << json << "\n";
        }
        rows.push_back({std::to_string(one.number), to_text(one.at), one.act, std::to_string(one.instance.value),
                        one.business_key, one.process, one.account, one.role, one.reason});
    }
    if (!options.configured->as_json) {
        print_table({"NUMBER", "TIME", "ACT", "CASE", "BUSINESS KEY", "PROCESS", "WHO", "ROLE", "REASON"}, rows);
    }
    return 0;
}

void add_act(CLI::App& archive, Chosen& chosen, const std::pair<const char*, const char*>& said,
             int (*run)(const Options&)) {
    auto options = std::make_shared<Options>();
    options->token = client::from_environment("auditor").token;
    auto* const command = add_part(archive, chosen, options, said, run);
    command->add_option("CASE", options->instance, "its key; the cases that it called go with it")->required();
    command->add_option("--reason", options->reason, "why; it is kept for ever")->required();
    command->add_option("--token", options->token,
                        "who you are (or BATON_TOKEN; else the local auditor's); it takes the role auditor, "
                        "audit_admin or ducha_officer");
    command->footer(std::string("What is held is not dropped, however old it is; each act is recorded, and records are "
                                "only added.\nExample:\n  baton archive ") +
                    said.first + " 42 --reason '行政复议 2026-17'");
}

}  // namespace

void add_holds(CLI::App& archive, Chosen& chosen) {
    add_act(archive, chosen, {"hold", "keep a case from being dropped (保全)"}, hold);
    add_act(archive, chosen, {"release", "let a held case go when its time comes"}, release);
    add_part(archive, chosen, std::make_shared<Options>(), {"holds", "who held and released which case, and why"}, list)
        ->footer("Example:\n  baton archive holds --data /var/lib/baton");
}

}  // namespace baton::commands
