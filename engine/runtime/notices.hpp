// What a department is told when something happens to its tasks (CloudEvents types cn.baton.task.*.v1). No personal
// data beyond the task's title.
#pragma once

#include <string_view>

#include "engine/ports/store.hpp"

namespace baton::runtime {

// `what` is created, assigned, claimed, changed, completed or cancelled. Tasks without a department tell nobody.
void tell(ports::Batch& batch, const ports::TaskRow& task, std::string_view what, Instant at);

}  // namespace baton::runtime
