// The two clocks of the service: the machine's, and one that a demonstration moves by hand.
#pragma once

#include <atomic>

#include "engine/ports/clock.hpp"

namespace baton::service {

// Wall-clock time that never goes backwards: when the machine's clock is set back, this one waits for it.
class MachineClock final : public ports::Clock {
public:
    [[nodiscard]] Instant now() const override;

private:
    mutable std::atomic<Instant::rep> latest_{0};
};

class HandClock final : public ports::Clock {
public:
    explicit HandClock(Instant start) : now_(start.time_since_epoch().count()) {}
    [[nodiscard]] Instant now() const override;
    void move_to(Instant moment);  // never backwards
    void run_on();                 // from now on it goes as the machine's does

private:
    std::atomic<Instant::rep> now_;
    std::atomic<std::int64_t> runs_since_{0};  // of the machine's steady clock, in ms; 0: it stands
};

}  // namespace baton::service
