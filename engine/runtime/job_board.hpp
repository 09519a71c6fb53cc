// Which jobs a worker may take now, by type and oldest first; and when a lease or a back-off ends.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/ports/rows.hpp"

namespace baton::runtime {

class JobBoard {
public:
    struct Offer {
        JobKey job;
        InstanceKey instance;
    };

    // The job as it is now; one that has ended or is out of retries leaves the board.
    void put(const ports::JobRow& job);

    // Leases and back-offs that are over make their jobs available again.
    void release(Instant now);
    [[nodiscard]] std::optional<Instant> next_release() const;

    [[nodiscard]] std::vector<Offer> offers(const std::string& type, std::size_t limit) const;
    [[nodiscard]] std::size_t available(const std::string& type) const;

private:
    struct Entry {
        std::string type;
        InstanceKey instance;
        std::optional<Instant> until;  // not available before
    };
    void take_off(JobKey job);

    std::map<JobKey, Entry> entries_;
    std::map<std::string, std::set<JobKey>> available_;
    std::set<std::pair<Instant, JobKey>> busy_;
};

}  // namespace baton::runtime
