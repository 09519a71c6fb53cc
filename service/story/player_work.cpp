#include "service/story/arguments.hpp"
#include "service/story/motion.hpp"
#include "service/story/player.hpp"

namespace baton::story {
namespace {

// The nth open thing at an element, oldest first.
template <class Things, class TokenOf>
auto nth_at(const Things& things, const execution::Instance& state, const model::ProcessDefinition& definition,
            const Place& place, TokenOf token_of) {
    std::size_t nth = 0;
    for (auto thing = things.begin(); thing != things.end(); ++thing) {
        const auto token = state.tokens.find(token_of(thing->second));
        if (token == state.tokens.end() || definition.element(token->second.at).id != place.element) continue;
        if (++nth == place.nth) return thing;
    }
    return things.end();
}

}  // namespace

Result<TaskKey> Player::task_at(std::string_view text) const {
    const auto state = current();
    if (!state) return state.error();
    const Place place = place_of(text);
    const auto& definition = *stage_.shelf()->process((*state)->started.definition)->definition;
    if (definition.find(place.element) == model::nowhere) {
        return fail(Code::invalid, "the model has no element '" + place.element + "'");
    }
    const auto found = nth_at((*state)->tasks, **state, definition, place,
                              [](const execution::Task& task) { return task.opened.token; });
    if (found == (*state)->tasks.end()) return TaskKey{};
    return found->first;
}

Result<JobKey> Player::job_at(std::string_view text) const {
    const auto state = current();
    if (!state) return state.error();
    const auto& definition = *stage_.shelf()->process((*state)->started.definition)->definition;
    const Place place = place_of(text);
    if (definition.find(place.element) == model::nowhere) {
        return fail(Code::invalid, "the model has no element '" + place.element + "'");
    }
    const auto found =
        nth_at((*state)->jobs, **state, definition, place, [](const execution::Job& job) { return job.created.token; });
    if (found == (*state)->jobs.end()) return JobKey{};
    return found->first;
}

Result<Player::Lines> Player::act_on_task(const Words& command) {
    const std::string& verb = command.words[0];
    if (command.words.size() < 2) return fail(Code::invalid, "'" + verb + "' needs the id of a task");
    const auto state = current();
    if (!state) return state.error();
    const auto task = task_at(command.words[1]);
    if (!task) return task.error();
    if (!*task) return told(fail(Code::not_found, "no task is open at " + command.words[1]));

    const bool names_person = command.words.size() > 3 && (command.words[2] == "by" || command.words[2] == "to");
    const std::string person = names_person ? command.words[3] : person_;
    if (verb == "complete") {
        auto variables = context_of(command);
        if (!variables) return variables.error();
        return submit((*state)->key, execution::CompleteTask{*task, std::move(*variables), person});
    }
    if (verb == "unclaim") {
        return submit((*state)->key, execution::AssignTask{*task, execution::AssignmentKind::unclaimed, ""});
    }
    const auto how = verb == "claim" ? execution::AssignmentKind::claimed : execution::AssignmentKind::assigned;
    return submit((*state)->key, execution::AssignTask{*task, how, person});
}

// A worker takes the job and answers it at once: "job ID {...}", "job ID fails "why"", "job ID throws CODE {...}".
Result<Player::Lines> Player::act_on_job(const Words& command) {
    if (command.words.size() < 2) return fail(Code::invalid, "'job' needs the id of an element");
    const auto state = current();
    if (!state) return state.error();
    const auto job = job_at(command.words[1]);
    if (!job) return job.error();
    if (!*job) return told(fail(Code::not_found, "no job is open at " + command.words[1]));

    const auto key = (*state)->key;
    const auto retries = (*state)->jobs.at(*job).created.retries;
    const auto taken = submit(key, execution::ActivateJob{*job, "story", stage_.now() + std::chrono::minutes(1)});
    if (!taken || !taken->empty()) return taken;

    auto variables = context_of(command);
    if (!variables) return variables.error();
    const std::string how = command.words.size() > 2 ? command.words[2] : "";
    if (how == "fails") {
        return submit(key, execution::FailJob{*job, retries - std::min(retries, 1U), rest_of(command, 3), {}, {}});
    }
    if (how == "throws") {
        if (command.words.size() < 4) return fail(Code::invalid, "'throws' needs an error code");
        return submit(key, execution::ThrowJobError{*job, command.words[3], "", std::move(*variables)});
    }
    return submit(key, execution::CompleteJob{*job, std::move(*variables)});
}

// "foresee" before it: what would be in the way is said, and nothing is done.
Result<Player::Lines> Player::put_in_motion(const Words& command) {
    const auto state = current();
    if (!state) return state.error();
    Words wanted = command;
    const bool is_dry_run = wanted.words[0] == "foresee";
    if (is_dry_run) wanted.words.erase(wanted.words.begin());
    const bool migrates = !wanted.words.empty() && wanted.words[0] == "migrate";
    if (migrates) {
        auto migrate = migration_from(wanted, **state, *stage_.shelf());
        if (!migrate) return migrate.error();
        migrate->is_dry_run = is_dry_run;
        return submit((*state)->key, std::move(*migrate));
    }
    const auto& definition = *stage_.shelf()->process((*state)->started.definition)->definition;
    auto modify = modification_from(wanted, **state, definition);
    if (!modify) return modify.error();
    modify->is_dry_run = is_dry_run;
    return submit((*state)->key, std::move(*modify));
}

}  // namespace baton::story
