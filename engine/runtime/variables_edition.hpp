// What a scope's variables are at a moment, in a word: two people who decide upon the same ones decided upon the same.
#pragma once

#include <string>

#include "engine/execution/instance.hpp"

namespace baton::runtime {

// Changes when a variable changes that is visible from the scope, and when one moves between the scopes around it. Of a
// scope that is not there: empty.
[[nodiscard]] std::string variables_edition(const execution::Instance& instance, execution::ScopeId scope);

}  // namespace baton::runtime
