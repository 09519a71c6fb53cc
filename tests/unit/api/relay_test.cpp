// The door of a node that stands by, over real sockets: bytes pass, and nobody is left without an answer.
#include "connectors/api/relay.hpp"

#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>
#include <unistd.h>

namespace baton::api {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using testing::HasSubstr;

// A node that says its name, and then all that it hears in one piece once the other has no more to say.
class Echo {
public:
    explicit Echo(std::string name) : name_(std::move(name)), serving_([this] { serve(); }) {}
    ~Echo() {
        boost::system::error_code ignored;
        is_over_ = true;
        tcp::socket(context_).connect(acceptor_.local_endpoint(), ignored);
        serving_.join();
    }
    Echo(const Echo&) = delete;
    Echo& operator=(const Echo&) = delete;
    [[nodiscard]] std::string address() const {
        return "127.0.0.1:" + std::to_string(acceptor_.local_endpoint().port());
    }

private:
    void serve() {
        std::vector<std::jthread> conversations;
        while (!is_over_) {
            tcp::socket socket(context_);
            boost::system::error_code failed;
            acceptor_.accept(socket, failed);
            if (failed || is_over_) return;
            conversations.emplace_back([this, one = std::move(socket)]() mutable {
                boost::system::error_code ended;
                std::string heard;
                asio::write(one, asio::buffer(name_), ended);
                asio::read(one, asio::dynamic_buffer(heard), ended);
                asio::write(one, asio::buffer(heard), ended);
            });
        }
    }

    std::string name_;
    std::atomic<bool> is_over_ = false;
    asio::io_context context_;
    tcp::acceptor acceptor_{context_, tcp::endpoint(asio::ip::address_v4::loopback(), 0)};
    std::thread serving_;
};

class RelayTest : public testing::Test {
protected:
    RelayTest() {
        RelaySettings settings;
        settings.connect_within = Duration{2'000};
        relay_.emplace(context_.get_executor(), settings);
        const auto port = relay_->listen();
        EXPECT_TRUE(port.has_value());
        port_ = *port;
    }
    ~RelayTest() override {
        relay_.reset();
        work_.reset();
        context_.stop();
    }
    tcp::socket connect() {
        tcp::socket socket(own_);
        socket.connect(tcp::endpoint(asio::ip::address_v4::loopback(), port_));
        return socket;
    }
    static std::string read(tcp::socket& socket, std::size_t count) {
        std::string text(count, ' ');
        boost::system::error_code failed;
        text.resize(asio::read(socket, asio::buffer(text), failed));
        return text;
    }
    static std::string read_all(tcp::socket& socket) {
        std::string text;
        boost::system::error_code failed;
        asio::read(socket, asio::dynamic_buffer(text), failed);
        return text;
    }
    std::string answer_to(const std::string& request) {
        auto socket = connect();
        asio::write(socket, asio::buffer(request));
        return read_all(socket);
    }

    asio::io_context own_;
    asio::io_context context_;
    asio::executor_work_guard<asio::io_context::executor_type> work_ = make_work_guard(context_);
    std::optional<Relay> relay_;
    std::uint16_t port_ = 0;
    std::jthread running_{[this] { context_.run(); }};
};

TEST_F(RelayTest, bytes_pass_both_ways_and_each_side_ends_for_itself) {
    const Echo node("north");
    relay_->lead_to(node.address());
    auto socket = connect();
    EXPECT_EQ(read(socket, 5), "north");
    const std::string much(3'000'000, 'x');
    asio::write(socket, asio::buffer(much));
    socket.shutdown(tcp::socket::shutdown_send);
    EXPECT_EQ(read_all(socket), much);
}

TEST_F(RelayTest, many_are_led_at_the_same_time) {
    const Echo node("north");
    relay_->lead_to(node.address());
    std::vector<tcp::socket> sockets;
    for (int i = 0; i < 50; ++i) sockets.push_back(connect());
    for (int i = 0; i < 50; ++i) {
        asio::write(sockets[static_cast<std::size_t>(i)], asio::buffer(std::to_string(i)));
        sockets[static_cast<std::size_t>(i)].shutdown(tcp::socket::shutdown_send);
    }
    for (int i = 0; i < 50; ++i) EXPECT_EQ(read_all(sockets[static_cast<std::size_t>(i)]), "north" + std::to_string(i));
}

TEST_F(RelayTest, when_another_node_has_the_partition_old_connections_end_and_new_ones_lead_there) {
    const Echo north("north");
    const Echo south("south");
    relay_->lead_to(north.address());
    auto old = connect();
    ASSERT_EQ(read(old, 5), "north");
    relay_->lead_to(south.address());
    EXPECT_EQ(read_all(old), "");
    auto fresh = connect();
    EXPECT_EQ(read(fresh, 5), "south");
}

TEST_F(RelayTest, the_same_address_again_cuts_nobody) {
    const Echo north("north");
    relay_->lead_to(north.address());
    auto socket = connect();
    ASSERT_EQ(read(socket, 5), "north");
    relay_->lead_to(north.address());
    asio::write(socket, asio::buffer(std::string_view{"still"}));
    socket.shutdown(tcp::socket::shutdown_send);
    EXPECT_EQ(read_all(socket), "still");
}

TEST_F(RelayTest, while_nobody_has_the_partition_who_asks_is_told_to_come_back) {
    const auto answer = answer_to("GET /version HTTP/1.1\r\nhost: a\r\n\r\n");
    EXPECT_THAT(answer, HasSubstr("HTTP/1.1 503"));
    EXPECT_THAT(answer, HasSubstr("retry-after"));
    EXPECT_THAT(answer, HasSubstr("no node has the partition"));
}

TEST_F(RelayTest, a_node_that_cannot_be_reached_is_told_too) {
    std::string address;
    {
        const Echo gone("gone");
        address = gone.address();
    }
    for (const auto& where : {address, std::string("no.such.host.invalid:80"), std::string("nonsense")}) {
        relay_->lead_to(where);
        EXPECT_THAT(answer_to("GET / HTTP/1.1\r\n\r\n"), HasSubstr("cannot be reached")) << where;
    }
}

TEST_F(RelayTest, who_comes_while_the_socket_changes_hands_waits_and_is_served_by_the_next_owner) {
    const int socket = relay_->hand_over();
    ASSERT_GE(socket, 0);
    auto early = connect();
    asio::write(early, asio::buffer(std::string_view{"hello"}));
    tcp::acceptor next(own_, tcp::v4(), socket);
    tcp::socket accepted(own_);
    next.accept(accepted);
    EXPECT_EQ(read(accepted, 5), "hello");
}

}  // namespace
}  // namespace baton::api
