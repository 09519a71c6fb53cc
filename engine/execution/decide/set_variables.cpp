#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/variables.hpp"

namespace baton::execution {

Result<> obey(Decider& decider, const SetVariables& command) {
    if (!decider.instance().scopes.contains(command.scope)) {
        return fail(Code::not_found, "The case has no scope " + std::to_string(command.scope) +
                                         ": it was closed, or there never was one. The case itself is scope 1.");
    }
    if (command.variables.empty()) return {};
    if (command.is_local)
        decider.emit(VariablesSet{command.scope, command.variables, nowhere});
    else
        write_outward(decider, command.scope, command.variables, nowhere);
    return {};
}

}  // namespace baton::execution
