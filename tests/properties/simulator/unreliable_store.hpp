// A store as one node sees it: it fails as disks, databases and the network before them do, when it is told to.
#pragma once

#include "engine/ports/nodes.hpp"

namespace baton::properties {

class UnreliableStore final : public ports::Store, public ports::Nodes {
public:
    enum class Fault {
        none,
        refuses,    // nothing is written
        loses,      // all is written, and nobody is told so
        is_unread,  // nothing can be read
        is_away,    // neither is it read nor written
    };

    UnreliableStore(ports::Store& there, ports::Nodes& nodes_there) : sound(there), nodes(nodes_there) {}

    ports::Store& sound;  // what is there
    ports::Nodes& nodes;
    Fault fault = Fault::none;

    Result<std::uint32_t> partitions(std::uint32_t wished) override {
        return readable([&] { return sound.partitions(wished); });
    }
    Result<ports::PartitionState> open(std::uint32_t partition, const ports::Claim& claim) override {
        return readable([&] { return sound.open(partition, claim); });
    }
    Result<ports::Tenure> tenure(std::uint32_t partition) override {
        return readable([&] { return sound.tenure(partition); });
    }
    Result<> beat(std::uint32_t partition, std::uint64_t epoch) override {
        if (is_unwritten()) return fail(Code::unavailable, "nothing was written: the disk is full");
        return readable([&] { return sound.beat(partition, epoch); });
    }
    Result<> give_back(std::uint32_t partition, std::uint64_t epoch) override {
        if (is_unwritten()) return fail(Code::unavailable, "nothing was written: the disk is full");
        return readable([&] { return sound.give_back(partition, epoch); });
    }
    Result<ports::Committed> commit(const ports::Batch& batch) override {
        if (is_unwritten()) return fail(Code::unavailable, "nothing was written: the disk is full");
        auto committed = sound.commit(batch);
        if (fault == Fault::loses && committed) return fail(Code::unavailable, "it is not known what was written");
        return committed;
    }
    Result<std::vector<Record>> records_of(std::uint32_t partition, InstanceKey instance, Position after) override {
        return readable([&] { return sound.records_of(partition, instance, after); });
    }
    Result<std::optional<ports::Batch::Snapshot>> snapshot_of(std::uint32_t partition, InstanceKey instance) override {
        return readable([&] { return sound.snapshot_of(partition, instance); });
    }
    Result<std::map<std::string, std::uint32_t>> departments_of(std::uint32_t partition,
                                                                InstanceKey instance) override {
        return readable([&] { return sound.departments_of(partition, instance); });
    }
    Result<std::vector<ports::TimerRow>> timers_due(std::uint32_t partition, Instant until,
                                                    std::size_t limit) override {
        return readable([&] { return sound.timers_due(partition, until, limit); });
    }
    Result<std::vector<ports::SubscriptionRow>> subscriptions(std::uint32_t partition, SubscriptionKey after,
                                                              std::size_t limit) override {
        return readable([&] { return sound.subscriptions(partition, after, limit); });
    }
    Result<std::vector<ports::MessageRow>> messages(std::uint32_t partition) override {
        return readable([&] { return sound.messages(partition); });
    }
    Result<std::vector<ports::ErrandRow>> errands(std::uint32_t partition, ErrandKey after,
                                                  std::size_t limit) override {
        return readable([&] { return sound.errands(partition, after, limit); });
    }
    Result<std::vector<ports::GuestRow>> guests(std::uint32_t partition, SubscriptionKey after,
                                                std::size_t limit) override {
        return readable([&] { return sound.guests(partition, after, limit); });
    }
    Result<std::vector<ports::GuestRow>> guests_of(std::uint32_t partition, InstanceKey instance) override {
        return readable([&] { return sound.guests_of(partition, instance); });
    }
    Result<std::vector<ports::GuestRow>> waits_at(std::uint32_t partition, const ports::AwaitedPlace& place,
                                                  std::size_t limit) override {
        return readable([&] { return sound.waits_at(partition, place, limit); });
    }
    Result<std::vector<std::string>> awaited_names(std::uint32_t partition, const std::string& kind,
                                                   std::size_t limit) override {
        return readable([&] { return sound.awaited_names(partition, kind, limit); });
    }
    Result<std::vector<ports::ParcelRow>> parcels(std::uint32_t sender, std::uint32_t receiver, ErrandKey after,
                                                  std::size_t limit) override {
        return readable([&] { return sound.parcels(sender, receiver, after, limit); });
    }
    Result<std::map<std::uint32_t, ErrandKey>> newest_parcels(std::uint32_t receiver) override {
        return readable([&] { return sound.newest_parcels(receiver); });
    }
    Result<std::vector<ports::WaitingJob>> jobs_available(std::uint32_t partition, std::string_view type, JobKey after,
                                                          std::size_t limit) override {
        return readable([&] { return sound.jobs_available(partition, type, after, limit); });
    }
    Result<std::vector<ports::JobRow>> jobs_taken(std::uint32_t partition, std::string_view type, ports::JobEnd after,
                                                  std::size_t limit) override {
        return readable([&] { return sound.jobs_taken(partition, type, after, limit); });
    }
    Result<std::vector<InstanceKey>> open_cases(std::uint32_t partition, InstanceKey after,
                                                std::size_t limit) override {
        return readable([&] { return sound.open_cases(partition, after, limit); });
    }
    Result<std::vector<ports::DefinitionRow>> definitions() override {
        return readable([&] { return sound.definitions(); });
    }
    Result<std::vector<ports::ResourceRow>> resources(std::uint64_t deployment) override {
        return readable([&] { return sound.resources(deployment); });
    }
    Result<std::optional<ports::RequestRow>> request(std::string_view principal, std::string_view key) override {
        return readable([&] { return sound.request(principal, key); });
    }

    // ---- ports::Nodes ----
    Result<ports::Look> look() override {
        return readable([&] { return nodes.look(); });
    }
    Result<> greet(const std::string& name, const std::string& address, std::uint64_t knows) override {
        return written([&] { return nodes.greet(name, address, knows); });
    }
    Result<> leave(const std::string& name) override {
        return written([&] { return nodes.leave(name); });
    }
    Result<> forget(const std::string& name, std::uint64_t beat) override {
        return written([&] { return nodes.forget(name, beat); });
    }
    Result<std::string> secret(std::string_view wished) override {
        return written([&] { return nodes.secret(wished); });
    }

private:
    [[nodiscard]] bool is_unwritten() const { return fault == Fault::refuses || fault == Fault::is_away; }
    template <class Write>
    auto written(const Write& write) -> decltype(write()) {
        if (is_unwritten()) return fail(Code::unavailable, "nothing was written: the disk is full");
        return write();
    }
    template <class Read>
    auto readable(const Read& read) -> decltype(read()) {
        if (fault == Fault::is_unread || fault == Fault::is_away)
            return fail(Code::unavailable, "the store cannot be read");
        return read();
    }
};

}  // namespace baton::properties
