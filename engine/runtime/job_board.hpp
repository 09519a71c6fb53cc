// Which jobs a worker may take now, by type and oldest first; and when a lease or a back-off ends. Of the types that
// workers ask for it holds the oldest that are available, and those whose lease or back-off ends first; the rest waits
// in the store and is read when those in memory are used up, so that a million waiting cases cost rows and not memory.
#pragma once

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

    // `held_max`: jobs of one type in memory, 1 at least: so many that are available, and so many in hands or backing
    // off; of all types together ten times as many, and one more of each type.
    JobBoard(ports::Store& store, std::uint32_t partition, std::size_t held_max)
        : store_(store), partition_(partition), held_max_(held_max) {}

    // The job as it is now; one that has ended or is out of retries leaves the board. `batch` is the one that will make
    // it durable.
    void put(const ports::JobRow& job, std::uint64_t batch);
    void committed(std::uint64_t batch);  // it and all before it

    // Leases and back-offs that are over make their jobs available again.
    void release(Instant now);
    // When the next one ends, of a type that has() has found nothing of.
    [[nodiscard]] std::optional<Instant> next_release() const;

    // Whether a worker could take one, and which: the oldest, `limit` at most; none only when there is none. They read
    // the store when those in memory are used up, and never twice when there was nothing more. What the store says when
    // it cannot be read is theirs, and nothing has changed. If there is no room for all whose lease or back-off is
    // over, those that are free for longest come first of them.
    [[nodiscard]] Result<bool> has(const std::string& type);
    [[nodiscard]] Result<std::vector<Offer>> offers(const std::string& type, std::size_t limit);

    [[nodiscard]] std::size_t held() const { return held_; }  // of all types

private:
    static constexpr JobKey last_key{std::numeric_limits<std::uint64_t>::max()};
    static constexpr ports::JobEnd last_end{Instant::max(), last_key};
    using Jobs = std::map<JobKey, InstanceKey>;
    using Ends = std::set<ports::JobEnd>;

    struct Shelf {
        Jobs held;      // available as their rows say, oldest first
        Jobs returned;  // whose rows still say that they are in hands or back off, but that is over
        // Every job whose row says that it is available is held, up to this one. Later ones are in the store alone.
        JobKey known_until{};
        // Every job whose row says that it is in hands or backs off, up to this end. Later ones are in the store alone.
        Ends away;
        ports::JobEnd away_until{};

        [[nodiscard]] bool is_empty() const { return held.empty() && away.empty(); }
        [[nodiscard]] bool has_job() const { return !held.empty() || !returned.empty(); }
        [[nodiscard]] bool is_whole() const { return known_until == last_key; }
        [[nodiscard]] bool knows_the_oldest() const;
        [[nodiscard]] bool knows_next_end() const { return !away.empty() || away_until == last_end; }
        [[nodiscard]] std::size_t spare() const { return held.size() + away.size() - (away.empty() ? 0 : 1); }
    };
    struct Away {
        std::string type;
        InstanceKey instance;
        Instant until;
    };
    // A change that the store may not show yet.
    struct Recent {
        std::uint64_t batch = 0;
        Away job;
        bool is_available = false;
        bool is_away = false;
        std::uint64_t releases = 0;  // before it
    };

    [[nodiscard]] Shelf& shelf_of(const std::string& type);
    // Afterwards the shelf knows the oldest, or that there is none; and what ends next, or that nothing does.
    [[nodiscard]] Result<> look(const std::string& type, Shelf& shelf);
    [[nodiscard]] Result<> look_for_available(const std::string& type, Shelf& shelf);
    [[nodiscard]] Result<> look_for_ends(const std::string& type, Shelf& shelf);
    void take_off(JobKey job, Shelf& shelf);
    void hold(Shelf& shelf, JobKey job, InstanceKey instance);
    void hold_away(Shelf& shelf, JobKey job, Away away);
    void come_back(const ports::JobEnd& end);  // what is over; nothing when it is not held
    // These go back to waiting in the store.
    void drop_from(Shelf& shelf, Jobs::iterator first);
    void drop_from(Shelf& shelf, Ends::iterator first);
    void make_room(const Shelf& wanted);

    ports::Store& store_;
    std::uint32_t partition_;
    std::size_t held_max_;
    std::size_t held_ = 0;
    Instant now_{};                                   // of the last release
    std::uint64_t releases_ = 0;                      // how many there were
    std::unordered_map<std::string, Shelf> shelves_;  // of types that were asked for
    std::unordered_map<JobKey, Away> away_;           // what lies there
    Ends ends_;                                       // of those that have not returned
    std::unordered_map<JobKey, Recent> recent_;
};

}  // namespace baton::runtime
