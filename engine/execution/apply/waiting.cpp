#include <algorithm>
#include <set>

#include "engine/base/ensure.hpp"
#include "engine/execution/apply/change.hpp"

namespace baton::execution {

namespace {

// A wait belongs to a token or to a scope; the other is 0.
template <class Fact>
auto& timers_of(Instance& instance, const Fact& fact) {
    return fact.token != 0 ? token_of(instance, fact.token).timers : scope_of(instance, fact.scope).timers;
}

template <class Fact>
auto& subscriptions_of(Instance& instance, const Fact& fact) {
    return fact.token != 0 ? token_of(instance, fact.token).subscriptions
                           : scope_of(instance, fact.scope).subscriptions;
}

void remove(Instance& instance, TimerKey key) {
    auto& timers = instance.timers.contains(key) ? instance.timers : instance.paused_timers;
    const auto found = timers.find(key);
    BATON_ENSURE(found != timers.end(), "a fact speaks of a timer that the case has");
    std::erase(timers_of(instance, found->second), key);
    timers.erase(found);
}

}  // namespace

void change(Instance& instance, const TimerArmed& fact, Instant) {
    const bool is_new = instance.timers.try_emplace(fact.timer, fact).second;
    BATON_ENSURE(is_new, "a timer's key is given out once");
    timers_of(instance, fact).push_back(fact.timer);
}

void change(Instance& instance, const TimerFired& fact, Instant) { remove(instance, fact.timer); }

void change(Instance& instance, const TimerCancelled& fact, Instant) {
    if (!fact.is_paused) return remove(instance, fact.timer);
    auto paused = instance.timers.extract(fact.timer);
    BATON_ENSURE(!paused.empty(), "a timer is paused while it runs");
    instance.paused_timers.insert(std::move(paused));
}

void change(Instance& instance, const Subscribed& fact, Instant) {
    const bool is_new = instance.subscriptions.try_emplace(fact.subscription, fact).second;
    BATON_ENSURE(is_new, "a subscription's key is given out once");
    subscriptions_of(instance, fact).push_back(fact.subscription);
}

void change(Instance& instance, const Unsubscribed& fact, Instant) {
    const auto found = instance.subscriptions.find(fact.subscription);
    BATON_ENSURE(found != instance.subscriptions.end(), "a fact speaks of a subscription that the case has");
    std::erase(subscriptions_of(instance, found->second), fact.subscription);
    instance.subscriptions.erase(found);
}

void change(Instance&, const MessageReceived&, Instant) {}

void change(Instance&, const MessageSent&, Instant) {}

void change(Instance& instance, const ConditionTurned& fact, Instant) {
    const auto found = instance.subscriptions.find(fact.subscription);
    BATON_ENSURE(found != instance.subscriptions.end(), "a fact speaks of a subscription that the case has");
    found->second.holds = fact.holds;
}

void change(Instance& instance, const CorrelationKeySet& fact, Instant) { instance.correlation_keys.push_back(fact); }

void change(Instance& instance, const TriggerHappened& fact, Instant) { instance.happened.push_back(fact); }

void change(Instance& instance, const TriggersMet& fact, Instant) {
    std::set<std::uint32_t> used;
    std::erase_if(instance.happened, [&](const TriggerHappened& one) {
        const bool is_of_it = one.token == fact.token && one.scope == fact.scope && one.element == fact.element;
        return is_of_it && used.insert(one.trigger).second;
    });
}

// The post office keeps these in its own books; a case has none of them.
void change(Instance&, const MessagePublished&, Instant) {}

void change(Instance&, const MessageExpired&, Instant) {}

void change(Instance&, const ConditionsEvaluated&, Instant) {}

}  // namespace baton::execution
