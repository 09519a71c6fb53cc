#include "tests/properties/simulator/schedule.hpp"

#include <algorithm>
#include <vector>

namespace baton::properties {

Line::Work Line::take() {
    auto work = std::move(waiting_.front().work);
    waiting_.pop_front();
    return work;
}

void Schedule::later(Millis after, Line::Work work) {
    alone_.remove_if([](const Line& line) { return line.empty(); });
    alone_.emplace_back().ask(time_ + after, std::move(work));
}

bool Schedule::step() {
    std::vector<Line*> all;
    const auto look_at = [&](Line& line) {
        if (!line.empty()) all.push_back(&line);
    };
    for (Line* line : lines_) look_at(*line);
    for (Line& line : alone_) look_at(line);
    if (all.empty()) return false;
    const auto soonest = (*std::ranges::min_element(all, {}, [](const Line* line) { return line->at(); }))->at();
    time_ = std::max(time_, soonest);
    std::erase_if(all, [&](const Line* line) { return line->at() > time_; });
    ++steps_;
    all[dice.below(static_cast<std::uint32_t>(all.size()))]->take()();
    return true;
}

}  // namespace baton::properties
