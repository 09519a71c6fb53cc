// The cases in memory, the longest unused leaving first when they are too many or too large together. A case leaves
// only when all that happened to it is committed; and the one that was used last, only when there are too many.
#pragma once

#include <cstdint>
#include <list>
#include <memory>
#include <unordered_map>

#include "engine/runtime/case.hpp"

namespace baton::runtime {

class CaseCache {
public:
    CaseCache(std::size_t count_max, std::uint64_t bytes_max) : count_max_(count_max), bytes_max_(bytes_max) {}

    [[nodiscard]] Case* find(InstanceKey key);  // nullptr when it is not in memory; counts as use
    Case& put(InstanceKey key, std::unique_ptr<Case> subject);
    void drop(InstanceKey key);
    // So many bytes were added to it, about. It is measured anew when it may be twice what it was.
    void grew(InstanceKey key, std::uint64_t bytes);
    // All batches up to this one are durable: the longest unused cases beyond the limits leave.
    void committed(std::uint64_t batch);
    [[nodiscard]] std::size_t size() const { return cases_.size(); }
    [[nodiscard]] std::uint64_t bytes() const { return bytes_; }  // about

private:
    struct Entry {
        std::unique_ptr<Case> subject;
        std::list<InstanceKey>::iterator place;
        std::uint64_t measured = 0;  // bytes, about
        std::uint64_t grown = 0;     // since
    };

    void measure(Entry& entry);

    std::size_t count_max_;
    std::uint64_t bytes_max_;
    std::uint64_t bytes_ = 0;
    std::unordered_map<InstanceKey, Entry> cases_;
    std::list<InstanceKey> by_use_;  // newest use in front
};

}  // namespace baton::runtime
