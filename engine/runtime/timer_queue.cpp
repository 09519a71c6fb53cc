#include "engine/runtime/timer_queue.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <limits>

namespace baton::runtime {
namespace {

constexpr Duration horizon = std::chrono::hours{1};

}  // namespace

void TimerQueue::put(const ports::TimerRow& timer) {
    remove(timer.key);
    queue_[{timer.due, timer.key}] = timer;
    due_[timer.key] = timer.due;
}

void TimerQueue::remove(TimerKey timer) {
    const auto found = due_.find(timer);
    if (found == due_.end()) return;
    queue_.erase({found->second, timer});
    due_.erase(found);
}

void TimerQueue::arm(const ports::TimerRow& timer, std::uint64_t batch) {
    recent_[timer.key] = {batch, timer};
    remove(timer.key);
    if (timer.due > known_until_) return;  // it is read when its time comes near
    put(timer);
    if (queue_.size() > size_max_) drop_last();
}

void TimerQueue::cancel(TimerKey timer, std::uint64_t batch) {
    recent_[timer] = {batch, std::nullopt};
    remove(timer);
}

void TimerQueue::committed(std::uint64_t batch) {
    std::erase_if(recent_, [batch](const auto& entry) { return entry.second.batch <= batch; });
}

// The farthest one goes back to waiting in the store, and with it all that are due at the same moment or later.
void TimerQueue::drop_last() {
    const Instant cut = queue_.rbegin()->first.first;
    while (!queue_.empty() && queue_.rbegin()->first.first >= cut && queue_.size() > 1) {
        due_.erase(queue_.rbegin()->first.second);
        queue_.erase(std::prev(queue_.end()));
    }
    known_until_ = cut - Duration{1};
}

std::optional<Instant> TimerQueue::next() const {
    if (queue_.empty()) return known_until_;
    return std::min(queue_.begin()->first.first, known_until_);
}

std::vector<ports::TimerRow> TimerQueue::take_due(Instant now, std::size_t limit) {
    std::vector<ports::TimerRow> due;
    while (!queue_.empty() && queue_.begin()->first.first <= now && due.size() < limit) {
        due.push_back(std::move(queue_.begin()->second));
        due_.erase(due.back().key);
        queue_.erase(queue_.begin());
    }
    return due;
}

Result<> TimerQueue::refill(ports::Store& store, std::uint32_t partition, Instant now) {
    Instant until = now + horizon;
    auto rows = store.timers_due(partition, until, size_max_);
    if (!rows) return rows.error();
    if (rows->size() >= size_max_) {  // all of one moment, or none of it
        until = rows->back().due;
        rows = store.timers_due(partition, until, std::numeric_limits<std::int32_t>::max());
        if (!rows) return rows.error();
    }
    for (const auto& row : *rows) {
        if (!recent_.contains(row.key)) put(row);
    }
    for (const auto& [key, change] : recent_) {
        if (change.row && change.row->due <= until) put(*change.row);
    }
    known_until_ = until;
    return {};
}

}  // namespace baton::runtime
