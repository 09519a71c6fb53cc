#include "tests/properties/simulator/workplace.hpp"

namespace baton::properties {

SimulatedWorkplace::SimulatedWorkplace(Schedule& schedule, Millis up) : schedule_(schedule), up_(up) {
    for (Line* line : {&deciding_, &committing_, &alarm_}) schedule_.add(*line);
}

SimulatedWorkplace::~SimulatedWorkplace() {
    if (is_asleep_) return;
    for (Line* line : {&deciding_, &committing_, &alarm_}) schedule_.remove(*line);
}

void SimulatedWorkplace::decide(Work work) {
    if (!is_dead_) deciding_.ask(schedule_.time(), std::move(work));
}

void SimulatedWorkplace::commit(Work work) {
    if (!is_dead_) committing_.ask(schedule_.time() + commit_takes, std::move(work));
}

void SimulatedWorkplace::wake(Millis after, Work work) {
    alarm_.clear();
    if (!is_dead_) alarm_.ask(schedule_.time() + after, std::move(work));
}

std::chrono::steady_clock::time_point SimulatedWorkplace::now() const {
    return std::chrono::steady_clock::time_point{schedule_.time() + up_};
}

void SimulatedWorkplace::close() {
    alarm_.clear();
    while (!deciding_.empty() || !committing_.empty()) (deciding_.empty() ? committing_ : deciding_).take()();
    alarm_.clear();
}

void SimulatedWorkplace::die() {
    is_dead_ = true;
    for (Line* line : {&deciding_, &committing_, &alarm_}) line->clear();
}

void SimulatedWorkplace::fall_asleep() {
    is_asleep_ = true;
    for (Line* line : {&deciding_, &committing_, &alarm_}) schedule_.remove(*line);
}

void SimulatedWorkplace::wake_up() {
    is_asleep_ = false;
    for (Line* line : {&deciding_, &committing_, &alarm_}) schedule_.add(*line);
}

}  // namespace baton::properties
