// A store and its queries in memory: real but for durability, held to the same contract. For stories, simulators and
// tests, which make it refuse commits as a full disk would.
#pragma once

#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "connectors/storage/memory/partition_in_memory.hpp"
#include "connectors/storage/memory/stream_in_memory.hpp"
#include "engine/ports/attachments.hpp"
#include "engine/ports/leftovers.hpp"
#include "engine/ports/nodes.hpp"
#include "engine/ports/queries.hpp"
#include "engine/ports/store.hpp"

namespace baton::storage::memory {

class MemoryStore final : public ports::Store,
                          public ports::Queries,
                          public ports::Attachments,
                          public ports::Leftovers,
                          public ports::Nodes {
public:
    MemoryStore();
    ~MemoryStore() override;

    // The next so many commits write nothing and answer Code::unavailable. Any thread.
    void fail_next_commit(std::size_t times = 1);

    // All rows that lists, timers and departments are given, a line each in a fixed order: what two runs that should
    // come out the same are compared by.
    [[nodiscard]] std::vector<std::string> rows_as_text() const;

    // ---- ports::Store ----
    Result<std::uint32_t> partitions(std::uint32_t wished) override;
    Result<ports::PartitionState> open(std::uint32_t partition, const ports::Claim& claim) override;
    Result<ports::Tenure> tenure(std::uint32_t partition) override;
    Result<> beat(std::uint32_t partition, std::uint64_t epoch) override;
    Result<> give_back(std::uint32_t partition, std::uint64_t epoch) override;
    Result<ports::Committed> commit(const ports::Batch& batch) override;
    Result<std::vector<Record>> records_of(std::uint32_t partition, InstanceKey instance, Position after) override;
    Result<std::optional<ports::Batch::Snapshot>> snapshot_of(std::uint32_t partition, InstanceKey instance) override;
    Result<std::map<std::string, std::uint32_t>> departments_of(std::uint32_t partition, InstanceKey instance) override;
    Result<std::vector<ports::TimerRow>> timers_due(std::uint32_t partition, Instant until, std::size_t limit) override;
    Result<std::vector<ports::SubscriptionRow>> subscriptions(std::uint32_t partition, SubscriptionKey after,
                                                              std::size_t limit) override;
    Result<std::vector<ports::MessageRow>> messages(std::uint32_t partition) override;
    Result<std::vector<ports::ErrandRow>> errands(std::uint32_t partition, ErrandKey after, std::size_t limit) override;
    Result<std::vector<ports::GuestRow>> guests(std::uint32_t partition, SubscriptionKey after,
                                                std::size_t limit) override;
    Result<std::vector<ports::GuestRow>> guests_of(std::uint32_t partition, InstanceKey instance) override;
    Result<std::vector<ports::GuestRow>> waits_at(std::uint32_t partition, const ports::AwaitedPlace& place,
                                                  std::size_t limit) override;
    Result<std::vector<std::string>> awaited_names(std::uint32_t partition, const std::string& kind,
                                                   std::size_t limit) override;
    Result<std::vector<ports::ParcelRow>> parcels(std::uint32_t sender, std::uint32_t receiver, ErrandKey after,
                                                  std::size_t limit) override;
    Result<std::map<std::uint32_t, ErrandKey>> newest_parcels(std::uint32_t receiver) override;
    Result<std::vector<ports::WaitingJob>> jobs_available(std::uint32_t partition, std::string_view type, JobKey after,
                                                          std::size_t limit) override;
    Result<std::vector<ports::JobRow>> jobs_taken(std::uint32_t partition, std::string_view type, ports::JobEnd after,
                                                  std::size_t limit) override;
    Result<std::vector<InstanceKey>> open_cases(std::uint32_t partition, InstanceKey after, std::size_t limit) override;
    Result<std::vector<ports::DefinitionRow>> definitions() override;
    Result<std::vector<ports::ResourceRow>> resources(std::uint64_t deployment) override;
    Result<std::optional<ports::RequestRow>> request(std::string_view principal, std::string_view key) override;

    // ---- ports::Queries ----
    Result<ports::Page<ports::TaskRow>> tasks(const ports::TaskFilter& filter, const ports::PageRequest& page) override;
    Result<std::optional<ports::TaskRow>> task(TaskKey key) override;
    Result<std::vector<ports::ActRow>> acts_of(InstanceKey root) override;
    Result<ports::Page<ports::InstanceRow>> instances(const ports::InstanceFilter& filter,
                                                      const ports::PageRequest& page) override;
    Result<std::optional<ports::InstanceRow>> instance(InstanceKey key) override;
    Result<ports::Page<ports::JobRow>> jobs(const ports::JobFilter& filter, const ports::PageRequest& page) override;
    Result<std::optional<ports::JobRow>> job(JobKey key) override;
    Result<ports::Page<ports::IncidentRow>> incidents(const ports::IncidentFilter& filter,
                                                      const ports::PageRequest& page) override;
    Result<std::optional<ports::IncidentRow>> incident(IncidentKey key) override;
    Result<ports::Page<ports::SubscriptionRow>> subscriptions_of(InstanceKey instance,
                                                                 const ports::PageRequest& page) override;
    Result<std::vector<ports::TimerRow>> timers_of(InstanceKey instance) override;
    Result<std::vector<Record>> records(InstanceKey instance, Position after, std::size_t limit) override;
    Result<std::vector<Record>> records_before(InstanceKey instance, Position before, std::size_t limit) override;
    Result<Position> last_position(std::uint32_t partition) override;
    Result<std::vector<ports::VersionCount>> count_versions(Instant now) override;
    Result<std::vector<ports::ElementCount>> count_elements(DefinitionKey definition, std::string_view process,
                                                            Instant now) override;
    Result<ports::OpenCount> count_open(Instant now) override;
    Result<std::vector<ports::InboxBacklog>> inbox_backlogs() override;
    Result<ports::InboxStream> inbox_stream(std::string_view department) override;
    Result<std::vector<ports::InboxRow>> inbox(std::string_view department, std::uint64_t after,
                                               std::size_t limit) override;
    Result<ports::InboxConsumer> inbox_consumer(std::string_view department, std::string_view consumer) override;
    Result<std::uint64_t> inbox_ack(std::string_view department, std::string_view consumer, std::uint64_t up_to,
                                    Instant at) override;

    // ---- ports::Attachments ----
    Result<std::vector<ports::AttachmentRow>> files_of(InstanceKey instance) override;
    Result<std::vector<ports::AttachmentRow>> files_of_family(InstanceKey root, AttachmentKey after,
                                                              std::size_t limit) override;
    Result<std::optional<ports::AttachmentRow>> file(AttachmentKey key) override;
    [[nodiscard]] std::set<std::string, std::less<>> digests_spoken_of() const;  // by any case

    // ---- ports::Nodes ----
    Result<ports::Look> look() override;
    Result<> greet(const std::string& name, const std::string& address, std::uint64_t knows) override;
    Result<> leave(const std::string& name) override;
    Result<> forget(const std::string& name, std::uint64_t beat) override;
    Result<std::string> secret(std::string_view wished) override;

    // ---- ports::Leftovers ----
    Result<std::size_t> drop_notices(Instant before, std::size_t limit) override;
    Result<std::size_t> drop_requests(Instant before, std::size_t limit) override;

private:
    using Partition = PartitionInMemory;
    using Stream = StreamInMemory;

    // Cases with something open at one of these elements.
    [[nodiscard]] std::set<InstanceKey> open_at(const std::vector<std::string>& elements) const;
    [[nodiscard]] Result<> admit(const ports::Batch& batch);
    static void write_log(Partition& partition, const ports::Batch& batch);
    void write_rows(Partition& partition, const ports::Batch& batch);
    ports::Committed write_inbox(const ports::Batch& batch);
    [[nodiscard]] std::vector<Record> slice(std::uint32_t partition, InstanceKey instance, Position after,
                                            std::size_t limit) const;

    mutable std::mutex mutex_;  // guards all below
    std::size_t failures_left_ = 0;
    std::uint32_t partition_count_ = 0;              // 0: nobody has asked
    std::map<ErrandKey, ports::ParcelRow> parcels_;  // of all
    std::map<std::uint32_t, Partition> partitions_;
    std::map<TaskKey, ports::TaskRow> tasks_;
    std::map<InstanceKey, ports::InstanceRow> instances_;
    std::map<JobKey, ports::JobRow> jobs_;
    std::map<AttachmentKey, ports::AttachmentRow> attachments_;
    std::map<IncidentKey, ports::IncidentRow> incidents_;
    std::map<DefinitionKey, ports::DefinitionRow> definitions_;
    std::map<std::pair<std::uint64_t, std::string>, ports::ResourceRow> resources_;
    std::map<std::pair<std::string, std::string>, ports::RequestRow> requests_;
    std::map<std::string, Stream, std::less<>> streams_;
    std::map<std::string, ports::NodeRow> nodes_;
    std::string secret_;
};

}  // namespace baton::storage::memory
