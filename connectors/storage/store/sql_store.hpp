// ports::Store on a database that SOCI speaks to. Thread rules are those of the port.
#pragma once

#include "connectors/storage/database.hpp"
#include "engine/ports/store.hpp"

namespace baton::storage {

class SqlStore final : public ports::Store {
public:
    explicit SqlStore(std::shared_ptr<Database> database) : database_(std::move(database)) {}

    Result<std::uint32_t> partitions(std::uint32_t wished) override;
    Result<ports::PartitionState> open(std::uint32_t partition, const ports::Claim& claim) override;
    Result<ports::Committed> commit(const ports::Batch& batch) override;
    Result<ports::Tenure> tenure(std::uint32_t partition) override;
    Result<> beat(std::uint32_t partition, std::uint64_t epoch) override;
    Result<> give_back(std::uint32_t partition, std::uint64_t epoch) override;

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

private:
    std::shared_ptr<Database> database_;
};

}  // namespace baton::storage
