#include "engine/execution/post_office.hpp"
#include "engine/execution/size.hpp"
#include "engine/feel/expression.hpp"

namespace baton::execution {

namespace {

// In memory, with what finds it: names, keys and variables, and some five hundred bytes besides.
std::uint64_t size_of(const MessagePublished& message) {
    constexpr std::uint64_t besides = 500;
    return besides + message.name.size() + message.correlation_key.size() + message.id.size() +
           execution::size_of(message.variables);
}

// A start event's name cannot depend on a case, since there is none yet; a computed one is computed without variables.
std::string name_of_start(const model::Formula& name) {
    if (!name.is_computed()) return name.literal;
    const feel::Context none;
    const auto found = name.expression.evaluate(feel::ContextScope{none}, {});
    return found && found->value.string() != nullptr ? *found->value.string() : std::string{};
}

// By what a part of a start event begins a case; false when it is nothing that is sent or asked here.
template <class Start, class Part>
bool name(Start& start, const Part& part) {
    if constexpr (std::is_same_v<Part, model::ConditionTrigger>) {
        start.kind = SubscriptionKind::condition;
        start.condition = part.condition;
        return true;
    } else if constexpr (std::is_same_v<Part, model::MessageTrigger> || std::is_same_v<Part, model::SignalTrigger>) {
        const bool is_signal = std::is_same_v<Part, model::SignalTrigger>;
        start.kind = is_signal ? SubscriptionKind::signal : SubscriptionKind::message;
        start.name = name_of_start(part.name);
        return true;
    } else {
        return false;
    }
}

// Of the newest version of a process; nothing when it has none.
template <class T>
void put(std::map<std::string, std::vector<T>>& by_process, const std::string& process, std::vector<T> all) {
    if (all.empty())
        by_process.erase(process);
    else
        by_process[process] = std::move(all);
}

}  // namespace

void PostOffice::apply(const Event& event) {
    const auto* published = std::get_if<MessagePublished>(&event);
    if (published && published->kind == SubscriptionKind::message)
        keep({*published, published->message.value, {}, {}, {}, {}});
    const auto* expired = std::get_if<MessageExpired>(&event);
    const auto kept = expired != nullptr ? kept_.find(expired->message) : kept_.end();
    if (kept == kept_.end()) return;
    const MessagePublished& message = kept->second.message;
    const Place place{message.kind, message.name, message.correlation_key};
    expiries_.erase({message.expires, message.message});
    for (const Place& one : places_of(message)) {
        auto& here = kept_at_[one];
        here.erase({kept->second.turn, message.message});
        if (here.empty()) kept_at_.erase(one);
    }
    if (const auto ids = ids_.find(place); ids != ids_.end()) {
        ids->second.erase(message.id);
        if (ids->second.empty()) ids_.erase(ids);
    }
    changes_.messages.insert(expired->message);
    kept_size_ -= size_of(message);
    kept_.erase(kept);
}

void PostOffice::keep(Kept fresh) {
    const MessageKey key = fresh.message.message;
    const auto [place_of_it, is_new] = kept_.insert_or_assign(key, std::move(fresh));
    Kept& kept = place_of_it->second;
    const MessagePublished& message = kept.message;
    if (is_new) kept_size_ += size_of(message);
    for (const Place& place : places_of(message)) kept_at_[place].emplace(kept.turn, key);
    if (!message.id.empty()) ids_[{message.kind, message.name, message.correlation_key}][message.id] = key;
    for (const auto& [process, subscription] : kept.held) held_for_[subscription].emplace(kept.turn, key);
    for (const auto& [process, subscription] : kept.sent) waiting_.set_addressed(subscription, true);
    changes_.messages.insert(key);
    let_expire(kept);
}

void PostOffice::let_expire(const Kept& kept) {
    const std::pair moment{kept.message.expires, kept.message.message};
    if (kept.is_under_way())
        expiries_.erase(moment);
    else
        expiries_.insert(moment);
}

void PostOffice::apply(InstanceKey instance, std::string_view process, const Event& event) {
    if (const auto* started = std::get_if<InstanceStarted>(&event)) take(started->message, process);
    // A condition is asked by its case, and nobody sends it anything.
    if (const auto* fact = std::get_if<Subscribed>(&event); fact && fact->kind != SubscriptionKind::condition)
        waiting_.put({fact->kind, fact->name, fact->correlation_key}, fact->subscription, instance, process);
    if (const auto* fact = std::get_if<Unsubscribed>(&event)) waiting_.forget(fact->subscription);
    if (const auto* fact = std::get_if<MessageReceived>(&event)) {
        take(fact->message, process);
        waiting_.set_addressed(fact->subscription, false);
    }
    if (std::holds_alternative<InstanceEnded>(event)) waiting_.forget_all(instance);
}

void PostOffice::take(MessageKey message, std::string_view process) {
    const auto kept = kept_.find(message);
    if (kept == kept_.end()) return;
    kept->second.taken_by.emplace(process);
    kept->second.given.erase(std::string(process));
    changes_.messages.insert(message);
}

const PostOffice::Kept* PostOffice::kept(MessageKey message) const {
    const auto found = kept_.find(message);
    return found == kept_.end() ? nullptr : &found->second;
}

void PostOffice::restore(InstanceKey instance, std::string_view process, const Subscribed& subscription) {
    apply(instance, process, Event{subscription});
}

void PostOffice::restore(const Guest& guest) {
    const Subscribed& wait = guest.subscription;
    waiting_.put({wait.kind, wait.name, wait.correlation_key}, wait.subscription, guest.instance, guest.process,
                 guest.turn);
}

void PostOffice::restore(Kept message) {
    keep(std::move(message));
    changes_ = {};
}

void PostOffice::restore(MessageKey under_way, std::string_view process, SubscriptionKey to) {
    const auto kept = kept_.find(under_way);
    if (kept != kept_.end()) kept->second.given[std::string(process)] = to;
}

// Where a kept message lies: at each of its keys, or, when it has none, where only those find it who take any.
std::vector<PostOffice::Place> PostOffice::places_of(const MessagePublished& message) {
    std::vector<Place> places;
    for (std::string& key : keys_of(message)) places.push_back({message.kind, message.name, std::move(key)});
    if (places.empty()) places.push_back({message.kind, message.name, {}});
    return places;
}

void PostOffice::register_starts(const DeployedProcess& process) {
    const auto& definition = *process.definition;
    std::vector<Start> starts;
    for (const ElementIndex index : definition.triggered_starts) {
        const model::Symbol& symbol = definition.element(index).symbol;
        const model::Trigger* trigger = model::caught_trigger(symbol);
        const bool needs_others = trigger != nullptr && model::is_parallel(*trigger);
        const auto add = [&](const auto& part, std::uint32_t position) {
            Start start{SubscriptionKind::message, {}, process.key, index, position, {}, needs_others};
            if (name(start, part)) starts.push_back(std::move(start));
        };
        if (const auto* task = std::get_if<model::ReceiveTask>(&symbol)) add(task->message, 0);
        if (trigger != nullptr) model::for_each_part(*trigger, add);
    }
    put(starts_, definition.id, std::move(starts));
    std::vector<Reading> readings;
    for (const auto& element : definition.elements) {
        const auto add = [&](const model::MessageTrigger& message, std::uint32_t = 0) {
            for (const auto& key : message.keys) readings.push_back({name_of_start(message.name), key});
        };
        if (const auto* task = std::get_if<model::ReceiveTask>(&element.symbol)) add(task->message);
        if (const auto* trigger = model::caught_trigger(element.symbol))
            model::for_each_part_of<model::MessageTrigger>(*trigger, add);
    }
    put(readings_, definition.id, std::move(readings));
}

}  // namespace baton::execution
