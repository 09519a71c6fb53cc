#include "service/client/client.hpp"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <gtest/gtest.h>

namespace baton::client {
namespace {

TEST(Client, gives_up_on_a_server_that_takes_the_request_and_never_answers) {
    boost::asio::io_context context;
    const boost::asio::ip::tcp::acceptor deaf(context, {boost::asio::ip::address_v4::loopback(), 0});
    Server server;
    server.url = "http://127.0.0.1:" + std::to_string(deaf.local_endpoint().port());
    server.deadline = std::chrono::milliseconds{50};
    const auto reply = send(server, {"GET", "/v2/me", "", {}});
    ASSERT_FALSE(reply.has_value());
    EXPECT_EQ(reply.error().code, Code::unavailable);
    EXPECT_NE(reply.error().detail.find(server.url), std::string::npos) << reply.error().detail;
}

}  // namespace
}  // namespace baton::client
