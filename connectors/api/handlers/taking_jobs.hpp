// Jobs for a worker: from this node, and when it has none from the others.
#pragma once

#include <boost/asio/awaitable.hpp>

#include "connectors/api/call.hpp"

namespace baton::api {

// Answers as soon as one node has any; with none when the request's time is over. `body`: as it came, for the others.
[[nodiscard]] boost::asio::awaitable<Result<Response>> take_jobs(Call& call, runtime::JobRequest request,
                                                                 const feel::Context& body);

}  // namespace baton::api
