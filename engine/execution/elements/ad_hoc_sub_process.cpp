#include <algorithm>

#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/ad_hoc.hpp"
#include "engine/execution/steps/formulas.hpp"
#include "engine/execution/steps/scopes.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

namespace {

std::vector<ElementIndex> all_that_may_begin(const Decider& decider, const Element& container) {
    std::vector<ElementIndex> found;
    for (const ElementIndex child : container.children) {
        if (begins_by_itself(decider.element(child))) found.push_back(child);
    }
    return found;
}

Result<std::vector<ElementIndex>> plan_activities(const Decider& decider, const model::AdHocSubProcess& ad_hoc,
                                                  TokenId token) {
    const Element& element = decider.element_at(token);
    const auto all = all_that_may_begin(decider, element);
    if (ad_hoc.active_elements.empty()) return all;
    const Question question{decider.world(), element, "collection of active elements"};
    const Variables variables{decider.instance(), decider.sight_of(token)};
    const auto answer = ask(ad_hoc.active_elements, variables, question);
    if (!answer) return answer.error();
    if (answer->value.list() == nullptr) return unfit(question, ad_hoc.active_elements.text(), *answer, "a list");
    std::vector<ElementIndex> chosen;
    for (const auto& item : *answer->value.list()) {
        const ElementIndex found = item.string() == nullptr ? nowhere : decider.definition().find(*item.string());
        if (std::find(all.begin(), all.end(), found) == all.end())
            return unfit(question, ad_hoc.active_elements.text(), *answer,
                         "a list of ids of elements in it without incoming flows");
        chosen.push_back(found);
    }
    return chosen;
}

}  // namespace

// BPMN 2.0.2 §13.3.5: what has no incoming flow begins when it is chosen; nobody having chosen, each of them once.
void enter(Decider& decider, const model::AdHocSubProcess& ad_hoc, TokenId token) {
    const ScopeId scope = decider.token(token).inner;
    if (decider.scope(scope).ad_hoc) {  // asked again, after an incident
        decider.pass_turn(scope);
        return finish_if_empty(decider, scope);
    }
    auto waits = plan_event_sub_processes(decider, scope);
    if (!waits) return decider.raise_incident(token, Stage::running, IncidentKind::expression, waits.error().detail);
    auto activities = plan_activities(decider, ad_hoc, token);
    if (!activities)
        return decider.raise_incident(token, Stage::running, IncidentKind::expression, activities.error().detail);
    arm(decider, std::move(*waits), {0, scope});
    decider.emit(ActivitiesOffered{scope, std::move(*activities)});
    begin_offered(decider, scope);
    finish_if_empty(decider, scope);
}

}  // namespace baton::execution
