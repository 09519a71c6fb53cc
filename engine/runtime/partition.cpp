#include "engine/runtime/partition.hpp"

#include <algorithm>
#include <utility>

#include "engine/execution/follow_ups.hpp"
#include "engine/execution/size.hpp"
#include "engine/runtime/projection.hpp"
#include "engine/runtime/turned_away.hpp"
#include "engine/runtime/variables_edition.hpp"

namespace baton::runtime {
namespace {

// A chain of cases that start or answer each other without ever waiting is a loop drawn by mistake.
constexpr std::uint32_t errand_depth_max = 500;

TaskKey task_of(const execution::Command& command) {
    return std::visit(
        [](const auto& wish) {
            if constexpr (requires { wish.task; }) {
                return wish.task;
            } else {
                return TaskKey{};
            }
        },
        command);
}

// Of a task that is open, or of the one whose completion may be taken back.
std::optional<std::uint32_t> revision_of(const execution::Instance& state, TaskKey key) {
    const auto task = state.tasks.find(key);
    if (task != state.tasks.end()) return task->second.revision;
    if (state.takeback && state.takeback->opened.task == key) return state.takeback->revision;
    return std::nullopt;
}

// Whoever does a delegated task acts for its owner.
Actor actor_on(const execution::Instance& state, const Wish& wish) {
    Actor actor = wish.actor;
    const auto task = state.tasks.find(task_of(wish.command));
    if (task == state.tasks.end() || task->second.owner.empty()) return actor;
    if (actor.name == task->second.opened.assignee) actor.acting_for = task->second.owner;
    return actor;
}

}  // namespace

const Actor& Partition::itself() {
    static const Actor engine{.name = "", .acting_for = "", .department = "", .by = "engine"};
    return engine;
}

execution::World Partition::world() {
    return {now_, *shelf_, mint_, almanac_->calendar, almanac_->rules, settings_.zone, settings_.limits};
}

Result<Case*> Partition::case_of(InstanceKey key) {
    if (Case* const known = cases_.find(key)) return known;
    cases_.committed(committed_);  // those who are only looked at leave memory again, too
    auto read = read_case(store_, here_.number, key, *shelf_);
    if (!read) return read.error();
    if ((*read)->last_position > durable_) return overtaken();
    letters_.restore(**read);
    return &cases_.put(key, std::move(*read));
}

Result<const execution::Instance*> Partition::inspect(InstanceKey key) {
    const auto subject = case_of(key);
    if (!subject) return subject.error();
    return &(*subject)->state;
}

bool Partition::is_durable(InstanceKey key) {
    const Case* const subject = cases_.find(key);
    return subject != nullptr && subject->last_position <= durable_;
}

Errand Partition::addressed(const Wish& wish, Done& done) {
    Errand first{wish.instance, wish.command};
    if (auto* const start = std::get_if<execution::StartInstance>(&first.command)) {
        start->instance = mint_.next<InstanceKey>();
        start->by = wish.actor.name;
        first.to = start->instance;
    }
    if (auto* const message = std::get_if<execution::PublishMessage>(&first.command)) {
        if (!message->message) message->message = mint_.next<MessageKey>();
        done.message = message->message;
    }
    // From a person, and meant for this case alone: no other is asked whether it waits for it.
    if (auto* const delivery = std::get_if<execution::DeliverMessage>(&first.command)) {
        if (!delivery->message) delivery->message = mint_.next<MessageKey>();
    }
    return first;
}

std::uint32_t Partition::revision_after(const Wish& wish) {
    const TaskKey task = task_of(wish.command);
    Case* const subject = task ? cases_.find(wish.instance) : nullptr;
    if (subject == nullptr) return 0;
    const auto found = subject->state.tasks.find(task);
    return found == subject->state.tasks.end() ? 0 : found->second.revision;
}

Result<Done> Partition::handle(const Wish& wish, Instant now) {
    now_ = std::max(now_, now);
    Done done;
    if (wish.once) {
        auto known = once_.find(store_, *wish.once);
        if (!known) return known.error();
        if (*known) {
            done.answer = std::move(**known);
            done.was_done_before = true;
            return done;
        }
    }
    if (auto fits = check_revision(wish); !fits) return fits.error();

    Actor actor = wish.actor;
    if (task_of(wish.command)) {
        const auto subject = case_of(wish.instance);
        if (!subject) return subject.error();
        actor = actor_on((*subject)->state, wish);
    }
    Errand first = addressed(wish, done);
    done.instance = first.to;
    done.at = now_;
    const std::string request = wish.once ? wish.once->key : std::string();
    const auto position = run(std::move(first), {actor, wish.reason, request}, done);
    if (!position) return position.error();
    done.position = *position;

    open_.inbox.insert(open_.inbox.end(), wish.notices.begin(), wish.notices.end());
    done.task_revision = revision_after(wish);
    if (wish.once) {
        done.answer = wish.once->render(done);
        keep(*wish.once, *done.answer);
    }
    return done;
}

Result<Answer> Partition::remember(const OnceOnly& once, Instant now) {
    now_ = std::max(now_, now);
    auto known = once_.find(store_, once);
    if (!known) return known.error();
    if (*known) return std::move(**known);
    auto answer = once.render({});
    keep(once, answer);
    return answer;
}

void Partition::keep(const OnceOnly& once, const Answer& answer) {
    open_.requests.push_back({once.principal, once.key, once.fingerprint, answer.status, answer.body, now_});
    once_.put(open_.requests.back(), batch_);
}

Result<> Partition::check_revision(const Wish& wish) {
    if (const auto& read = wish.read_variables) {
        const auto subject = case_of(wish.instance);
        if (!subject) return subject.error();
        const auto now = variables_edition((*subject)->state, read->scope);
        if (!now.empty() && now != read->edition)  // of a scope that is gone the decision says so
            return fail(Code::stale, "the variables have changed since you read them; read them again, then repeat it");
    }
    if (!wish.expected_revision) return {};
    const TaskKey key = task_of(wish.command);
    const auto subject = case_of(wish.instance);
    if (!subject) return subject.error();
    const auto revision = revision_of((*subject)->state, key);
    if (!revision || *revision == *wish.expected_revision)
        return {};  // the decision says what became of one that ended
    return fail(Code::stale, "task " + std::to_string(key.value) + " is at revision " + std::to_string(*revision) +
                                 ", not " + std::to_string(*wish.expected_revision) +
                                 "; read it again, then repeat your change");
}

Result<Position> Partition::run(Errand first, const Origin& origin, Done& done) {
    std::deque<Errand> errands;
    const InstanceKey to = first.to;
    const std::string name = execution::name_of(first.command);
    const auto position = act(first, origin, errands);
    if (!position) return position.error();
    done.touched.push_back({to, *position, name});
    go_on(std::move(errands), *position, done);
    return *position;
}

Result<Position> Partition::act(const Errand& errand, const Origin& origin, std::deque<Errand>& next) {
    return errand.to ? act_on_case(errand, origin, next) : act_on_office(errand, origin, next);
}

Record Partition::record_of(const Errand& errand, const Origin& origin, std::vector<execution::Event> events) {
    Record record;
    record.partition = here_.number;
    record.position = ++last_position_;
    record.instance = errand.to;
    record.at = now_;
    record.command = execution::name_of(errand.command);
    record.cause = errand.cause;
    record.actor = origin.actor;
    record.reason = origin.reason;
    record.request = origin.request;
    record.events = std::move(events);
    for (const auto& event : record.events) open_size_ += execution::size_of(event);
    return record;
}

Result<Position> Partition::act_on_office(const Errand& errand, const Origin& origin, std::deque<Errand>& next) {
    if (auto known = look_up(errand.command); !known) return known.error();
    auto here = world();
    auto decision = office_.decide(errand.command, here);
    if (!decision) return decision.error();
    note_post();
    Position cause = errand.cause;  // what is only heard of leaves no record here
    if (!decision->events.empty()) {
        open_.records.push_back(record_of(errand, origin, std::move(decision->events)));
        cause = last_position_;
    }
    send_on(std::move(decision->follow_ups), cause, errand.depth, next);
    return last_position_;
}

Result<Position> Partition::act_on_case(const Errand& errand, const Origin& origin, std::deque<Errand>& next) {
    const bool is_start = std::holds_alternative<execution::StartInstance>(errand.command);
    const auto found = is_start ? Result<Case*>(&cases_.put(errand.to, std::make_unique<Case>())) : case_of(errand.to);
    if (!found) return found.error();
    Case& subject = **found;

    auto here = world();
    auto decision = execution::decide(subject.state, errand.command, here);
    if (!decision) {
        if (is_start) cases_.drop(errand.to);
        return decision.error();
    }
    const DefinitionKey now = subject.state.started.definition;  // another than before when it was migrated
    if (subject.process == nullptr || subject.process->key != now) subject.process = shelf_->process(now);

    if (decision->events.empty()) return last_position_;  // it had nothing to say to this case, and leaves no record
    Record record = record_of(errand, origin, std::move(decision->events));
    const std::size_t timers = open_.timers.size();
    const std::size_t timers_gone = open_.timers_gone.size();
    const std::size_t jobs = open_.jobs.size();
    project(record, subject, {*almanac_, settings_.zone}, open_);
    follow(subject, record, timers, timers_gone, jobs);

    for (auto& letter : letters_.letters(subject, record.events)) {
        next.push_back({{}, std::move(letter), record.position, errand.depth + 1, {}});
    }
    send_on(std::move(decision->follow_ups), record.position, errand.depth, next);
    send_on(tell_office(subject.state, record), record.position, errand.depth, next);
    note_post();
    open_.records.push_back(std::move(record));
    return last_position_;
}

std::vector<execution::FollowUp> Partition::tell_office(const execution::Instance& state, const Record& record) {
    std::vector<execution::FollowUp> deliveries;
    const std::string& process = state.started.process;
    for (const auto& event : record.events) {
        const auto* const subscribed = std::get_if<execution::Subscribed>(&event);
        if (subscribed && letters_.is_elsewhere(*subscribed)) continue;
        office_.apply(record.instance, process, event);
        if (!subscribed || !state.subscriptions.contains(subscribed->subscription)) continue;
        auto offers = office_.offers(record.instance, process, *subscribed, now_);
        std::move(offers.begin(), offers.end(), std::back_inserter(deliveries));
    }
    return deliveries;
}

void Partition::send_on(std::vector<execution::FollowUp> follow_ups, Position cause, std::uint32_t depth,
                        std::deque<Errand>& next) {
    for (auto& follow_up : follow_ups) {
        if (depth >= errand_depth_max) {
            auto back = execution::sent_back(follow_up.command, "cases call each other too deeply: more than " +
                                                                    std::to_string(errand_depth_max) + " in a row");
            if (back) follow_up = std::move(*back);
        }
        const bool is_rest = execution::is_rest_of_signal(follow_up.command);
        next.push_back({follow_up.to, std::move(follow_up.command), cause, is_rest ? depth : depth + 1, {}});
    }
}

bool Partition::has_open_batch() const {
    return !open_.records.empty() || !open_.definitions.empty() || !open_.inbox.empty() || !open_.timers.empty() ||
           !open_.timers_gone.empty() || !open_.errands_gone.empty() || !open_.requests.empty() ||
           !open_.parcels_taken.empty() || !open_.almanac.empty();
}

void Partition::committed(std::uint64_t batch_number, const ports::Batch& batch) {
    committed_ = batch_number;
    if (!batch.records.empty()) durable_ = batch.records.back().position;
    cases_.committed(batch_number);
    timers_.committed(batch_number);
    office_.waits().committed(batch_number);
    jobs_.committed(batch_number);
    once_.committed(batch_number);
}

}  // namespace baton::runtime
