// To which steps of a case a task can be returned: user tasks that were completed in its scope or in one around it, and
// from which a way leads to where it is now.
#pragma once

#include <vector>

#include "engine/execution/acts/obstacle.hpp"
#include "engine/execution/instance.hpp"
#include "engine/model/process_definition.hpp"

namespace baton::execution {

struct EarlierStep {
    Performed performed;
    ScopeId scope = 0;  // in which it was done and would be done again
    TokenId ends = 0;   // the token that would end, with all that it holds
    Obstacle why_not;   // the case cannot go back to it; empty: it can
};

// The latest first. None when the case has no such open task.
[[nodiscard]] std::vector<EarlierStep> earlier_steps(const Instance& instance,
                                                     const model::ProcessDefinition& definition, TaskKey task);

}  // namespace baton::execution
