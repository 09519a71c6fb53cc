#include <algorithm>

#include "engine/calendar/iso8601.hpp"
#include "engine/calendar/term.hpp"
#include "engine/execution/steps/clocks.hpp"
#include "engine/execution/steps/formulas.hpp"
#include "engine/execution/steps/reckoning.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

namespace {

struct Asked {
    const World& world;
    const Element& event;
    const Variables& variables;
};

Result<TimerArmed> at_date(const model::TimerTrigger& trigger, const Asked& asked) {
    const Question question{asked.world, asked.event, "date of the timer"};
    const auto date = moment(trigger.date, asked.variables, question);
    if (!date) return date.error();
    if (!*date) return unfit(question, trigger.date.expression.text(), {}, "a date and time");
    TimerArmed timer;
    timer.due = **date;
    return timer;
}

// 3 WD and its like: statutory terms, reckoned by the calendar and not by the clock on the wall.
TimerArmed after_term(calendar::Term term, const World& world) {
    const auto deadline = calendar::due(world.now, term, reckoning(world));
    TimerArmed timer;
    timer.due = deadline.due;
    timer.anchor = world.now;
    timer.cycle = calendar::to_text(term);
    return timer;
}

Result<TimerArmed> after_duration(const model::TimerTrigger& trigger, const Asked& asked) {
    const Question question{asked.world, asked.event, "duration of the timer"};
    const auto written = ask(trigger.duration, asked.variables, question);
    if (!written) return written.error();
    if (const auto* held = written->value.string()) {
        const auto term = calendar::term_from(*held);
        if (term) return after_term(*term, asked.world);
    }
    const auto length = span(trigger.duration, asked.variables, question);
    if (!length) return length.error();
    if (!*length) return unfit(question, trigger.duration.expression.text(), *written, "a duration");
    TimerArmed timer;
    timer.due = asked.world.now + **length;
    return timer;
}

Result<TimerArmed> in_cycle(const model::TimerTrigger& trigger, const Asked& asked) {
    const Question question{asked.world, asked.event, "cycle of the timer"};
    const auto written = needed_text(trigger.cycle, asked.variables, question);
    if (!written) return written.error();
    const auto zone = zone_of(asked.world);
    const auto interval = calendar::repeating_from(*written, zone);
    if (!interval) {
        return fail(Code::unprocessable, "The cycle of the timer of element '" + asked.event.id + "', `" + *written +
                                             "`, is not one: " + interval.error().detail +
                                             " Correct the variables or the model, and resolve the incident.");
    }
    const auto first = calendar::occurrence(*interval, asked.world.now, 0, zone);
    if (!first) {
        return fail(Code::unprocessable, "The cycle of the timer of element '" + asked.event.id + "', `" + *written +
                                             "`, has no time left. Correct the variables or the model, and resolve "
                                             "the incident.");
    }
    TimerArmed timer;
    timer.due = *first;
    timer.cycle = *written;
    timer.anchor = asked.world.now;
    timer.repeats =
        interval->count ? static_cast<std::int32_t>(std::min<std::uint32_t>(*interval->count, 1U << 30U)) - 1 : -1;
    return timer;
}

Result<TimerArmed> by_rule(const model::TimerTrigger& trigger, const Asked& asked) {
    auto rule = needed_text(trigger.rule, asked.variables, {asked.world, asked.event, "clock rule"});
    if (!rule) return rule.error();
    const auto known = must_be_in_force(asked.world, asked.event, *rule);
    if (!known) return known.error();
    TimerArmed timer;
    timer.rule = std::move(*rule);
    timer.is_yellow = trigger.moment == model::TimerTrigger::Moment::yellow;
    return timer;
}

}  // namespace

Result<TimerArmed> plan_timer(const Decider& decider, const model::TimerTrigger& trigger, const Element& event,
                              const Variables& variables) {
    const Asked asked{decider.world(), event, variables};
    if (!trigger.rule.empty()) return by_rule(trigger, asked);
    if (!trigger.date.empty()) return at_date(trigger, asked);
    if (!trigger.cycle.empty()) return in_cycle(trigger, asked);
    return after_duration(trigger, asked);
}

std::optional<TimerArmed> next_time(const TimerArmed& fired, const World& world) {
    if (fired.repeats == 0 || fired.cycle.empty()) return std::nullopt;
    const auto zone = zone_of(world);
    const auto interval = calendar::repeating_from(fired.cycle, zone);
    if (!interval) return std::nullopt;
    TimerArmed next = fired;
    next.index = fired.index + 1;
    const auto due = calendar::occurrence(*interval, fired.anchor, next.index, zone);
    if (!due) return std::nullopt;
    next.due = *due;
    if (fired.repeats > 0) --next.repeats;
    return next;
}

}  // namespace baton::execution
