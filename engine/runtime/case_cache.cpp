#include "engine/runtime/case_cache.hpp"

namespace baton::runtime {

Case* CaseCache::find(InstanceKey key) {
    const auto found = cases_.find(key);
    if (found == cases_.end()) return nullptr;
    by_use_.splice(by_use_.begin(), by_use_, found->second.place);
    return found->second.subject.get();
}

Case& CaseCache::put(InstanceKey key, std::unique_ptr<Case> subject) {
    drop(key);
    by_use_.push_front(key);
    return *cases_.emplace(key, Entry{std::move(subject), by_use_.begin()}).first->second.subject;
}

void CaseCache::drop(InstanceKey key) {
    const auto found = cases_.find(key);
    if (found == cases_.end()) return;
    by_use_.erase(found->second.place);
    cases_.erase(found);
}

void CaseCache::committed(std::uint64_t batch) {
    auto place = by_use_.end();
    while (cases_.size() > size_max_ && place != by_use_.begin()) {
        --place;
        const InstanceKey key = *place;
        if (cases_.at(key).subject->changed_in_batch > batch) continue;
        ++place;
        drop(key);
    }
}

}  // namespace baton::runtime
