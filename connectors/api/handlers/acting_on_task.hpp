// An act of a person on a task. Each names the revision it was decided upon (If-Match), so that of two officials who
// open one task the second sees what the first has done instead of undoing it.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <string>

#include "connectors/api/call.hpp"
#include "engine/execution/command.hpp"

namespace baton::api {

struct TaskAct {
    execution::Command command;
    std::string reason;
    const char* state = "open";  // after it
    Action action = Action::work_on_task;
};

// On the task in the path, when the caller may see it and may do that: UserTaskChanged, or 412 with the task as it is
// now and who changed it since it was read.
[[nodiscard]] boost::asio::awaitable<Result<Response>> act_on_task(Call& call, TaskAct wanted);

}  // namespace baton::api
