// A1 and A2: a consumer that was away gets every notice, in order and without a gap, whatever died meanwhile; what it
// acknowledged never comes again. And a stop that leaves nobody in doubt.
#include <csignal>
#include <gtest/gtest.h>
#include <set>

#include "tests/e2e/inbox_words.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

constexpr std::uint64_t away = 10'000;  // notices while the consumer was away

class InboxDurability : public testing::Test {
protected:
    InboxDurability() : world_("durability") {}

    std::unique_ptr<Listener> connected(std::uint32_t window) {
        auto socket =
            std::make_unique<Listener>(world_.port(), Listener::Opening{world_.token("li"), market, {}, true, 0});
        socket->send(hello(R"(,"consumer":"oa-bridge","window":)" + std::to_string(window)));
        return socket;
    }
    // So many tasks for team_market, in one record; the same key does it once.
    Answer burst(std::uint64_t count, const std::string& key) {
        return world_.send("intake", "POST", "/v2/process-instances", body(count), {{"idempotency-key", key}});
    }
    // The service dies at some moment of it: before, in the middle, or after the commit.
    void burst_and_die(std::uint64_t count, const std::string& key) {
        Wire wire(world_.port());
        wire.send(world_.request("intake", "POST", "/v2/process-instances", body(count), {{"idempotency-key", key}}));
        (void)wire.answer(Milliseconds(died_++ * 40));
        world_.kill();
        world_.start();
    }
    static std::string body(std::uint64_t count) {
        return R"({"processDefinitionId":"burst","variables":{"n":)" + std::to_string(count) + "}}";
    }
    // Events [first, last], each acknowledged now and then; their tasks must all be different ones.
    void receive(Listener& socket, std::uint64_t first, std::uint64_t last) {
        for (std::uint64_t expected = first; expected <= last; ++expected) {
            const auto event = socket.next("event");
            ASSERT_EQ(seq(event), expected);
            ASSERT_EQ(text(event, {"event", "id"}), "team_market:" + std::to_string(expected));
            EXPECT_TRUE(tasks_.insert(text(event, {"event", "subject"})).second) << "told of twice";
            if (expected % 100 == 0) socket.send(ack(expected));
        }
    }
    void acknowledge(Listener& socket, std::uint64_t up_to) {
        socket.send(ack(up_to));
        for (std::uint64_t acked = 0; acked < up_to;) {
            const auto answer = socket.next("acked");
            ASSERT_FALSE(answer.is_null());
            acked = seq(answer, "upTo");
        }
    }

    World world_;
    std::set<std::string> tasks_;
    int died_ = 0;
};

TEST_F(InboxDurability, a_consumer_that_was_away_gets_every_notice_in_order_whatever_died_meanwhile) {
    ASSERT_EQ(burst(3, "first").status, 200);
    {
        const auto socket = connected(256);
        receive(*socket, 1, 3);
        acknowledge(*socket, 3);
    }
    for (const auto* key : {"part-1", "part-2", "part-3", "part-4"}) {
        if (died_ < 3) burst_and_die(away / 4, key);
        ASSERT_EQ(burst(away / 4, key).status, 200);
    }
    {
        const auto socket = connected(500);
        const auto welcome = socket->next("welcome");
        EXPECT_EQ(text(welcome, {"mode"}), "resumed");
        EXPECT_EQ(seq(welcome, "acked"), 3U);
        EXPECT_EQ(seq(welcome, "head"), 3 + away) << "none twice, none missing";
        receive(*socket, 4, 3 + away);
        acknowledge(*socket, away);
    }
    world_.kill();
    world_.start();
    const auto again = connected(500);
    tasks_.clear();
    receive(*again, away + 1, away + 3);
    acknowledge(*again, away + 3);
    ASSERT_EQ(burst(1, "last").status, 200);
    EXPECT_EQ(seq(again->next("event")), away + 4) << "what was acknowledged never comes again";
}

TEST_F(InboxDurability, a_stop_tells_all_who_listen_when_to_come_back_and_ends_well) {
    std::vector<std::unique_ptr<Listener>> sockets;
    for (int i = 0; i < 45; ++i) {
        for (const auto* who : {"li", "wang"}) {
            const auto target = who == std::string("li") ? market : "/v2/inbox/socket";
            sockets.push_back(
                std::make_unique<Listener>(world_.port(), Listener::Opening{world_.token(who), target, {}, true, 0}));
            sockets.back()->send(hello(""));
            ASSERT_FALSE(sockets.back()->next("welcome").is_null());
        }
    }
    EXPECT_EQ(::kill(world_.pid(), SIGTERM), 0);
    for (auto& socket : sockets) {
        EXPECT_FALSE(in(socket->next("drain"), {"retryAfterMs"}).is_null());
        EXPECT_EQ(socket->close_code(), 1001);
    }
    EXPECT_EQ(world_.stop(), 0);
}

}  // namespace
}  // namespace baton::e2e
