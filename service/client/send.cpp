#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
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

}  // namespace

Result<Reply> send(const Server& server, const Call& call) {
    const auto address = address_of(server.url);
    if (!address) return address.error();
    try {
        boost::asio::io_context context;
        boost::asio::ip::tcp::resolver resolver(context);
        beast::tcp_stream stream(context);
        stream.expires_after(server.deadline);
        stream.connect(resolver.resolve(address->host, address->port));
        const auto request = request_of(server, *address, call);
        http::write(stream, request);

        beast::flat_buffer buffer;
        http::response_parser<http::string_body> parser;
        parser.body_limit(boost::none);
        http::read(stream, buffer, parser);
        const auto& response = parser.get();
        return Reply{static_cast<int>(response.result_int()), std::string(response[http::field::etag]),
                     response.body()};
    } catch (const boost::system::system_error& error) {
        return fail(Code::unavailable, "no answer from " + server.url + ": " + error.code().message() +
                                           "; is 'baton serve' running there?");
    }
}

}  // namespace baton::client
