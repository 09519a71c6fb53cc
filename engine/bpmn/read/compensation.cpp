// Which activity undoes which (BPMN 2.0.2 §10.7): a compensation boundary event is connected with its handler by an
// association.
#include "engine/bpmn/read/expressions.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

// The other end of an association with `id` at one end, in this (sub-)process or around it.
std::string_view associated(const Node& boundary) {
    for (const Node* around = boundary.parent; around != nullptr; around = around->parent) {
        for (const Node& node : around->children()) {
            if (!node.is_bpmn("association")) continue;
            if (trimmed(node.value("sourceRef")) == boundary.id()) return trimmed(node.value("targetRef"));
            if (trimmed(node.value("targetRef")) == boundary.id()) return trimmed(node.value("sourceRef"));
        }
    }
    return {};
}

void resolve_handler(Reading& reading, model::ElementIndex index, const model::BoundaryEvent& event) {
    if (event.attached_to == model::nowhere) return;
    model::ProcessDefinition& process = reading.draft.process;
    const Node& node = *reading.draft.nodes[index];
    model::ElementIndex& handler = process.elements[event.attached_to].compensated_by;
    if (handler != model::nowhere) {
        reading.report.fault(node, {"two-compensations", "two compensation events are attached to one activity",
                                    "keep one: the activity is undone once"});
        return;
    }
    handler = process.find(associated(node));
    if (handler != model::nowhere && process.elements[handler].is_for_compensation) return;
    reading.report.fault(
        node, {"compensation-without-handler", called(node) + " is not connected with an activity that undoes the work",
               "draw an association from it to an activity with isForCompensation=\"true\" (BPMN "
               "2.0.2 §10.7.1)"});
}

bool is_compensation_start(const model::Element& element) {
    const auto* start = std::get_if<model::StartEvent>(&element.symbol);
    return start != nullptr && std::holds_alternative<model::CompensationTrigger>(start->trigger);
}

bool undoes(const model::ProcessDefinition& process, const model::Element& element) {
    return std::holds_alternative<model::EventSubProcess>(element.symbol) && element.start_event != model::nowhere &&
           is_compensation_start(process.elements[element.start_event]);
}

void resolve_start(model::ProcessDefinition& process, model::Element& scope) {
    for (const model::ElementIndex event_sub_process : scope.event_sub_processes) {
        const model::Element& element = process.elements[event_sub_process];
        if (undoes(process, element)) scope.compensation_start = element.start_event;
    }
}

}  // namespace

model::CompensationTrigger compensation_trigger(Reading& reading, const Node& definition) {
    const std::string_view activity = trimmed(definition.value("activityRef"));
    const std::size_t colon = activity.rfind(':');
    return {std::string(colon == std::string_view::npos ? activity : activity.substr(colon + 1)),
            truth(reading, definition, "waitForCompletion", true)};
}

void resolve_compensation(Reading& reading) {
    auto& elements = reading.draft.process.elements;
    for (model::ElementIndex index = 0; index < elements.size(); ++index) {
        resolve_start(reading.draft.process, elements[index]);
        const auto* boundary = std::get_if<model::BoundaryEvent>(&elements[index].symbol);
        if (boundary != nullptr && std::holds_alternative<model::CompensationTrigger>(boundary->trigger))
            resolve_handler(reading, index, *boundary);
    }
    // What is in a sub-process has higher numbers than the sub-process.
    for (std::size_t index = elements.size(); index-- > 1;) {
        model::Element& element = elements[index];
        element.keeps_completion = element.keeps_completion || element.compensated_by != model::nowhere ||
                                   element.compensation_start != model::nowhere;
        // What undoes something is not undone itself.
        const bool is_handler = element.is_for_compensation || undoes(reading.draft.process, element);
        if (element.keeps_completion && !is_handler) elements[element.parent].keeps_completion = true;
    }
}

}  // namespace baton::bpmn
