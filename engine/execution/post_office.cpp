#include "engine/execution/post_office.hpp"

#include <algorithm>

#include "engine/execution/correlation.hpp"
#include "engine/execution/size.hpp"

namespace baton::execution {

namespace {

constexpr std::uint64_t receivers_at_once = 1'000;

FollowUp delivery(InstanceKey to, std::vector<SubscriptionKey> subscriptions, const MessagePublished& message) {
    return {to, DeliverMessage{std::move(subscriptions), message.message, message.name, message.variables}};
}

}  // namespace

Result<Decision> PostOffice::decide(const Command& command, World& world) {
    if (const auto* message = std::get_if<PublishMessage>(&command)) return publish(*message, world);
    if (const auto* message = std::get_if<ExpireMessage>(&command)) return expire(*message, world);
    if (const auto* conditions = std::get_if<EvaluateConditions>(&command)) return evaluate(*conditions, world);
    if (const auto* news = std::get_if<HearOfCase>(&command)) return hear(*news, world);
    if (const auto* late = std::get_if<RefuseDelivery>(&command)) return refuse(*late, world);
    return fail(Code::internal, "This command is for a case and not for the post office.");
}

Result<Decision> PostOffice::publish(const PublishMessage& command, World& world) {
    if (command.until != 0) {
        Decision rest;
        go_on_with(command, world.limits, rest.follow_ups);
        return rest;
    }
    if (command.name.empty()) return fail(Code::invalid, "A message needs a name.");
    if (command.time_to_live < Duration{0}) return fail(Code::invalid, "A time to live cannot be negative.");
    if (!command.sender) {
        if (const auto fitting = fits(size_of(command.variables), world.limits); !fitting) return fitting.error();
    }
    if (const auto ids = ids_.find({command.kind, command.name, command.correlation_key});
        ids != ids_.end() && !command.id.empty() && ids->second.contains(command.id)) {
        return fail(Code::conflict, "A message '" + command.name + "' with the id '" + command.id +
                                        "' and this key is kept already. Give another id if it is another message.");
    }
    if (const auto room = check_room(command, world.limits); !room) return room.error();
    Decision decision;
    const MessagePublished message = published(command, world);
    decision.events.emplace_back(message);
    const bool is_of_here = partition_of(message.message.value) == here_.number;
    if (command.kind == SubscriptionKind::message)
        keep({message, is_of_here ? message.message.value : world.mint.next<MessageKey>().value, {}, {}, {}, {}});
    if (command.kind == SubscriptionKind::signal)
        deliver_signal(command, message, world, decision.follow_ups);
    else
        deliver_message(message, world, decision.follow_ups);
    // What is not kept is over at once, and says so: the log shows that nobody can take it later.
    const auto found = kept_.find(command.message);
    if (command.time_to_live == Duration{0} && found != kept_.end() && !found->second.is_under_way()) {
        decision.events.emplace_back(MessageExpired{command.message});
        apply(decision.events.back());
    }
    return decision;
}

// What a case sends is a fact already and must be kept; that there is little of it is for who admits cases.
Result<> PostOffice::check_room(const PublishMessage& command, const Limits& limits) const {
    const bool is_kept = command.kind == SubscriptionKind::message && command.time_to_live > Duration{0};
    if (command.sender || !is_kept || kept_size_ < limits.kept_messages_size_max) return {};
    return fail(Code::too_many,
                "Messages that wait for somebody to take them fill " + std::to_string(kept_size_) +
                    " bytes here, and " + std::to_string(limits.kept_messages_size_max) +
                    " are allowed. Send it without a time to live, or again when some have been taken or expired.");
}

Result<Decision> PostOffice::expire(const ExpireMessage& command, const World& world) {
    const auto found = kept_.find(command.message);
    const std::string name = "The message " + std::to_string(command.message.value);
    if (found == kept_.end()) return fail(Code::not_found, name + " is not kept.");
    if (found->second.is_under_way()) return fail(Code::conflict, name + " is on its way to a case.");
    if (world.now < found->second.message.expires)
        return fail(Code::conflict, name + " is kept until " + to_text(found->second.message.expires) + ".");
    Decision decision;
    decision.events.emplace_back(MessageExpired{command.message});
    apply(decision.events.back());
    return decision;
}

// BPMN 2.0.2 §10.5.2: the condition of a start event is asked of what is outside of any case. Nothing remembers what it
// was before, so whoever gives data that has not changed begins another case.
Result<Decision> PostOffice::evaluate(const EvaluateConditions& command, World& world) const {
    if (const auto fitting = fits(size_of(command.variables), world.limits); !fitting) return fitting.error();
    Decision decision;
    ConditionsEvaluated evaluated{command.variables, {}};
    const feel::ContextScope given{command.variables};
    for (const auto& [process, starts] : starts_) {
        if (!command.process.empty() && command.process != process) continue;
        for (const Start& start : starts) {
            if (start.kind != SubscriptionKind::condition || !holds(start.condition, given, world)) continue;
            StartInstance begin;
            begin.instance = world.mint.next<InstanceKey>();
            begin.definition = start.definition;
            begin.variables = command.variables;
            begin.start_event = start.event;
            begin.trigger = start.trigger;
            decision.follow_ups.push_back({begin.instance, std::move(begin)});
            evaluated.processes.push_back(process);
        }
    }
    decision.events.emplace_back(std::move(evaluated));
    return decision;
}

void PostOffice::deliver_message(const MessagePublished& message, World& world, std::vector<FollowUp>& follow_ups) {
    const Chosen chosen = choose(message);
    for (const auto& [process, key] : chosen) address(message, process, key, follow_ups);
    start_cases(message, chosen, world, follow_ups);
}

void PostOffice::address(const MessagePublished& message, const std::string& process, SubscriptionKey to,
                         std::vector<FollowUp>& follow_ups) {
    const Waiting& waiting = *waiting_.find(to);
    Kept& kept = kept_.at(message.message);
    if (!is_guest(waiting.instance)) {
        kept.given[process] = to;
    } else {
        changes_.messages.insert(message.message);
        const bool is_addressed = waiting_.is_addressed(to);
        (is_addressed ? kept.held : kept.sent)[process] = to;
        if (is_addressed) held_for_[to].emplace(kept.turn, message.message);
        let_expire(kept);
        if (is_addressed) return;
    }
    follow_ups.push_back(delivery(waiting.instance, {to}, message));
    waiting_.set_addressed(to, true);
}

// A case has it once for all that wait there, so that none of them is gone because another went on. The case in which
// it was thrown has it already.
void PostOffice::deliver_signal(PublishMessage signal, const MessagePublished& published, World& world,
                                std::vector<FollowUp>& follow_ups) const {
    Chosen served;
    waiting_.look_after({signal.kind, signal.name, {}}, 0,
                        [&](SubscriptionKey key, const Waiting& waiting, std::uint64_t turn) {
                            served.emplace(*waiting.process, key);
                            signal.until = turn;
                            if (waiting.instance != signal.sender) ++signal.left;
                            return true;
                        });
    if (!served.empty()) go_on_with(std::move(signal), world.limits, follow_ups);
    start_cases(published, served, world, follow_ups);
}

// To so many at a time that together they are given no more than one command may bring: each gets its own copy. The
// rest is a command that follows, however many they are.
void PostOffice::go_on_with(PublishMessage signal, const Limits& limits, std::vector<FollowUp>& follow_ups) const {
    const auto size = std::max<std::uint64_t>(size_of(signal.variables), 1);
    const auto most = std::clamp<std::uint64_t>(limits.variables_size_max / size, 1, receivers_at_once);
    std::map<InstanceKey, std::vector<SubscriptionKey>> cases;
    std::uint64_t count = 0;
    bool has_more = false;
    waiting_.look_after({signal.kind, signal.name, {}}, signal.after,
                        [&](SubscriptionKey key, const Waiting& waiting, std::uint64_t turn) {
                            has_more = count == most && turn <= signal.until;
                            if (has_more || turn > signal.until) return false;
                            if (waiting.instance != signal.sender) {
                                cases[waiting.instance].push_back(key);
                                ++count;
                            }
                            signal.after = turn;
                            return true;
                        });
    for (auto& [instance, subscriptions] : cases) {
        follow_ups.push_back(
            {instance, DeliverMessage{std::move(subscriptions), signal.message, signal.name, signal.variables}});
    }
    signal.left -= std::min(signal.left, count);
    if (has_more) follow_ups.push_back({InstanceKey{}, std::move(signal)});
}

void PostOffice::start_cases(const MessagePublished& message, const Chosen& served, World& world,
                             std::vector<FollowUp>& follow_ups) const {
    for (const auto& [process, starts] : starts_) {
        auto command = start_of(process, starts, message, served);
        if (!command) continue;
        command->instance = world.mint.next<InstanceKey>();
        follow_ups.push_back({command->instance, std::move(*command)});
    }
}

std::vector<FollowUp> PostOffice::offers(InstanceKey instance, std::string_view process, const Subscribed& subscription,
                                         Instant now) {
    std::vector<FollowUp> found;
    if (subscription.kind != SubscriptionKind::message) return found;
    const std::string name{process};
    for (const auto& [turn, key] : kept_for({subscription.kind, subscription.name, subscription.correlation_key})) {
        Kept& kept = kept_.at(key);
        if (!may_have(kept, name, now)) continue;
        kept.given[name] = subscription.subscription;
        found.push_back(delivery(instance, {subscription.subscription}, kept.message));
    }
    return found;
}

std::optional<std::pair<Instant, MessageKey>> PostOffice::next_expiry() const {
    if (expiries_.empty()) return std::nullopt;
    return *expiries_.begin();
}

}  // namespace baton::execution
