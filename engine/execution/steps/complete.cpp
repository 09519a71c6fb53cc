#include "engine/execution/steps/clocks.hpp"
#include "engine/execution/steps/compensation.hpp"
#include "engine/execution/steps/data_flow.hpp"
#include "engine/execution/steps/formulas.hpp"
#include "engine/execution/steps/loops.hpp"
#include "engine/execution/steps/scopes.hpp"
#include "engine/execution/steps/steps.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

namespace {

// The outputs of an item of several stay in the item, where its output element is read (there is no scope that is its
// own and the others' alike). Those of a round are for what comes after it, the next round included.
ScopeId target_of_outputs(const Decider& decider, TokenId token) {
    const Token& standing = decider.token(token);
    if (standing.item == 0) return standing.scope;
    const Scope& body = decider.scope(standing.scope);
    return body.loop->is_open ? body.parent : decider.sight_of(token);
}

}  // namespace

Result<feel::Context> map_inputs(const Decider& decider, const Element& element, Variables& variables) {
    feel::Context mapped;
    for (const auto& mapping : element.inputs) {
        const std::string what = "input '" + mapping.target + "'";
        auto answer = ask(mapping.source, variables, {decider.world(), element, what});
        if (!answer) return answer.error();
        assign(mapped, mapping.target, std::move(answer->value));
        const std::string name = mapping.target.substr(0, mapping.target.find('.'));
        variables.shadow(name, *mapped.find(name));
    }
    return mapped;
}

Result<feel::Context> map_outputs(const Decider& decider, const Element& element, Variables& variables,
                                  ScopeId target) {
    feel::Context mapped;
    const feel::Context& held = decider.scope(target).variables;
    for (const auto& mapping : element.outputs) {
        const std::string what = "output '" + mapping.target + "'";
        auto answer = ask(mapping.source, variables, {decider.world(), element, what});
        if (!answer) return answer.error();
        const std::string name = mapping.target.substr(0, mapping.target.find('.'));
        // A path writes into what stands there already.
        if (const auto* value = held.find(name); value != nullptr && mapped.find(name) == nullptr)
            mapped.set(name, *value);
        assign(mapped, mapping.target, std::move(answer->value));
        variables.shadow(name, *mapped.find(name));
    }
    return mapped;
}

void complete(Decider& decider, TokenId token) {
    const Element& element = decider.element_at(token);
    const Token& standing = decider.token(token);
    if (standing.inner != 0 && decider.scope(standing.inner).kind == ScopeKind::loop_body)
        return complete_loop(decider, token);

    const bool is_item = standing.item != 0;
    const ScopeId target = target_of_outputs(decider, token);
    Variables variables{decider.instance(), decider.sight_of(token)};
    auto outputs = map_outputs(decider, element, variables, target);
    if (!outputs)
        return decider.raise_incident(token, Stage::completing, IncidentKind::expression, outputs.error().detail);
    auto given = element.data.empty() ? Result<feel::Context>{feel::Context{}} : give_data(decider, element, variables);
    if (!given) return decider.raise_incident(token, Stage::completing, IncidentKind::expression, given.error().detail);
    auto ending = is_item ? plan_item_end(decider, token, variables) : Result<ItemEnd>{ItemEnd{}};
    if (!ending)
        return decider.raise_incident(token, Stage::completing, IncidentKind::expression, ending.error().detail);

    if (!outputs->empty()) decider.emit(VariablesSet{target, std::move(*outputs), standing.at});
    if (!given->empty()) write_outward(decider, decider.token(token).scope, *given, standing.at);
    keep_completion(decider, token, standing.inner);
    if (standing.inner != 0) close_scope(decider, standing.inner);
    disarm(decider, {token, 0});
    stop_clocks(decider, {token, standing.scope});
    if (is_activity(element)) decider.emit(ActivityCompleted{token});
    if (is_item) return end_item(decider, token, std::move(*ending));
    leave(decider, token);
}

}  // namespace baton::execution
