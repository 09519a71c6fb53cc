// Variables as an element sees them, and cases as they were.
#pragma once

#include <string>

#include "engine/execution/instance.hpp"
#include "engine/ports/queries.hpp"

namespace baton::api {

// {"variables":{...}}: all names visible from the scope, the innermost of a name.
[[nodiscard]] feel::Context visible_from(const execution::Instance& instance, execution::ScopeId scope,
                                         bool is_case_closed = false);
[[nodiscard]] std::string variables_json(const feel::Context& variables);
// From the task. Without those of the case as a whole, for whom that is sealed.
[[nodiscard]] feel::Context visible_from_task(const execution::Instance& instance, TaskKey task,
                                              bool is_case_closed = false);

// All records of the case up to a position (or moment), and the state after them. Reads page by page; may block.
[[nodiscard]] Result<std::vector<Record>> records_up_to(ports::Queries& rows, InstanceKey key, Position last);
[[nodiscard]] Result<execution::Instance> state_before(ports::Queries& rows, InstanceKey key, Position position);

}  // namespace baton::api
