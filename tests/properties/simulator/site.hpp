// One service of a simulation, from its start to its end, which may come at any moment.
#pragma once

#include <boost/asio/io_context.hpp>
#include <memory>
#include <vector>

#include "engine/runtime/engine.hpp"
#include "tests/properties/simulator/schedule.hpp"

namespace baton::properties {

// Moved by the schedule. What is committed takes its time.
class SimulatedWorkplace final : public runtime::Workplace {
public:
    explicit SimulatedWorkplace(Schedule& schedule);
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
    Millis commit_takes{2};

private:
    Schedule& schedule_;
    Line deciding_;
    Line committing_;
    Line alarm_;
    bool is_dead_ = false;
    bool is_asleep_ = false;
};

// The clock of the offices: it goes on with the schedule, and jumps when it is told to.
class SimulatedClock final : public ports::Clock {
public:
    explicit SimulatedClock(const Schedule& schedule) : schedule_(schedule) {}
    [[nodiscard]] Instant now() const override {
        return Instant{std::chrono::hours{500'000}} + schedule_.time() + ahead_;
    }
    void jump(Millis by) { ahead_ += by; }

private:
    const Schedule& schedule_;
    Millis ahead_{0};
};

struct Site {
    Site(Schedule& schedule, ports::Store& store, const ports::Clock& clock, const runtime::Settings& settings)
        : engine(std::make_unique<runtime::Engine>(store, clock, settings, [&] {
              return workplaces.emplace_back(std::make_shared<SimulatedWorkplace>(schedule));
          })) {}

    void die() { each(&SimulatedWorkplace::die); }
    void fall_asleep() { each(&SimulatedWorkplace::fall_asleep); }
    void wake_up() { each(&SimulatedWorkplace::wake_up); }
    void commits_take(Millis span) {
        for (const auto& workplace : workplaces) workplace->commit_takes = span;
    }
    void each(void (SimulatedWorkplace::*what)()) {
        for (const auto& workplace : workplaces) (*workplace.*what)();
    }

    std::vector<std::shared_ptr<SimulatedWorkplace>> workplaces;  // of its partitions
    std::unique_ptr<runtime::Engine> engine;
    bool is_open = false;    // it has started
    bool is_asleep = false;  // its machine is paused
};

}  // namespace baton::properties
