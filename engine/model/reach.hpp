// Which elements lead to which: what an inclusive gateway asks (BPMN 2.0.2 §13.4.3), and who sends a case back.
#pragma once

#include "engine/model/process_definition.hpp"

namespace baton::model {

// An inclusive join, or a complex gateway: it asks whether more tokens can still come (§13.4.3, §13.4.5).
[[nodiscard]] bool waits_for_what_may_come(const Element& element);

// Fills `inclusive_reach` of a definition whose flows and scopes are resolved.
void find_inclusive_reach(ProcessDefinition& process);

// §13.4.3: a token elsewhere holds the gateway back when it can reach an incoming flow that has no token, and cannot
// reach any that has one: then something may still come that does not merely follow what is here already. `has_token`
// says so of each incoming flow, `occupied` where the tokens of the scope are.
[[nodiscard]] bool may_more_come(const ProcessDefinition& process, ElementIndex gateway, const ElementSet& occupied,
                                 const std::vector<bool>& has_token);

// For one incoming flow: the elements from which a token can come to it without passing through the flow's target.
// A token within a sub-process counts as one that is at the sub-process.
[[nodiscard]] ElementSet elements_that_reach(const ProcessDefinition& process, FlowIndex flow);

// The elements of its (sub-)process to which a token can come from `element`; itself only when a way leads back.
[[nodiscard]] ElementSet elements_reached_from(const ProcessDefinition& process, ElementIndex element);

}  // namespace baton::model
