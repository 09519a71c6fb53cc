// Choreographies and conversations keep to their own diagrams (BPMN 2.0.2 §9.5, §10.2, §11; rules
// choreography-in-process, choreography-reference, is-closed-differs, conversation-content).
#include "engine/bpmn/check/survey.hpp"
#include "engine/bpmn/dialect/vocabulary.hpp"

namespace baton::bpmn {

namespace {

void check_place(const Survey& survey, const Node& node) {
    if (!is_listed("choreographyTask callChoreography subChoreography", node.name) || node.parent == nullptr) return;
    if (!is_listed("process subProcess transaction adHocSubProcess", node.parent->name)) return;
    survey.report.fault(node, {"choreography-in-process", called(node) + " stands in " + called(*node.parent),
                               "draw a task that sends or receives instead: a process has no choreography activities "
                               "(BPMN 2.0.2 §10.2, §10.3.5)"});
}

void check_reference(const Survey& survey, const Node& node) {
    if (node.name != "choreographyRef" || node.parent == nullptr) return;
    if (node.parent->is_bpmn("collaboration")) {
        const Node* referred = survey.named(node);
        if (referred == nullptr) return;
        const auto is_closed = [](const Node& of) { return trimmed(of.value("isClosed")) == "true"; };
        if (is_closed(*referred) == is_closed(*node.parent)) return;
        survey.report.fault(
            node, {"is-closed-differs", called(*node.parent) + " and " + called(*referred) + " differ in isClosed",
                   "give both the same isClosed (BPMN 2.0.2 §9)"});
        return;
    }
    survey.report.fault(node, {"choreography-reference", called(*node.parent) + " refers to a choreography",
                               "remove choreographyRef: only a collaboration has one (BPMN 2.0.2 §9.5, §11)"});
}

void check_global(const Survey& survey, const Node& node) {
    if (node.name != "globalConversation") return;
    constexpr std::string_view allowed = "@base participant messageFlow correlationKey choreographyRef";
    for (const Node& child : node.children()) {
        if (child.space != Space::bpmn || is_listed(allowed, child.name)) continue;
        survey.report.fault(child, {"conversation-content", called(child) + " stands in " + called(node),
                                    "move it to a collaboration: a global conversation has participants, message "
                                    "flows and correlation keys only (BPMN 2.0.2 §9.5)"});
    }
}

}  // namespace

void check_choreographies(const Survey& survey) {
    for (const Node* node : survey.nodes) {
        check_place(survey, *node);
        check_reference(survey, *node);
        check_global(survey, *node);
    }
}

}  // namespace baton::bpmn
