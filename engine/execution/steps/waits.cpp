#include "engine/execution/steps/waits.hpp"

#include <algorithm>

#include "engine/execution/correlation.hpp"
#include "engine/execution/steps/clocks.hpp"
#include "engine/execution/steps/formulas.hpp"

namespace baton::execution {

namespace {

Result<std::string> given_key(const Decider& decider, const model::Formula& formula, const Element& event,
                              const Variables& variables) {
    const Question question{decider.world(), event, "correlation key"};
    const auto key = ask(formula, variables, question);
    if (!key) return key.error();
    std::string text = canonical(key->value);
    if (text.empty()) return unfit(question, formula.expression.text(), *key, "a text or number");
    return text;
}

Result<std::string> bound_key(const Decider& decider, const std::vector<feel::Expression>& values, const Element& event,
                              const Variables& variables) {
    auto key = key_of(values, variables, decider.world());
    if (key) return std::move(*key);
    std::string texts;
    for (const auto& value : values) texts += (texts.empty() ? "`" : ", `") + value.text() + "`";
    return fail(Code::unprocessable, "The correlation key of element '" + event.id + "' is made of " + texts +
                                         ", and not all of these have a value. Correct the variables or the model, and "
                                         "resolve the incident.");
}

// BPMN 2.0.2 §8.4.2: context-based keys are computed from the case, key-based ones were said by its first message. A
// case that a message with a key began waits for others with that key. Whoever knows no key takes any message.
Result<std::string> awaited_key(const Decider& decider, const model::MessageTrigger& trigger, const Element& event,
                                const Variables& variables) {
    if (!trigger.correlation_key.empty()) return given_key(decider, trigger.correlation_key, event, variables);
    if (!trigger.bound.empty()) return bound_key(decider, trigger.bound, event, variables);
    if (const std::string* known = known_key(decider.instance(), trigger.keys)) return *known;
    const InstanceStarted& started = decider.instance().started;
    return trigger.keys.empty() && started.message ? started.business_key : std::string{};
}

Result<Subscribed> plan_message(const Decider& decider, const model::MessageTrigger& trigger, const Element& event,
                                const Variables& variables) {
    Subscribed subscribed;
    auto name = needed_text(trigger.name, variables, {decider.world(), event, "message name"});
    if (!name) return name.error();
    subscribed.name = std::move(*name);
    auto key = awaited_key(decider, trigger, event, variables);
    if (!key) return key.error();
    subscribed.correlation_key = std::move(*key);
    return subscribed;
}

Result<Subscribed> plan_signal(const Decider& decider, const model::SignalTrigger& trigger, const Element& event,
                               const Variables& variables) {
    Subscribed subscribed;
    subscribed.kind = SubscriptionKind::signal;
    auto name = needed_text(trigger.name, variables, {decider.world(), event, "signal name"});
    if (!name) return name.error();
    subscribed.name = std::move(*name);
    return subscribed;
}

bool has_happened(const Decider& decider, TokenId token, ElementIndex event, std::optional<std::uint32_t> trigger) {
    return std::ranges::any_of(decider.instance().happened, [&](const TriggerHappened& happened) {
        return happened.token == token && happened.element == event && (!trigger || happened.trigger == *trigger);
    });
}

// Of one event: what is to be waited for, and the first thing that could not be computed.
struct Plan {
    const Decider& decider;
    const Element& event;
    const Variables& variables;
    PlannedWaits& waits;
    ElementIndex index;
    Result<> outcome{};

    void operator()(const model::MessageTrigger& message, std::uint32_t part) {
        add(plan_message(decider, message, event, variables), part);
    }
    void operator()(const model::SignalTrigger& signal, std::uint32_t part) {
        add(plan_signal(decider, signal, event, variables), part);
    }
    void operator()(const model::TimerTrigger& timer, std::uint32_t part) {
        add(plan_timer(decider, timer, event, variables), part);
    }
    void operator()(const model::ConditionTrigger& condition, std::uint32_t part) {
        Subscribed subscribed;
        subscribed.kind = SubscriptionKind::condition;
        subscribed.name = condition.condition.text();
        add(Result<Subscribed>{std::move(subscribed)}, part);
    }
    // Errors and their like are looked for when they are thrown, and not waited for.
    template <class Other>
    void operator()(const Other&, std::uint32_t) {}

