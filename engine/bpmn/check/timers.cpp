// Timers say when, in one way, and what they say without FEEL can be read (BPMN 2.0.2 §10.5.5.9, ISO 8601).
#include "engine/bpmn/check/checks.hpp"
#include "engine/calendar/iso8601.hpp"
#include "engine/calendar/term.hpp"

namespace baton::bpmn {

namespace {

// A timer of an event, and which of its event definitions it is.
struct Timed {
    const Inspection& in;
    model::ElementIndex index;
    std::uint32_t part;
};

void refuse_text(const Timed& timed, std::string_view element, const Problem& problem, std::string hint) {
    const auto& in = timed.in;
    const Node& event = in.node(timed.index);
    const Node* text = definition_of(in, timed.index, timed.part).bpmn_child(element);
    const Saying saying{"timer-text",
                        "the " + std::string(element) + " of " + called(event) + " cannot be read: " + problem.detail,
                        std::move(hint)};
    if (text == nullptr) {
        in.report.fault(place_of(in, timed.index, timed.part), saying);
    } else {
        in.report.fault_at(*text, text->text_offset, saying);
    }
}

bool is_iso_duration(std::string_view text) {
    return text.starts_with('P') || text.starts_with('-') || text.starts_with('+');
}

void check_duration(const Timed& timed, const std::string& text) {
    if (!is_iso_duration(text)) {
        const auto term = calendar::term_from(text);
        if (!term) {
            refuse_text(timed, "timeDuration", term.error(),
                        "write ISO 8601, such as PT24H, or a statutory term, such as 3 WD; begin FEEL with '='");
        }
        return;
    }
    const auto duration = calendar::duration_from(text);
    if (!duration) {
        refuse_text(timed, "timeDuration", duration.error(), "write ISO 8601, such as PT24H; begin FEEL with '='");
    } else if (duration->is_negative()) {
        refuse_text(timed, "timeDuration", fail(Code::invalid, "it is negative"), "write how long to wait");
    }
}

void check_cycle(const Timed& timed, const std::string& text, const calendar::Zone& zone) {
    const auto cycle = calendar::repeating_from(text, zone);
    if (!cycle) {
        refuse_text(timed, "timeCycle", cycle.error(), "write ISO 8601, such as R3/PT10H; begin FEEL with '='");
    } else if (cycle->period.is_zero() || cycle->period.is_negative()) {
        refuse_text(timed, "timeCycle", fail(Code::invalid, "its period is not positive"),
                    "write a period such as PT10H");
    }
}

// Only the form is looked at here; the zone that counts is known when the timer is armed.
void check_texts(const Timed& timed, const model::TimerTrigger& timer) {
    if (!timer.duration.literal.empty()) check_duration(timed, timer.duration.literal);
    const auto zone = calendar::Zone::named("Etc/UTC");
    if (!zone) return;
    if (!timer.cycle.literal.empty()) check_cycle(timed, timer.cycle.literal, *zone);
    if (timer.date.literal.empty()) return;
    const auto date = calendar::moment_from(timer.date.literal, *zone);
    if (!date) {
        refuse_text(timed, "timeDate", date.error(),
                    "write ISO 8601, such as 2026-11-23T10:00:00+08:00; begin FEEL with '='");
    }
}

void check_timer(const Timed& timed, const model::TimerTrigger& timer) {
    const auto& in = timed.in;
    const Node& place = place_of(in, timed.index, timed.part);
    const std::string name = called(in.node(timed.index));
    const int count = (timer.date.empty() ? 0 : 1) + (timer.duration.empty() ? 0 : 1) + (timer.cycle.empty() ? 0 : 1) +
                      (timer.rule.empty() ? 0 : 1);
    if (count == 0) {
        in.report.fault(place, {"timer-without-time", name + " does not say when",
                                "give it one of timeDate, timeDuration, timeCycle or baton:deadline"});
    } else if (count > 1) {
        in.report.fault(place, {"timer-with-two-times", name + " says in several ways when",
                                "keep one of timeDate, timeDuration, timeCycle and baton:deadline"});
    }
    check_texts(timed, timer);
}

void check_each(const Inspection& in, model::ElementIndex index, const model::Trigger& trigger) {
    model::for_each_part_of<model::TimerTrigger>(trigger, [&](const auto& timer, std::uint32_t part) {
        check_timer({in, index, part}, timer);
    });
}

void check_start(const Inspection& in, model::ElementIndex index, const model::Trigger& trigger) {
    if (in.element(index).parent != 0) return;
    model::for_each_part_of<model::TimerTrigger>(trigger, [&](const auto& timer, std::uint32_t part) {
        if (timer.rule.empty()) return;
        in.report.fault(
            place_of(in, index, part),
            {"timer-without-time", called(in.node(index)) + " waits for the clock of a case that is not begun",
             "start the process by timeCycle or timeDate"});
    });
}

}  // namespace

void check_timers(const Inspection& in) {
    for_each<model::StartEvent>(in, [&](auto index, const auto& event) {
        check_each(in, index, event.trigger);
        check_start(in, index, event.trigger);
    });
    for_each<model::IntermediateCatchEvent>(
        in, [&](auto index, const auto& event) { check_each(in, index, event.trigger); });
    for_each<model::BoundaryEvent>(in, [&](auto index, const auto& event) { check_each(in, index, event.trigger); });
}

}  // namespace baton::bpmn
