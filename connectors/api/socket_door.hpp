// Who may open the inbox's WebSocket: decided before the upgrade is answered, with plain HTTP.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <string>

#include "connectors/api/gate.hpp"

namespace baton::api {

struct Visit {
    std::string account;
    std::string token;
    std::string department;
};

inline constexpr std::string_view socket_path = "/v2/inbox/socket";

// By bearer token, by our own pages' cookie and Origin, or by a ticket in the query. Code::invalid without the
// subprotocol or a department; unauthenticated, forbidden as everywhere. Whoever is not of the department is
// recorded first; Code::unavailable when that cannot be done, or when another node gave the ticket and cannot be asked.
[[nodiscard]] boost::asio::awaitable<Result<Visit>> admit_visit(Gate& gate, Parts& parts, const Request& request);

// Whether the token still stands for the visit's account, and that may still read the inbox.
[[nodiscard]] boost::asio::awaitable<Result<>> still_admitted(Guard& guard, std::string token, Visit visit);

}  // namespace baton::api
