// What a store may not show yet of who waits: those who began to wait, and those who wait no longer, in batches that
// are not known to be durable. Batches are numbered by their owner, in order; number 0 is durable already.
#pragma once

#include <cstdint>
#include <deque>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/base/keys.hpp"

namespace baton::execution {

class Unsettled {
public:
    // From now on all that happens is of that batch.
    void at_batch(std::uint64_t number) { batch_ = number; }

    void begins(SubscriptionKey subscription);
    void ends(SubscriptionKey subscription);
    void ends_all_of(InstanceKey instance);

    // It began to wait in a batch that may not be durable.
    [[nodiscard]] bool is_fresh(SubscriptionKey subscription) const { return begun_.contains(subscription); }
    // It waits no longer, though the store may show it.
    [[nodiscard]] bool has_ended(SubscriptionKey subscription, InstanceKey instance) const {
        return ended_.contains(subscription) || ended_cases_.contains(instance);
    }

    // That batch and all before it are durable. Gives those who are fresh no longer.
    std::vector<SubscriptionKey> committed(std::uint64_t number);

private:
    template <class K>
    struct ByBatch {
        std::unordered_map<K, std::uint64_t> newest;       // in which batch it was noted last
        std::deque<std::pair<std::uint64_t, K>> in_order;  // as it was noted

        void note(K key, std::uint64_t batch);
        [[nodiscard]] bool contains(K key) const { return newest.contains(key); }
        std::vector<K> settle(std::uint64_t batch);
    };

    std::uint64_t batch_ = 0;
    ByBatch<SubscriptionKey> begun_;
    ByBatch<SubscriptionKey> ended_;
    ByBatch<InstanceKey> ended_cases_;
};

}  // namespace baton::execution
