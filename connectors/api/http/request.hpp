// A request and its answer as plain values, so that everything but the server works without a socket.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace baton::api {

using Header = std::pair<std::string, std::string>;  // the name in lower case

struct Request {
    std::string method;
    std::string target;  // as sent: path and query
    std::vector<Header> headers;
    std::string body;
    std::string peer;  // address of the other side

    // The first of that name (lower case), or empty.
    [[nodiscard]] std::string_view header(std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] std::size_t count(std::string_view name) const;
};

struct Response {
    int status = 200;
    std::vector<Header> headers;
    std::string body;
    // When set, the body comes piece by piece from here instead, until an empty piece or the end of the connection.
    std::function<boost::asio::awaitable<std::string>()> next_piece;

    void set(std::string_view name, std::string value);  // replaces one of the same name
    [[nodiscard]] std::string_view header(std::string_view name) const;
};

[[nodiscard]] Response json_response(int status, std::string body);
[[nodiscard]] Response text_response(int status, std::string_view type, std::string body);

}  // namespace baton::api
