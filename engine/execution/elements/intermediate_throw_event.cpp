#include <algorithm>

#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/jobs.hpp"
#include "engine/execution/steps/steps.hpp"
#include "engine/execution/steps/throws.hpp"

namespace baton::execution {

namespace {

// BPMN 2.0.2 §10.5.4.2: a link is a flow that is not drawn, to the catching link of its name in the same process level.
void jump(Decider& decider, const model::LinkTrigger& link, TokenId token) {
    const Element& from = decider.element_at(token);
    const auto& beside = decider.element(from.parent).children;
    const auto target = std::ranges::find_if(beside, [&](ElementIndex index) {
        const auto* caught = std::get_if<model::IntermediateCatchEvent>(&decider.element(index).symbol);
        const auto* other = caught != nullptr ? std::get_if<model::LinkTrigger>(&caught->trigger) : nullptr;
        return other != nullptr && other->name == link.name;
    });
    if (target == beside.end()) {
        return decider.raise_incident(token, Stage::running, IncidentKind::no_flow,
                                      "Element '" + from.id + "' links to '" + link.name +
                                          "', and no event catches that link. Deploy a corrected model.");
    }
    decider.arrive_later(decider.create(decider.token(token).scope, *target));
    complete(decider, token);
}

}  // namespace

// BPMN 2.0.2 §13.5.2: the token does not wait, unless a worker is to send the message.
void enter(Decider& decider, const model::IntermediateThrowEvent& event, TokenId token) {
    if (!event.job.type.empty()) return create_job(decider, event.job, token);
    if (const auto* link = std::get_if<model::LinkTrigger>(&event.trigger)) return jump(decider, *link, token);
    begin_throw(decider, token);
}

}  // namespace baton::execution
