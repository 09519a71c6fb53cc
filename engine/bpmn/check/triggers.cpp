// Which triggers an event may have in which position (BPMN 2.0.2 §10.5, table 10.93).
#include <algorithm>
#include <array>
#include <initializer_list>

#include "engine/bpmn/check/checks.hpp"

namespace baton::bpmn {

namespace {

constexpr std::array<std::string_view, std::variant_size_v<model::SingleTrigger>> names{
    "none",      "message", "timer",        "error",     "escalation", "signal",
    "condition", "link",    "compensation", "terminate", "cancel"};

template <class Part>
std::string_view name_of(const Part& part) {
    return names[model::SingleTrigger{part}.index()];
}

using Names = std::initializer_list<std::string_view>;

bool has(Names list, std::string_view name) { return std::find(list.begin(), list.end(), name) != list.end(); }

struct Position {
    std::string name;
    Names allowed;
};

std::string listed(Names list) {
    std::string text;
    for (const std::string_view name : list) text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

void require_allowed(const Inspection& in, model::ElementIndex index, const model::Trigger& trigger,
                     const Position& position) {
    if (std::holds_alternative<model::NoneTrigger>(trigger) && !has(position.allowed, "none")) {
        const Node& node = in.node(index);
        in.report.fault(node, {"event-without-trigger", called(node) + " waits for nothing",
                               "give " + position.name + " an event definition: " + listed(position.allowed)});
        return;
    }
    model::for_each_part(trigger, [&](const auto& part, std::uint32_t at) {
        if (has(position.allowed, name_of(part))) return;
        in.report.fault(place_of(in, index, at), {"trigger-not-allowed",
                                                  std::string(name_of(part)) + " is no trigger of " + position.name +
                                                      ": " + called(in.node(index)),
                                                  "use one of " + listed(position.allowed)});
    });
}

// §10.5.6: errors, cancelling and compensation end or undo at once what they come from, which leaves nothing that could
// wait for the other triggers. A link is a flow and nothing that happens (§10.5.5).
void require_combinable(const Inspection& in, model::ElementIndex index, const model::Trigger& trigger) {
    if (model::part_count(trigger) < 2) return;
    const Names never{"link"};
    const Names not_parallel{"link", "error", "compensation", "cancel"};
    const Names refused = model::is_parallel(trigger) ? not_parallel : never;
    model::for_each_part(trigger, [&](const auto& part, std::uint32_t at) {
        if (!has(refused, name_of(part))) return;
        in.report.fault(place_of(in, index, at),
                        {"trigger-not-combined",
                         "the trigger " + std::string(name_of(part)) + " of " + called(in.node(index)) +
                             (model::is_parallel(trigger) ? " cannot wait for others" : " cannot stand beside others"),
                         "draw an event of its own for it"});
    });
}

void require(const Inspection& in, model::ElementIndex index, const model::Trigger& trigger, const Position& position) {
    require_allowed(in, index, trigger, position);
    require_combinable(in, index, trigger);
}

// §10.5.6: an error ends what it is thrown in; there is nothing left to go on beside it.
void require_interrupting(const Inspection& in, model::ElementIndex index, const model::Trigger& trigger,
                          bool is_interrupting, std::string_view attribute) {
    if (is_interrupting || model::part_of<model::ErrorTrigger>(trigger) == nullptr) return;
    in.report.fault_at(in.node(index), attribute,
                       {"non-interrupting-error", called(in.node(index)) + " catches an error without interrupting",
                        "remove " + std::string(attribute) + "=\"false\", or use an escalation"});
}

void check_start(const Inspection& in, model::ElementIndex index, const model::StartEvent& start) {
    const model::Element& scope = in.element(in.element(index).parent);
    if (std::holds_alternative<model::EventSubProcess>(scope.symbol)) {
        require(in, index, start.trigger,
                {"the start event of an event sub-process",
                 {"message", "timer", "error", "escalation", "signal", "condition", "compensation"}});
        require_interrupting(in, index, start.trigger, start.is_interrupting, "isInterrupting");
    } else if (std::holds_alternative<model::Process>(scope.symbol)) {
        require(in, index, start.trigger,
                {"the start event of a process", {"none", "message", "timer", "signal", "condition"}});
    } else {
        require(in, index, start.trigger, {"the start event of a sub-process", {"none"}});
    }
}

void check_condition(const Inspection& in, model::ElementIndex index, const model::Trigger& trigger) {
    model::for_each_part_of<model::ConditionTrigger>(trigger, [&](const auto& part, std::uint32_t at) {
        const Node& definition = definition_of(in, index, at);
        const Node* condition = definition.bpmn_child("condition");
        if (!part.condition.empty() || condition != nullptr) return;
        in.report.fault(place_of(in, index, at), {"condition-without-text",
                                                  called(in.node(index)) + " does not say on what condition it happens",
                                                  "give its conditionalEventDefinition a <condition> in FEEL"});
    });
}

}  // namespace

void check_triggers(const Inspection& in) {
    for_each<model::StartEvent>(in, [&](model::ElementIndex index, const model::StartEvent& event) {
        check_start(in, index, event);
        check_condition(in, index, event.trigger);
    });
    for_each<model::IntermediateCatchEvent>(in, [&](model::ElementIndex index, const auto& event) {
        require(in, index, event.trigger,
                {"an intermediate catch event", {"message", "timer", "signal", "condition", "link"}});
        check_condition(in, index, event.trigger);
    });
    for_each<model::IntermediateThrowEvent>(in, [&](model::ElementIndex index, const auto& event) {
        require(in, index, event.trigger,
                {"an intermediate throw event", {"none", "message", "escalation", "signal", "link", "compensation"}});
    });
    for_each<model::EndEvent>(in, [&](model::ElementIndex index, const auto& event) {
        require(in, index, event.trigger,
                {"an end event",
                 {"none", "message", "error", "escalation", "signal", "terminate", "compensation", "cancel"}});
    });
    for_each<model::BoundaryEvent>(in, [&](model::ElementIndex index, const auto& event) {
        require(in, index, event.trigger,
                {"a boundary event",
                 {"message", "timer", "error", "escalation", "signal", "condition", "compensation", "cancel"}});
        require_interrupting(in, index, event.trigger, event.is_interrupting, "cancelActivity");
        check_condition(in, index, event.trigger);
    });
}

}  // namespace baton::bpmn
