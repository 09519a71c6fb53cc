#include "engine/execution/acts/earlier_steps.hpp"

#include "engine/execution/acts/way_back.hpp"

namespace baton::execution {

namespace {

// Why whatever is in the scope cannot leave it to go back in the one around it; empty when it can.
Obstacle why_not_out_of(const Instance& instance, const model::ProcessDefinition& definition, const Scope& scope,
                        TokenId ends) {
    const std::string name = "'" + definition.element(scope.element).id + "'";
    if (scope.kind == ScopeKind::loop_body || scope.loop)
        return {"one_of_several",
                "The task is one item of " + name + ", which is done for several: the others would be lost with it."};
    if (scope.kind == ScopeKind::event_sub_process)
        return {"event_began",
                "The task belongs to " + name + ", which an event has begun: that did not come of this step."};
    if (scope.kind == ScopeKind::compensation) return {"undoes", "The task undoes what was done before."};
    if (scope.ad_hoc)
        return {"no_order", "The task belongs to the ad-hoc sub-process " + name + ", whose steps have no order."};
    for (const TokenId other : scope.tokens) {
        if (other == ends) continue;
        return {"other_work", "In " + name + " other work is under way, at '" +
                                  definition.element(instance.tokens.at(other).at).id +
                                  "' among others: it would be ended with this. Let it be completed first."};
    }
    return {};
}

}  // namespace

std::vector<EarlierStep> earlier_steps(const Instance& instance, const model::ProcessDefinition& definition,
                                       TaskKey task) {
    std::vector<EarlierStep> steps;
    const auto found = instance.tasks.find(task);
    if (found == instance.tasks.end()) return steps;
    TokenId ends = found->second.opened.token;
    Obstacle blocked;
    for (ScopeId at = instance.tokens.at(ends).scope; at != 0;) {
        const Scope& scope = instance.scopes.at(at);
        for (auto performed = scope.performed.rbegin(); performed != scope.performed.rend(); ++performed) {
            const WayBack way{instance, definition, at, ends, performed->element};
            if (!leads_on(way)) continue;
            steps.push_back({*performed, at, ends, blocked.empty() ? obstacle(way) : blocked});
        }
        if (blocked.empty()) blocked = why_not_out_of(instance, definition, scope, ends);
        ends = scope.holder;
        at = scope.parent;
    }
    return steps;
}

}  // namespace baton::execution
