#include "service/story/arguments.hpp"
#include "service/story/player.hpp"

namespace baton::story {
namespace {

// "li" is an account, "@team_env" a department, "li@team_market" an account whose department is told.
execution::SignerAsked signer_from(const std::string& text) {
    const auto at = text.find('@');
    if (at == std::string::npos) return {0, text, {}};
    return {0, text.substr(0, at), text.substr(at + 1)};
}

execution::AddSigners signers_from(const Words& command, TaskKey task, const std::string& person) {
    execution::AddSigners add;
    add.task = task;
    add.mode =
        command.words.size() > 2 && command.words[2] == "any" ? execution::SignMode::any : execution::SignMode::all;
    for (std::size_t i = 3; i < command.words.size(); ++i) add.signers.push_back(signer_from(command.words[i]));
    add.by = person;
    return add;
}

}  // namespace

Result<TaskKey> Player::done_task_at(std::string_view place) const {
    const auto state = current();
    if (!state) return state.error();
    const auto element = stage_.shelf()->process((*state)->started.definition)->definition->find(place);
    TaskKey found;
    for (const auto& [id, scope] : (*state)->scopes) {
        for (const auto& performed : scope.performed) {
            if (performed.element == element && found < performed.task) found = performed.task;
        }
    }
    return found;
}

// "return TASK to STEP why", "withdraw TASK why", "delegate TASK to PERSON [to-complete] why", "hand-back TASK {...}",
// "recall TASK why", "ask-signers TASK all|any WHO ...", "drop-signer TASK NUMBER why",
// "sign TASK NUMBER agrees|disagrees why".
Result<Player::Lines> Player::act_as_official(const Words& command) {
    const auto& words = command.words;
    const std::string& verb = words[0];
    const bool names_more = verb != "withdraw" && verb != "hand-back" && verb != "recall";
    const std::size_t needed = !names_more ? 2 : verb == "drop-signer" ? 3 : 4;
    if (words.size() < needed) return fail(Code::invalid, "'" + verb + "' needs more words");
    const auto state = current();
    if (!state) return state.error();
    const auto task = verb == "withdraw" ? done_task_at(words[1]) : task_at(words[1]);
    if (!task) return task.error();
    if (!*task) return told(fail(Code::not_found, "no task is open at " + words[1]));
    const auto to = (*state)->key;
    const auto number = static_cast<std::uint32_t>(names_more ? number_from(words[2]).value_or(0) : 0);

    std::string why = rest_of(command, names_more ? (verb == "drop-signer" ? 3 : 4) : 2);
    if (verb == "return") return submit(to, execution::ReturnTask{*task, words[3], person_, why}, why);
    if (verb == "withdraw") return submit(to, execution::WithdrawTask{*task, person_, why}, why);
    if (verb == "recall") return submit(to, execution::RecallTask{*task, person_, why}, why);
    if (verb == "drop-signer") return submit(to, execution::RemoveSigner{*task, number, person_, why}, why);
    if (verb == "ask-signers") return submit(to, signers_from(command, *task, person_));
    if (verb == "sign")
        return submit(to, execution::GiveOpinion{*task, number, words[3] == "agrees", why, person_}, why);
    if (verb == "delegate") {
        const bool completes = words.size() > 4 && words[4] == "to-complete";
        if (completes) why = rest_of(command, 5);
        return submit(to, execution::DelegateTask{*task, words[3], !completes, person_, why}, why);
    }
    auto variables = context_of(command);
    if (!variables) return variables.error();
    return submit(to, execution::ResolveTask{*task, std::move(*variables), person_});
}

}  // namespace baton::story
