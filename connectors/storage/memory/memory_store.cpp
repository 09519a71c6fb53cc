#include "connectors/storage/memory/memory_store.hpp"

#include <algorithm>
#include <limits>

#include "connectors/storage/memory/rows_after.hpp"
#include "connectors/storage/refusals.hpp"

namespace baton::storage::memory {
namespace {

template <class Map, class Rows>
void upsert(Map& map, const Rows& rows) {
    for (const auto& row : rows) map.insert_or_assign(row.key, row);
}

template <class Map, class Keys>
void erase(Map& map, const Keys& keys) {
    for (const auto& key : keys) map.erase(key);
}

}  // namespace

MemoryStore::MemoryStore() = default;
MemoryStore::~MemoryStore() = default;

void MemoryStore::fail_next_commit(std::size_t times) {
    const std::lock_guard lock(mutex_);
    failures_left_ = times;
}

Result<std::uint32_t> MemoryStore::partitions(std::uint32_t wished) {
    const std::lock_guard lock(mutex_);
    if (partition_count_ == 0) partition_count_ = wished;
    return partition_count_;
}

Result<ports::PartitionState> MemoryStore::open(std::uint32_t partition, const ports::Claim& claim) {
    if (partition >= partitions_max) return no_such_partition(partition);
    const std::lock_guard lock(mutex_);
    auto& held = partitions_[partition].held;
    if (auto free = may_be_taken(partition, claim.seen, held.as_seen()); !free) return free.error();
    auto& [state, tenure] = held;
    if (state.epoch == 0) state.last_key = key_before_first(partition);
    if (state.epoch == 0) state.last_position = position_before_first(partition);
    ++state.epoch;
    tenure = {state.epoch, tenure.beat + 1, claim.node, claim.address};
    return state;
}

Result<ports::Tenure> MemoryStore::tenure(std::uint32_t partition) {
    const std::lock_guard lock(mutex_);
    return partitions_[partition].held.as_seen();
}

Result<> MemoryStore::beat(std::uint32_t partition, std::uint64_t epoch) {
    const std::lock_guard lock(mutex_);
    auto& [state, tenure] = partitions_[partition].held;
    if (const auto stands = still_stands(partition, epoch, state.epoch); !stands) return stands;
    ++tenure.beat;
    return {};
}

Result<> MemoryStore::give_back(std::uint32_t partition, std::uint64_t epoch) {
    const std::lock_guard lock(mutex_);
    auto& [state, tenure] = partitions_[partition].held;
    if (const auto stands = still_stands(partition, epoch, state.epoch); !stands) return stands;
    tenure = {epoch, tenure.beat + 1, {}, {}};
    return {};
}

Result<> MemoryStore::admit(const ports::Batch& batch) {
    if (failures_left_ > 0) {
        --failures_left_;
        return fail(Code::unavailable, "nothing was written: the store was told to refuse this commit; try again");
    }
    const auto found = partitions_.find(batch.partition);
    const auto state = found == partitions_.end() ? ports::PartitionState{} : found->second.held.state;
    return follows_on(batch, state);
}

Result<ports::Committed> MemoryStore::commit(const ports::Batch& batch) {
    const std::lock_guard lock(mutex_);
    if (const auto admitted = admit(batch); !admitted) return admitted.error();
    auto& partition = partitions_[batch.partition];
    write_log(partition, batch);
    write_rows(partition, batch);
    return write_inbox(batch);
}

void MemoryStore::write_log(Partition& partition, const ports::Batch& batch) {
    for (const Record& record : batch.records) {
        partition.records_of[record.instance].push_back(partition.records.size());
        partition.records.push_back(record);
    }
    partition.held.state.last_position += batch.records.size();
    if (batch.records.empty()) ++partition.held.tenure.beat;
    partition.held.state.last_key = std::max(partition.held.state.last_key, batch.last_key);
    if (!batch.almanac.empty()) partition.held.state.almanac = batch.almanac;
    for (const auto& snapshot : batch.snapshots) partition.snapshots.insert_or_assign(snapshot.instance, snapshot);
}

void MemoryStore::write_rows(Partition& partition, const ports::Batch& batch) {
    upsert(partition.timers, batch.timers);
    erase(partition.timers, batch.timers_gone);
    upsert(partition.subscriptions, batch.subscriptions);
    erase(partition.subscriptions, batch.subscriptions_gone);
    upsert(partition.messages, batch.messages);
    erase(partition.messages, batch.messages_gone);
    upsert(partition.errands, batch.errands);
    erase(partition.errands, batch.errands_gone);
    upsert(partition.guests, batch.guests);
    erase(partition.guests, batch.guests_gone);
    upsert(parcels_, batch.parcels);
    erase(parcels_, batch.parcels_taken);
    upsert(instances_, batch.instances);
    upsert(tasks_, batch.tasks);
    upsert(jobs_, batch.jobs);
    upsert(attachments_, batch.attachments);
    upsert(incidents_, batch.incidents);
    upsert(definitions_, batch.definitions);
    for (const auto& row : batch.resources) resources_.insert_or_assign({row.deployment, row.file}, row);
    for (const auto& row : batch.requests) requests_.insert_or_assign({row.principal, row.key}, row);
}

ports::Committed MemoryStore::write_inbox(const ports::Batch& batch) {
    ports::Committed committed;
    for (const auto& entry : batch.inbox) {
        auto& stream = streams_[entry.department];
        stream.entries.push_back(entry);
        committed.inbox_heads[entry.department] = stream.head();
    }
    return committed;
}

std::vector<Record> MemoryStore::slice(std::uint32_t partition, InstanceKey instance, Position after,
                                       std::size_t limit) const {
    std::vector<Record> found;
    const auto log = partitions_.find(partition);
    if (log == partitions_.end()) return found;
    const auto places = log->second.records_of.find(instance);
    if (places == log->second.records_of.end()) return found;
    for (const auto place : places->second) {
        if (found.size() == limit) break;
        if (log->second.records[place].position > after) found.push_back(log->second.records[place]);
    }
    return found;
}

Result<std::vector<Record>> MemoryStore::records_of(std::uint32_t partition, InstanceKey instance, Position after) {
    const std::lock_guard lock(mutex_);
    return slice(partition, instance, after, std::numeric_limits<std::size_t>::max());
}

Result<std::optional<ports::Batch::Snapshot>> MemoryStore::snapshot_of(std::uint32_t partition, InstanceKey instance) {
    const std::lock_guard lock(mutex_);
    const auto& snapshots = partitions_[partition].snapshots;
    const auto found = snapshots.find(instance);
    if (found == snapshots.end()) return std::optional<ports::Batch::Snapshot>{};
    return std::optional{found->second};
}

Result<std::map<std::string, std::uint32_t>> MemoryStore::departments_of(std::uint32_t partition,
                                                                         InstanceKey instance) {
    const std::lock_guard lock(mutex_);
    std::map<std::string, std::uint32_t> counts;
    for (const auto& [key, task] : tasks_) {
        if (task.instance == instance && !task.department.empty()) ++counts[task.department];
    }
    for (const auto& record : slice(partition, instance, 0, std::numeric_limits<std::size_t>::max())) {
        if (record.command == "StartInstance" && !record.actor.department.empty()) ++counts[record.actor.department];
    }
    return counts;
}

Result<std::vector<ports::TimerRow>> MemoryStore::timers_due(std::uint32_t partition, Instant until,
                                                             std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<ports::TimerRow> due;
    for (const auto& [key, timer] : partitions_[partition].timers) {
        if (timer.due <= until) due.push_back(timer);
    }
    std::ranges::stable_sort(due, {}, &ports::TimerRow::due);  // they came in the order of their keys
    if (due.size() > limit) due.resize(limit);
    return due;
}

Result<std::vector<ports::MessageRow>> MemoryStore::messages(std::uint32_t partition) {
    const std::lock_guard lock(mutex_);
    return rows_after(partitions_[partition].messages, MessageKey{}, std::numeric_limits<std::size_t>::max(),
                      [](const auto&) { return true; });
}

Result<std::vector<ports::ErrandRow>> MemoryStore::errands(std::uint32_t partition, ErrandKey after,
                                                           std::size_t limit) {
    const std::lock_guard lock(mutex_);
    return rows_after(partitions_[partition].errands, after, limit, [](const auto&) { return true; });
}

Result<std::vector<ports::ParcelRow>> MemoryStore::parcels(std::uint32_t sender, std::uint32_t receiver,
                                                           ErrandKey after, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    return rows_after(parcels_, std::max(after, ErrandKey{key_before_first(sender)}), limit, [=](const auto& row) {
        return partition_of(row.key.value) == sender && row.receiver == receiver;
    });
}

Result<std::map<std::uint32_t, ErrandKey>> MemoryStore::newest_parcels(std::uint32_t receiver) {
    const std::lock_guard lock(mutex_);
    std::map<std::uint32_t, ErrandKey> newest;
    for (const auto& [key, row] : parcels_) {
        if (row.receiver == receiver) newest[partition_of(key.value)] = key;
    }
    return newest;
}

Result<std::vector<ports::WaitingJob>> MemoryStore::jobs_available(std::uint32_t partition, std::string_view type,
                                                                   JobKey after, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::vector<ports::WaitingJob> jobs;
    for (auto it = jobs_.upper_bound(after); it != jobs_.end() && jobs.size() < limit; ++it) {
        const auto& job = it->second;
        if (partition_of(job.key.value) == partition && job.type == type && job.state == "available")
            jobs.push_back({job.key, job.instance});
    }
    return jobs;
}

Result<std::vector<ports::JobRow>> MemoryStore::jobs_taken(std::uint32_t partition, std::string_view type,
                                                           ports::JobEnd after, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    std::map<ports::JobEnd, ports::JobRow> by_end;
    for (const auto& [key, job] : jobs_) {
        const bool is_taken = job.state == "active" || job.state == "backing_off";
        if (partition_of(key.value) == partition && job.type == type && is_taken) by_end[{job.until, key}] = job;
    }
    return rows_after(by_end, after, limit, [](const auto&) { return true; });
}

Result<std::vector<InstanceKey>> MemoryStore::open_cases(std::uint32_t partition, InstanceKey after,
                                                         std::size_t limit) {
    const std::lock_guard lock(mutex_);
    const auto rows = rows_after(instances_, after, limit, [partition](const ports::InstanceRow& row) {
        return partition_of(row.key.value) == partition && row.state == "active";
    });
    std::vector<InstanceKey> keys;
    for (const auto& row : rows) keys.push_back(row.key);
    return keys;
}

Result<std::vector<ports::DefinitionRow>> MemoryStore::definitions() {
    const std::lock_guard lock(mutex_);
    return rows_after(definitions_, DefinitionKey{}, std::numeric_limits<std::size_t>::max(),
                      [](const auto&) { return true; });
}

Result<std::vector<ports::ResourceRow>> MemoryStore::resources(std::uint64_t deployment) {
    const std::lock_guard lock(mutex_);
    std::vector<ports::ResourceRow> rows;
    for (auto it = resources_.lower_bound({deployment, ""}); it != resources_.end(); ++it) {
        if (it->first.first != deployment) break;
        rows.push_back(it->second);
    }
    return rows;
}

Result<std::optional<ports::RequestRow>> MemoryStore::request(std::string_view principal, std::string_view key) {
    const std::lock_guard lock(mutex_);
    const auto found = requests_.find({std::string{principal}, std::string{key}});
    if (found == requests_.end()) return std::optional<ports::RequestRow>{};
    return std::optional{found->second};
}

}  // namespace baton::storage::memory
