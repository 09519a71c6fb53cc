#include <algorithm>

#include "connectors/storage/lists/order.hpp"
#include "connectors/storage/memory/filters.hpp"
#include "connectors/storage/memory/memory_store.hpp"

namespace baton::storage::memory {
namespace {

template <class Row>
bool comes_before(const Order<Row>& order, const std::pair<SortValue, const Row*>& a,
                  const std::pair<SortValue, const Row*>& b) {
    const auto left = std::tie(a.first, a.second->key);
    const auto right = std::tie(b.first, b.second->key);
    return order.goes_down() ? right < left : left < right;
}

template <class Row>
bool is_beyond_cursor(const Order<Row>& order, const std::pair<SortValue, const Row*>& candidate) {
    if (!order.from) return true;
    Row place;
    place.key.value = order.from->key;
    const std::pair<SortValue, const Row*> from{order.from->value, &place};
    return order.from->is_within ? !comes_before<Row>(order, candidate, from)
                                 : comes_before<Row>(order, from, candidate);
}

template <class Map, class Passes>
auto page_of(const Map& map, const ports::PageRequest& request, Passes passes)
    -> Result<ports::Page<typename Map::mapped_type>> {
    using Row = typename Map::mapped_type;
    const auto order = order_of<Row>(request);
    if (!order) return order.error();

    std::vector<std::pair<SortValue, const Row*>> found;
    for (const auto& [key, row] : map) {
        if (!passes(row)) continue;
        std::pair<SortValue, const Row*> candidate{order->value_of(row), &row};
        if (is_beyond_cursor(*order, candidate)) found.push_back(std::move(candidate));
    }
    std::ranges::sort(found, [&](const auto& a, const auto& b) { return comes_before(*order, a, b); });

    std::vector<Row> rows;
    const auto count = std::min(found.size(), request.limit + 1);
    for (std::size_t i = 0; i < count; ++i) rows.push_back(*found[i].second);
    return page_of_found(std::move(rows), *order, request);
}

template <class Map, class K>
auto row_of(const Map& map, K key) -> Result<std::optional<typename Map::mapped_type>> {
    const auto found = map.find(key);
    if (found == map.end()) return std::optional<typename Map::mapped_type>{};
    return std::optional{found->second};
}

// Cases that are sealed, and not for the reader.
template <class Tasks>
std::set<InstanceKey> closed_cases(const Tasks& tasks, const ports::TaskFilter& filter) {
    std::set<InstanceKey> closed;
    std::set<InstanceKey> open;
    for (const auto& [key, row] : tasks) {
        if (!seals_case(row, filter)) continue;
        (is_held_by_reader(row, filter) ? open : closed).insert(row.instance);
    }
    for (const auto instance : open) closed.erase(instance);
    return closed;
}

}  // namespace

Result<ports::Page<ports::TaskRow>> MemoryStore::tasks(const ports::TaskFilter& filter,
                                                       const ports::PageRequest& page) {
    const std::lock_guard lock(mutex_);
    const auto closed = closed_cases(tasks_, filter);
    return page_of(tasks_, page, [&](const auto& row) {
        return passes(row, filter) && (row.state == "open" || !closed.contains(row.instance));
    });
}

Result<std::vector<ports::ActRow>> MemoryStore::acts_of(InstanceKey root) {
    const std::lock_guard lock(mutex_);
    std::vector<ports::ActRow> acts;
    for (const auto& [key, row] : tasks_) {
        const bool is_act = row.state == "completed" || row.state == "returned" || !row.resolved_by.empty();
        if (row.root != root || !is_act) continue;
        ports::ActRow act{row.state, row.ended_by, row.owner, row.resolved_by, row.candidate_groups};
        if (std::ranges::find(acts, act) == acts.end()) acts.push_back(std::move(act));
    }
    return acts;
}

Result<ports::Page<ports::InstanceRow>> MemoryStore::instances(const ports::InstanceFilter& filter,
                                                               const ports::PageRequest& page) {
    const std::lock_guard lock(mutex_);
    const auto open = filter.elements.empty() ? std::set<InstanceKey>{} : open_at(filter.elements);
    return page_of(instances_, page, [&](const auto& row) {
        return passes(row, filter) && (filter.elements.empty() || open.contains(row.key));
    });
}

Result<ports::Page<ports::JobRow>> MemoryStore::jobs(const ports::JobFilter& filter, const ports::PageRequest& page) {
    const std::lock_guard lock(mutex_);
    return page_of(jobs_, page, [&](const auto& row) { return passes(row, filter); });
}

Result<ports::Page<ports::IncidentRow>> MemoryStore::incidents(const ports::IncidentFilter& filter,
                                                               const ports::PageRequest& page) {
    const std::lock_guard lock(mutex_);
    return page_of(incidents_, page, [&](const auto& row) { return passes(row, filter); });
}

Result<ports::Page<ports::SubscriptionRow>> MemoryStore::subscriptions_of(InstanceKey instance,
                                                                          const ports::PageRequest& page) {
    const std::lock_guard lock(mutex_);
    return page_of(partitions_[partition_of(instance.value)].subscriptions, page,
                   [&](const auto& row) { return row.instance == instance; });
}

Result<std::optional<ports::TaskRow>> MemoryStore::task(TaskKey key) {
    const std::lock_guard lock(mutex_);
    return row_of(tasks_, key);
}

Result<std::optional<ports::InstanceRow>> MemoryStore::instance(InstanceKey key) {
    const std::lock_guard lock(mutex_);
    return row_of(instances_, key);
}

Result<std::optional<ports::JobRow>> MemoryStore::job(JobKey key) {
    const std::lock_guard lock(mutex_);
    return row_of(jobs_, key);
}

Result<std::optional<ports::IncidentRow>> MemoryStore::incident(IncidentKey key) {
    const std::lock_guard lock(mutex_);
    return row_of(incidents_, key);
}

Result<std::vector<ports::TimerRow>> MemoryStore::timers_of(InstanceKey instance) {
    const std::lock_guard lock(mutex_);
    std::vector<ports::TimerRow> rows;
    for (const auto& [key, timer] : partitions_[partition_of(instance.value)].timers) {
        if (timer.instance == instance && !timer.element.empty()) rows.push_back(timer);
    }
    std::ranges::stable_sort(rows, {}, &ports::TimerRow::due);
    return rows;
}

Result<std::vector<Record>> MemoryStore::records(InstanceKey instance, Position after, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    return slice(partition_of(instance.value), instance, after, limit);
}

Result<std::vector<Record>> MemoryStore::records_before(InstanceKey instance, Position before, std::size_t limit) {
    const std::lock_guard lock(mutex_);
    auto found = slice(partition_of(instance.value), instance, 0, std::numeric_limits<std::size_t>::max());
    std::erase_if(found, [before](const Record& record) { return record.position >= before; });
    if (found.size() > limit) found.erase(found.begin(), found.end() - static_cast<std::ptrdiff_t>(limit));
    return found;
}

Result<Position> MemoryStore::last_position(std::uint32_t partition) {
    const std::lock_guard lock(mutex_);
    return partitions_[partition].held.state.last_position;
}

}  // namespace baton::storage::memory
