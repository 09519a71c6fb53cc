// One department takes over the open tasks of another: a unit was merged into it or split off. The clocks run on.
#pragma once

#include "engine/execution/decider.hpp"

namespace baton::execution {

// The job type that a service task has whose work the engine does itself, at once and in the same record.
inline constexpr std::string_view moves_tasks = "baton.tasks.move";

// Every open task of the case that is the department's `tasks.from`, or offered to it as a group, becomes that of
// `tasks.to`. A claim goes with the old department; whom the model itself names keeps the task. The ids of the elements
// whose tasks moved are left in `moved_tasks`.
void move_tasks(Decider& decider, TokenId token);

}  // namespace baton::execution
