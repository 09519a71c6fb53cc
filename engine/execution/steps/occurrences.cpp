#include "engine/execution/steps/occurrences.hpp"

#include <map>

#include "engine/base/ensure.hpp"
#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/ad_hoc.hpp"
#include "engine/execution/steps/clocks.hpp"
#include "engine/execution/steps/compensation.hpp"
#include "engine/execution/steps/scopes.hpp"
#include "engine/execution/steps/starts.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

namespace {

// What came with the event is kept for its output mappings, else it is written outward.
void receive(Decider& decider, TokenId token, const Occurrence& occurrence) {
    const bool is_mapped = !decider.element_at(token).outputs.empty();
    feel::Context brought = occurrence.variables;
    if (is_mapped) {
        for (const auto& [name, value] : occurrence.shown.entries()) brought.set(name, value);
    }
    absorb(decider, token, brought);
}

void at_boundary(Decider& decider, const Occurrence& occurrence) {
    const ScopeId scope = occurrence.owner.scope;
    Number undone = 0;
    if (is_interrupting(decider.element(occurrence.event)) && !occurrence.is_from_item) {
        undone = decider.token(occurrence.owner.token).undoes;
        terminate(decider, occurrence.owner.token, occurrence.event);
    }
    const TokenId token = decider.create(scope, occurrence.event);
    receive(decider, token, occurrence);
    decider.arrive_later(token);
    // What was to undo something is interrupted itself: the next is undone.
    if (undone != 0) go_on_undoing(decider, scope, undone);
}

// BPMN 2.0.2 §13.5.4: an interrupting one ends everything else in its scope; in both cases it runs in a scope of its
// own, held open by a token in the scope that it belongs to.
void at_event_sub_process(Decider& decider, const Occurrence& occurrence) {
    const ScopeId around = occurrence.owner.scope;
    const Element& start = decider.element(occurrence.event);
    if (is_interrupting(start)) {
        decider.emit(ScopeInterrupted{around, occurrence.event});
        interrupt_ad_hoc(decider, around);
        terminate_contents(decider, around, occurrence.event);
        disarm(decider, {0, around});
    }
    const TokenId holder = decider.create(around, start.parent);
    const bool is_mapped = !start.outputs.empty();
    const ScopeId inner =
        decider.open(ScopeKind::event_sub_process, holder, is_mapped ? feel::Context{} : occurrence.variables);
    const TokenId token = decider.create(inner, occurrence.event);
    if (is_mapped) receive(decider, token, occurrence);
    decider.emit(ActivityStarted{holder});
    enter(decider, std::get<model::EventSubProcess>(decider.element_at(holder).symbol), holder);
}

FlowIndex flow_to(const Decider& decider, TokenId gateway, ElementIndex event) {
    for (const FlowIndex flow : decider.element_at(gateway).outgoing) {
        if (decider.definition().flow(flow).target == event) return flow;
    }
    BATON_ENSURE(false, "a token waits at an event or at a gateway that leads to it");
    return nowhere;
}

// BPMN 2.0.2 §13.4.4: the first event takes the token, the others are no longer waited for.
void after_gateway(Decider& decider, const Occurrence& occurrence) {
    const TokenId token = occurrence.owner.token;
    disarm(decider, {token, 0});
    decider.emit(TokenMoved{token, flow_to(decider, token, occurrence.event), occurrence.event});
    receive(decider, token, occurrence);
    go_on_from(decider, token);
}

// BPMN 2.0.2 §10.6.6: each event of a parallel gateway goes on with a token of its own; the one that waits for the rest
// ends with the last.
void after_parallel_gateway(Decider& decider, const Occurrence& occurrence) {
    const TokenId waiting = occurrence.owner.token;
    decider.emit(TriggerHappened{waiting, 0, occurrence.event, occurrence.trigger, {}});
    disarm_event(decider, waiting, occurrence.event);
    const FlowIndex flow = flow_to(decider, waiting, occurrence.event);
    const TokenId token = decider.create(decider.token(waiting).scope, occurrence.event, flow);
    if (events_to_come(decider, waiting).empty()) decider.drop(waiting);
    receive(decider, token, occurrence);
    go_on_from(decider, token);
}

void at_gateway(Decider& decider, const Occurrence& occurrence) {
    const auto& symbol = decider.element_at(occurrence.owner.token).symbol;
    const auto* gateway = std::get_if<model::EventBasedGateway>(&symbol);
    BATON_ENSURE(gateway != nullptr, "a token waits at an event or at a gateway that leads to it");
    gateway->is_parallel ? after_parallel_gateway(decider, occurrence) : after_gateway(decider, occurrence);
}

bool is_of(const TriggerHappened& happened, const Occurrence& occurrence) {
    const Owner& owner = occurrence.owner;
    return happened.element == occurrence.event && happened.token == owner.token &&
           happened.scope == (owner.token != 0 ? 0 : owner.scope);
}

// BPMN 2.0.2 §10.5.5: all triggers of a parallel multiple event are needed, in whatever order they come. True when this
// was the last: then the occurrence brings what all of them brought.
bool was_last(Decider& decider, Occurrence& occurrence, std::size_t needed) {
    const Owner& owner = occurrence.owner;
    const ScopeId scope = owner.token != 0 ? 0 : owner.scope;
    feel::Context brought = occurrence.variables;
    for (const auto& [name, value] : occurrence.shown.entries()) brought.set(name, value);
    decider.emit(TriggerHappened{owner.token, scope, occurrence.event, occurrence.trigger, std::move(brought)});
    std::map<std::uint32_t, const TriggerHappened*> first;
    for (const TriggerHappened& happened : decider.instance().happened) {
        if (is_of(happened, occurrence)) first.try_emplace(happened.trigger, &happened);
    }
    if (first.size() < needed) return false;
    for (const auto& [trigger, happened] : first) {
        for (const auto& [name, value] : happened->variables.entries()) occurrence.variables.set(name, value);
    }
    decider.emit(TriggersMet{owner.token, scope, occurrence.event});
    return true;
}

}  // namespace

