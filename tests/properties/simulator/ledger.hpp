// What clients were told, each answer held against the store the moment it is given.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "connectors/storage/memory/memory_store.hpp"
#include "engine/runtime/wish.hpp"
#include "engine/runtime/work.hpp"

namespace baton::properties {

class Ledger {
public:
    explicit Ledger(storage::memory::MemoryStore& store) : store_(store) {}

    // A wish is sent for the first time; what was acknowledged before must stand before it in the log.
    void sent(const std::string& request) { told_[request].floors = highest_; }
    // The service answers. The same wish may be answered several times, when it came several times.
    void answered(const std::string& request, const Result<runtime::Done>& result);
    // It gives jobs away.
    void handed_out(const std::string& worker, const std::vector<runtime::ActivatedJob>& jobs);

    struct Told {
        std::map<std::uint32_t, Position> floors;  // by partition
        std::optional<std::string> answer;
        Position position = 0;  // of the record, as far as one was told
    };
    [[nodiscard]] const std::map<std::string, Told>& told() const { return told_; }
    [[nodiscard]] std::size_t acknowledged() const { return acknowledged_; }
    // What did not hold when something was said; empty when all is well.
    [[nodiscard]] const std::vector<std::string>& wrong() const { return wrong_; }

private:
    storage::memory::MemoryStore& store_;
    std::map<std::string, Told> told_;
    std::map<std::uint32_t, Position> highest_;  // by partition
    std::size_t acknowledged_ = 0;
    std::vector<std::string> wrong_;
};

}  // namespace baton::properties
