#include "tests/properties/simulator/schedule.hpp"

#include <algorithm>
#include <optional>

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
    std::optional<Millis> soonest;
    const auto look_at = [&](const Line& line) {
        if (!line.empty() && (!soonest || line.at() < *soonest)) soonest = line.at();
    };
    for (const Line* line : lines_) look_at(*line);
    for (const Line& line : alone_) look_at(line);
    if (!soonest) return false;
    time_ = std::max(time_, *soonest);
    ready_.clear();
    const auto add_ready = [&](Line& line) {
        if (!line.empty() && line.at() <= time_) ready_.push_back(&line);
    };
    for (Line* line : lines_) add_ready(*line);
    for (Line& line : alone_) add_ready(line);
    ++steps_;
    const auto chosen = dice.below(static_cast<std::uint32_t>(ready_.size()));
    for (const std::uint64_t one :
         {static_cast<std::uint64_t>(time_.count()), std::uint64_t{ready_.size()}, std::uint64_t{chosen}})
        trace(one);
    ready_[chosen]->take()();
    return true;
}

}  // namespace baton::properties
