#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/errors.hpp"

namespace baton::execution {

Result<> obey(Decider& decider, const EscalateFromCall& command) {
    if (!decider.is_alive(command.token) || decider.token(command.token).child != command.child) return {};
    (void)throw_escalation(decider, command.token, command.code);
    return {};
}

}  // namespace baton::execution
