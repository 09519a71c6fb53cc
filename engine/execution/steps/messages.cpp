#include "engine/execution/steps/messages.hpp"

#include <algorithm>

#include "engine/execution/correlation.hpp"
#include "engine/execution/steps/formulas.hpp"
#include "engine/execution/steps/occurrences.hpp"

namespace baton::execution {

namespace {

// The key that the sender gives, else the first that the content carries.
Result<std::string> sent_key(const Decider& decider, const model::MessageTrigger& message, const Variables& variables,
                             const Element& element) {
    for (const auto& carried : message.keys) {
        if (auto key = key_of(carried.values, variables, decider.world())) return std::move(*key);
    }
    const auto given = ask(message.correlation_key, variables, {decider.world(), element, "correlation key"});
    if (!given) return given.error();
    return canonical(given->value);
}

const model::MessageTrigger* message_of(const Element& element, std::uint32_t trigger) {
    if (const auto* task = std::get_if<model::ReceiveTask>(&element.symbol)) return &task->message;
    const model::MessageTrigger* found = nullptr;
    if (const model::Trigger* caught = model::caught_trigger(element.symbol)) {
        model::for_each_part_of<model::MessageTrigger>(*caught, [&](const auto& message, std::uint32_t position) {
            if (position == trigger) found = &message;
        });
    }
    return found;
}

}  // namespace

void keep_keys(Decider& decider, const std::vector<model::CarriedKey>& keys, const feel::Scope& content) {
    for (const auto& carried : keys) {
        if (known_key(decider.instance(), {carried}) != nullptr) continue;
        if (auto value = key_of(carried.values, content, decider.world()))
            decider.emit(CorrelationKeySet{carried.key, std::move(*value)});
    }
}

void keep_keys_of_event(Decider& decider, ElementIndex event, std::uint32_t trigger, const feel::Context& content) {
    const model::MessageTrigger* message = message_of(decider.element(event), trigger);
    if (message != nullptr) keep_keys(decider, message->keys, feel::ContextScope{content});
}

void renew_keys(Decider& decider) {
    if (decider.instance().correlation_keys.empty()) return;
    std::vector<Subscribed> renewed;
    for (const auto& [key, subscribed] : decider.instance().subscriptions) {
        if (subscribed.kind != SubscriptionKind::message || !subscribed.correlation_key.empty()) continue;
        const auto* message = message_of(decider.element(subscribed.element), subscribed.trigger);
        const std::string* known = message == nullptr ? nullptr : known_key(decider.instance(), message->keys);
        if (known == nullptr) continue;
        renewed.push_back(subscribed);
        renewed.back().correlation_key = *known;
    }
    for (Subscribed& subscribed : renewed) {
        decider.emit(Unsubscribed{subscribed.subscription});
        subscribed.subscription = decider.world().mint.next<SubscriptionKey>();
        decider.emit(std::move(subscribed));
    }
}

Result<MessageSent> plan_message(const Decider& decider, const Sending& sending, TokenId token) {
    const World& world = decider.world();
    const Element& element = decider.element_at(token);
    const Variables variables{decider.instance(), decider.sight_of(token)};
    MessageSent sent;
    auto name = needed_text(sending.message.name, variables, {world, element, "message name"});
    if (!name) return name.error();
    const auto key = sent_key(decider, sending.message, variables, element);
    if (!key) return key.error();
    auto id = text(sending.id, variables, {world, element, "message id"});
    if (!id) return id.error();
    const auto time_to_live = span(sending.time_to_live, variables, {world, element, "time to live"});
    if (!time_to_live) return time_to_live.error();
    sent.name = std::move(*name);
    sent.correlation_key = *key;
    sent.receivers = sending.message.receivers;
    sent.id = std::move(*id);
    sent.time_to_live = time_to_live->value_or(Duration{});
    return sent;
}

Result<MessageSent> plan_signal(const Decider& decider, const model::SignalTrigger& signal, TokenId token) {
    const Variables variables{decider.instance(), decider.sight_of(token)};
    auto name = needed_text(signal.name, variables, {decider.world(), decider.element_at(token), "signal name"});
    if (!name) return name.error();
    MessageSent sent;
    sent.kind = SubscriptionKind::signal;
    sent.name = std::move(*name);
    return sent;
}

namespace {

std::vector<SubscriptionKey> waiting_for_signal(const Instance& instance, const std::string& name) {
    std::vector<SubscriptionKey> waiting;
    for (const auto& [key, subscribed] : instance.subscriptions) {
        if (subscribed.kind == SubscriptionKind::signal && subscribed.name == name) waiting.push_back(key);
    }
    return waiting;
}

// Those that wait now: what begins to wait because of this signal waits for the next.
void deliver_here(Decider& decider, const MessageSent& signal) {
    for (const SubscriptionKey key : waiting_for_signal(decider.instance(), signal.name)) {
        const auto found = decider.instance().subscriptions.find(key);
        if (found == decider.instance().subscriptions.end()) continue;
        receive(decider, Subscribed{found->second}, {signal.message, signal.name, signal.variables});
    }
}

}  // namespace

bool send(Decider& decider, std::vector<MessageSent> planned, TokenId token) {
    const ScopeId inner = decider.token(token).inner;
    for (MessageSent& sent : planned) {
        sent.token = token;
        sent.message = decider.world().mint.next<MessageKey>();
        if (inner != 0) sent.variables = decider.scope(inner).variables;
        decider.emit(sent);
    }
    for (const MessageSent& sent : planned) {
        if (sent.kind == SubscriptionKind::signal) deliver_here(decider, sent);
    }
    renew_keys(decider);
    return decider.is_alive(token);
}

void receive(Decider& decider, const Subscribed& subscribed, const Delivered& delivered) {
    decider.emit(MessageReceived{subscribed.subscription, delivered.message, delivered.name, delivered.variables});
    keep_keys_of_event(decider, subscribed.element, subscribed.trigger, delivered.variables);
    occur(decider, {subscribed.element, owner_of(decider, subscribed), delivered.variables, {}, subscribed.trigger});
    end_if_used_up(decider, subscribed);
    renew_keys(decider);
}

}  // namespace baton::execution
