// A decision of a case in one line: by which version, from what, which rules of which table, what it gave.
#pragma once

#include <string>

#include "engine/execution/event.hpp"

namespace baton::story {

// "decision fee version 2 read {...}; table fee of {...}: rule 3 (heavy) gave 500; result 500"
[[nodiscard]] std::string told(const execution::DecisionMade& made);

}  // namespace baton::story
