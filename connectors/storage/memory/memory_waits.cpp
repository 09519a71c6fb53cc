#include <algorithm>
#include <set>

#include "connectors/storage/memory/memory_store.hpp"
#include "connectors/storage/memory/rows_after.hpp"

namespace baton::storage::memory {
namespace {

bool is_at(const ports::AwaitedPlace& place, const auto& row) {
    return row.kind == place.kind && row.name == place.name &&
           (!place.correlation_key || row.correlation_key == *place.correlation_key);
}

ports::GuestRow wait_of(const ports::SubscriptionRow& row) {
    return {row.key, row.instance, row.process, row.kind, row.name, row.correlation_key, row.key.value};
}

}  // namespace

Result<std::vector<ports::SubscriptionRow>> MemoryStore::subscriptions(std::uint32_t partition, SubscriptionKey after,
                                                                       std::size_t limit) {
    const std::lock_guard lock(mutex_);
    return rows_after(partitions_[partition].subscriptions, after, limit, [](const auto&) { return true; });
}

Result<std::vector<ports::GuestRow>> MemoryStore::guests(std::uint32_t partition, SubscriptionKey after,
                                                         std::size_t limit) {
    const std::lock_guard lock(mutex_);
    return rows_after(partitions_[partition].guests, after, limit, [](const auto&) { return true; });
}

Result<std::vector<ports::GuestRow>> MemoryStore::guests_of(std::uint32_t partition, InstanceKey instance) {
    const std::lock_guard lock(mutex_);
    return rows_after(partitions_[partition].guests, SubscriptionKey{}, std::numeric_limits<std::size_t>::max(),
                      [instance](const auto& row) { return row.instance == instance; });
}

Result<std::vector<ports::GuestRow>> MemoryStore::waits_at(std::uint32_t partition, const ports::AwaitedPlace& place,
                                                           std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<ports::GuestRow> found;
    for (const auto& [key, row] : partitions_[partition].subscriptions) {
        if (found.size() < limit && is_at(place, row)) found.push_back(wait_of(row));
    }
    for (const auto& [key, row] : partitions_[partition].guests) {
        if (found.size() < limit && is_at(place, row)) found.push_back(row);
    }
    return found;
}

Result<std::vector<std::string>> MemoryStore::awaited_names(std::uint32_t partition, const std::string& kind,
                                                            std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::set<std::string> names;
    for (const auto& [key, row] : partitions_[partition].subscriptions) {
        if (row.kind == kind) names.insert(row.name);
    }
    for (const auto& [key, row] : partitions_[partition].guests) {
        if (row.kind == kind) names.insert(row.name);
    }
    while (names.size() > limit) names.erase(std::prev(names.end()));
    return std::vector<std::string>(names.begin(), names.end());
}

}  // namespace baton::storage::memory
