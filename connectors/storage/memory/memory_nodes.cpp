#include <algorithm>

#include "connectors/storage/memory/memory_store.hpp"

namespace baton::storage::memory {

ports::Tenure PartitionInMemory::Held::as_seen() const {
    if (state.epoch == 0) return {};
    auto seen = tenure;
    seen.beat += state.last_position;
    seen.position = state.last_position;
    return seen;
}

Result<ports::Look> MemoryStore::look() {
    const std::lock_guard lock(mutex_);
    ports::Look look;
    for (const auto& [number, partition] : partitions_) {
        if (partition.held.state.epoch > 0) look.tenures.emplace(number, partition.held.as_seen());
    }
    for (const auto& [name, row] : nodes_) look.nodes.push_back(row);
    std::map<std::pair<std::uint32_t, std::uint32_t>, ErrandKey> newest;
    for (const auto& [key, parcel] : parcels_) newest[{partition_of(key.value), parcel.receiver}] = key;
    for (const auto& [between, key] : newest) look.posts.push_back({between.first, between.second, key});
    for (const auto& [department, stream] : streams_) {
        if (!stream.entries.empty()) look.inbox_heads[department] = stream.entries.size();
    }
    for (const auto& [key, row] : definitions_) look.deployment = std::max(look.deployment, row.deployment);
    return look;
}

Result<> MemoryStore::greet(const std::string& name, const std::string& address, std::uint64_t knows) {
    const std::lock_guard lock(mutex_);
    if (failures_left_ > 0) return fail(Code::unavailable, "the node cannot give a sign of life: told to refuse");
    auto& row = nodes_[name];
    row = {name, address, row.beat + 1, knows};
    return {};
}

Result<> MemoryStore::leave(const std::string& name) {
    const std::lock_guard lock(mutex_);
    nodes_.erase(name);
    return {};
}

Result<> MemoryStore::forget(const std::string& name, std::uint64_t beat) {
    const std::lock_guard lock(mutex_);
    const auto found = nodes_.find(name);
    if (found != nodes_.end() && found->second.beat == beat) nodes_.erase(found);
    return {};
}

Result<std::string> MemoryStore::secret(std::string_view wished) {
    const std::lock_guard lock(mutex_);
    if (secret_.empty()) secret_ = wished;
    return secret_;
}

}  // namespace baton::storage::memory
