// Answers on the wire.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/beast/core/tcp_stream.hpp>

#include "connectors/api/http/request.hpp"
#include "engine/base/time.hpp"

namespace baton::api {

struct Manner {
    unsigned version = 11;  // of HTTP, as the request had it
    bool is_head = false;
    bool keeps = false;  // the connection, for another request
    Duration within{60'000};
};

// Gives whether another request may follow.
[[nodiscard]] boost::asio::awaitable<bool> write_answer(boost::beast::tcp_stream& stream, const Response& response,
                                                        Manner manner);

}  // namespace baton::api
