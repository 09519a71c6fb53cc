// One TCP connection: requests in, answers out, one after another; or a WebSocket for the inbox.
#pragma once

#include <atomic>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <memory>

#include "connectors/api/body_budget.hpp"
#include "connectors/api/call.hpp"
#include "connectors/api/gate.hpp"
#include "connectors/api/server.hpp"
#include "connectors/inbox/socket.hpp"

namespace baton::api {

// What connections share. Each keeps it alive, so that none outlives what it refers to, however the service ends.
struct Site {
    Parts& parts;
    Gate& gate;
    inbox::SocketParts& sockets;
    const ServerSettings& settings;
    boost::asio::any_io_executor heavy;  // where requests with large bodies are answered, one after another
    BodyBudget bodies{settings.bodies_size_max};
    std::atomic<bool> is_draining{false};
};

// Serves until either side ends. Runs on the stream's executor, which must be a strand.
[[nodiscard]] boost::asio::awaitable<void> serve_connection(boost::beast::tcp_stream stream,
                                                            std::shared_ptr<Site> site);

}  // namespace baton::api
