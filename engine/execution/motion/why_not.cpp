#include "engine/execution/motion/modification.hpp"
#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

namespace {

std::string why_not_before(const model::Process&) { return "It is the whole process."; }
std::string why_not_before(const model::StartEvent& start) {
    if (std::holds_alternative<model::NoneTrigger>(start.trigger)) return {};
    return "It is a start event that something triggers. Begin after it.";
}
std::string why_not_before(const model::BoundaryEvent&) {
    return "It is a boundary event, which happens to an activity. Begin after it.";
}
std::string why_not_before(const model::EventSubProcess&) {
    return "It is an event sub-process, which its start event opens. Begin after that start event.";
}
std::string why_not_before(const model::ComplexGateway&) {
    return "It is a complex gateway, which counts by what flows its tokens came. Begin before what follows it, or "
           "after "
           "what leads to it.";
}
std::string why_not_before(const model::ReceiveTask& task) {
    return task.instantiates ? "Its message begins a case of its own. Begin after it." : "";
}
std::string why_not_before(const model::EventBasedGateway& gateway) {
    return gateway.instantiates ? "Its events begin a case of their own. Begin before what follows one of them." : "";
}
template <class Other>
std::string why_not_before(const Other&) {
    return {};
}

std::string why_not_after(const Element& element) {
    if (element.outgoing.empty()) return "No flow leads on from it.";
    if (std::holds_alternative<model::ComplexGateway>(element.symbol))
        return "Which flows lead on from a complex gateway depends on its phase. Begin before what follows it.";
    if (std::holds_alternative<model::EventBasedGateway>(element.symbol))
        return "What follows it is for its events to say. Begin before or after one of them.";
    return {};
}

}  // namespace

std::string why_not_at(const Element& element, bool is_after) {
    if (element.is_for_compensation)
        return "It undoes what another activity has done and begins by a compensation event only.";
    if (is_after) return why_not_after(element);
    return std::visit([](const auto& symbol) { return why_not_before(symbol); }, element.symbol);
}

}  // namespace baton::execution
