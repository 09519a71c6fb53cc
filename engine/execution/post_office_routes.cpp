// To whom a message goes, and why not to others.
#include <algorithm>

#include "engine/execution/correlation.hpp"
#include "engine/execution/post_office.hpp"

namespace baton::execution {

namespace {

constexpr std::size_t verdicts_max = 100;
constexpr std::size_t names_max = 20;

}  // namespace

// BPMN 2.0.2 §8.4.2: beside the key that a message is given, its content carries those of the correlation keys of the
// processes that wait for it.
MessagePublished PostOffice::published(const PublishMessage& command, const World& world) const {
    MessagePublished message{command.message,         command.kind, command.name,
                             command.correlation_key, command.id,   world.now + command.time_to_live,
                             command.variables,       {},           command.receivers};
    if (command.kind != SubscriptionKind::message) return message;
    const feel::ContextScope content{command.variables};
    std::set<std::string> found;
    for (const auto& [process, readings] : readings_) {
        for (const Reading& reading : readings) {
            if (reading.name != command.name || !is_for(message, process)) continue;
            if (auto key = key_of(reading.key.values, content, world)) found.insert(std::move(*key));
        }
    }
    found.erase(command.correlation_key);
    message.carried_keys.assign(found.begin(), found.end());
    return message;
}

bool PostOffice::is_for(const MessagePublished& message, const std::string& process) {
    return message.receivers.empty() || std::ranges::find(message.receivers, process) != message.receivers.end();
}

std::vector<std::string> PostOffice::keys_of(const MessagePublished& message) {
    std::vector<std::string> keys;
    if (!message.correlation_key.empty()) keys.push_back(message.correlation_key);
    keys.insert(keys.end(), message.carried_keys.begin(), message.carried_keys.end());
    return keys;
}

PostOffice::Chosen PostOffice::choose(const MessagePublished& message) const {
    std::map<std::string, std::pair<SubscriptionKey, bool>> first;  // and whether a message is on its way to it
    const auto look_at = [&](const std::string& key) {
        waiting_.look_at({message.kind, message.name, key}, [&](SubscriptionKey subscription, const Waiting& waiting) {
            if (!is_for(message, *waiting.process)) return;
            const std::pair found{subscription, waiting_.is_addressed(subscription)};
            const auto [chosen, is_first] = first.emplace(*waiting.process, found);
            if (!is_first && chosen->second.second && !found.second) chosen->second = found;
        });
    };
    for (const std::string& key : keys_of(message)) look_at(key);
    look_at({});
    Chosen chosen;
    for (const auto& [process, found] : first) chosen.emplace(process, found.first);
    return chosen;
}

const PostOffice::Start* PostOffice::start_for(const std::vector<Start>& starts,
                                               const MessagePublished& message) const {
    const auto start = std::ranges::find_if(
        starts, [&](const Start& one) { return one.kind == message.kind && one.name == message.name; });
    return start == starts.end() ? nullptr : &*start;
}

// A signal starts cases whoever else has it, but for one that an earlier trigger has laid down and that waits for it.
std::optional<StartInstance> PostOffice::start_of(const std::string& process, const std::vector<Start>& starts,
                                                  const MessagePublished& message, const Chosen& served) const {
    const Start* start = start_for(starts, message);
    if (start == nullptr || !is_for(message, process)) return std::nullopt;
    const bool is_taken = message.kind == SubscriptionKind::message || start->needs_others;
    if (is_taken && served.contains(process)) return std::nullopt;
    StartInstance command;
    command.definition = start->definition;
    command.variables = message.variables;
    const auto keys = keys_of(message);
    if (!keys.empty()) command.business_key = keys.front();
    command.start_event = start->event;
    command.trigger = start->trigger;
    command.message = message.message;
    return command;
}

PostOffice::InTurn PostOffice::kept_for(const WaitingList::Place& wanted) const {
    const bool takes_any = wanted.correlation_key.empty();
    InTurn found;
    for (auto place =
             kept_at_.lower_bound({wanted.kind, std::string(wanted.name), std::string(wanted.correlation_key)});
         place != kept_at_.end(); ++place) {
        const auto& [kind, name, key] = place->first;
        if (kind != wanted.kind || name != wanted.name) break;
        if (!takes_any && key != wanted.correlation_key) break;
        found.insert(place->second.begin(), place->second.end());
    }
    return found;
}

void PostOffice::judge_waiting(const MessagePublished& message, const Chosen& chosen, Explanation& explanation) const {
    const auto judge = [&](SubscriptionKey key, const Waiting& waiting, bool has_its_key) {
        const auto taker = chosen.find(*waiting.process);
        using Kind = Verdict::Kind;
        if (message.kind == SubscriptionKind::signal) return Kind::delivered;
        if (!is_for(message, *waiting.process)) return Kind::not_a_receiver;
        if (!has_its_key) return Kind::other_key;
        return taker != chosen.end() && taker->second == key ? Kind::delivered : Kind::other_case_first;
    };
    const auto& keys = explanation.keys;
    waiting_.look_at_all(
        message.kind, message.name, [&](const std::string& key, SubscriptionKey subscription, const Waiting& waiting) {
            const bool has_its_key = key.empty() || std::ranges::find(keys, key) != keys.end();
            if (!has_its_key && explanation.verdicts.size() >= verdicts_max) {
                ++explanation.left_out;
                return;
            }
            const auto kind = judge(subscription, waiting, has_its_key);
            explanation.verdicts.push_back({kind, *waiting.process, waiting.instance, subscription, key});
        });
}

void PostOffice::judge_starts(const MessagePublished& message, const Chosen& chosen, Explanation& explanation) const {
    for (const auto& [process, starts] : starts_) {
        if (start_for(starts, message) == nullptr) continue;
        auto kind = Verdict::Kind::started;
        if (!is_for(message, process))
            kind = Verdict::Kind::not_a_receiver;
        else if (!start_of(process, starts, message, chosen))
            kind = Verdict::Kind::case_took_it;
        explanation.verdicts.push_back({kind, process, {}, {}, {}});
    }
}

Explanation PostOffice::explain(const PublishMessage& command, const World& world) const {
    const MessagePublished message = published(command, world);
    Explanation explanation;
    explanation.keys = keys_of(message);
    const Chosen chosen = choose(message);
    judge_starts(message, chosen, explanation);
    judge_waiting(message, chosen, explanation);
    if (!explanation.verdicts.empty()) return explanation;
    std::set<std::string> names;
    for (const auto& [process, starts] : starts_) {
        for (const Start& start : starts) {
            if (start.kind == message.kind) names.insert(start.name);
        }
    }
    for (auto& name : waiting_.names(message.kind, names_max)) names.insert(std::move(name));
    explanation.awaited_names.assign(names.begin(), names.end());
    return explanation;
}

}  // namespace baton::execution
