#include "engine/execution/motion/same_trigger.hpp"

#include <algorithm>
#include <variant>

namespace baton::execution {

namespace {

using namespace model;

bool same(const feel::Expression& one, const feel::Expression& other) { return one.text() == other.text(); }

bool same(const Formula& one, const Formula& other) {
    return one.literal == other.literal && same(one.expression, other.expression);
}

bool same(const std::vector<feel::Expression>& some, const std::vector<feel::Expression>& others) {
    return std::ranges::equal(some, others, [](const auto& one, const auto& other) { return same(one, other); });
}

bool same(const CarriedKey& one, const CarriedKey& other) {
    return one.key == other.key && same(one.values, other.values);
}

bool same(const MessageTrigger& one, const MessageTrigger& other) {
    return same(one.name, other.name) && same(one.correlation_key, other.correlation_key) &&
           same(one.bound, other.bound) &&
           std::ranges::equal(one.keys, other.keys, [](const auto& key, const auto& that) { return same(key, that); });
}

bool same(const TimerTrigger& one, const TimerTrigger& other) {
    return same(one.date, other.date) && same(one.duration, other.duration) && same(one.cycle, other.cycle) &&
           same(one.rule, other.rule) && one.moment == other.moment;
}

bool same(const SignalTrigger& one, const SignalTrigger& other) { return same(one.name, other.name); }

bool same(const ConditionTrigger& one, const ConditionTrigger& other) { return same(one.condition, other.condition); }

// Errors and their like are not waited for, so nothing of them is kept that could be another.
template <class Other>
bool same(const Other&, const Other&) {
    return true;
}

bool same(const SingleTrigger& one, const SingleTrigger& other) {
    return std::visit(
        [&](const auto& part) {
            const auto* that = std::get_if<std::decay_t<decltype(part)>>(&other);
            return that != nullptr && same(part, *that);
        },
        one);
}

std::vector<SingleTrigger> parts_of(const Element& element) {
    std::vector<SingleTrigger> parts;
    if (const auto* task = std::get_if<ReceiveTask>(&element.symbol)) parts.emplace_back(task->message);
    if (const Trigger* trigger = caught_trigger(element.symbol))
        for_each_part(*trigger, [&](const auto& part, std::uint32_t) { parts.emplace_back(part); });
    return parts;
}

bool needs_all(const Element& element) {
    const Trigger* trigger = caught_trigger(element.symbol);
    return trigger != nullptr && is_parallel(*trigger);
}

}  // namespace

bool waits_for_the_same(const Element& one, const Element& other) {
    const auto some = parts_of(one);
    const auto others = parts_of(other);
    return needs_all(one) == needs_all(other) &&
           std::ranges::equal(some, others, [](const auto& part, const auto& that) { return same(part, that); });
}

}  // namespace baton::execution
