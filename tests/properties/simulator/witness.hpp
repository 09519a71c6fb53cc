// Stands before the store of all nodes and sees who writes what, in which epoch, whatever the store itself allows.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/ports/store_in_front.hpp"
#include "tests/properties/simulator/schedule.hpp"

namespace baton::properties {

// What is known of all that write.
class Witness {
public:
    explicit Witness(Schedule& schedule) : schedule_(schedule) {}

    void opened(std::uint64_t writer, std::uint32_t partition, std::uint64_t epoch);
    void committed(std::uint64_t writer, const ports::Batch& batch);
    // Somebody was told that another has the partition.
    void refused(std::uint32_t partition, std::uint64_t epoch, const Problem& problem);

    [[nodiscard]] const std::vector<std::string>& wrong() const { return wrong_; }

private:
    struct Held {
        std::uint64_t epoch = 0;
        std::uint64_t writer = 0;
        Position last = 0;  // that was committed
    };
    Schedule& schedule_;
    std::map<std::uint32_t, Held> held_;
    std::vector<std::string> wrong_;
};

// The store as one node writes it, before anything goes wrong on the way there.
class WitnessedStore final : public ports::StoreInFront {
public:
    WitnessedStore(ports::Store& behind, Witness& witness, std::uint64_t writer)
        : StoreInFront(behind), witness_(witness), writer_(writer) {}

    Result<ports::PartitionState> open(std::uint32_t partition, const ports::Claim& claim) override;
    Result<ports::Committed> commit(const ports::Batch& batch) override;
    Result<> beat(std::uint32_t partition, std::uint64_t epoch) override;
    Result<> give_back(std::uint32_t partition, std::uint64_t epoch) override;

private:
    Witness& witness_;
    const std::uint64_t writer_;
};

}  // namespace baton::properties
