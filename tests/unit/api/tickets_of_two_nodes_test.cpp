// Tickets of two nodes, over real sockets: whichever is shown one opens the WebSocket, and of all who show it one gets
// in.
#include <atomic>
#include <gmock/gmock.h>
#include <thread>

#include "tests/unit/api/two_nodes.hpp"

namespace baton::api {
namespace {

class TicketsOfTwoNodes : public TwoNodes {
protected:
    using TwoNodes::TwoNodes;

    std::string ticket_of(const TestNode& node) { return post(node, "wang", "/v2/ws-tickets", "").text("ticket"); }
    Told visit(const TestNode& node, const std::string& ticket) {
        return ask(node, "", "GET", "/v2/inbox/socket?ticket=" + ticket, {},
                   {{"upgrade", "websocket"},
                    {"connection", "upgrade"},
                    {"sec-websocket-version", "13"},
                    {"sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ=="},
                    {"sec-websocket-protocol", "baton.inbox.v1"}});
    }
};

// For what never comes.
class TicketsOfLostNodes : public TicketsOfTwoNodes {
protected:
    TicketsOfLostNodes() : TicketsOfTwoNodes(Duration{400}) {}
};

TEST_F(TicketsOfTwoNodes, a_ticket_of_one_opens_a_socket_at_the_other_once) {
    for (auto* node : {far.get(), near.get()}) {
        auto& other = node == far.get() ? *near : *far;
        const auto ticket = ticket_of(*node);
        EXPECT_EQ(visit(other, ticket).status, 101);
        EXPECT_EQ(visit(other, ticket).status, 401);
        EXPECT_EQ(visit(*node, ticket).status, 401);
        const auto own = ticket_of(*node);
        EXPECT_EQ(visit(*node, own).status, 101);
        EXPECT_EQ(visit(other, own).status, 401);
    }
}

TEST_F(TicketsOfTwoNodes, of_all_who_show_a_ticket_at_the_same_moment_one_comes_in) {
    for (int i = 0; i < 20; ++i) {
        const auto ticket = ticket_of(*near);
        std::atomic<int> opened = 0;
        std::atomic<int> refused = 0;
        {
            std::vector<std::jthread> visitors;
            for (auto* node : {far.get(), near.get(), far.get(), near.get()}) {
                visitors.emplace_back([&, node] {
                    const auto status = visit(*node, ticket).status;
                    if (status == 101) ++opened;
                    if (status == 401) ++refused;
                });
            }
        }
        EXPECT_EQ(opened, 1);
        EXPECT_EQ(refused, 3);
    }
}

TEST_F(TicketsOfTwoNodes, a_ticket_of_a_session_that_has_ended_opens_nothing) {
    const auto ticket = ticket_of(*far);
    EXPECT_EQ(post(*far, "wang", "/v2/logout", "").status, 204);
    EXPECT_EQ(visit(*near, ticket).status, 401);
}

TEST_F(TicketsOfLostNodes, that_is_gone_is_refused_and_another_is_got) {
    const auto ticket = ticket_of(*far);
    far->stop();
    const auto refused = visit(*near, ticket);
    EXPECT_EQ(refused.status, 503);
    EXPECT_EQ(refused.header("retry-after"), "1");
    EXPECT_THAT(refused.body, testing::HasSubstr("ask for another one"));
    EXPECT_EQ(visit(*near, ticket_of(*near)).status, 101);
}

}  // namespace
}  // namespace baton::api
