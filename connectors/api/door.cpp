#include "connectors/api/door.hpp"

#include "connectors/api/http/problem.hpp"
#include "connectors/api/http/trace.hpp"

namespace baton::api {

using boost::asio::ip::tcp;

std::string come_back_later(std::string_view why) {
    const auto trace = trace_of({});
    const auto problem = fail(Code::unavailable, std::string{why});
    const auto body = problem_json(kind_of(problem.code), problem, {Language::en, trace.id, {}});
    return "HTTP/1.1 503 Service Unavailable\r\nserver: baton\r\nconnection: close\r\nretry-after: 5\r\n"
           "content-type: application/problem+json\r\ncontent-length: " +
           std::to_string(body.size()) + "\r\n\r\n" + body;
}

Result<> listen_on(tcp::acceptor& acceptor, const std::string& host, std::uint16_t port) {
    boost::system::error_code failure;
    const auto address = boost::asio::ip::make_address(host, failure);
    if (failure) return fail(Code::invalid, "'" + host + "' is not an address to listen on, as 127.0.0.1 is");
    const tcp::endpoint endpoint(address, port);
    acceptor.open(endpoint.protocol(), failure);
    if (!failure) acceptor.set_option(boost::asio::socket_base::reuse_address(true), failure);
    if (!failure) acceptor.bind(endpoint, failure);
    if (!failure) acceptor.listen(boost::asio::socket_base::max_listen_connections, failure);
    if (!failure) return {};
    return fail(Code::unavailable, "cannot listen on " + host + ':' + std::to_string(port) + ": " + failure.message());
}

}  // namespace baton::api
