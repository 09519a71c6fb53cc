// The time of a simulation, and the choice of what happens next in it.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <list>
#include <string>
#include <vector>

#include "tests/properties/dice.hpp"

namespace baton::properties {

using Millis = std::chrono::milliseconds;

// What is done in turn by one who is there for it. Nobody in a line is overtaken; of several lines the dice choose.
class Line {
public:
    using Work = std::function<void()>;
    void ask(Millis at, Work work) { waiting_.push_back({at, std::move(work)}); }
    void clear() { waiting_.clear(); }
    [[nodiscard]] bool empty() const { return waiting_.empty(); }
    [[nodiscard]] Millis at() const { return waiting_.front().at; }
    Work take();

private:
    struct Waiting {
        Millis at;
        Work work;
    };
    std::deque<Waiting> waiting_;
};

class Schedule {
public:
    explicit Schedule(std::uint64_t seed) : dice(seed) {}

    // Once so much time has passed, beside all else.
    void later(Millis after, Line::Work work);
    void add(Line& line) { lines_.push_back(&line); }
    void remove(Line& line) { lines_.remove(&line); }
    // Does one thing; time goes on to the next when there is none. False: nothing is left to do.
    bool step();

    [[nodiscard]] Millis time() const { return time_; }
    [[nodiscard]] std::uint64_t steps() const { return steps_; }
    // Of all that happened so far, and when: two runs with the same one were the same. What else is told goes into it.
    [[nodiscard]] std::uint64_t trace() const { return trace_; }
    void trace(std::uint64_t what) { trace_ = (trace_ ^ what) * 0x100000001B3U; }

    Dice dice;

private:
    std::list<Line*> lines_;
    std::list<Line> alone_;  // each with one work
    std::vector<Line*> ready_;
    Millis time_{0};
    std::uint64_t steps_ = 0;
    std::uint64_t trace_ = 0xCBF29CE484222325U;  // FNV-1a, a word at a time
};

}  // namespace baton::properties
