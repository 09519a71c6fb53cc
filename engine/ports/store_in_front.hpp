// A store that stands in front of another and passes everything on; what is to be different is overridden.
#pragma once

#include "engine/ports/store.hpp"

namespace baton::ports {

class StoreInFront : public Store {
public:
    explicit StoreInFront(Store& behind) : behind_(behind) {}

    Result<std::uint32_t> partitions(std::uint32_t wished) override { return behind_.partitions(wished); }
    Result<PartitionState> open(std::uint32_t partition, const Claim& claim) override {
        return behind_.open(partition, claim);
    }
    Result<Committed> commit(const Batch& batch) override { return behind_.commit(batch); }
    Result<Tenure> tenure(std::uint32_t partition) override { return behind_.tenure(partition); }
    Result<> beat(std::uint32_t partition, std::uint64_t epoch) override { return behind_.beat(partition, epoch); }
    Result<> give_back(std::uint32_t partition, std::uint64_t epoch) override {
        return behind_.give_back(partition, epoch);
    }
    Result<std::vector<Record>> records_of(std::uint32_t partition, InstanceKey instance, Position after) override {
        return behind_.records_of(partition, instance, after);
    }
    Result<std::optional<Batch::Snapshot>> snapshot_of(std::uint32_t partition, InstanceKey instance) override {
        return behind_.snapshot_of(partition, instance);
    }
    Result<std::map<std::string, std::uint32_t>> departments_of(std::uint32_t partition,
                                                                InstanceKey instance) override {
        return behind_.departments_of(partition, instance);
    }
    Result<std::vector<TimerRow>> timers_due(std::uint32_t partition, Instant until, std::size_t limit) override {
        return behind_.timers_due(partition, until, limit);
    }
    Result<std::vector<SubscriptionRow>> subscriptions(std::uint32_t partition, SubscriptionKey after,
                                                       std::size_t limit) override {
        return behind_.subscriptions(partition, after, limit);
    }
    Result<std::vector<MessageRow>> messages(std::uint32_t partition) override { return behind_.messages(partition); }
    Result<std::vector<ErrandRow>> errands(std::uint32_t partition, ErrandKey after, std::size_t limit) override {
        return behind_.errands(partition, after, limit);
    }
    Result<std::vector<GuestRow>> guests(std::uint32_t partition, SubscriptionKey after, std::size_t limit) override {
        return behind_.guests(partition, after, limit);
    }
    Result<std::vector<GuestRow>> guests_of(std::uint32_t partition, InstanceKey instance) override {
        return behind_.guests_of(partition, instance);
    }
    Result<std::vector<GuestRow>> waits_at(std::uint32_t partition, const AwaitedPlace& place,
                                           std::size_t limit) override {
        return behind_.waits_at(partition, place, limit);
    }
    Result<std::vector<std::string>> awaited_names(std::uint32_t partition, const std::string& kind,
                                                   std::size_t limit) override {
        return behind_.awaited_names(partition, kind, limit);
    }
    Result<std::vector<ParcelRow>> parcels(std::uint32_t sender, std::uint32_t receiver, ErrandKey after,
                                           std::size_t limit) override {
        return behind_.parcels(sender, receiver, after, limit);
    }
    Result<std::map<std::uint32_t, ErrandKey>> newest_parcels(std::uint32_t receiver) override {
        return behind_.newest_parcels(receiver);
    }
    Result<std::vector<WaitingJob>> jobs_available(std::uint32_t partition, std::string_view type, JobKey after,
                                                   std::size_t limit) override {
        return behind_.jobs_available(partition, type, after, limit);
    }
    Result<std::vector<JobRow>> jobs_taken(std::uint32_t partition, std::string_view type, JobEnd after,
                                           std::size_t limit) override {
        return behind_.jobs_taken(partition, type, after, limit);
    }
    Result<std::vector<InstanceKey>> open_cases(std::uint32_t partition, InstanceKey after,
                                                std::size_t limit) override {
        return behind_.open_cases(partition, after, limit);
    }
    Result<std::vector<DefinitionRow>> definitions() override { return behind_.definitions(); }
    Result<std::vector<ResourceRow>> resources(std::uint64_t deployment) override {
        return behind_.resources(deployment);
    }
    Result<std::optional<RequestRow>> request(std::string_view principal, std::string_view key) override {
        return behind_.request(principal, key);
    }

protected:
    [[nodiscard]] Store& behind() { return behind_; }

private:
    Store& behind_;
};

}  // namespace baton::ports
