#include "engine/execution/unsettled.hpp"

namespace baton::execution {

template <class K>
void Unsettled::ByBatch<K>::note(K key, std::uint64_t batch) {
    if (batch == 0) return;
    newest[key] = batch;
    in_order.emplace_back(batch, key);
}

template <class K>
std::vector<K> Unsettled::ByBatch<K>::settle(std::uint64_t batch) {
    std::vector<K> settled;
    for (; !in_order.empty() && in_order.front().first <= batch; in_order.pop_front()) {
        const auto found = newest.find(in_order.front().second);
        if (found == newest.end() || found->second > batch) continue;  // noted again since
        settled.push_back(found->first);
        newest.erase(found);
    }
    return settled;
}

void Unsettled::begins(SubscriptionKey subscription) {
    ended_.newest.erase(subscription);
    begun_.note(subscription, batch_);
}

void Unsettled::ends(SubscriptionKey subscription) {
    begun_.newest.erase(subscription);
    ended_.note(subscription, batch_);
}

void Unsettled::ends_all_of(InstanceKey instance) { ended_cases_.note(instance, batch_); }

std::vector<SubscriptionKey> Unsettled::committed(std::uint64_t number) {
    (void)ended_.settle(number);
    (void)ended_cases_.settle(number);
    return begun_.settle(number);
}

}  // namespace baton::execution
