#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/errors.hpp"

namespace baton::execution {

namespace {

void came_back(Decider& decider, const ReturnFromCall& command) {
    const Element& element = decider.element_at(command.token);
    const auto* call = std::get_if<model::CallActivity>(&element.symbol);
    if (call != nullptr && (call->returns_all_variables || !element.outputs.empty()))
        absorb(decider, command.token, command.variables);
    complete(decider, command.token);
}

}  // namespace

// Whoever called may have gone on or been interrupted meanwhile: then there is nobody to return to, and nothing
// happens.
Result<> obey(Decider& decider, const ReturnFromCall& command) {
    if (!decider.is_alive(command.token) || decider.token(command.token).child != command.child) return {};
    decider.emit(ChildReturned{command.token, command.child, command.how, command.reason, command.variables});
    switch (command.how) {
        case EndKind::completed:
        case EndKind::terminated:
            came_back(decider, command);
            break;
        case EndKind::error:
            throw_error(decider, command.token, {command.reason, command.message, command.variables});
            break;
        case EndKind::cancelled:
            decider.raise_incident(command.token, Stage::running, IncidentKind::called_process,
                                   "The case " + std::to_string(command.child.value) + " that element '" +
                                       decider.element_at(command.token).id + "' called was cancelled" +
                                       (command.reason.empty() ? "" : " (" + command.reason + ")") +
                                       ". Resolve the incident to call the process again, or cancel this case.");
            break;
    }
    return {};
}

}  // namespace baton::execution
