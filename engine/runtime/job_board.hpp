// Which jobs a worker may take now, by type and oldest first; and when a lease or a back-off ends. Of those that are
// available it holds the oldest of the types that workers ask for; the rest waits in the store and is read when those
// in memory are used up, so that a million waiting cases cost rows and not memory. All that are taken are in memory.
#pragma once

#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/ports/store.hpp"

namespace baton::runtime {

class JobBoard {
public:
    struct Offer {
        JobKey job;
        InstanceKey instance;
    };

    // `held_max`: available jobs of one type in memory, 1 at least; of all types together, ten times as many.
    JobBoard(ports::Store& store, std::uint32_t partition, std::size_t held_max)
        : store_(store), partition_(partition), held_max_(held_max) {}

    // Reads those in a worker's hands or backing off; `alive` is called between two reads.
    [[nodiscard]] Result<> open(const std::function<void()>& alive);
    // The job as it is now; one that has ended or is out of retries leaves the board. `batch` is the one that will make
    // it durable.
    void put(const ports::JobRow& job, std::uint64_t batch);
    void committed(std::uint64_t batch);  // it and all before it

    // Leases and back-offs that are over make their jobs available again.
    void release(Instant now);
    [[nodiscard]] std::optional<Instant> next_release() const;

    // Whether a worker could take one, and which: the oldest, `limit` at most; none only when there is none. They read
    // the store when those in memory are used up, and never twice when there was nothing more. What the store says when
    // it cannot be read is theirs, and nothing has changed.
    [[nodiscard]] Result<bool> has(const std::string& type);
    [[nodiscard]] Result<std::vector<Offer>> offers(const std::string& type, std::size_t limit);

    [[nodiscard]] std::size_t held() const { return held_; }  // of all types

private:
    static constexpr JobKey last_key{std::numeric_limits<std::uint64_t>::max()};
    using Jobs = std::map<JobKey, InstanceKey>;

    struct Shelf {
        Jobs held;      // available as their rows say, oldest first
        Jobs returned;  // whose rows still say that they are in hands or back off: not to be found in the store
        // Every job whose row says that it is available is held, up to this one. Later ones are in the store alone.
        JobKey known_until{};

        [[nodiscard]] bool is_empty() const { return held.empty() && returned.empty(); }
        [[nodiscard]] bool is_whole() const { return known_until == last_key; }
        [[nodiscard]] bool knows_the_oldest() const;
    };
    struct Busy {
        std::string type;
        InstanceKey instance;
        Instant until;
    };
    // A change that the store may not show yet.
    struct Recent {
        std::uint64_t batch = 0;
        std::string type;
        InstanceKey instance;
        bool is_available = false;
    };

    [[nodiscard]] Shelf& shelf_of(const std::string& type);
    // Afterwards the shelf knows the oldest, or that there is none.
    [[nodiscard]] Result<> look(const std::string& type, Shelf& shelf);
    void keep_busy(const ports::JobRow& job);
    void take_off(JobKey job, const std::string& type);
    void hold(Shelf& shelf, JobKey job, InstanceKey instance);
    void drop_from(Shelf& shelf, Jobs::iterator first);  // they go back to waiting in the store
    void make_room(const Shelf& wanted);

    ports::Store& store_;
    std::uint32_t partition_;
    std::size_t held_max_;
    std::size_t held_ = 0;
    std::unordered_map<std::string, Shelf> shelves_;  // of types that were asked for, or of which one was returned
    std::unordered_map<JobKey, Busy> busy_;
    std::set<std::pair<Instant, JobKey>> ends_;  // of those
    std::unordered_map<JobKey, Recent> recent_;
};

}  // namespace baton::runtime
