// A store that shows what was committed to whoever wants to see it.
#pragma once

#include "tests/bench/running_engine.hpp"

namespace baton::bench {

class WatchedStore final : public ports::Store {
public:
    WatchedStore(ports::Store& store, Witness witness) : store_(store), witness_(std::move(witness)) {}

    Result<ports::Committed> commit(const ports::Batch& batch) override {
        auto committed = store_.commit(batch);
        if (committed) witness_(batch);
        return committed;
    }

    Result<ports::PartitionState> open(std::uint32_t partition) override { return store_.open(partition); }
    Result<std::vector<Record>> records_of(std::uint32_t partition, InstanceKey instance, Position after) override {
        return store_.records_of(partition, instance, after);
    }
    Result<std::optional<ports::Batch::Snapshot>> snapshot_of(std::uint32_t partition, InstanceKey instance) override {
        return store_.snapshot_of(partition, instance);
    }
    Result<std::vector<ports::TimerRow>> timers_due(std::uint32_t partition, Instant until,
                                                    std::size_t limit) override {
        return store_.timers_due(partition, until, limit);
    }
    Result<std::vector<ports::SubscriptionRow>> subscriptions(std::uint32_t partition, SubscriptionKey after,
                                                              std::size_t limit) override {
        return store_.subscriptions(partition, after, limit);
    }
    Result<std::vector<ports::MessageRow>> messages(std::uint32_t partition) override {
        return store_.messages(partition);
    }
    Result<std::vector<ports::ErrandRow>> errands(std::uint32_t partition, ErrandKey after,
                                                  std::size_t limit) override {
        return store_.errands(partition, after, limit);
    }
    Result<std::vector<ports::JobRow>> open_jobs(std::uint32_t partition, JobKey after, std::size_t limit) override {
        return store_.open_jobs(partition, after, limit);
    }
    Result<std::vector<InstanceKey>> open_cases(std::uint32_t partition, InstanceKey after,
                                                std::size_t limit) override {
        return store_.open_cases(partition, after, limit);
    }
    Result<std::vector<ports::DefinitionRow>> definitions() override { return store_.definitions(); }
    Result<std::vector<ports::ResourceRow>> resources(std::uint64_t deployment) override {
        return store_.resources(deployment);
    }
    Result<std::optional<ports::RequestRow>> request(std::string_view principal, std::string_view key) override {
        return store_.request(principal, key);
    }

private:
    ports::Store& store_;
    Witness witness_;
};

}  // namespace baton::bench
