#include <algorithm>

#include "connectors/storage/memory/memory_store.hpp"
#include "connectors/storage/refusals.hpp"

namespace baton::storage::memory {

Result<ports::InboxStream> MemoryStore::inbox_stream(std::string_view department) {
    const std::lock_guard lock(mutex_);
    const auto found = streams_.find(department);
    // One incarnation: what is in memory is never restored from a copy.
    if (found == streams_.end()) return ports::InboxStream{"memory", 0, 1};
    return ports::InboxStream{"memory", found->second.head(), found->second.gone + 1};
}

Result<std::vector<ports::InboxRow>> MemoryStore::inbox(std::string_view department, std::uint64_t after,
                                                        std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<ports::InboxRow> rows;
    const auto found = streams_.find(department);
    if (found == streams_.end()) return rows;
    const auto& [entries, gone, consumers] = found->second;
    for (auto seq = std::max(after, gone) + 1; seq <= found->second.head() && rows.size() < limit; ++seq) {
        rows.push_back({seq, entries[seq - 1 - gone]});
    }
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
    if (up_to > stream.head()) return acked_too_far(department, up_to, stream.head());
    auto& cursor = stream.consumers[std::string{consumer}];
    cursor.department = department;
    cursor.consumer = consumer;
    if (up_to > cursor.acked) {
        cursor.acked = up_to;
        cursor.acked_at = at;
    }
    return cursor.acked;
}

Result<std::size_t> MemoryStore::drop_notices(Instant before, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    for (auto& [department, stream] : streams_) {
        std::size_t count = 0;
        while (count < limit && !stream.entries.empty() && stream.entries.front().at < before) {
            stream.entries.pop_front();
            ++stream.gone;
            ++count;
        }
        if (count != 0) return count;
    }
    return 0;
}

Result<std::size_t> MemoryStore::drop_requests(Instant before, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::size_t count = 0;
    for (auto at = requests_.begin(); at != requests_.end() && count < limit;) {
        const bool is_old = at->second.at < before;
        at = is_old ? requests_.erase(at) : std::next(at);
        if (is_old) ++count;
    }
    return count;
}

}  // namespace baton::storage::memory
