// BPMN 2.0.2 §10.3.8 and §13.3.7, behavior: an item that is done throws an event to the boundary of its own activity.
// None and One say how often that is, so that the catch does not end the loop; with Complex it does when it interrupts.
#include "engine/execution/steps/formulas.hpp"
#include "engine/execution/steps/loops.hpp"
#include "engine/execution/steps/occurrences.hpp"

namespace baton::execution {

namespace {

bool same(const model::Formula& one, const model::Formula& other) {
    return one.literal == other.literal && one.expression.text() == other.expression.text();
}

// Whether a boundary event with this trigger catches what is thrown.
bool catches(const model::NoneTrigger&, const model::Trigger& trigger) {
    return std::holds_alternative<model::SignalTrigger>(trigger);
}
bool catches(const model::SignalTrigger& thrown, const model::Trigger& trigger) {
    const auto* signal = std::get_if<model::SignalTrigger>(&trigger);
    return signal != nullptr && same(signal->name, thrown.name);
}
bool catches(const model::MessageTrigger& thrown, const model::Trigger& trigger) {
    const auto* message = std::get_if<model::MessageTrigger>(&trigger);
    return message != nullptr && same(message->name, thrown.name);
}
bool catches(const model::EscalationTrigger& thrown, const model::Trigger& trigger) {
    const auto* escalation = std::get_if<model::EscalationTrigger>(&trigger);
    return escalation != nullptr && (escalation->code.empty() || escalation->code == thrown.code);
}
bool catches(const model::ErrorTrigger& thrown, const model::Trigger& trigger) {
    const auto* error = std::get_if<model::ErrorTrigger>(&trigger);
    return error != nullptr && (error->code.empty() || error->code == thrown.code);
}
template <class Other>
bool catches(const Other&, const model::Trigger&) {
    return false;
}

bool catches_all(const model::Trigger& trigger) {
    const auto* escalation = std::get_if<model::EscalationTrigger>(&trigger);
    const auto* error = std::get_if<model::ErrorTrigger>(&trigger);
    return (escalation != nullptr && escalation->code.empty()) || (error != nullptr && error->code.empty());
}

// The event that names what is thrown, else one that catches every code.
ElementIndex catcher(const Decider& decider, TokenId holder, const model::Trigger& thrown) {
    ElementIndex any = nowhere;
    for (const ElementIndex index : decider.element_at(holder).boundary_events) {
        const auto& boundary = std::get<model::BoundaryEvent>(decider.element(index).symbol);
        if (!std::visit([&](const auto& event) { return catches(event, boundary.trigger); }, thrown)) continue;
        if (!catches_all(boundary.trigger)) return index;
        if (any == nowhere) any = index;
    }
    return any;
}

}  // namespace

Result<std::vector<const model::Trigger*>> plan_thrown(const Decider& decider, TokenId token,
                                                       const Variables& variables) {
    const Element& element = decider.element_at(token);
    const model::MultiInstance& loop = *element.loop;
    std::vector<const model::Trigger*> thrown;
    const bool is_first = decider.scope(decider.token(token).scope).loop->completed == 0;
    if (loop.behavior == model::Behavior::none || (loop.behavior == model::Behavior::one && is_first))
        thrown.push_back(&loop.event);
    if (loop.behavior != model::Behavior::complex) return thrown;
    for (const auto& behavior : loop.complex) {
        const auto held = truth(behavior.condition, variables, {decider.world(), element, "condition of the behavior"});
        if (!held) return held.error();
        if (*held) thrown.push_back(&behavior.event);
    }
    return thrown;
}

bool throw_from_item(Decider& decider, TokenId holder, const ItemEnd& end) {
    for (const model::Trigger* thrown : end.thrown) {
        const ElementIndex event = catcher(decider, holder, *thrown);
        if (event == nowhere) continue;
        const bool ends_loop = decider.element_at(holder).loop->behavior == model::Behavior::complex;
        occur(decider, {.event = event,
                        .owner = {holder, decider.token(holder).scope},
                        .variables = {},
                        .shown = end.counts,
                        .is_from_item = !ends_loop});
        if (!decider.is_alive(holder)) return false;
    }
    return true;
}

}  // namespace baton::execution