void occur(Decider& decider, Occurrence occurrence) {
    const Element& event = decider.element(occurrence.event);
    const model::Trigger* trigger = model::caught_trigger(event.symbol);
    if (trigger != nullptr && model::is_parallel(*trigger) &&
        !was_last(decider, occurrence, model::part_count(*trigger)))
        return;
    if (std::holds_alternative<model::BoundaryEvent>(event.symbol)) return at_boundary(decider, occurrence);
    const bool is_start = std::holds_alternative<model::StartEvent>(event.symbol);
    if (is_start && event.parent == 0) return begin_process(decider, occurrence.owner.token, occurrence.variables);
    if (is_start) return at_event_sub_process(decider, occurrence);
    if (decider.token(occurrence.owner.token).at != occurrence.event) return at_gateway(decider, occurrence);
    receive(decider, occurrence.owner.token, occurrence);
    complete(decider, occurrence.owner.token);
}

void go_on_from(Decider& decider, TokenId token) {
    const Element& element = decider.element_at(token);
    const Owner owner{token, decider.token(token).scope};
    const Variables variables{decider.instance(), decider.sight_of(token)};
    const auto acts = plan_acts(decider, element, model::ClockAct::When::enter, variables, owner);
    if (!acts) return decider.raise_incident(token, Stage::completing, IncidentKind::expression, acts.error().detail);
    perform(decider, *acts, owner);
    if (is_activity(element)) decider.emit(ActivityStarted{token});
    complete(decider, token);
}

Owner owner_of(const Decider& decider, const Subscribed& subscribed) {
    return subscribed.token != 0 ? Owner{subscribed.token, decider.token(subscribed.token).scope}
                                 : Owner{0, subscribed.scope};
}

void end_if_used_up(Decider& decider, const Subscribed& subscribed) {
    const bool is_open = decider.instance().subscriptions.contains(subscribed.subscription);
    if (is_open && is_interrupting(decider.element(subscribed.element)))
        decider.emit(Unsubscribed{subscribed.subscription});
}

bool is_interrupting(const Element& event) {
    if (const auto* boundary = std::get_if<model::BoundaryEvent>(&event.symbol)) return boundary->is_interrupting;
    if (const auto* start = std::get_if<model::StartEvent>(&event.symbol)) return start->is_interrupting;
    return true;
}

}  // namespace baton::execution
