#include <algorithm>

#include "connectors/storage/memory/memory_store.hpp"
#include "connectors/storage/refusals.hpp"

namespace baton::storage::memory {

Result<ports::InboxStream> MemoryStore::inbox_stream(std::string_view department) {
    const std::lock_guard lock(mutex_);
    const auto found = streams_.find(department);
    // One incarnation: what is in memory is never restored from a copy.
    return ports::InboxStream{"memory", found == streams_.end() ? 0 : found->second.entries.size(), 1};
}

Result<std::vector<ports::InboxRow>> MemoryStore::inbox(std::string_view department, std::uint64_t after,
                                                        std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<ports::InboxRow> rows;
    const auto found = streams_.find(department);
    if (found == streams_.end()) return rows;
    const auto& entries = found->second.entries;
    for (std::size_t i = after; i < entries.size() && rows.size() < limit; ++i) rows.push_back({i + 1, entries[i]});
    return rows;
}

Result<ports::InboxConsumer> MemoryStore::inbox_consumer(std::string_view department, std::string_view consumer) {
    const std::lock_guard lock(mutex_);
    const ports::InboxConsumer fresh{std::string{department}, std::string{consumer}, 0, {}};
    const auto stream = streams_.find(department);
    if (stream == streams_.end()) return fresh;
    const auto found = stream->second.consumers.find(consumer);
    return found == stream->second.consumers.end() ? fresh : found->second;
}

Result<std::uint64_t> MemoryStore::inbox_ack(std::string_view department, std::string_view consumer,
                                             std::uint64_t up_to, Instant at) {
    const std::lock_guard lock(mutex_);
    auto& stream = streams_[std::string{department}];
    if (up_to > stream.entries.size()) return acked_too_far(department, up_to, stream.entries.size());
    auto& cursor = stream.consumers[std::string{consumer}];
    cursor.department = department;
    cursor.consumer = consumer;
    if (up_to > cursor.acked) {
        cursor.acked = up_to;
        cursor.acked_at = at;
    }
    return cursor.acked;
}

}  // namespace baton::storage::memory
