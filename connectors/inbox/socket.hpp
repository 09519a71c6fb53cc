// The socket of one inbox session: Beast on the outside, the protocol (session.hpp) within.
#pragma once

#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/string_body.hpp>
#include <functional>
#include <memory>
#include <string>

#include "connectors/inbox/hub.hpp"
#include "connectors/inbox/session.hpp"
#include "connectors/inbox/stored_rows.hpp"

namespace baton::inbox {

// Who came in, and to which stream: already admitted.
struct Visitor {
    std::string account;
    std::string token;  // looked at again from time to time; empty: came with a ticket
    std::string department;
};

// Lent by the server to all sockets.
struct SocketParts {
    std::shared_ptr<Hub> hub;
    StoredRows rows;
    // Whether the token still stands for that account and may read that department's inbox. With no token: whether the
    // account may.
    std::function<boost::asio::awaitable<Result<>>(std::string token, Visitor visitor)> verify;
    std::function<Instant()> now;
    std::function<void(std::size_t)> count_sent;
    SessionLimits limits;
    Duration verify_every{30'000};
    Duration reauth_within{30'000};
    Duration retry_after{2'000};
};

// Answers the upgrade and serves until either side ends. Runs on the stream's executor, which must be a strand.
[[nodiscard]] boost::asio::awaitable<void> serve_socket(
    boost::beast::tcp_stream stream, boost::beast::http::request<boost::beast::http::string_body> upgrade,
    Visitor visitor, SocketParts& parts);

}  // namespace baton::inbox
