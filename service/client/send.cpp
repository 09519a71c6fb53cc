#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/use_future.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>

#include "service/client/client.hpp"

namespace baton::client {
namespace {

namespace beast = boost::beast;
namespace http = beast::http;

struct Address {
    std::string host;
    std::string port = "80";
};

Result<Address> address_of(const std::string& url) {
    const std::string scheme = "http://";
    if (!url.starts_with(scheme)) {
        return fail(Code::invalid, "'" + url + "' is no address of a Baton; write it as http://127.0.0.1:8080");
    }
    std::string rest = url.substr(scheme.size());
    rest = rest.substr(0, rest.find('/'));
    const auto colon = rest.rfind(':');
    if (colon == std::string::npos) return Address{rest, "80"};
    return Address{rest.substr(0, colon), rest.substr(colon + 1)};
}

http::request<http::string_body> request_of(const Server& server, const Address& address, const Call& call) {
    http::request<http::string_body> request;
    request.method_string(call.method);
    request.target(call.target);
    request.version(11);
    request.set(http::field::host, address.host + ":" + address.port);
    request.set(http::field::user_agent, "baton-cli");
    request.set(http::field::accept, "application/json");
    request.set(http::field::connection, "close");
    if (!server.token.empty()) request.set(http::field::authorization, "Bearer " + server.token);
    for (const auto& [name, value] : call.headers) request.set(name, value);
    if (!call.body.empty()) {
        request.set(http::field::content_type, "application/json");
        request.body() = call.body;
    }
    request.prepare_payload();
    return request;
}

// Asynchronous, though one waits for it: a deadline ends nothing else.
boost::asio::awaitable<Reply> exchange(const Server& server, const Address& address, const Call& call) {
    const auto executor = co_await boost::asio::this_coro::executor;
    boost::asio::ip::tcp::resolver resolver(executor);
    beast::tcp_stream stream(executor);
    const auto endpoints = resolver.resolve(address.host, address.port);
    stream.expires_after(server.deadline);
    co_await stream.async_connect(endpoints, boost::asio::use_awaitable);
    const auto request = request_of(server, address, call);
    co_await http::async_write(stream, request, boost::asio::use_awaitable);

    beast::flat_buffer buffer;
    http::response_parser<http::string_body> parser;
    parser.body_limit(boost::none);
    co_await http::async_read(stream, buffer, parser, boost::asio::use_awaitable);
    const auto& response = parser.get();
    co_return Reply{static_cast<int>(response.result_int()), std::string(response[http::field::etag]), response.body()};
}

}  // namespace

Result<Reply> send(const Server& server, const Call& call) {
    const auto address = address_of(server.url);
    if (!address) return address.error();
    try {
        boost::asio::io_context context;
        auto reply = boost::asio::co_spawn(context, exchange(server, *address, call), boost::asio::use_future);
        context.run();
        return reply.get();
    } catch (const boost::system::system_error& error) {
        return fail(Code::unavailable, "no answer from " + server.url + ": " + error.code().message() +
                                           "; is 'baton serve' running there?");
    }
}

}  // namespace baton::client
