// Processes, sub-processes and calls begin and end somewhere (BPMN 2.0.2 §10.3.5, §10.3.6, §10.5.2, §10.5.3).
#include "engine/bpmn/check/checks.hpp"

namespace baton::bpmn {

namespace {

template <class Symbol>
std::vector<model::ElementIndex> children(const Inspection& in, model::ElementIndex scope) {
    std::vector<model::ElementIndex> found;
    for (const model::ElementIndex child : in.element(scope).children) {
        if (std::holds_alternative<Symbol>(in.element(child).symbol)) found.push_back(child);
    }
    return found;
}

void check_end(const Inspection& in, model::ElementIndex scope) {
    if (in.element(scope).children.empty() || !children<model::EndEvent>(in, scope).empty()) return;
    in.report.fault(in.node(scope), {"no-end-event", called(in.node(scope)) + " has a start event but no end event",
                                     "draw an end event (BPMN 2.0.2 §10.5.3)"});
}

void refuse_second(const Inspection& in, const std::vector<model::ElementIndex>& starts, const std::string& where) {
    for (std::size_t i = 1; i < starts.size(); ++i) {
        in.report.fault(in.node(starts[i]), {"several-start-events", where + " has a second start event",
                                             "keep one; join the paths behind it"});
    }
}

void check_process_start(const Inspection& in) {
    const auto starts = children<model::StartEvent>(in, 0);
    if (starts.empty() && in.process().triggered_starts.empty()) {
        in.report.fault(in.node(0), {"no-start-event", called(in.node(0)) + " has no start event",
                                     "draw a start event: activities do not start by themselves here"});
        return;
    }
    std::vector<model::ElementIndex> none_starts;
    for (const model::ElementIndex index : starts) {
        const auto& start = std::get<model::StartEvent>(in.element(index).symbol);
        if (std::holds_alternative<model::NoneTrigger>(start.trigger)) none_starts.push_back(index);
    }
    refuse_second(in, none_starts, called(in.node(0)) + ", beside its first none start event,");
    check_end(in, 0);
}

void check_sub_process_start(const Inspection& in, model::ElementIndex scope) {
    const auto starts = children<model::StartEvent>(in, scope);
    if (starts.empty()) {
        in.report.fault(in.node(scope), {"no-start-event", called(in.node(scope)) + " has no start event",
                                         "draw one start event in it: activities do not start by themselves here"});
        return;
    }
    refuse_second(in, starts, called(in.node(scope)));
    check_end(in, scope);
}

// §10.3.5: what is in it begins and ends without events for that.
void check_ad_hoc(const Inspection& in, model::ElementIndex scope, const model::AdHocSubProcess& ad_hoc) {
    if (!ad_hoc.next.empty() && !ad_hoc.is_sequential) {
        in.report.fault(in.node(scope),
                        {"turn-in-parallel", called(in.node(scope)) + " says whose turn it is, and all begin at once",
                         "give it ordering=\"Sequential\" (BPMN 2.0.2 §13.3.5)"});
    }
    bool has_activity = false;
    for (const model::ElementIndex child : in.element(scope).children) {
        const Node& node = in.node(child);
        has_activity = has_activity || (!node.name.ends_with("Event") && !node.name.ends_with("Gateway"));
        const auto& symbol = in.element(child).symbol;
        if (!std::holds_alternative<model::StartEvent>(symbol) && !std::holds_alternative<model::EndEvent>(symbol))
            continue;
        in.report.fault(node, {"ad-hoc-start-or-end", called(node) + " is in an ad-hoc sub-process",
                               "remove it: activities begin there when they are chosen (BPMN 2.0.2 §10.3.5)"});
    }
    if (has_activity) return;
    in.report.fault(in.node(scope), {"ad-hoc-without-activity", called(in.node(scope)) + " has no activity in it",
                                     "draw what is to be done into it (BPMN 2.0.2 §10.3.5)"});
}

void check_call(const Inspection& in, model::ElementIndex index, const model::CallActivity& call) {
    const Node& node = in.node(index);
    if (call.process.empty()) {
        in.report.fault(node, {"call-without-process", called(node) + " does not say which process it calls",
                               "give it a zeebe:calledElement processId"});
        return;
    }
    const Node* target = in.catalogue.find(call.process.literal);
    if (call.process.is_computed() || target == nullptr || !target->is_bpmn("process")) return;
    for (const Node& child : target->children()) {
        if (!child.is_bpmn("startEvent")) continue;
        bool is_none = true;
        for (const Node& part : child.children())
            is_none = is_none && !part.name.ends_with("EventDefinition") && !part.is_bpmn("eventDefinitionRef");
        if (is_none) return;
    }
    in.report.fault(
        node, {"call-without-start", called(node) + " calls " + called(*target) + ", which has no none start event",
               "draw a none start event there (BPMN 2.0.2 §10.5.2)"});
}

}  // namespace

void check_scopes(const Inspection& in) {
    check_process_start(in);
    for_each<model::SubProcess>(in, [&](auto index, const auto&) { check_sub_process_start(in, index); });
    for_each<model::Transaction>(in, [&](auto index, const auto&) { check_sub_process_start(in, index); });
    for_each<model::AdHocSubProcess>(in, [&](auto index, const auto& ad_hoc) { check_ad_hoc(in, index, ad_hoc); });
    for_each<model::EventSubProcess>(in, [&](auto index, const auto&) {
        check_sub_process_start(in, index);
        if (!in.element(index).boundary_events.empty()) {
            in.report.fault(
                in.node(in.element(index).boundary_events.front()),
                {"boundary-host", "an event sub-process has no boundary events", "attach the event to an activity"});
        }
    });
    for_each<model::CallActivity>(in, [&](auto index, const auto& call) { check_call(in, index, call); });
    for_each<model::BoundaryEvent>(in, [&](auto index, const model::BoundaryEvent& event) {
        if (event.attached_to == model::nowhere) return;
        const Node& host = in.node(event.attached_to);
        const bool is_activity = !host.name.ends_with("Event") && !host.name.ends_with("Gateway");
        const bool is_beside = in.element(event.attached_to).parent == in.element(index).parent;
        if (is_activity && is_beside) return;
        in.report.fault_at(in.node(index), "attachedToRef",
                           {"boundary-host", called(in.node(index)) + " cannot be attached to " + called(host),
                            "attach it to an activity of the same (sub-)process"});
    });
}

}  // namespace baton::bpmn
