// Neighbours are told that there is news: by who shows the secret, one at a time, and never twice for nothing.
#include "connectors/api/forward/neighbours.hpp"

#include <atomic>
#include <boost/asio/thread_pool.hpp>
#include <future>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/api/scripted_peer.hpp"

namespace baton::api {
namespace {

using testing::HasSubstr;
using testing::SizeIs;
using testing::StartsWith;

std::string done() { return "HTTP/1.1 204 No Content\r\n\r\n"; }

class NeighboursTest : public testing::Test {
protected:
    boost::asio::thread_pool threads_{2};
};

TEST_F(NeighboursTest, AreToldWithTheSecret) {
    ScriptedPeer peer([](const std::string&) { return done(); });
    Neighbours neighbours(threads_.get_executor(), "the secret of this store");
    neighbours.tell(peer.address());
    const auto heard = peer.heard(1);
    ASSERT_THAT(heard, SizeIs(1));
    EXPECT_THAT(heard[0], StartsWith("POST /v2/nodes/news HTTP/1.1\r\n"));
    EXPECT_THAT(heard[0], HasSubstr("\r\nx-baton-node-secret: the secret of this store\r\n"));
    EXPECT_THAT(heard[0], HasSubstr("\r\nhost: " + peer.address() + "\r\n"));
}

TEST_F(NeighboursTest, AreToldOnceMoreOfAllThatCameWhileTheyWereTold) {
    std::promise<void> goes_on;
    std::shared_future<void> wait = goes_on.get_future().share();
    ScriptedPeer peer([wait](const std::string&) {
        wait.wait();
        return done();
    });
    Neighbours neighbours(threads_.get_executor(), "s");
    neighbours.tell(peer.address());
    ASSERT_THAT(peer.heard(1), SizeIs(1));
    for (int i = 0; i < 10; ++i) neighbours.tell(peer.address());
    EXPECT_THAT(peer.heard(1), SizeIs(1));
    goes_on.set_value();
    EXPECT_THAT(peer.heard(2), SizeIs(2));
    neighbours.tell(peer.address());
    EXPECT_THAT(peer.heard(3), SizeIs(3));
    EXPECT_EQ(peer.connections(), 1U);
}

TEST_F(NeighboursTest, DoNotHoldUpOneAnother) {
    std::promise<void> goes_on;
    std::shared_future<void> wait = goes_on.get_future().share();
    ScriptedPeer slow([wait](const std::string&) {
        wait.wait();
        return done();
    });
    ScriptedPeer quick([](const std::string&) { return done(); });
    Neighbours neighbours(threads_.get_executor(), "s");
    neighbours.tell(slow.address());
    ASSERT_THAT(slow.heard(1), SizeIs(1));
    neighbours.tell(quick.address());
    EXPECT_THAT(quick.heard(1), SizeIs(1));
    goes_on.set_value();
}

TEST_F(NeighboursTest, MayBeGoneAndComeBack) {
    std::atomic<bool> ends = true;
    ScriptedPeer peer([&ends](const std::string&) -> std::optional<std::string> {
        if (ends.exchange(false)) return std::nullopt;
        return done();
    });
    Neighbours neighbours(threads_.get_executor(), "s");
    neighbours.tell("127.0.0.1:1");
    neighbours.tell("127.0.0.1:nobody");
    neighbours.tell("");
    neighbours.tell(peer.address());
    ASSERT_THAT(peer.heard(1), SizeIs(1));
    for (std::size_t told = 1; peer.heard(0).size() < 2; ++told) neighbours.tell(peer.address());
    EXPECT_GE(peer.connections(), 2U);
}

TEST_F(NeighboursTest, EndWhileOneIsSilent) {
    std::promise<void> goes_on;
    std::shared_future<void> wait = goes_on.get_future().share();
    ScriptedPeer silent([wait](const std::string&) {
        wait.wait();
        return done();
    });
    {
        Neighbours neighbours(threads_.get_executor(), "s");
        neighbours.tell(silent.address());
        ASSERT_THAT(silent.heard(1), SizeIs(1));
    }
    threads_.join();  // returns: what was under way was broken off
    goes_on.set_value();
}

}  // namespace
}  // namespace baton::api
