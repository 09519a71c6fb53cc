// Whether the people of an act may do the task: its caller, and whoever is to have it by the act.
#pragma once

#include <boost/asio/awaitable.hpp>

#include "connectors/api/call.hpp"
#include "engine/execution/command.hpp"
#include "engine/ports/queries.hpp"

namespace baton::api {

// By the office that the task asks for, by duties that one person does not join in a case, by recusal, and by what its
// model says of it (engine/model/marks.hpp). Code::forbidden for the caller, Code::unprocessable for another.
[[nodiscard]] boost::asio::awaitable<Result<>> check_who_acts(Call& call, const ports::TaskRow& task,
                                                              const execution::Command& command);

}  // namespace baton::api
