#include "engine/execution/steps/conditions.hpp"

#include <algorithm>

#include "engine/base/ensure.hpp"
#include "engine/execution/correlation.hpp"
#include "engine/execution/steps/occurrences.hpp"
#include "engine/execution/steps/variables.hpp"

namespace baton::execution {

namespace {

const feel::Expression& condition_of(const Decider& decider, const Subscribed& subscribed) {
    const model::Trigger* trigger = model::caught_trigger(decider.element(subscribed.element).symbol);
    const model::ConditionTrigger* found = nullptr;
    model::for_each_part_of<model::ConditionTrigger>(*trigger, [&](const auto& part, std::uint32_t position) {
        if (position == subscribed.trigger) found = &part;
    });
    BATON_ENSURE(found != nullptr, "who waits for a condition has a conditional event");
    return found->condition;
}

bool is_concerned(const Decider& decider, const Subscribed& subscribed, const Changes& changes) {
    if (subscribed.kind != SubscriptionKind::condition) return false;
    if (std::ranges::find(changes.fresh, subscribed.subscription) != changes.fresh.end()) return true;
    const auto& read = condition_of(decider, subscribed).names_read();
    return std::ranges::any_of(read, [&](const std::string& name) { return changes.names.contains(name); });
}

std::vector<SubscriptionKey> concerned(const Decider& decider, const Changes& changes) {
    std::vector<SubscriptionKey> found;
    for (const auto& [key, subscribed] : decider.instance().subscriptions) {
        if (is_concerned(decider, subscribed, changes)) found.push_back(key);
    }
    return found;
}

void ask_one(Decider& decider, const Subscribed& subscribed) {
    const Owner owner = owner_of(decider, subscribed);
    const Variables variables{decider.instance(), owner.token != 0 ? decider.sight_of(owner.token) : owner.scope};
    const bool held = holds(condition_of(decider, subscribed), variables, decider.world());
    if (held == subscribed.holds) return;
    ConditionTurned turned{subscribed.subscription, held, {}};
    for (const auto& name : condition_of(decider, subscribed).names_read()) {
        feel::Value value;
        if (variables.find(name, value)) turned.inputs.set(name, std::move(value));
    }
    decider.emit(std::move(turned));
    if (!held) return;
    occur(decider, {subscribed.element, owner, {}, {}, subscribed.trigger});
    end_if_used_up(decider, subscribed);
}

}  // namespace

void ask_conditions(Decider& decider, const Changes& changes) {
    for (const SubscriptionKey key : concerned(decider, changes)) {
        const auto found = decider.instance().subscriptions.find(key);
        if (found == decider.instance().subscriptions.end()) continue;  // what another did has ended it
        ask_one(decider, Subscribed{found->second});
    }
}

}  // namespace baton::execution
