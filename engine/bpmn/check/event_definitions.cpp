// An event definition that stands in an event is that event's alone (BPMN 2.0.2 §10.5.5; rule event-definition-owned).
#include "engine/bpmn/check/survey.hpp"

namespace baton::bpmn {

void check_event_definitions(const Survey& survey) {
    for (const Node* node : survey.nodes) {
        if (node->name != "eventDefinitionRef") continue;
        const Node* definition = survey.named(*node);
        if (definition == nullptr || !definition->name.ends_with("EventDefinition") ||
            definition->parent->is_bpmn("definitions"))
            continue;
        survey.report.fault(*node,
                            {"event-definition-owned",
                             quoted(node->trimmed_text()) + " belongs to " + called(*definition->parent) + " alone",
                             "put the event definition beside the processes to use it in several events "
                             "(BPMN 2.0.2 §10.5.5)"});
    }
}

}  // namespace baton::bpmn
