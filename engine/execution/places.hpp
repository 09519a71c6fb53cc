// Every place where a case refers to its model by number. A new member of Instance that does so belongs here, or a case
// that is migrated means another element by it.
#pragma once

#include <utility>

#include "engine/execution/instance.hpp"

namespace baton::execution {

template <class OnElement>
void for_each_place(std::vector<Completion>& completed, const OnElement& on_element) {
    for (Completion& completion : completed) {
        on_element(completion.element);
        for_each_place(completion.inner, on_element);
    }
}

template <class OnElement, class OnFlow>
void for_each_place(Scope& scope, const OnElement& on_element, const OnFlow& on_flow) {
    on_element(scope.element);
    for_each_place(scope.completed, on_element);
    for (Performed& performed : scope.performed) on_element(performed.element);
    if (scope.ad_hoc) {
        for (ElementIndex& offered : scope.ad_hoc->offered) on_element(offered);
    }
    for (auto& [gateway, served] : std::exchange(scope.activated, {})) {
        ElementIndex at = gateway;
        auto flows = served;
        on_element(at);
        for (FlowIndex& flow : flows) on_flow(flow);
        scope.activated.emplace(at, std::move(flows));
    }
}

// Calls on_element(ElementIndex&) and on_flow(FlowIndex&) for each; they may change what they are given.
template <class OnElement, class OnFlow>
void for_each_place(Instance& instance, const OnElement& on_element, const OnFlow& on_flow) {
    on_element(instance.started.start_event);
    for (auto& [id, token] : instance.tokens) {
        on_element(token.at);
        on_flow(token.via);
    }
    for (auto& [id, scope] : instance.scopes) for_each_place(scope, on_element, on_flow);
    for (auto& [key, timer] : instance.timers) on_element(timer.element);
    for (auto& [key, timer] : instance.paused_timers) on_element(timer.element);
    for (auto& [key, subscribed] : instance.subscriptions) on_element(subscribed.element);
    for (TriggerHappened& happened : instance.happened) on_element(happened.element);
    for (auto& [key, incident] : instance.incidents) on_element(incident.element);
    if (instance.takeback) on_element(instance.takeback->at);
}

}  // namespace baton::execution
