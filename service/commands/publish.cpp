#include <CLI/CLI.hpp>
#include <cstdint>
#include <iostream>

#include "engine/feel/json.hpp"
#include "service/commands/commands.hpp"
#include "service/commands/remote.hpp"

namespace baton::commands {
namespace {

constexpr std::uint64_t keep_max_seconds = 366ULL * 24 * 60 * 60;

struct Options {
    std::string message;
    std::string key;
    std::string variables;
    std::string once;
    std::uint64_t keep_seconds = 0;
};

std::string body_of(const Options& options, const std::string& variables) {
    std::string body = "{\"name\":";
    feel::append_json_string(body, options.message);
    if (!options.key.empty()) {
        body += ",\"correlationKey\":";
        feel::append_json_string(body, options.key);
    }
    if (options.keep_seconds != 0) body += ",\"timeToLive\":" + std::to_string(options.keep_seconds * 1000);
    return body + ",\"variables\":" + variables + "}";
}

// The case that took it, on a line; a message that nobody took is told on standard error.
int print(const feel::Value& answer, const Options& options) {
    if (const auto key = member(answer, "processInstanceKey"); !key.empty()) {
        std::cout << key << "\n";
    } else {
        std::cerr << (options.keep_seconds == 0 ? "nobody takes this message now, and it was not to be kept\n"
                                                : "nobody takes this message now; it is kept\n");
    }
    return 0;
}

int run(const Options& options, const Remote& remote) {
    const auto variables = variables_from(options.variables);
    if (!variables) return report(variables.error());
    client::Call call{"POST", "/v2/messages/publication", body_of(options, *variables), {}};
    if (!options.once.empty()) call.headers.emplace_back("Idempotency-Key", options.once);
    const auto answer = client::ask(remote.server, call);
    if (!answer) return report(answer.error());
    if (!remote.as_json) return print(*answer, options);
    std::cout << feel::to_json(*answer) << "\n";
    return 0;
}

}  // namespace

void add_publish(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("publish", "send a message; prints the key of the case that takes it");
    auto options = std::make_shared<Options>();
    command->add_option("MESSAGE", options->message, "name of the message, such as M_report_phone")->required();
    command->add_option("--key", options->key, "the correlation key: whom it is meant for");
    command->add_option("--variables", options->variables, "a JSON object, or @FILE");
    command->add_option("--keep", options->keep_seconds, "seconds to keep it for whoever asks for it later [0]")
        ->check(CLI::Range(keep_max_seconds));
    command->add_option("--once", options->once, "an Idempotency-Key: sent again, it is done once");
    const auto remote = add_remote(*command, "intake");
    command->footer(
        "A process that begins with a message is started by it. Examples:\n"
        "  case=$(baton publish M_report_phone --key 370102TS2026900001 --variables @complaint.json)\n"
        "  baton publish M_withdraw --key 370102TS2026900001 --keep 86400");
    command->callback([&chosen, options, remote] { chosen = [=] { return run(*options, *remote); }; });
}

}  // namespace baton::commands
