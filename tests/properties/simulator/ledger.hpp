// What clients were told, each answer held against the store the moment it is given.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "connectors/storage/memory/memory_store.hpp"
#include "engine/execution/instance.hpp"
#include "engine/runtime/wish.hpp"
#include "engine/runtime/work.hpp"

namespace baton::properties {

class Ledger {
public:
    explicit Ledger(storage::memory::MemoryStore& store) : store_(store) {}

    // A wish is sent for the first time; what was acknowledged before must stand before it in the log.
    void sent(const std::string& request) { told_[request].floors = highest_; }
    // It is a message that is not kept, and they wait for it: it must reach one of them, or somebody who came later.
    void sent_to(const std::string& request, std::vector<SubscriptionKey> waiting) {
        told_[request].waiting = std::move(waiting);
    }
    // The service answers. The same wish may be answered several times, when it came several times.
    void answered(const std::string& request, const Result<runtime::Done>& result);
    // Somebody asks for a case, at whatever node; what is told must be no older than that.
    [[nodiscard]] std::uint64_t version(InstanceKey instance) const;
    void read(InstanceKey instance, std::uint64_t asked_at, const Result<execution::Instance>& state);
    // What was told as deployed is there for whoever was told.
    void not_deployed(const std::string& request, const Problem& problem);
    // It gives jobs away.
    void handed_out(const std::string& worker, const std::vector<runtime::ActivatedJob>& jobs);

    struct Told {
        std::map<std::uint32_t, Position> floors;  // by partition
        std::optional<std::string> answer;
        Position position = 0;  // of the record, as far as one was told
        std::vector<SubscriptionKey> waiting;
        MessageKey message;
        bool has_reached_nobody = false;
    };
    [[nodiscard]] const std::map<std::string, Told>& told() const { return told_; }
    [[nodiscard]] std::size_t acknowledged() const { return acknowledged_; }
    [[nodiscard]] std::size_t reads() const { return reads_; }
    // What did not hold when something was said; empty when all is well.
    [[nodiscard]] const std::vector<std::string>& wrong() const { return wrong_; }

    bool may_be_stale = false;  // two nodes have one name: whatever a lease is for does not hold

private:
    void keep_version(InstanceKey instance, Position position);

    storage::memory::MemoryStore& store_;
    std::map<std::string, Told> told_;
    std::map<std::uint32_t, Position> highest_;      // by partition
    std::map<InstanceKey, std::uint64_t> versions_;  // of the newest that somebody was told of
    std::size_t acknowledged_ = 0;
    std::size_t reads_ = 0;  // that were answered
    std::vector<std::string> wrong_;
};

}  // namespace baton::properties
