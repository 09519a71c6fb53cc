// Start, end, intermediate and boundary events, and the gateway that waits for them (BPMN 2.0.2 §10.5, §10.6.6).
#include "engine/bpmn/read/expressions.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

// A message event that a worker sends for us, or that Baton sends with zeebe:publishMessage.
template <class Throwing>
Throwing throwing(Reading& reading, const Node& node) {
    Throwing event;
    event.trigger = throw_trigger(reading, node);
    event.job = job(reading, node);
    if (const Node* publish = node.extension(Space::zeebe, "publishMessage")) {
        event.message_id = formula(reading, *publish, "messageId");
        event.time_to_live = formula(reading, *publish, "timeToLive");
    }
    return event;
}

}  // namespace

model::Symbol start_event(Reading& reading, const Node& node) {
    return model::StartEvent{catch_trigger(reading, node), truth(reading, node, "isInterrupting", true)};
}

model::Symbol end_event(Reading& reading, const Node& node) { return throwing<model::EndEvent>(reading, node); }

model::Symbol intermediate_catch_event(Reading& reading, const Node& node) {
    return model::IntermediateCatchEvent{catch_trigger(reading, node)};
}

model::Symbol intermediate_throw_event(Reading& reading, const Node& node) {
    return throwing<model::IntermediateThrowEvent>(reading, node);
}

model::Symbol boundary_event(Reading& reading, const Node& node) {
    model::BoundaryEvent event;
    event.trigger = catch_trigger(reading, node);
    event.attached_to = model::nowhere;
    event.is_interrupting = truth(reading, node, "cancelActivity", true);
    return event;
}

model::Symbol event_based_gateway(Reading& reading, const Node& node) {
    return model::EventBasedGateway{trimmed(node.value("eventGatewayType")) == "Parallel",
                                    truth(reading, node, "instantiate", false)};
}

bool is_in_event_sub_process(const Node& node) {
    if (node.parent == nullptr || !node.parent->is_bpmn("subProcess")) return false;
    const std::string_view triggered = trimmed(node.parent->value("triggeredByEvent"));
    return triggered == "true" || triggered == "1";
}

}  // namespace baton::bpmn
