// Wishes that wait to be decided. Each sender's stand in a line of their own and the lines take turns, so that a
// department that asks for much keeps itself waiting and not the others.
#pragma once

#include <chrono>
#include <deque>
#include <functional>
#include <list>
#include <map>
#include <string>

#include "engine/base/problem.hpp"

namespace baton::runtime {

class WaitingRoom {
public:
    using Moment = std::chrono::steady_clock::time_point;
    struct Question {
        std::function<void()> work;
        std::function<void(Problem)> refuse;
        Moment since{};
    };

    // A line is closed while its first has waited for longer than `wait_max`.
    explicit WaitingRoom(std::chrono::milliseconds wait_max) : wait_max_(wait_max) {}

    // False: that sender's line is closed, and nothing was taken.
    [[nodiscard]] bool admit(const std::string& sender, Question& question, Moment now);
    [[nodiscard]] Question next();  // of the line whose turn it is; the room is not empty
    [[nodiscard]] bool empty() const { return turns_.empty(); }
    void clear();

private:
    struct Line {
        std::string sender;
        std::deque<Question> waiting;  // never empty
    };

    std::chrono::milliseconds wait_max_;
    std::list<Line> turns_;  // the first is next
    std::map<std::string, std::list<Line>::iterator> lines_;
};

}  // namespace baton::runtime
