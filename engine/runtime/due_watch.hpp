// Departments are told that an open task is due soon, and that it is overdue: each once, for each due date that it has.
// A timer row wakes us, whose key is the task's own and which is of no element; it is written with what it follows from
// and changed with what it causes, so that nothing is told twice or not at all.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/runtime/case.hpp"
#include "engine/runtime/settings.hpp"

namespace baton::runtime {

// What the offices count days by.
struct Offices {
    const Almanac& almanac;
    const std::string& zone;
};

struct DueMoments {
    Instant soon{};  // of a task under a clock, the clock's warning; else as calendar::usual_warning has it
    Instant late{};  // the first moment after its due date
    bool stands_still = false;
};

// None of a task that has no due date.
[[nodiscard]] std::optional<DueMoments> due_moments(const execution::Instance& instance, const execution::Task& task,
                                                    const Offices& offices);

[[nodiscard]] inline bool is_watch(const ports::TimerRow& timer) { return timer.instance && timer.element.empty(); }

// The row that wakes us when the task's next moment after `since` has come; none: there is no such moment, or the clock
// stands still, and the task is watched again when it runs.
[[nodiscard]] std::optional<ports::TimerRow> watch(const Case& subject, TaskKey task, Instant since,
                                                   const Offices& offices);

// The row has woken us at `now`: tells what is to be told, and gives the row that wakes us next.
[[nodiscard]] std::optional<ports::TimerRow> tell_due(ports::Batch& batch, const Case& subject, TaskKey task,
                                                      Instant now, const Offices& offices);

// Open tasks whose due date is that of this clock.
[[nodiscard]] std::vector<TaskKey> tasks_under(const execution::Instance& instance, const execution::ClockName& clock);

}  // namespace baton::runtime
