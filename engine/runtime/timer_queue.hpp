// Which timers are due when. Holds those of the near future; the rest waits in the store and is read when its time
// comes near, so that a million waiting cases cost rows and not memory.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "engine/ports/store.hpp"

namespace baton::runtime {

class TimerQueue {
public:
    explicit TimerQueue(std::size_t size_max = 100'000) : size_max_(size_max) {}

    // `batch` is the one that will make it durable.
    void arm(const ports::TimerRow& timer, std::uint64_t batch);
    void cancel(TimerKey timer, std::uint64_t batch);
    void committed(std::uint64_t batch);  // it and all before it

    // The moment at which something must be done: a timer is due, or more are to be read. None: nothing is armed.
    [[nodiscard]] std::optional<Instant> next() const;
    // Due at `now` and taken off the queue, soonest first, at most `limit`.
    [[nodiscard]] std::vector<ports::TimerRow> take_due(Instant now, std::size_t limit);

    // Reads the next ones from the store when those in memory are used up. Call when next() has come.
    [[nodiscard]] Result<> refill(ports::Store& store, std::uint32_t partition, Instant now);

private:
    // A change that the store may not show yet.
    struct Recent {
        std::uint64_t batch = 0;
        std::optional<ports::TimerRow> row;  // none: cancelled
    };
    void put(const ports::TimerRow& timer);
    void remove(TimerKey timer);
    void drop_last();

    std::size_t size_max_;
    std::map<std::pair<Instant, TimerKey>, ports::TimerRow> queue_;
    std::map<TimerKey, Instant> due_;
    std::map<TimerKey, Recent> recent_;
    // Everything due before this moment is in memory; what is later may be in the store alone.
    Instant known_until_{};
};

}  // namespace baton::runtime
