// The cases in memory, the longest unused leaving first. A case leaves only when all that happened to it is committed.
#pragma once

#include <list>
#include <memory>
#include <unordered_map>

#include "engine/runtime/case.hpp"

namespace baton::runtime {

class CaseCache {
public:
    explicit CaseCache(std::size_t size_max) : size_max_(size_max) {}

    [[nodiscard]] Case* find(InstanceKey key);  // nullptr when it is not in memory; counts as use
    Case& put(InstanceKey key, std::unique_ptr<Case> subject);
    void drop(InstanceKey key);
    // All batches up to this one are durable: the longest unused cases beyond the limit leave.
    void committed(std::uint64_t batch);
    [[nodiscard]] std::size_t size() const { return cases_.size(); }

private:
    struct Entry {
        std::unique_ptr<Case> subject;
        std::list<InstanceKey>::iterator place;
    };

    std::size_t size_max_;
    std::unordered_map<InstanceKey, Entry> cases_;
    std::list<InstanceKey> by_use_;  // newest use in front
};

}  // namespace baton::runtime
