#include "engine/base/ensure.hpp"
#include "engine/execution/elements/elements.hpp"

namespace baton::execution {

// The process is the root scope itself: steps/scopes.cpp opens and ends it.
void enter(Decider&, const model::Process&, TokenId) { BATON_ENSURE(false, "no flow leads to a process"); }

}  // namespace baton::execution
