// Connections to another node: kept, bounded, and exact about what can have been done.
#include "connectors/api/forward/peers.hpp"

#include <atomic>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/thread_pool.hpp>
#include <boost/asio/use_future.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <latch>

#include "tests/unit/api/scripted_peer.hpp"

namespace baton::api {
namespace {

using Fate = Reply::Fate;
using testing::SizeIs;

class PeersTest : public testing::Test {
protected:
    static Outgoing request(std::string_view body = {}, Duration within = Duration{60'000}) {
        return {"POST /x HTTP/1.1\r\nhost: a\r\ncontent-length: " + std::to_string(body.size()) + "\r\n\r\n", body,
                within};
    }
    std::future<Reply> begin(Peers& peers, const std::string& address, const Outgoing& what) {
        return boost::asio::co_spawn(threads_, peers.send(address, what), boost::asio::use_future);
    }
    Reply send(Peers& peers, const std::string& address, const Outgoing& what) {
        return begin(peers, address, what).get();
    }

    boost::asio::thread_pool threads_{4};
};

TEST_F(PeersTest, many_at_once_share_connections_and_each_gets_its_own_answer) {
    ScriptedPeer peer(
        [](const std::string& heard) { return ScriptedPeer::answer(200, heard.substr(heard.find("\r\n\r\n") + 4)); });
    Peers peers(threads_.get_executor(), {.connections_max = 8});
    std::atomic<int> answered = 0;
    std::vector<std::thread> clients;
    for (int client = 0; client < 8; ++client) {
        clients.emplace_back([&, client] {
            for (int i = 0; i < 50; ++i) {
                const auto body = "第" + std::to_string(client * 1000 + i) + "件";
                const auto reply = send(peers, peer.address(), request(body));
                if (reply.fate == Fate::answered && reply.response.body == body) ++answered;
            }
        });
    }
    for (auto& client : clients) client.join();
    EXPECT_EQ(answered, 400);
    EXPECT_THAT(peer.heard(400), SizeIs(400));
    EXPECT_LE(peer.connections(), 8U);
}

TEST_F(PeersTest, beyond_the_bound_nothing_is_sent) {
    std::latch goes_on(1);
    ScriptedPeer peer([&](const std::string&) {
        goes_on.wait();
        return ScriptedPeer::answer(200);
    });
    Peers peers(threads_.get_executor(), {.connections_max = 2});
    const auto what = request();
    auto first = begin(peers, peer.address(), what);
    auto second = begin(peers, peer.address(), what);
    ASSERT_THAT(peer.heard(2), SizeIs(2));
    EXPECT_EQ(send(peers, peer.address(), what).fate, Fate::not_done);
    ScriptedPeer other([](const std::string&) { return ScriptedPeer::answer(200); });
    EXPECT_EQ(send(peers, other.address(), what).fate, Fate::answered) << "another node has its own";
    goes_on.count_down();
    EXPECT_EQ(first.get().fate, Fate::answered);
    EXPECT_EQ(second.get().fate, Fate::answered);
    EXPECT_EQ(send(peers, peer.address(), what).fate, Fate::answered);
}

TEST_F(PeersTest, silence_is_unknown_and_nobody_there_is_not_done) {
    std::latch goes_on(1);
    ScriptedPeer silent([&](const std::string&) {
        goes_on.wait();
        return std::optional<std::string>{};
    });
    Peers peers(threads_.get_executor(), {.connect_within = Duration{2'000}});
    EXPECT_EQ(send(peers, silent.address(), request({}, Duration{50})).fate, Fate::unknown);
    EXPECT_EQ(send(peers, "127.0.0.1:1", request()).fate, Fate::not_done);
    EXPECT_EQ(send(peers, "[::1]:1", request()).fate, Fate::not_done);
    EXPECT_EQ(send(peers, "", request()).fate, Fate::not_done);
    goes_on.count_down();
}

TEST_F(PeersTest, an_answer_that_is_too_large_or_no_http_is_none) {
    ScriptedPeer peer([](const std::string& heard) -> std::optional<std::string> {
        if (heard.ends_with("large")) return ScriptedPeer::answer(200, std::string(2'000, 'x'));
        return "what do you mean?\r\n\r\n";
    });
    Peers peers(threads_.get_executor(), {.answer_size_max = 1'000});
    EXPECT_EQ(send(peers, peer.address(), request("large")).fate, Fate::unknown);
    EXPECT_EQ(send(peers, peer.address(), request("other")).fate, Fate::unknown);
}

TEST_F(PeersTest, what_is_idle_for_long_is_ended) {
    ScriptedPeer peer([](const std::string&) { return ScriptedPeer::answer(200); });
    Peers peers(threads_.get_executor(), {.idle_max = Duration{1}});
    EXPECT_EQ(send(peers, peer.address(), request()).fate, Fate::answered);
    threads_.join();  // the broom has nothing more to do
    EXPECT_EQ(peer.connections(), 1U);
}

TEST_F(PeersTest, closing_breaks_off_and_sends_no_more) {
    std::latch goes_on(1);
    ScriptedPeer silent([&](const std::string&) {
        goes_on.wait();
        return std::optional<std::string>{};
    });
    Peers peers(threads_.get_executor(), {});
    const auto what = request();
    auto under_way = begin(peers, silent.address(), what);
    ASSERT_THAT(silent.heard(1), SizeIs(1));
    peers.close();
    EXPECT_EQ(under_way.get().fate, Fate::unknown);
    EXPECT_EQ(send(peers, silent.address(), what).fate, Fate::not_done);
    goes_on.count_down();
}

}  // namespace
}  // namespace baton::api
