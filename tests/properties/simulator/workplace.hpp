// What a node is moved by: its workplaces, which the schedule moves, and its clocks.
#pragma once

#include "engine/ports/clock.hpp"
#include "engine/runtime/workplace.hpp"
#include "tests/properties/simulator/schedule.hpp"

namespace baton::properties {

// Moved by the schedule. What is committed takes its time.
class SimulatedWorkplace final : public runtime::Workplace {
public:
    // Its machine has been up for so long: even clocks of two machines have nothing to do with each other.
    explicit SimulatedWorkplace(Schedule& schedule, Millis up = Millis{0});
    ~SimulatedWorkplace() override;
    SimulatedWorkplace(const SimulatedWorkplace&) = delete;
    SimulatedWorkplace& operator=(const SimulatedWorkplace&) = delete;

    void decide(Work work) override;
    void commit(Work work) override;
    void wake(Millis after, Work work) override;
    [[nodiscard]] std::chrono::steady_clock::time_point now() const override;
    void close() override;

    // Nothing is done any more, and what was asked for is forgotten: kill -9.
    void die();
    // Nothing is done for a while, and what was asked for waits: a machine that is paused.
    void fall_asleep();
    void wake_up();
    [[nodiscard]] bool is_committing() const { return !committing_.empty(); }
    Millis commit_takes{2};

private:
    Schedule& schedule_;
    const Millis up_;
    Line deciding_;
    Line committing_;
    Line alarm_;
    bool is_dead_ = false;
    bool is_asleep_ = false;
};

inline constexpr Millis skew_max{2'000};  // of a node's clock, either way

// The clock of the offices as one node has it: it goes on with the schedule, jumps with all others, and is never quite
// right.
class SimulatedClock final : public ports::Clock {
public:
    SimulatedClock(const Schedule& schedule, const Millis& ahead, Millis wrong_by)
        : schedule_(schedule), ahead_(ahead), wrong_by_(wrong_by) {}
    [[nodiscard]] Instant now() const override {
        return Instant{std::chrono::hours{500'000}} + schedule_.time() + ahead_ + wrong_by_;
    }

private:
    const Schedule& schedule_;
    const Millis& ahead_;
    const Millis wrong_by_;
};

}  // namespace baton::properties
