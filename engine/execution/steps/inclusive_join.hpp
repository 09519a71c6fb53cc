// The inclusive gateway's wait (BPMN 2.0.2 §13.4.3), and the complex gateway's for its reset (§13.4.5).
#pragma once

#include <set>

#include "engine/execution/decider.hpp"

namespace baton::execution {

// Asks the joins in the scopes whose tokens moved or ended; true when one let a token pass.
[[nodiscard]] bool fire_joins(Decider& decider, const std::set<ScopeId>& scopes);

}  // namespace baton::execution
