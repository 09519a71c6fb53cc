// Forms as they are deployed: what a task or an offer is filled in with.
#pragma once

#include <optional>
#include <string_view>

#include "connectors/api/call.hpp"
#include "connectors/api/desk.hpp"
#include "engine/execution/command.hpp"
#include "engine/ports/queries.hpp"

namespace baton::api {

// The schema of its newest version, an object; none when it is not deployed.
[[nodiscard]] std::optional<feel::Value> deployed_form(const Desk& desk, std::string_view id);

// Time and zone for its expressions.
[[nodiscard]] feel::Surroundings surroundings_of(const Desk& desk);

// Of a completion, whether the task's form is filled in as it demands (faults_of): else Code::unprocessable with all
// that is not. Good for any other command, for a task without a form, and where the completion is refused anyway: that
// refusal comes first.
[[nodiscard]] boost::asio::awaitable<Result<>> check_filled(Call& call, const ports::TaskRow& task,
                                                            const execution::Command& command);

}  // namespace baton::api
