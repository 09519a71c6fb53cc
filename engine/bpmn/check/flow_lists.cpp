// A file that lists the incoming and outgoing flows of its nodes lists all of them (BPMN 2.0.2 §8.4.13; warning
// flow-not-listed). Many tools write no lists at all: the flows themselves say enough.
#include <algorithm>

#include "engine/bpmn/check/survey.hpp"

namespace baton::bpmn {

namespace {

void check_end(const Survey& survey, const Node& flow, std::string_view attribute, std::string_view list) {
    const Node* end = survey.named(flow, attribute);
    if (end == nullptr) return;
    const auto entries = children(*end, list);
    const bool is_listed_there =
        std::any_of(entries.begin(), entries.end(), [&](const Node* entry) { return survey.named(*entry) == &flow; });
    if (is_listed_there) return;
    survey.report.warn(
        *end,
        {"flow-not-listed", called(*end) + " does not list the flow " + quoted(flow.id()) + " as " + std::string(list),
         "add <" + std::string(list) + "> to it (BPMN 2.0.2 §8.4.13)"});
}

}  // namespace

void check_flow_lists(const Survey& survey) {
    const bool has_lists = std::any_of(survey.nodes.begin(), survey.nodes.end(), [](const Node* node) {
        return node->name == "incoming" || node->name == "outgoing";
    });
    if (!has_lists) return;
    for (const Node* node : survey.nodes) {
        if (node->name != "sequenceFlow") continue;
        check_end(survey, *node, "sourceRef", "outgoing");
        check_end(survey, *node, "targetRef", "incoming");
    }
}

}  // namespace baton::bpmn
