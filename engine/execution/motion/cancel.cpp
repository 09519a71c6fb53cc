#include "engine/execution/motion/modification.hpp"
#include "engine/execution/steps/ad_hoc.hpp"
#include "engine/execution/steps/compensation.hpp"
#include "engine/execution/steps/scopes.hpp"

namespace baton::execution {

void cancel_token(Decider& decider, TokenId id) {
    const Token token = decider.token(id);
    if (token.item != 0) decider.emit(LoopItemEnded{token.scope, token.item, false, {}});
    terminate(decider, id, nowhere);
    decider.touch(token.scope);
    // What was to undo something is cancelled itself: the next is undone.
    if (token.undoes != 0) go_on_undoing(decider, token.scope, token.undoes);
}

void end_if_deserted(Decider& decider, ScopeId id) {
    if (decider.instance().has_ended || !decider.instance().scopes.contains(id)) return;
    const Scope& scope = decider.scope(id);
    if (!scope.tokens.empty() || !scope.compensations.empty()) return;
    if (!scope.activated.empty()) return decider.touch(id);  // a reset may still send a token
    if (scope.ad_hoc && !scope.ad_hoc->offered.empty()) return begin_offered(decider, id);
    if (scope.kind == ScopeKind::process) {
        return end_instance(decider, {EndKind::cancelled, "its last token was cancelled", {}, {}}, nowhere);
    }
    if (scope.kind == ScopeKind::compensation) return close_reopened(decider, id);
    const TokenId holder = scope.holder;
    const ScopeId around = scope.parent;
    cancel_token(decider, holder);
    end_if_deserted(decider, around);
}

}  // namespace baton::execution
