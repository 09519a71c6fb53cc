#include <variant>

#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/ad_hoc.hpp"
#include "engine/execution/steps/clocks.hpp"
#include "engine/execution/steps/data_flow.hpp"
#include "engine/execution/steps/loops.hpp"
#include "engine/execution/steps/quantities.hpp"
#include "engine/execution/steps/steps.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

namespace {

void begin(Decider& decider, TokenId token) {
    std::visit([&](const auto& symbol) { enter(decider, symbol, token); }, decider.element_at(token).symbol);
}

// All that may fail is computed before the first fact, so that an arrival that fails has changed nothing.
struct Arrival {
    feel::Context locals;
    PlannedActs acts;
    PlannedWaits waits;
};

Result<Arrival> plan_arrival(Decider& decider, TokenId token) {
    const Element& element = decider.element_at(token);
    const Token& arriving = decider.token(token);
    Variables variables{decider.instance(), arriving.scope};
    Arrival arrival;
    if (arriving.item != 0) arrival.locals = item_variables(decider, token);
    variables.shadow(arrival.locals);
    auto inputs = map_inputs(decider, element, variables);
    if (!inputs) return inputs.error();
    for (const auto& [name, value] : inputs->entries()) arrival.locals.set(name, value);
    if (!element.data.empty()) {
        auto data = take_data(decider, element, variables);
        if (!data) return data.error();
        for (const auto& [name, value] : data->entries()) arrival.locals.set(name, value);
    }
    if (arriving.item != 0) return arrival;  // clocks and boundary events are those of the whole loop
    auto acts = plan_acts(decider, element, model::ClockAct::When::enter, variables, {token, arriving.scope});
    if (!acts) return acts.error();
    auto waits = plan_waits(decider, element.boundary_events, variables);
    if (!waits) return waits.error();
    arrival.acts = std::move(*acts);
    arrival.waits = std::move(*waits);
    return arrival;
}

// What an event brought has opened the token's scope already, and stays as it came.
void show_beside(Decider& decider, ScopeId scope, const feel::Context& locals) {
    feel::Context added;
    for (const auto& [name, value] : locals.entries()) {
        if (decider.scope(scope).variables.find(name) == nullptr) added.set(name, value);
    }
    if (!added.empty()) decider.emit(VariablesSet{scope, std::move(added), decider.scope(scope).element});
}

void come_in(Decider& decider, TokenId token) {
    const Element& element = decider.element_at(token);
    if (element.is_looped() && decider.token(token).item == 0) return start_loop(decider, token);
    const auto prepared = prepare(decider, token);
    if (!prepared)
        return decider.raise_incident(token, Stage::entering, IncidentKind::expression, prepared.error().detail);
    decider.heed_changes();
    if (!decider.is_alive(token)) return;  // a condition that held already has interrupted it
    if (is_activity(element)) decider.emit(ActivityStarted{token});
    begin(decider, token);
}

}  // namespace

Result<> prepare(Decider& decider, TokenId token) {
    auto arrival = plan_arrival(decider, token);
    if (!arrival) return arrival.error();
    const bool is_sub_process = model::is_sub_process(decider.element_at(token).symbol);
    const ScopeId inner = decider.token(token).inner;
    if (inner != 0) {
        show_beside(decider, inner, arrival->locals);
    } else if (is_sub_process || !arrival->locals.empty()) {
        decider.open(is_sub_process ? ScopeKind::sub_process : ScopeKind::activity, token, std::move(arrival->locals));
    }
    const Owner owner{token, decider.token(token).scope};
    perform(decider, arrival->acts, owner);
    arm(decider, std::move(arrival->waits), owner);
    return {};
}

void arrive(Decider& decider, TokenId token) {
    if (!waits_for_its_turn(decider, token)) (void)arrive_in_turn(decider, token);
}

bool arrive_in_turn(Decider& decider, TokenId token) {
    const bool begins = gather(decider, token);
    if (begins) come_in(decider, token);
    return begins;
}

void try_again(Decider& decider, TokenId token, Stage stage) {
    switch (stage) {
        case Stage::arriving:
            return arrive(decider, token);
        case Stage::entering:
            return come_in(decider, token);
        case Stage::running:
            return begin(decider, token);
        case Stage::completing:
            return complete(decider, token);
        case Stage::leaving:
            return leave(decider, token);
    }
}

bool is_activity(const Element& element) {
    return std::visit(
        [](const auto& symbol) {
            using T = std::decay_t<decltype(symbol)>;
            return std::is_same_v<T, model::UndefinedTask> || std::is_same_v<T, model::ManualTask> ||
                   std::is_same_v<T, model::UserTask> || std::is_same_v<T, model::ServiceTask> ||
                   std::is_same_v<T, model::SendTask> || std::is_same_v<T, model::ReceiveTask> ||
                   std::is_same_v<T, model::ScriptTask> || std::is_same_v<T, model::BusinessRuleTask> ||
                   std::is_same_v<T, model::SubProcess> || std::is_same_v<T, model::Transaction> ||
                   std::is_same_v<T, model::AdHocSubProcess> || std::is_same_v<T, model::EventSubProcess> ||
                   std::is_same_v<T, model::CallActivity>;
        },
        element.symbol);
}

}  // namespace baton::execution
