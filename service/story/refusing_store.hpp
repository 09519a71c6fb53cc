// A store that can refuse one commit, as a full disk would: nothing of it is written.
#pragma once

#include "engine/ports/store.hpp"

namespace baton::story {

class RefusingStore final : public ports::Store {
public:
    explicit RefusingStore(ports::Store& inner) : inner_(inner) {}

    void refuse_next() { refuses_ = true; }

    Result<ports::Committed> commit(const ports::Batch& batch) override {
        if (!std::exchange(refuses_, false)) return inner_.commit(batch);
        return fail(Code::unavailable, "the store refuses this commit");
    }
    Result<ports::PartitionState> open(std::uint32_t partition) override { return inner_.open(partition); }
    Result<std::vector<Record>> records_of(std::uint32_t partition, InstanceKey instance, Position after) override {
        return inner_.records_of(partition, instance, after);
    }
    Result<std::optional<ports::Batch::Snapshot>> snapshot_of(std::uint32_t partition, InstanceKey instance) override {
        return inner_.snapshot_of(partition, instance);
    }
    Result<std::vector<ports::TimerRow>> timers_due(std::uint32_t partition, Instant until,
                                                    std::size_t limit) override {
        return inner_.timers_due(partition, until, limit);
    }
    Result<std::vector<ports::SubscriptionRow>> subscriptions(std::uint32_t partition, SubscriptionKey after,
                                                              std::size_t limit) override {
        return inner_.subscriptions(partition, after, limit);
    }
    Result<std::vector<ports::MessageRow>> messages(std::uint32_t partition) override {
        return inner_.messages(partition);
    }
    Result<std::vector<ports::ErrandRow>> errands(std::uint32_t partition, ErrandKey after,
                                                  std::size_t limit) override {
        return inner_.errands(partition, after, limit);
    }
    Result<std::vector<ports::JobRow>> open_jobs(std::uint32_t partition, JobKey after, std::size_t limit) override {
        return inner_.open_jobs(partition, after, limit);
    }
    Result<std::vector<InstanceKey>> open_cases(std::uint32_t partition, InstanceKey after,
                                                std::size_t limit) override {
        return inner_.open_cases(partition, after, limit);
    }
    Result<std::vector<ports::DefinitionRow>> definitions() override { return inner_.definitions(); }
    Result<std::vector<ports::ResourceRow>> resources(std::uint64_t deployment) override {
        return inner_.resources(deployment);
    }
    Result<std::optional<ports::RequestRow>> request(std::string_view principal, std::string_view key) override {
        return inner_.request(principal, key);
    }

private:
    ports::Store& inner_;
    bool refuses_ = false;
};

}  // namespace baton::story
