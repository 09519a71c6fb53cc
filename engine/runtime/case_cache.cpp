#include "engine/runtime/case_cache.hpp"

#include "engine/execution/size.hpp"

namespace baton::runtime {
namespace {

// With the rows that are kept beside it.
std::uint64_t size_of(const Case& subject) {
    constexpr std::uint64_t texts = 500;  // of a row
    constexpr std::uint64_t of_row = texts + sizeof(ports::TaskRow);
    const auto rows = subject.tasks.size() + subject.jobs.size() + subject.incidents.size() + subject.offices.size();
    return sizeof(Case) + texts + execution::size_of(subject.state) + rows * of_row;
}

}  // namespace

Case* CaseCache::find(InstanceKey key) {
    const auto found = cases_.find(key);
    if (found == cases_.end()) return nullptr;
    by_use_.splice(by_use_.begin(), by_use_, found->second.place);
    return found->second.subject.get();
}

Case& CaseCache::put(InstanceKey key, std::unique_ptr<Case> subject) {
    drop(key);
    by_use_.push_front(key);
    Entry& entry = cases_.emplace(key, Entry{std::move(subject), by_use_.begin()}).first->second;
    measure(entry);
    return *entry.subject;
}

void CaseCache::drop(InstanceKey key) {
    const auto found = cases_.find(key);
    if (found == cases_.end()) return;
    bytes_ -= found->second.measured + found->second.grown;
    by_use_.erase(found->second.place);
    cases_.erase(found);
}

void CaseCache::grew(InstanceKey key, std::uint64_t bytes) {
    Entry& entry = cases_.at(key);
    entry.grown += bytes;
    bytes_ += bytes;
    if (entry.grown > entry.measured) measure(entry);
}

void CaseCache::measure(Entry& entry) {
    bytes_ -= entry.measured + entry.grown;
    entry.measured = size_of(*entry.subject);
    entry.grown = 0;
    bytes_ += entry.measured;
}

void CaseCache::committed(std::uint64_t batch) {
    auto place = by_use_.end();
    while (place != by_use_.begin()) {
        --place;
        const bool is_last_used = place == by_use_.begin();
        if (cases_.size() <= count_max_ && (bytes_ <= bytes_max_ || is_last_used)) return;
        const InstanceKey key = *place;
        if (cases_.at(key).subject->changed_in_batch > batch) continue;
        ++place;
        drop(key);
    }
}

}  // namespace baton::runtime
