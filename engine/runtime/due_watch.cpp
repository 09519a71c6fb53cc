#include "engine/runtime/due_watch.hpp"

#include <algorithm>
#include <chrono>

#include "engine/base/ensure.hpp"
#include "engine/calendar/clock.hpp"
#include "engine/execution/steps/clocks.hpp"
#include "engine/runtime/notices.hpp"

namespace baton::runtime {
namespace {

using execution::Instance;
using execution::Task;

std::optional<execution::ClockName> clock_over(const Instance& instance, const Task& task) {
    if (task.opened.clock_rule.empty()) return std::nullopt;
    const auto token = instance.tokens.find(task.opened.token);
    if (token == instance.tokens.end()) return std::nullopt;
    return execution::find_clock(instance, {token->first, token->second.scope}, task.opened.clock_rule);
}

// A date that no clock gives warns as a term of that length would: within a day a quarter of it before, else one
// working day.
Instant usual_soon(Instant opened, Instant due, const Offices& offices) {
    const auto length = due - opened;
    if (length < std::chrono::days{1}) return due - std::max(length, Duration{0}) / 4;
    const auto zone = calendar::Zone::named(offices.zone);
    BATON_ENSURE(zone.has_value(), "the configured time zone was checked at start");
    calendar::Deadline deadline;
    deadline.due = due;
    deadline.last_day = zone->local(due - Duration{1}).day;  // 24:00 is of the day that ends
    const calendar::Reckoning reckoning{offices.almanac.calendar, *zone, offices.almanac.rules.office()};
    const auto warning = calendar::usual_warning({1, calendar::Unit::working_days});
    return calendar::warn_at(deadline, opened, warning, reckoning).value_or(opened);
}

std::optional<ports::TimerRow> row_at(const Case& subject, TaskKey task, std::optional<Instant> moment) {
    if (!moment) return std::nullopt;
    return ports::TimerRow{TimerKey{task.value}, subject.state.key, subject.state.started.definition, {}, *moment};
}

}  // namespace

std::optional<DueMoments> due_moments(const Instance& instance, const Task& task, const Offices& offices) {
    const Instant due = task.opened.due;
    if (due == Instant{}) return std::nullopt;
    DueMoments moments;
    moments.late = due + Duration{1};
    const auto name = clock_over(instance, task);
    const auto* const clock = name ? &instance.clocks.at(*name) : nullptr;
    if (clock != nullptr && clock->now.due == due) {  // and no person has given it another
        moments.soon = clock->now.yellow;
        moments.stands_still = clock->is_suspended;
    } else {
        moments.soon = usual_soon(task.opened_at, due, offices);
    }
    moments.soon = std::min(moments.soon, due);
    return moments;
}

std::optional<ports::TimerRow> watch(const Case& subject, TaskKey task, Instant since, const Offices& offices) {
    const auto moments = due_moments(subject.state, subject.state.tasks.at(task), offices);
    if (!moments || moments->stands_still) return std::nullopt;
    if (moments->soon > since) return row_at(subject, task, moments->soon);
    return row_at(subject, task, moments->late > since ? std::optional(moments->late) : std::nullopt);
}

std::optional<ports::TimerRow> tell_due(ports::Batch& batch, const Case& subject, TaskKey task, Instant now,
                                        const Offices& offices) {
    const auto found = subject.state.tasks.find(task);
    if (found == subject.state.tasks.end()) return std::nullopt;
    const auto moments = due_moments(subject.state, found->second, offices);
    if (!moments || moments->stands_still) return std::nullopt;
    if (now < moments->soon) return row_at(subject, task, moments->soon);  // the calendar has given it more time
    const bool is_late = now >= moments->late;
    tell_all(batch, *subject.process->definition, subject.tasks.at(task), is_late ? "overdue" : "due-soon", now);
    return row_at(subject, task, is_late ? std::nullopt : std::optional(moments->late));
}

std::vector<TaskKey> tasks_under(const Instance& instance, const execution::ClockName& clock) {
    std::vector<TaskKey> found;
    const auto now = instance.clocks.find(clock);
    if (now == instance.clocks.end()) return found;
    for (const auto& [key, task] : instance.tasks) {
        if (task.opened.due == now->second.now.due && clock_over(instance, task) == clock) found.push_back(key);
    }
    return found;
}

}  // namespace baton::runtime
