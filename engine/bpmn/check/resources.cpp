// A resource role names a resource, with its parameters, or computes one (BPMN 2.0.2 §10.3.1, table 10.5; rule
// resource-role).
#include <algorithm>

#include "engine/bpmn/check/survey.hpp"
#include "engine/bpmn/dialect/vocabulary.hpp"

namespace baton::bpmn {

namespace {

void check_role(const Survey& survey, const Node& role) {
    const Node* resource = role.bpmn_child("resourceRef");
    const Node* computed = role.bpmn_child("resourceAssignmentExpression");
    if (resource != nullptr && computed != nullptr) {
        survey.report.fault(*computed, {"resource-role", called(role) + " names a resource and computes one",
                                        "keep resourceRef or resourceAssignmentExpression (BPMN 2.0.2 §10.3.1)"});
    }
    const Node* binding = role.bpmn_child("resourceParameterBinding");
    if (binding != nullptr && resource == nullptr) {
        survey.report.fault(*binding, {"resource-role", called(role) + " gives parameters to no resource",
                                       "name the resource with resourceRef (BPMN 2.0.2 §10.3.1)"});
    }
    const Node* named = resource == nullptr ? nullptr : survey.named(*resource);
    if (named == nullptr || computed != nullptr) return;
    const auto bindings = children(role, "resourceParameterBinding");
    for (const Node* parameter : children(*named, "resourceParameter")) {
        const bool is_bound = std::any_of(bindings.begin(), bindings.end(), [&](const Node* one) {
            return survey.named(*one, "parameterRef") == parameter;
        });
        if (is_bound || trimmed(parameter->value("isRequired")) != "true") continue;
        survey.report.fault(
            role, {"resource-role",
                   called(role) + " does not give the required " + called(*parameter) + " of " + called(*named),
                   "bind it with a resourceParameterBinding (BPMN 2.0.2 §8.4.12)"});
    }
}

}  // namespace

void check_resources(const Survey& survey) {
    for (const Node* node : survey.nodes) {
        if (is_listed("resourceRole performer humanPerformer potentialOwner", node->name)) check_role(survey, *node);
    }
}

}  // namespace baton::bpmn
