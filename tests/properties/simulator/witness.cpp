#include "tests/properties/simulator/witness.hpp"

#include "engine/base/keys.hpp"

namespace baton::properties {

void Witness::opened(std::uint64_t writer, std::uint32_t partition, std::uint64_t epoch) {
    Held& held = held_[partition];
    if (epoch <= held.epoch) {
        wrong_.push_back("partition " + std::to_string(partition) + " was opened in epoch " + std::to_string(epoch) +
                         " after " + std::to_string(held.epoch));
    }
    held.epoch = epoch;
    held.writer = writer;
    for (const auto one : {writer, std::uint64_t{partition}, epoch}) schedule_.trace(one);
}

void Witness::committed(std::uint64_t writer, const ports::Batch& batch) {
    Held& held = held_[batch.partition];
    const std::string where = "partition " + std::to_string(batch.partition) + ", node " + std::to_string(writer);
    if (batch.epoch != held.epoch)
        wrong_.push_back(where + " committed in epoch " + std::to_string(batch.epoch) + ", and epoch " +
                         std::to_string(held.epoch) + " had begun");
    else if (writer != held.writer)
        wrong_.push_back(where + " committed in epoch " + std::to_string(batch.epoch) + ", which is that of node " +
                         std::to_string(held.writer));
    if (!batch.records.empty()) {
        const auto first = batch.records.front().position;
        const auto before = held.last == 0 ? position_before_first(batch.partition) : held.last;
        if (first != before + 1)
            wrong_.push_back(where + " committed position " + std::to_string(first) + " after " +
                             std::to_string(before));
        held.last = batch.records.back().position;
    }
    for (const auto one :
         {writer, std::uint64_t{batch.partition}, batch.epoch, std::uint64_t{held.last}, batch.last_key})
        schedule_.trace(one);
}

void Witness::refused(std::uint32_t partition, std::uint64_t epoch, const Problem& problem) {
    if (problem.code != Code::conflict || held_[partition].epoch != epoch) return;
    wrong_.push_back("partition " + std::to_string(partition) + ", epoch " + std::to_string(epoch) +
                     " was refused, and nobody else had it: " + problem.detail);
}

Result<ports::PartitionState> WitnessedStore::open(std::uint32_t partition, const ports::Claim& claim) {
    auto opened = behind().open(partition, claim);
    if (opened) witness_.opened(writer_, partition, opened->epoch);
    return opened;
}

Result<ports::Committed> WitnessedStore::commit(const ports::Batch& batch) {
    auto committed = behind().commit(batch);
    if (committed) {
        witness_.committed(writer_, batch);
    } else {
        witness_.refused(batch.partition, batch.epoch, committed.error());
    }
    return committed;
}

Result<> WitnessedStore::beat(std::uint32_t partition, std::uint64_t epoch) {
    auto known = behind().beat(partition, epoch);
    if (!known) witness_.refused(partition, epoch, known.error());
    return known;
}

Result<> WitnessedStore::give_back(std::uint32_t partition, std::uint64_t epoch) {
    auto given = behind().give_back(partition, epoch);
    if (!given) witness_.refused(partition, epoch, given.error());
    return given;
}

}  // namespace baton::properties
