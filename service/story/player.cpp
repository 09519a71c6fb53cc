#include "service/story/player.hpp"

#include "engine/calendar/iso8601.hpp"
#include "engine/feel/json.hpp"
#include "service/story/arguments.hpp"

namespace baton::story {

using execution::Command;

Player::Player(std::filesystem::path file, std::filesystem::path processes,
               std::shared_ptr<const runtime::Almanac> almanac, Mode mode, Models& models, Witness witness,
               Bounds bounds)
    : file_(std::move(file)),
      processes_(std::move(processes)),
      models_(models),
      stage_(std::move(almanac), mode, std::move(bounds)),
      teller_(zone_),
      witness_(std::move(witness)) {
    stage_.set_now(*instant_from("2026-03-02T01:00:00Z"));  // a Monday, nine o'clock in Jinan
}

Result<Player::Lines> Player::play(std::string_view text) {
    const Words command = split(text);
    const std::string verb = command.words.empty() ? "" : command.words.front();
    if (verb == "process" || verb == "deploy" || verb == "at") return set_up(command);
    if (verb == "wait") return move_time(command);
    if (verb == "complete" || verb == "claim" || verb == "unclaim" || verb == "assign") return act_on_task(command);
    if (verb == "return" || verb == "withdraw" || verb == "delegate" || verb == "hand-back" || verb == "recall" ||
        verb == "ask-signers" || verb == "drop-signer" || verb == "sign") {
        return act_as_official(command);
    }
    if (verb == "job") return act_on_job(command);
    if (verb == "modify" || verb == "migrate" || verb == "foresee") return put_in_motion(command);
    if (verb == "show" || verb == "as" || verb == "case") return show(command);
    if (verb == "start" || verb == "message" || verb == "signal" || verb == "conditions" || verb == "set" ||
        verb == "cancel" || verb == "resolve") {
        return act_on_case(command);
    }
    return fail(Code::invalid,
                "'" + verb +
                    "' is no command; a story knows process, deploy, at, as, case, start, complete, "
                    "claim, unclaim, assign, return, withdraw, delegate, hand-back, recall, ask-signers, drop-signer, "
                    "sign, job, message, signal, conditions, set, cancel, modify, migrate, foresee, resolve, "
                    "wait and show");
}

Result<Player::Lines> Player::set_up(const Words& command) {
    if (command.words.size() < 2) return fail(Code::invalid, "'" + command.words[0] + "' needs a name");
    if (command.words[0] == "at") {
        const auto zone = calendar::Zone::named(zone_);
        const auto moment = calendar::moment_from(command.words[1], *zone);
        if (!moment) return moment.error();
        if (has_begun_ && *moment < stage_.now()) {
            return fail(Code::invalid, "time does not go backwards; put 'at' before the first deployment");
        }
        stage_.set_now(*moment);
        return Lines{};
    }
    std::vector<std::filesystem::path> paths;
    for (std::size_t i = 1; i < command.words.size(); ++i) {
        std::string name = command.words[i];
        if (command.words[0] == "process") std::replace(name.begin(), name.end(), '_', '-');
        paths.push_back(command.words[0] == "process" ? processes_ / name : file_.parent_path() / name);
    }
    const auto read = models_.read(paths);
    if (!read) return read.error();
    if (auto deployed = deploy(**read); !deployed) return deployed.error();
    return Lines{};
}

Result<> Player::deploy(const runtime::ReadDeployment& read) {
    has_begun_ = true;
    return stage_.deploy(read);
}

Result<Player::Lines> Player::settle() {
    const auto records = stage_.settle();
    if (!records) return records.error();
    return told(records);
}

Result<Player::Lines> Player::move_time(const Words& command) {
    const auto moment = moment_after(command, stage_.now(), zone_);
    if (!moment) return moment.error();
    const auto records = stage_.wait_until(*moment);
    if (!records) return records.error();
    return told(records);
}

Player::Lines Player::told(const Result<std::vector<Record>>& records) {
    if (!records) {
        std::string code = code_text(records.error().code);
        code.resize(std::max<std::size_t>(code.size() + 1, 15), ' ');
        Lines refused{"! " + code + records.error().detail};
        for (const auto& fault : records.error().faults) refused.push_back("! - " + fault.message);
        return refused;
    }
    if (witness_) witness_(*records, *stage_.shelf());
    Lines lines;
    for (auto& line : teller_.tell(*records, *stage_.shelf(), case_)) lines.push_back("| " + line);
    return lines;
}

Result<const execution::Instance*> Player::current() const {
    if (case_ > teller_.cases().size()) {
        return fail(Code::invalid, "there is no case " + std::to_string(case_) + " yet; start one first");
    }
    const auto key = teller_.cases()[case_ - 1];
    if (!teller_.has_begun(key)) return fail(Code::invalid, "case " + std::to_string(case_) + " never began");
    return &teller_.state(key);
}

Result<Player::Lines> Player::submit(InstanceKey to, Command command, std::string reason) {
    runtime::Wish wish;
    wish.instance = to;
    wish.command = std::move(command);
    wish.actor = {.name = person_, .acting_for = "", .department = "", .by = "story"};
    wish.reason = std::move(reason);
    return told(stage_.act(std::move(wish)));
}

Result<Player::Lines> Player::act_on_case(const Words& command) {
    const std::string& verb = command.words[0];
    auto variables = context_of(command);
    if (!variables) return variables.error();
    if (verb == "start") {
        const auto* const process = command.words.size() > 1 ? stage_.shelf()->latest(command.words[1]) : nullptr;
        if (!process) return fail(Code::invalid, "start needs the id of a process that is deployed");
        execution::StartInstance start;
        start.definition = process->key;
        start.variables = std::move(*variables);
        start.business_key = option(command, "key");
        case_ = teller_.cases().size() + 1;
        return submit({}, std::move(start));
    }
    if (verb == "message" || verb == "signal" || verb == "conditions") {
        if (teller_.cases().empty()) case_ = 1;
        return tell_office(command, std::move(*variables));
    }
    const auto state = current();
    if (!state) return state.error();
    if (verb == "set") return submit((*state)->key, execution::SetVariables{execution::root_scope, *variables, true});
    if (verb == "cancel") return submit((*state)->key, execution::CancelInstance{rest_of(command, 1)});
    Lines all;
    for (const auto& [incident, raised] : std::map((*state)->incidents)) {
        const auto lines = submit((*state)->key, execution::ResolveIncident{incident});
        if (!lines) return lines.error();
        all.insert(all.end(), lines->begin(), lines->end());
    }
    return all;
}

Result<Player::Lines> Player::tell_office(const Words& command, feel::Context variables) {
    const std::string& verb = command.words[0];
    if (verb == "conditions") return submit({}, execution::EvaluateConditions{std::move(variables), {}});
    if (command.words.size() < 2) return fail(Code::invalid, "'" + verb + "' needs a name");
    execution::PublishMessage message;
    message.kind = verb == "signal" ? execution::SubscriptionKind::signal : execution::SubscriptionKind::message;
    message.name = command.words[1];
    message.correlation_key = option(command, "key");
    message.time_to_live = std::chrono::hours(1);
    message.variables = std::move(variables);
    return submit({}, std::move(message));
}

Result<Player::Lines> Player::show(const Words& command) {
    const std::string& verb = command.words[0];
    const std::string what = command.words.size() > 1 ? command.words[1] : "";
    if (verb == "as") {
        person_ = what;
        return Lines{};
    }
    if (verb == "case") {
        const auto number = number_from(what);
        if (!number || *number == 0) return fail(Code::invalid, "case needs a number, as in 'case 2'");
        case_ = *number;
        return Lines{};
    }
    const auto state = current();
    if (!state) return state.error();
    return lines_about(**state, *stage_.shelf(), what, teller_);
}

}  // namespace baton::story
