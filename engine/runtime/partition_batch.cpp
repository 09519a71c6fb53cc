#include <algorithm>
#include <set>
#include <utility>

#include "engine/execution/size.hpp"
#include "engine/history/codec.hpp"
#include "engine/runtime/due_watch.hpp"
#include "engine/runtime/partition.hpp"

namespace baton::runtime {
namespace {

constexpr std::size_t tokens_a_record = 4;  // that are written anew in snapshots, at most

// Only the last row of a key is written.
template <class Row>
void keep_last(std::vector<Row>& rows) {
    std::vector<std::pair<std::uint64_t, std::size_t>> keys;
    keys.reserve(rows.size());
    for (const auto& row : rows) keys.emplace_back(row.key.value, keys.size());
    std::ranges::sort(keys);
    std::vector<bool> is_older(rows.size());
    bool has_older = false;
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (keys[i].first != keys[i - 1].first) continue;
        is_older[keys[i - 1].second] = true;
        has_older = true;
    }
    if (!has_older) return;  // and no row is moved
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (!is_older[i] && kept++ != i) rows[kept - 1] = std::move(rows[i]);
    }
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(kept), rows.end());
}

// What came and went within the batch is never written.
template <class Row, class K>
void drop_gone(std::vector<Row>& rows, const std::vector<K>& gone) {
    if (gone.empty()) return;
    const std::set<K> keys(gone.begin(), gone.end());
    std::erase_if(rows, [&](const Row& row) { return keys.contains(row.key); });
}

void keep_last_snapshot(std::vector<ports::Batch::Snapshot>& snapshots) {
    std::set<InstanceKey> seen;
    std::vector<ports::Batch::Snapshot> last;
    for (auto one = snapshots.rbegin(); one != snapshots.rend(); ++one) {
        if (seen.insert(one->instance).second) last.push_back(std::move(*one));
    }
    snapshots = std::move(last);
}

}  // namespace

// What the record changed for timers, workers and snapshots.
void Partition::follow(Case& subject, const Record& record, std::size_t timers, std::size_t timers_gone,
                       std::size_t jobs) {
    subject.last_position = record.position;
    subject.changed_in_batch = batch_;
    for (std::size_t i = timers; i < open_.timers.size(); ++i) timers_.arm(open_.timers[i], batch_);
    for (std::size_t i = timers_gone; i < open_.timers_gone.size(); ++i) timers_.cancel(open_.timers_gone[i], batch_);
    for (std::size_t i = timers; i < open_.timers.size(); ++i) {  // the key of a watch comes again
        if (is_watch(open_.timers[i])) std::erase(open_.timers_gone, open_.timers[i].key);
    }
    for (std::size_t i = jobs; i < open_.jobs.size(); ++i) jobs_.put(open_.jobs[i], batch_);
    constexpr std::uint64_t of_event = 100;  // bytes of what it adds beside variables, about
    std::uint64_t grown = 0;
    for (const auto& event : record.events) grown += of_event + execution::size_of(event);
    cases_.grew(record.instance, grown);
    // A case of many tokens waits longer, so that its snapshots cost each of its records no more than one of few.
    const auto every = std::max<std::size_t>(settings_.snapshot_every, subject.state.tokens.size() / tokens_a_record);
    if (++subject.records_since_snapshot < every || subject.state.has_ended) return;
    subject.records_since_snapshot = 0;
    open_.snapshots.push_back({record.instance, record.position, history::encode(subject.state)});
    open_size_ += open_.snapshots.back().body.size();
}

bool Partition::has_room(std::size_t times) const {
    return open_.records.size() < times * settings_.batch_records_max && open_size_ < times * settings_.batch_size_max;
}

ports::Batch Partition::take_batch() {
    ports::Batch batch = std::exchange(open_, {});
    open_size_ = 0;
    batch.partition = here_.number;
    batch.epoch = epoch_;
    batch.last_key = mint_.last();
    keep_last(batch.instances);
    keep_last(batch.tasks);
    keep_last(batch.jobs);
    keep_last(batch.attachments);
    keep_last(batch.timers);
    keep_last(batch.subscriptions);
    keep_last(batch.incidents);
    keep_last(batch.messages);
    keep_last(batch.guests);
    drop_gone(batch.timers, batch.timers_gone);
    drop_gone(batch.subscriptions, batch.subscriptions_gone);
    drop_gone(batch.messages, batch.messages_gone);
    drop_gone(batch.errands, batch.errands_gone);
    drop_gone(batch.guests, batch.guests_gone);
    keep_last_snapshot(batch.snapshots);
    office_.waits().at_batch(++batch_);
    return batch;
}

}  // namespace baton::runtime
