// What of a request and of its answer goes on from one node to another (RFC 9110 §7.6.1).
#pragma once

#include <string>
#include <string_view>

#include "connectors/api/http/request.hpp"

namespace baton::api {

// Says that a node sends on what has come to it; such a request is not sent on again.
inline constexpr std::string_view forwarded_header = "x-baton-forwarded";
// Says that the partition of a request that was sent on is not here, and that nothing was done.
inline constexpr std::string_view elsewhere_header = "x-baton-elsewhere";

// The request line and the headers: all that the client sent, for the other node goes by the same ones, but what is
// between two ends of a connection only. `traceparent` takes the place of what came.
[[nodiscard]] std::string head_for_hop(const Request& request, std::string_view traceparent);

// The answer as the client gets it.
void end_hop(Response& response);

}  // namespace baton::api
