// What MemoryStore keeps of one department's inbox.
#pragma once

#include <deque>
#include <functional>
#include <map>
#include <string>

#include "engine/ports/queries.hpp"
#include "engine/ports/store.hpp"

namespace baton::storage::memory {

struct StreamInMemory {
    std::deque<ports::InboxEntry> entries;  // by number - 1 - gone
    std::uint64_t gone = 0;                 // dropped, before those
    std::map<std::string, ports::InboxConsumer, std::less<>> consumers;
    [[nodiscard]] std::uint64_t head() const { return gone + entries.size(); }
};

}  // namespace baton::storage::memory
