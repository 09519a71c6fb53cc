#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/ad_hoc.hpp"
#include "engine/execution/steps/clocks.hpp"
#include "engine/execution/steps/formulas.hpp"
#include "engine/execution/steps/quantities.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

namespace {

template <class Symbol>
Result<Flows> choose(Decider& decider, const Symbol&, TokenId token) {
    return all_that_hold(decider, token);
}

std::string no_flow(const Element& element) {
    return "No outgoing flow of element '" + element.id +
           "' can be taken: no condition holds and there is no default flow. Correct the variables, or deploy a "
           "corrected model with a default flow, and resolve the incident.";
}

}  // namespace

Result<std::vector<FlowIndex>> all_that_hold(Decider& decider, TokenId token, const feel::Context& beside) {
    const Element& element = decider.element_at(token);
    Flows taken;
    FlowIndex fallback = nowhere;
    bool has_any_held = false;
    for (const FlowIndex index : element.outgoing) {
        const model::Flow& flow = decider.definition().flow(index);
        if (flow.is_default) {
            fallback = index;
            continue;
        }
        const auto held = test(decider, index, token, beside);
        if (!held) return held.error();
        if (*held) taken.push_back(index);
        has_any_held = has_any_held || (*held && !flow.condition.empty());
    }
    if (!has_any_held && fallback != nowhere) taken.push_back(fallback);
    return taken;
}

Result<bool> test(Decider& decider, FlowIndex index, TokenId token, const feel::Context& beside) {
    const model::Flow& flow = decider.definition().flow(index);
    if (flow.condition.empty()) return true;
    Variables variables{decider.instance(), decider.sight_of(token)};
    variables.shadow(beside);
    const std::string what = "condition of flow '" + flow.id + "'";
    const auto held = truth(flow.condition, variables, {decider.world(), decider.element_at(token), what});
    if (!held) return held.error();
    ConditionTested tested{token, index, *held, {}};
    for (const auto& name : flow.condition.names_read()) {
        feel::Value value;
        if (variables.find(name, value)) tested.inputs.set(name, std::move(value));
    }
    decider.emit(std::move(tested));
    return *held;
}

void leave(Decider& decider, TokenId token) {
    const Element& element = decider.element_at(token);
    if (ends_in_ad_hoc(decider, token)) return;
    if (std::holds_alternative<model::ComplexGateway>(element.symbol) && is_resetting(decider, token))
        return leave_in_reset(decider, token);
    const Owner owner{token, decider.token(token).scope};
    const auto flows = std::visit([&](const auto& symbol) { return choose(decider, symbol, token); }, element.symbol);
    if (!flows) return decider.raise_incident(token, Stage::leaving, IncidentKind::expression, flows.error().detail);
    if (flows->empty() && !element.outgoing.empty())
        return decider.raise_incident(token, Stage::leaving, IncidentKind::no_flow, no_flow(element));

    const Variables variables{decider.instance(), decider.sight_of(token)};
    const auto acts = plan_acts(decider, element, model::ClockAct::When::leave, variables, owner);
    if (!acts) return decider.raise_incident(token, Stage::leaving, IncidentKind::expression, acts.error().detail);
    perform(decider, *acts, owner);
    if (flows->empty()) return decider.consume(token);
    decider.take(multiplied(element, *flows), token);
}

}  // namespace baton::execution
