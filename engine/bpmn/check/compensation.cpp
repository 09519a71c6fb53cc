// Compensation and cancelling (BPMN 2.0.2 §10.3.5, §10.5, §10.7).
#include "engine/bpmn/check/checks.hpp"

namespace baton::bpmn {

namespace {

template <class Event, class Trigger>
bool has(const Event& event) {
    return std::holds_alternative<Trigger>(event.trigger);
}

bool is_activity(const Node& node) { return !node.name.ends_with("Event") && !node.name.ends_with("Gateway"); }

// §10.5.6: the activity that is named stands beside the event, or beside the event sub-process that the event is in.
void check_thrown(const Inspection& in, model::ElementIndex index, const model::Trigger& trigger) {
    const auto* compensation = std::get_if<model::CompensationTrigger>(&trigger);
    if (compensation == nullptr || compensation->activity.empty()) return;
    const Node& node = in.node(index);
    const model::ElementIndex activity = in.process().find(compensation->activity);
    model::ElementIndex scope = in.element(index).parent;
    bool is_visible = activity != model::nowhere && activity != 0 && in.element(activity).parent == scope;
    while (!is_visible && std::holds_alternative<model::EventSubProcess>(in.element(scope).symbol)) {
        scope = in.element(scope).parent;
        is_visible = activity != model::nowhere && activity != 0 && in.element(activity).parent == scope;
    }
    if (!is_visible || !is_activity(in.node(activity))) {
        in.report.fault(node, {"compensation-activity",
                               called(node) + " is to undo " + quoted(compensation->activity) +
                                   ", and there is no activity of that id in its (sub-)process",
                               "name an activity beside the event, or remove activityRef (BPMN 2.0.2 §10.5.6)"});
    } else if (!in.element(activity).keeps_completion) {
        in.report.warn(node,
                       {"nothing-to-undo",
                        called(node) + " undoes " + called(in.node(activity)) + ", and nothing says how that is done",
                        "attach a compensation event to the activity"});
    }
}

// What is undone has ended: there is nothing left to interrupt, or to go on beside it.
void check_compensation_boundary(const Inspection& in, model::ElementIndex index, const model::BoundaryEvent& event) {
    if (event.is_interrupting) return;
    in.report.warn(in.node(index),
                   {"non-interrupting-compensation",
                    called(in.node(index)) + " catches compensation, which happens only after the activity has ended",
                    "remove cancelActivity=\"false\": it says nothing here (BPMN 2.0.2 table 10.91)"});
}

void check_cancel_end(const Inspection& in, model::ElementIndex index) {
    model::ElementIndex scope = in.element(index).parent;
    while (scope != 0 && !std::holds_alternative<model::Transaction>(in.element(scope).symbol))
        scope = in.element(scope).parent;
    const Node& node = in.node(index);
    if (scope == 0) {
        in.report.fault(node, {"cancel-outside-transaction", called(node) + " is in no transaction",
                               "put it into a transaction, or use an error end event (BPMN 2.0.2 §10.5.3)"});
        return;
    }
    for (const model::ElementIndex event : in.element(scope).boundary_events) {
        if (has<model::BoundaryEvent, model::CancelTrigger>(std::get<model::BoundaryEvent>(in.element(event).symbol)))
            return;
    }
    in.report.warn(in.node(scope), {"cancel-leads-nowhere",
                                    called(in.node(scope)) + " can be cancelled, and no path goes on from there",
                                    "attach a cancel boundary event to it (BPMN 2.0.2 §13.5.3)"});
}

void check_cancel_boundary(const Inspection& in, model::ElementIndex index, const model::BoundaryEvent& event) {
    if (event.attached_to == model::nowhere) return;
    const Node& node = in.node(index);
    if (!std::holds_alternative<model::Transaction>(in.element(event.attached_to).symbol)) {
        in.report.fault_at(
            node, "attachedToRef",
            {"cancel-outside-transaction",
             called(node) + " is attached to " + called(in.node(event.attached_to)) + ", which is no transaction",
             "attach it to a transaction (BPMN 2.0.2 §10.5.4)"});
    }
    if (!event.is_interrupting) {
        in.report.fault_at(node, "cancelActivity",
                           {"non-interrupting-cancel", called(node) + " catches the cancelling without interrupting",
                            "remove cancelActivity=\"false\" (BPMN 2.0.2 table 10.91)"});
    }
}

// A handler is called by what it undoes, and by nothing else.
void check_handler(const Inspection& in, model::ElementIndex index) {
    const auto& elements = in.process().elements;
    for (const model::Element& element : elements) {
        if (element.compensated_by != index) continue;
        if (element.parent == in.element(index).parent) return;
        in.report.fault(in.node(index), {"compensation-without-handler",
                                         called(in.node(index)) + " is in another (sub-)process than what it undoes",
                                         "put it beside the activity (BPMN 2.0.2 §10.7.1)"});
        return;
    }
    in.report.warn(in.node(index),
                   {"unreachable", called(in.node(index)) + " undoes nothing: no association leads to it",
                    "connect it with a compensation boundary event, or remove it"});
}

}  // namespace

void check_compensation(const Inspection& in) {
    for_each<model::IntermediateThrowEvent>(
        in, [&](auto index, const auto& event) { check_thrown(in, index, event.trigger); });
    for_each<model::EndEvent>(in, [&](auto index, const model::EndEvent& event) {
        check_thrown(in, index, event.trigger);
        if (has<model::EndEvent, model::CancelTrigger>(event)) check_cancel_end(in, index);
    });
    for_each<model::BoundaryEvent>(in, [&](auto index, const model::BoundaryEvent& event) {
        if (has<model::BoundaryEvent, model::CancelTrigger>(event)) check_cancel_boundary(in, index, event);
        if (has<model::BoundaryEvent, model::CompensationTrigger>(event)) check_compensation_boundary(in, index, event);
    });
    for (model::ElementIndex index = 1; index < in.process().elements.size(); ++index) {
        const bool is_event_sub_process = std::holds_alternative<model::EventSubProcess>(in.element(index).symbol);
        if (in.element(index).is_for_compensation && !is_event_sub_process) check_handler(in, index);
    }
    if (in.element(0).compensation_start != model::nowhere) {
        in.report.warn(in.node(in.element(0).compensation_start),
                       {"unreachable", "a process as a whole is never undone, so this never happens",
                        "put it into a sub-process (BPMN 2.0.2 §10.5.2)"});
    }
}

}  // namespace baton::bpmn
