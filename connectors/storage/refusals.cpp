#include "connectors/storage/refusals.hpp"

namespace baton::storage {

Problem no_such_partition(std::uint32_t partition) {
    return fail(Code::invalid, "there is no partition " + std::to_string(partition) + "; they are numbered 0 to " +
                                   std::to_string(partitions_max - 1));
}

Result<> still_stands(std::uint32_t partition, std::optional<std::uint64_t> epoch, std::uint64_t now) {
    if (!epoch || *epoch == now) return {};
    return fail(Code::conflict, "partition " + std::to_string(partition) + " has been taken over in epoch " +
                                    std::to_string(now) + "; epoch " + std::to_string(*epoch) + " is over");
}

Result<> may_be_taken(std::uint32_t partition, const ports::Seen& seen, const ports::Tenure& now) {
    if (auto stands = still_stands(partition, seen.epoch, now.epoch); !stands) return stands;
    if (!seen.beat || *seen.beat == now.beat) return {};
    return fail(Code::conflict, "partition " + std::to_string(partition) + " is not free: '" + now.node +
                                    "' has given a sign of life since");
}

Result<> follows_on(const ports::Batch& batch, const ports::PartitionState& state) {
    const auto name = "partition " + std::to_string(batch.partition);
    if (state.epoch == 0) return fail(Code::conflict, name + " was never opened; open it before writing to it");
    if (batch.epoch != state.epoch) {
        return fail(Code::conflict, name + " has been taken over in epoch " + std::to_string(state.epoch) +
                                        "; the writer of epoch " + std::to_string(batch.epoch) + " must stop");
    }
    Position last = state.last_position;
    for (const Record& record : batch.records) {
        if (record.position == ++last && record.partition == batch.partition) continue;
        return fail(Code::conflict, "record " + std::to_string(record.position) + " of partition " +
                                        std::to_string(record.partition) + " was given where record " +
                                        std::to_string(last) + " of " + name + " is next; read the state back");
    }
    return {};
}

Problem acked_too_far(std::string_view department, std::uint64_t up_to, std::uint64_t head) {
    return fail(Code::invalid, "notice " + std::to_string(up_to) + " of department '" + std::string{department} +
                                   "' cannot be acknowledged: its newest is " + std::to_string(head));
}

}  // namespace baton::storage
