// Recusals that were granted in a case (行政处罚法 art. 43): read from the variable that the model says holds them, and
// carried out: what the recused hold goes back.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <vector>

#include "connectors/api/call.hpp"
#include "connectors/identity/duties.hpp"
#include "engine/ports/queries.hpp"

namespace baton::api {

// Those of the task's case and of the cases that called it. Looks into a case only when a decision was made in it.
[[nodiscard]] boost::asio::awaitable<Result<std::vector<identity::Recusal>>> recusals_in(Call& call,
                                                                                         const ports::TaskRow& task);
// Those of a case and of the cases that called it.
[[nodiscard]] boost::asio::awaitable<Result<std::vector<identity::Recusal>>> recusals_in(Call& call,
                                                                                         const ports::InstanceRow& row);

// After such a decision: what the recused hold in its case and in those that it called goes back to those to whom it
// was offered; what is done in their name is recalled first. A sealed task goes to the successor, as nobody else may
// see it. A task that changes meanwhile stays as it is: who holds it cannot act on it.
[[nodiscard]] boost::asio::awaitable<Result<>> take_back_from_recused(Call& call, const ports::TaskRow& decision);

// Whether the task decides on recusal.
[[nodiscard]] bool decides_recusal(const Call& call, const ports::TaskRow& task);

}  // namespace baton::api
