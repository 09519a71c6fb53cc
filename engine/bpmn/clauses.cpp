#include "engine/bpmn/clauses.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace baton::bpmn {

namespace {

constexpr std::pair<std::string_view, std::string_view> table[] = {
    {"bad-cardinality", "BPMN 2.0.2 §10.3.8"},
    {"bad-id", "BPMN 2.0.2 §8.3.1"},
    {"bad-uri", "BPMN 2.0.2 §8.2.1"},
    {"boundary-host", "BPMN 2.0.2 §10.5.4"},
    {"call-without-process", "BPMN 2.0.2 §10.3.6"},
    {"condition-not-allowed", "BPMN 2.0.2 §8.4.13, §10.6.6"},
    {"condition-not-boolean", "BPMN 2.0.2 §8.4.6, §8.4.13"},
    {"condition-on-default-flow", "BPMN 2.0.2 §8.4.13"},
    {"duplicate-id", "BPMN 2.0.2 §8.3.1"},
    {"empty-expression", "BPMN 2.0.2 §8.4.6"},
    {"error-without-code", "BPMN 2.0.2 §8.4.3"},
    {"escalation-without-code", "BPMN 2.0.2 §8.4.4"},
    {"event-gateway-target", "BPMN 2.0.2 §10.6.6"},
    {"event-without-trigger", "BPMN 2.0.2 §10.5.1, table 10.93"},
    {"flow-crosses-scope", "BPMN 2.0.2 §8.4.13, §10.3.5"},
    {"flow-leaves-pool", "BPMN 2.0.2 §8.4.13, §9.3"},
    {"flow-list", "BPMN 2.0.2 §8.4.13"},
    {"flow-to-no-node", "BPMN 2.0.2 §8.4.1, §8.4.13"},
    {"flow-without-condition", "BPMN 2.0.2 §10.6.2"},
    {"flow-without-end", "BPMN 2.0.2 §8.4.13"},
    {"gateway-direction", "BPMN 2.0.2 §8.4.9"},
    {"gateway-without-choice", "BPMN 2.0.2 §10.6"},
    {"implicit-end", "BPMN 2.0.2 §10.5.3"},
    {"incoming-not-allowed", "BPMN 2.0.2 §10.3.5, §10.5.2, §10.5.4"},
    {"lane-of-another-pool", "BPMN 2.0.2 §10.8"},
    {"link-with-two-targets", "BPMN 2.0.2 §10.5.5"},
    {"link-without-source", "BPMN 2.0.2 §10.5.5"},
    {"link-without-target", "BPMN 2.0.2 §10.5.5"},
    {"loop-without-collection", "BPMN 2.0.2 §10.3.8"},
    {"message-flow-end", "BPMN 2.0.2 §9.4, §10.5"},
    {"message-flow-within-pool", "BPMN 2.0.2 §9.4"},
    {"message-without-name", "BPMN 2.0.2 §8.4.11, §10.5.5"},
    {"misplaced-element", "BPMN 2.0.2 §15.3"},
    {"missing-id", "BPMN 2.0.2 §8.3.1"},
    {"no-default-flow", "BPMN 2.0.2 §13.4.2, §13.4.3"},
    {"no-end-event", "BPMN 2.0.2 §10.5.3"},
    {"no-incoming", "BPMN 2.0.2 §10.5.2, §10.5.3, §10.5.4"},
    {"no-outgoing", "BPMN 2.0.2 §10.5.2, §10.5.4, §10.6"},
    {"no-start-event", "BPMN 2.0.2 §10.3.5, §10.5.2"},
    {"non-interrupting-error", "BPMN 2.0.2 §10.5.1, table 10.93"},
    {"outgoing-not-allowed", "BPMN 2.0.2 §10.3.5, §10.5.3, §10.5.4"},
    {"possible-deadlock", "BPMN 2.0.2 §13.4.1"},
    {"several-start-events", "BPMN 2.0.2 §10.3.5"},
    {"signal-without-name", "BPMN 2.0.2 §10.5.5"},
    {"single-conditional-flow", "BPMN 2.0.2 §8.4.13"},
    {"timer-text", "BPMN 2.0.2 §10.5.5"},
    {"timer-with-two-times", "BPMN 2.0.2 §10.5.5"},
    {"timer-without-time", "BPMN 2.0.2 §10.5.5"},
    {"trigger-not-allowed", "BPMN 2.0.2 §10.5.1, table 10.93"},
    {"unknown-attribute", "BPMN 2.0.2 §15.3"},
    {"unknown-element", "BPMN 2.0.2 §15.3"},
    {"unreachable", "BPMN 2.0.2 §10.5.2"},
    {"unresolved-reference", "BPMN 2.0.2 §8.3.1, §15.3"},
};

}  // namespace

std::string_view clause_of(std::string_view rule) {
    const auto found =
        std::find_if(std::begin(table), std::end(table), [&](const auto& row) { return row.first == rule; });
    return found == std::end(table) ? std::string_view{} : found->second;
}

}  // namespace baton::bpmn
