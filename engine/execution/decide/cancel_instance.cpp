#include "engine/execution/decide/obey.hpp"
#include "engine/execution/steps/scopes.hpp"

namespace baton::execution {

Result<> obey(Decider& decider, const CancelInstance& command) {
    end_instance(decider, {EndKind::cancelled, command.reason, {}, {}}, nowhere);
    return {};
}

}  // namespace baton::execution
