#include <algorithm>

#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/messages.hpp"

namespace baton::execution {

Result<> obey(Decider& decider, const DeliverMessage& command) {
    const auto& open = decider.instance().subscriptions;
    const auto is_open = [&](SubscriptionKey key) { return open.contains(key); };
    if (std::ranges::none_of(command.subscriptions, is_open)) {
        const SubscriptionKey first = command.subscriptions.empty() ? SubscriptionKey{} : command.subscriptions.front();
        return fail(Code::not_found,
                    "The subscription " + std::to_string(first.value) + " is no longer open: the case has gone on.");
    }
    for (const SubscriptionKey key : command.subscriptions) {
        if (!is_open(key)) continue;
        const Subscribed subscribed = open.at(key);
        receive(decider, subscribed, {command.message, command.name, command.variables});
    }
    return {};
}

}  // namespace baton::execution
