// What is thrown has a code or name, and no two catch the same in one place (BPMN 2.0.2 §10.5.5, §10.5.6).
#include <set>

#include "engine/bpmn/check/checks.hpp"

namespace baton::bpmn {

namespace {

void check_thrown(const Inspection& in, model::ElementIndex index, const model::Trigger& trigger) {
    if (refers_to_nothing(in, index)) return;
    const std::string name = called(in.node(index));
    model::for_each_part_of<model::ErrorTrigger>(trigger, [&](const auto& error, std::uint32_t part) {
        if (!error.code.empty()) return;
        in.report.fault(place_of(in, index, part), {"error-without-code", name + " throws an error without a code",
                                                    "refer to an <error> with an errorCode"});
    });
    model::for_each_part_of<model::EscalationTrigger>(trigger, [&](const auto& escalation, std::uint32_t part) {
        if (!escalation.code.empty()) return;
        in.report.fault(place_of(in, index, part),
                        {"escalation-without-code", name + " throws an escalation without a code",
                         "refer to an <escalation> with an escalationCode"});
    });
}

void check_signal(const Inspection& in, model::ElementIndex index, const model::Trigger& trigger) {
    if (refers_to_nothing(in, index)) return;
    model::for_each_part_of<model::SignalTrigger>(trigger, [&](const auto& signal, std::uint32_t part) {
        if (!signal.name.empty()) return;
        in.report.fault(place_of(in, index, part),
                        {"signal-without-name", called(in.node(index)) + " has no signal with a name",
                         "refer to a <signal> with a name"});
    });
}

// A word for what is caught, so that two that catch the same have the same word; empty when it does not matter.
template <class Part>
std::string caught(const Part& part) {
    if constexpr (std::is_same_v<Part, model::ErrorTrigger>) return "error " + quoted(part.code);
    if constexpr (std::is_same_v<Part, model::EscalationTrigger>) return "escalation " + quoted(part.code);
    return {};
}

void check_caught(const Inspection& in, model::ElementIndex index, const model::Trigger& trigger,
                  std::set<std::string>& seen) {
    model::for_each_part(trigger, [&](const auto& single, std::uint32_t part) {
        const std::string what = caught(single);
        if (what.empty() || seen.insert(what).second) return;
        in.report.fault(place_of(in, index, part), {"caught-twice",
                                                    called(in.node(index)) + " catches the " + what +
                                                        ", which another event in the same place catches already",
                                                    "remove one, or give them different codes"});
    });
}

}  // namespace

void check_codes(const Inspection& in) {
    for_each<model::IntermediateThrowEvent>(in, [&](auto index, const auto& event) {
        check_thrown(in, index, event.trigger);
        check_signal(in, index, event.trigger);
    });
    for_each<model::EndEvent>(in, [&](auto index, const auto& event) {
        check_thrown(in, index, event.trigger);
        check_signal(in, index, event.trigger);
    });
    for_each<model::StartEvent>(in, [&](auto index, const auto& event) { check_signal(in, index, event.trigger); });
    for_each<model::BoundaryEvent>(in, [&](auto index, const auto& event) { check_signal(in, index, event.trigger); });
    for_each<model::IntermediateCatchEvent>(
        in, [&](auto index, const auto& event) { check_signal(in, index, event.trigger); });

    for (const model::Element& element : in.process().elements) {
        std::set<std::string> at_border;
        for (const model::ElementIndex index : element.boundary_events) {
            check_caught(in, index, std::get<model::BoundaryEvent>(in.element(index).symbol).trigger, at_border);
        }
        std::set<std::string> inside;
        for (const model::ElementIndex index : element.event_sub_processes) {
            const model::ElementIndex start = in.element(index).start_event;
            if (start == model::nowhere) continue;
            check_caught(in, start, std::get<model::StartEvent>(in.element(start).symbol).trigger, inside);
        }
    }
}

}  // namespace baton::bpmn