    template <class Wait>
    void add(Result<Wait> wait, std::uint32_t part) {
        if (!outcome) return;
        if (!wait) {
            outcome = wait.error();
            return;
        }
        wait->element = index;
        wait->trigger = part;
        waits.emplace_back(std::move(*wait));
    }
};

Result<> plan(const Decider& decider, ElementIndex index, const Variables& variables, PlannedWaits& waits) {
    const model::Symbol& symbol = decider.element(index).symbol;
    Plan planned{decider, decider.element(index), variables, waits, index};
    const auto each = [&](const auto& trigger, std::uint32_t part) { planned(trigger, part); };
    if (const auto* task = std::get_if<model::ReceiveTask>(&symbol)) each(task->message, 0);
    if (const model::Trigger* trigger = model::caught_trigger(symbol)) model::for_each_part(*trigger, each);
    return planned.outcome;
}

void arm(Decider& decider, TimerArmed timer, Owner owner) {
    timer.timer = decider.world().mint.next<TimerKey>();
    timer.token = owner.token;
    timer.scope = owner.token != 0 ? 0 : owner.scope;
    if (!timer.rule.empty()) return arm_by_clock(decider, std::move(timer), owner);
    decider.emit(timer);
    doubt(decider, timer);
}

void arm(Decider& decider, Subscribed subscribed, Owner owner) {
    subscribed.subscription = decider.world().mint.next<SubscriptionKey>();
    subscribed.token = owner.token;
    subscribed.scope = owner.token != 0 ? 0 : owner.scope;
    decider.emit(std::move(subscribed));
}

}  // namespace

Result<PlannedWaits> plan_waits(const Decider& decider, const std::vector<ElementIndex>& events,
                                const Variables& variables) {
    PlannedWaits waits;
    for (const ElementIndex index : events) {
        const auto planned = plan(decider, index, variables, waits);
        if (!planned) return planned.error();
    }
    return waits;
}

Result<PlannedWaits> plan_waits_to_come(const Decider& decider, TokenId token) {
    const ElementIndex start = decider.token(token).at;
    auto waits = plan_waits(decider, {start}, Variables{decider.instance(), decider.sight_of(token)});
    if (!waits) return waits.error();
    std::erase_if(*waits, [&](const auto& wait) {
        const auto trigger = std::visit([](const auto& planned) { return planned.trigger; }, wait);
        return has_happened(decider, token, start, trigger);
    });
    return waits;
}

void arm(Decider& decider, PlannedWaits waits, Owner owner) {
    for (auto& wait : waits) std::visit([&](auto& planned) { arm(decider, std::move(planned), owner); }, wait);
}

void cancel(Decider& decider, const std::vector<TimerKey>& timers) {
    for (const TimerKey timer : timers) {
        if (const auto armed = decider.instance().timers.find(timer); armed != decider.instance().timers.end())
            end_doubt(decider, armed->second);
        decider.emit(TimerCancelled{timer});
    }
}

namespace {

void cancel(Decider& decider, const std::vector<SubscriptionKey>& subscriptions) {
    for (const SubscriptionKey subscription : subscriptions) decider.emit(Unsubscribed{subscription});
}

// Those of the token's waits that are for `event`. A paused timer is one of a task, and no gateway waits for it.
template <class Key, class Wait>
std::vector<Key> those_for(ElementIndex event, const std::vector<Key>& keys, const std::map<Key, Wait>& waits) {
    std::vector<Key> found;
    for (const Key key : keys) {
        const auto wait = waits.find(key);
        if (wait != waits.end() && wait->second.element == event) found.push_back(key);
    }
    return found;
}

}  // namespace

void disarm(Decider& decider, Owner owner) {
    const auto cancel_all = [&](const auto& holder) {
        const auto subscriptions = holder.subscriptions;
        cancel(decider, std::vector<TimerKey>{holder.timers});
        cancel(decider, subscriptions);
    };
    if (owner.token != 0)
        cancel_all(decider.token(owner.token));
    else
        cancel_all(decider.scope(owner.scope));
}

void disarm_event(Decider& decider, TokenId token, ElementIndex event) {
    const Instance& instance = decider.instance();
    cancel(decider, those_for(event, decider.token(token).timers, instance.timers));
    cancel(decider, those_for(event, decider.token(token).subscriptions, instance.subscriptions));
}

std::vector<ElementIndex> events_to_come(const Decider& decider, TokenId token) {
    std::vector<ElementIndex> events;
    for (const FlowIndex flow : decider.element_at(token).outgoing) {
        const ElementIndex event = decider.definition().flow(flow).target;
        if (!has_happened(decider, token, event, std::nullopt)) events.push_back(event);
    }
    return events;
}

}  // namespace baton::execution
