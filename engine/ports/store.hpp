// Where the log and what is derived from it are kept. Implementations: connectors/storage. The contract suite in
// tests/storage_contract holds every one of them to the promises written here.
#pragma once

#include <functional>
#include <map>
#include <memory>

#include "engine/base/result.hpp"
#include "engine/history/record.hpp"
#include "engine/ports/rows.hpp"
#include "engine/ports/waits.hpp"

namespace baton::ports {

// Everything that one group commit writes: all of it, or nothing. Rows are upserted by key; the last of a key wins. The
// records' positions follow on the partition's last one without a gap, else Code::conflict.
struct Batch {
    std::uint32_t partition = 0;
    std::uint64_t epoch = 0;     // of the writer's lease; a stale one is refused with Code::conflict
    std::uint64_t last_key = 0;  // the mint's last key
    std::vector<Record> records;
    std::vector<InstanceRow> instances;
    std::vector<TaskRow> tasks;
    std::vector<JobRow> jobs;
    std::vector<AttachmentRow> attachments;
    std::vector<TimerRow> timers;
    std::vector<TimerKey> timers_gone;
    std::vector<SubscriptionRow> subscriptions;
    std::vector<SubscriptionKey> subscriptions_gone;
    std::vector<IncidentRow> incidents;
    std::vector<MessageRow> messages;
    std::vector<MessageKey> messages_gone;
    std::vector<ErrandRow> errands;
    std::vector<ErrandKey> errands_gone;
    std::vector<GuestRow> guests;
    std::vector<SubscriptionKey> guests_gone;
    std::vector<ParcelRow> parcels;        // for other partitions
    std::vector<ErrandKey> parcels_taken;  // of other partitions
    std::vector<DefinitionRow> definitions;
    std::vector<ResourceRow> resources;
    std::vector<InboxEntry> inbox;
    std::vector<RequestRow> requests;
    struct Snapshot {
        InstanceKey instance;
        Position position = 0;  // of the last record that is in it
        std::string body;
    };
    std::vector<Snapshot> snapshots;
    std::string almanac;  // every case is reckoned with this edition from here on; empty: no change
};

struct Committed {
    std::map<std::string, std::uint64_t> inbox_heads;  // departments that got notices, with their newest number
};

struct PartitionState {
    std::uint64_t epoch = 0;
    Position last_position = 0;
    std::uint64_t last_key = 0;
    std::string almanac;  // the edition that every case is reckoned with
};

// Who has a partition, as the store knows it.
struct Tenure {
    std::uint64_t epoch = 0;  // 0: nobody ever had it
    std::uint64_t beat = 0;   // rises while its holder lives
    std::string node;         // its holder's name; empty: it was given back
    std::string address;      // where that node is reached: host:port
    Position position = 0;    // of its newest record

    bool operator==(const Tenure&) const = default;
};

// How a partition stood when its taker looked; what is not there may be whatever it is.
struct Seen {
    std::optional<std::uint64_t> epoch;
    std::optional<std::uint64_t> beat;  // its holder had been silent for the length of a lease, and still must be

    bool operator==(const Seen&) const = default;
};

// Who takes a partition, and from whom.
struct Claim {
    std::string node;
    std::string address;
    Seen seen;

    bool operator==(const Claim&) const = default;
};

// One writer a partition: commits of one come one at a time, from a thread that may block; those of several may come
// at once. Durable when commit() returns.
// Code::unavailable: nothing was written, or the problem says that this is not known (disk full, connection lost).
class Store : public Waits {
public:
    // How many partitions there are: as many as who asked first wished for. Any thread; blocks.
    virtual Result<std::uint32_t> partitions(std::uint32_t wished) = 0;

    // Takes the partition over: the epoch rises, and any earlier writer is refused from now on. Code::conflict: another
    // has taken it since the epoch that was seen, or its holder has given a sign since the beat that was. The last key
    // and position of a fresh partition have the partition's number in their upper bits (base/keys.hpp).
    virtual Result<PartitionState> open(std::uint32_t partition, const Claim& claim) = 0;
    virtual Result<Committed> commit(const Batch& batch) = 0;

    // ---- who has it; callable from any thread ----
    virtual Result<Tenure> tenure(std::uint32_t partition) = 0;
    // Says that the holder of that epoch is alive, or gives the partition back, so that nobody needs to wait for the
    // end of its time. Code::conflict when another has it.
    virtual Result<> beat(std::uint32_t partition, std::uint64_t epoch) = 0;
    virtual Result<> give_back(std::uint32_t partition, std::uint64_t epoch) = 0;

    // ---- what the partition reads when it starts or pages a case in; callable from any thread ----
    virtual Result<std::vector<Record>> records_of(std::uint32_t partition, InstanceKey instance, Position after) = 0;
    virtual Result<std::optional<Batch::Snapshot>> snapshot_of(std::uint32_t partition, InstanceKey instance) = 0;
    // How many tasks of the case each department has or had; of that from which it was begun, one more.
    virtual Result<std::map<std::string, std::uint32_t>> departments_of(std::uint32_t partition,
                                                                        InstanceKey instance) = 0;
    // Timers due up to `until`, soonest first.
    virtual Result<std::vector<TimerRow>> timers_due(std::uint32_t partition, Instant until, std::size_t limit) = 0;
    virtual Result<std::vector<MessageRow>> messages(std::uint32_t partition) = 0;
    virtual Result<std::vector<ErrandRow>> errands(std::uint32_t partition, ErrandKey after, std::size_t limit) = 0;
    // What one partition has sent to another and that has not taken, after that key.
    virtual Result<std::vector<ParcelRow>> parcels(std::uint32_t sender, std::uint32_t receiver, ErrandKey after,
                                                   std::size_t limit) = 0;
    // The newest that each has sent to that one and that is not taken, by sender; all at one moment.
    virtual Result<std::map<std::uint32_t, ErrandKey>> newest_parcels(std::uint32_t receiver) = 0;
    // Jobs of a type that nobody has taken yet ("available"), oldest first.
    virtual Result<std::vector<WaitingJob>> jobs_available(std::uint32_t partition, std::string_view type, JobKey after,
                                                           std::size_t limit) = 0;
    // Jobs of a type that are in hands ("active") or back off, in the order in which that ends, after that end.
    virtual Result<std::vector<JobRow>> jobs_taken(std::uint32_t partition, std::string_view type, JobEnd after,
                                                   std::size_t limit) = 0;
    // Cases that have not ended, in the order of their keys.
    virtual Result<std::vector<InstanceKey>> open_cases(std::uint32_t partition, InstanceKey after,
                                                        std::size_t limit) = 0;
    virtual Result<std::vector<DefinitionRow>> definitions() = 0;
    virtual Result<std::vector<ResourceRow>> resources(std::uint64_t deployment) = 0;
    virtual Result<std::optional<RequestRow>> request(std::string_view principal, std::string_view key) = 0;
};

}  // namespace baton::ports
