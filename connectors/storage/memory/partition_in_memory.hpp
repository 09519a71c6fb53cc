// What MemoryStore keeps of one partition.
#pragma once

#include <map>
#include <vector>

#include "engine/ports/store.hpp"

namespace baton::storage::memory {

struct PartitionInMemory {
    struct Held {
        ports::PartitionState state;
        ports::Tenure tenure;  // without the records that count as signs of life, too
        [[nodiscard]] ports::Tenure as_seen() const;
    } held;
    std::vector<Record> records;                                 // by position - 1
    std::map<InstanceKey, std::vector<std::size_t>> records_of;  // places in `records`
    std::map<InstanceKey, ports::Batch::Snapshot> snapshots;
    std::map<TimerKey, ports::TimerRow> timers;
    std::map<SubscriptionKey, ports::SubscriptionRow> subscriptions;
    std::map<MessageKey, ports::MessageRow> messages;
    std::map<ErrandKey, ports::ErrandRow> errands;
    std::map<SubscriptionKey, ports::GuestRow> guests;
};

}  // namespace baton::storage::memory
