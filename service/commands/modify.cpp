#include <CLI/CLI.hpp>
#include <iostream>

#include "connectors/api/http/json_text.hpp"
#include "engine/feel/json.hpp"
#include "service/commands/commands.hpp"
#include "service/commands/remote.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::string instance;
    std::vector<std::string> before;
    std::vector<std::string> after;
    std::vector<std::string> cancel;
    std::vector<std::string> move;
    std::string ancestor;
    std::string variables;
    std::string scope;
    std::string reason;
    bool is_dry_run = false;
};

using api::ListText;
using api::ObjectText;

// A number is a token, a number with a dash an element instance, all else an element.
void name_token(ObjectText& out, const std::string& text, const std::string& prefix) {
    const auto name = [&](const std::string& word) {
        return prefix.empty() ? word : prefix + static_cast<char>(word[0] - 'a' + 'A') + word.substr(1);
    };
    if (text.find_first_not_of("0123456789") == std::string::npos)
        out.raw(name("token"), text);
    else if (text.find_first_not_of("0123456789-") == std::string::npos)
        out.text(name("elementInstanceKey"), text);
    else
        out.text(name("elementId"), text);
}

ObjectText placed(const Options& options, const std::string& variables, const char* position) {
    ObjectText out;
    out.text("position", position).some("ancestorElementInstanceKey", options.ancestor);
    if (options.variables.empty()) return out;
    ObjectText given;
    given.raw("variables", variables).some("scopeId", options.scope);
    ListText all;
    all.add(given.done());
    out.raw("variableInstructions", all.done());
    return out;
}

Result<std::string> body_of(const Options& options, const std::string& variables) {
    ListText activate;
    const auto begin = [&](const std::vector<std::string>& elements, const char* position) {
        for (const auto& element : elements)
            activate.add(placed(options, variables, position).text("elementId", element).done());
    };
    begin(options.before, "before");
    begin(options.after, "after");
    ListText terminate;
    for (const auto& which : options.cancel) {
        ObjectText ending;
        name_token(ending, which, "");
        terminate.add(ending.done());
    }
    ListText move;
    for (const auto& way : options.move) {
        const auto equals = way.find('=');
        if (equals == std::string::npos) return fail(Code::invalid, "--move takes FROM=TO, not '" + way + "'");
        auto moved = placed(options, variables, "before");
        name_token(moved, way.substr(0, equals), "source");
        move.add(moved.text("targetElementId", way.substr(equals + 1)).done());
    }
    ObjectText out;
    out.raw("activateInstructions", activate.done()).raw("terminateInstructions", terminate.done());
    out.raw("moveInstructions", move.done()).text("reason", options.reason).flag("dryRun", options.is_dry_run);
    return out.done();
}

int run(const Options& options, const Remote& remote) {
    const auto variables = variables_from(options.variables);
    if (!variables) return report(variables.error());
    const auto body = body_of(options, *variables);
    if (!body) return report(body.error());
    const std::string target = "/v2/process-instances/" + options.instance + "/modification";
    const auto answer = client::ask(remote.server, {"POST", target, *body, {}});
    if (!answer) return report(answer.error());
    if (remote.as_json)
        std::cout << feel::to_json(*answer) << "\n";
    else
        std::cout << (options.is_dry_run ? "nothing is in the way" : "modified case " + options.instance) << "\n";
    return 0;
}

}  // namespace

void add_modify(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("modify", "put a case elsewhere in its process");
    auto options = std::make_shared<Options>();
    command->add_option("CASE", options->instance, "its key")->required();
    command->add_option("--before", options->before, "begin at this element")->allow_extra_args(false);
    command->add_option("--after", options->after, "go on from this element as if it had just been done")
        ->allow_extra_args(false);
    command->add_option("--cancel", options->cancel, "end all tokens at this element, or one by its number")
        ->allow_extra_args(false);
    command->add_option("--move", options->move, "FROM=TO: end the tokens at FROM and begin at TO")
        ->allow_extra_args(false);
    command->add_option("--ancestor", options->ancestor, "the scope to begin in, when several are open: CASE-SCOPE");
    command->add_option("--variables", options->variables, "variables to begin with: a JSON object, or @FILE");
    command->add_option("--scope", options->scope, "the element whose own they are; without it they are the case's");
    command->add_option("--reason", options->reason, "why, for the history")->required();
    command->add_flag("--dry-run", options->is_dry_run, "only say what would be refused");
    const auto remote = add_remote(*command, "operator");
    command->footer(
        "All of it is done, or nothing: what cannot be done is said, each with its reason. What belongs to an ended\n"
        "token (task, job, timer, subscription, called case) ends with it. A case that has no token left is "
        "cancelled.\n"
        "'GET /v2/process-instances/CASE/state' and 'baton replay CASE' show where the case stands.\n"
        "Examples:\n"
        "  baton modify 88 --move T_check=T_accept --reason 'accepted by telephone'\n"
        "  baton modify 88 --cancel 5 --before T_hear --variables '{\"again\": true}' --reason 'new evidence' "
        "--dry-run");
    command->callback([&chosen, options, remote] { chosen = [=] { return run(*options, *remote); }; });
}

}  // namespace baton::commands
