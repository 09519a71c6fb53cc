// What a door says to whom it cannot let in.
#pragma once

#include <boost/asio/ip/tcp.hpp>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace baton::api {

// 503 with `why` as problem details, and when to come back; the connection ends with it.
[[nodiscard]] std::string come_back_later(std::string_view why);

// A socket that listens there. Code::invalid for no address; Code::unavailable when it cannot be had.
[[nodiscard]] Result<> listen_on(boost::asio::ip::tcp::acceptor& acceptor, const std::string& host, std::uint16_t port);

}  // namespace baton::api
