#include "engine/runtime/start_timers.hpp"

#include "engine/calendar/iso8601.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::runtime {
namespace {

// A start event has no case yet, so its formulas see no variables.
std::string text_of(const model::Formula& formula, Instant deployed_at, const std::string& zone) {
    if (!formula.is_computed()) return formula.literal;
    feel::Surroundings around;
    around.now = deployed_at;
    around.zone = zone;
    const feel::Context nothing;
    const auto evaluation = formula.expression.evaluate(feel::ContextScope(nothing), around);
    if (!evaluation) return {};
    const feel::Value& value = evaluation->value;
    if (const auto* const text = value.string()) return *text;
    if (const auto* const moment = value.date_time()) return feel::to_text(*moment);
    if (const auto* const date = value.date()) return feel::to_text(*date);
    if (const auto* const duration = value.time_duration()) return feel::to_text(*duration);
    if (const auto* const duration = value.months_duration()) return feel::to_text(*duration);
    return {};
}

std::optional<Instant> if_later(Instant moment, Instant after) {
    return moment > after ? std::optional(moment) : std::nullopt;
}

// Occurrences only grow with their index, so the first one after a moment is found by doubling and halving.
std::optional<Instant> first_after(const calendar::RepeatingInterval& interval, Instant armed, Instant after,
                                   const calendar::Zone& zone) {
    const auto is_over = [&](std::uint64_t index) {
        const auto moment = calendar::occurrence(interval, armed, index, zone);
        return !moment || *moment > after;
    };
    std::uint64_t high = 1;
    while (!is_over(high - 1)) high *= 2;
    std::uint64_t low = high / 2;  // all before `low` have passed
    while (low + 1 < high) {
        const std::uint64_t middle = low + (high - low) / 2;
        (is_over(middle - 1) ? high : low) = middle;
    }
    return calendar::occurrence(interval, armed, high - 1, zone);
}

std::optional<Instant> next_time(const model::TimerTrigger& timer, Instant deployed_at, Instant after,
                                 const std::string& zone) {
    const auto here = calendar::Zone::named(zone);
    if (!here) return std::nullopt;
    if (!timer.date.empty()) {
        const auto moment = calendar::moment_from(text_of(timer.date, deployed_at, zone), *here);
        return moment ? if_later(*moment, after) : std::nullopt;
    }
    if (!timer.duration.empty()) {
        const auto duration = calendar::duration_from(text_of(timer.duration, deployed_at, zone));
        return duration ? if_later(calendar::after(deployed_at, *duration, *here), after) : std::nullopt;
    }
    const auto interval = calendar::repeating_from(text_of(timer.cycle, deployed_at, zone), *here);
    return interval ? first_after(*interval, deployed_at, after, *here) : std::nullopt;
}

// What a parallel multiple start event waits for beside its timers comes first: from then on the case counts the time.
// Of one that has timers only, the first begins it.
bool begins_by(const model::Trigger& trigger, std::uint32_t position) {
    if (!model::is_parallel(trigger)) return true;
    bool is_all_time = true;
    model::for_each_part(trigger, [&](const auto& part, std::uint32_t) {
        is_all_time = is_all_time && std::is_same_v<std::decay_t<decltype(part)>, model::TimerTrigger>;
    });
    return is_all_time && position == 0;
}

}  // namespace

std::optional<NextStart> next_start(const model::Element& element, Instant deployed_at, Instant after,
                                    const std::string& zone) {
    const auto* const trigger = model::caught_trigger(element.symbol);
    if (!trigger) return std::nullopt;
    std::optional<NextStart> next;
    model::for_each_part_of<model::TimerTrigger>(*trigger, [&](const auto& timer, std::uint32_t position) {
        if (!begins_by(*trigger, position)) return;
        const auto time = next_time(timer, deployed_at, after, zone);
        if (time && (!next || *time < next->at)) next = {*time, position};
    });
    return next;
}

}  // namespace baton::runtime
