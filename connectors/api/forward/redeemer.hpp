// Makes a ticket of one node good at every node that shares its store: who gets it asks the node that gave it, which
// gives back once with what it was bought.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "connectors/api/forward/forward_settings.hpp"
#include "connectors/api/whereabouts.hpp"
#include "engine/base/result.hpp"

namespace baton::api {

inline constexpr std::string_view redemption_path = "/v2/nodes/ticket-redemption";

// Any thread; outlives every call. Nothing is thrown.
class Redeemer {
public:
    Redeemer(boost::asio::any_io_executor executor, Whereabouts& whereabouts, ForwardSettings settings);

    // One that every node knows for this node's.
    [[nodiscard]] std::string new_ticket() const;

    // The token with which a ticket of another node was bought, never given twice. Code::unauthenticated: no other node
    // gave it, or it is used or too old. Code::unavailable: who gave it has not answered, and the ticket may be void
    // now; after some seconds at most. Only a node that the store names is ever asked.
    [[nodiscard]] boost::asio::awaitable<Result<std::string>> redeem(std::string ticket);

    void close() { peers_.close(); }

private:
    [[nodiscard]] std::optional<NodeSeen> node_with(std::string_view mark) const;
    boost::asio::awaitable<Reply> ask(const NodeSeen& giver, const std::string& body);

    Whereabouts* whereabouts_;
    Duration within_;
    Peers peers_;
};

}  // namespace baton::api
