// Two services on one PostgreSQL: a browser's ticket of one opens a WebSocket at the other, once, and never when the
// one that gave it is not heard.
#include <algorithm>
#include <gmock/gmock.h>
#include <thread>

#include "engine/feel/json.hpp"
#include "tests/e2e/inbox_words.hpp"
#include "tests/faults/served.hpp"
#include "tests/unit/outbound/postgres_server.hpp"

namespace baton::e2e {
namespace {

// One of the services, and what people ask of it.
struct Node {
    Node(const std::string& name, const std::string& store)
        : folder("e2e-tickets-" + name), served(folder.path(), words(store)) {}

    [[nodiscard]] std::uint16_t port() const {
        const auto address = served.address();
        return static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
    }
    feel::Value sure(const std::string& role, const client::Call& call) const {
        const auto told = client::ask(served.as(role), call);
        EXPECT_TRUE(told) << call.target << ": " << (told ? "" : told.error().detail);
        return told ? *told : feel::Value{};
    }
    [[nodiscard]] std::string ticket() const {
        return text(sure("intake", {"POST", "/v2/ws-tickets", "", {}}), {"ticket"});
    }
    // A browser of another page: it has the ticket, and nothing else.
    [[nodiscard]] std::unique_ptr<Listener> visit(const std::string& ticket) const {
        return std::make_unique<Listener>(
            port(), Listener::Opening{"", "/v2/inbox/socket?ticket=" + ticket + "&department=zhf_bureau", {}, true, 0});
    }
    static std::vector<std::string> words(const std::string& store) {
        auto words = faults::as_usual();
        for (const auto& setting : {"store.url=" + store, std::string{"node.lease_ms=600000"},
                                    std::string{"node.beat_every_ms=100"}, std::string{"engine.partitions=2"}}) {
            words.insert(words.end(), {"--set", setting});
        }
        return words;
    }

    faults::Folder folder;
    faults::Served served;
};

class TicketsE2e : public testing::Test {
protected:
    void SetUp() override {
        ASSERT_TRUE(database_.runs()) << database_.problem();
        for (const auto* name : {"one", "other"}) {
            nodes_.push_back(std::make_unique<Node>(name, database_.uri()));
            ASSERT_TRUE(nodes_.back()->served.start()) << name;
        }
    }
    // As a page does: when it is told to come again it does so with another ticket.
    static std::unique_ptr<Listener> come_in(const Node& giver, const Node& at, std::string& ticket) {
        const auto until = std::chrono::steady_clock::now() + patience;
        for (;;) {
            ticket = giver.ticket();
            auto socket = at.visit(ticket);
            if (socket->status() != 503 || std::chrono::steady_clock::now() > until) return socket;
        }
    }
    static void come_in_and_leave(const Node& giver, const Node& at) {
        std::string ticket;
        EXPECT_EQ(come_in(giver, at, ticket)->status(), 101);
    }
    // Once the node that gave it has answered in time.
    static int answer_to(const std::string& ticket, const Node& at) {
        const auto until = std::chrono::steady_clock::now() + patience;
        int status = 503;
        while (status == 503 && std::chrono::steady_clock::now() < until) status = at.visit(ticket)->status();
        return status;
    }

    outbound::PostgresServer database_;
    std::vector<std::unique_ptr<Node>> nodes_;
};

TEST_F(TicketsE2e, one_of_either_node_opens_the_inbox_at_the_other_and_then_nothing_at_both) {
    for (const std::size_t giver : {0U, 1U}) {
        const Node& gave = *nodes_[giver];
        const Node& other = *nodes_[1 - giver];
        std::string ticket;
        const auto socket = come_in(gave, other, ticket);
        ASSERT_EQ(socket->status(), 101) << socket->opened().body;
        socket->send(hello(""));
        EXPECT_EQ(text(socket->next("welcome"), {"mode"}), "fresh");
        gave.sure("intake", {"POST", "/v2/process-instances", R"({"processDefinitionId":"work"})", {}});
        EXPECT_EQ(text(socket->next("event"), {"event", "source"}), "/departments/zhf_bureau");
        EXPECT_EQ(answer_to(ticket, other), 401);
        EXPECT_EQ(gave.visit(ticket)->status(), 401);
        const auto own = gave.ticket();
        EXPECT_EQ(gave.visit(own)->status(), 101);
        EXPECT_EQ(answer_to(own, other), 401);
    }
    for (const auto& node : nodes_) EXPECT_EQ(node->served.stop(), 0);
}

TEST_F(TicketsE2e, of_all_who_show_one_at_both_nodes_at_the_same_moment_one_comes_in) {
    for (int i = 0; i < 20; ++i) {
        const auto ticket = nodes_[static_cast<std::size_t>(i) % 2]->ticket();
        std::vector<int> answers(6);
        {
            std::vector<std::jthread> visitors;
            for (std::size_t one = 0; one < answers.size(); ++one) {
                visitors.emplace_back([&, one] { answers[one] = nodes_[one % 2]->visit(ticket)->status(); });
            }
        }
        // The one that was to come in may have waited too long for the other node, on a machine that is too slow.
        EXPECT_LE(std::ranges::count(answers, 101), 1);
        EXPECT_EQ(
            std::ranges::count(answers, 101) + std::ranges::count(answers, 401) + std::ranges::count(answers, 503), 6);
        if (std::ranges::count(answers, 503) == 0) {
            EXPECT_EQ(std::ranges::count(answers, 101), 1);
        }
    }
}

// The node hears of it when it goes on, and perhaps after it has been asked again: so once at most.
TEST_F(TicketsE2e, that_nobody_answers_for_opens_nothing_then_and_one_socket_at_most_later) {
    come_in_and_leave(*nodes_[0], *nodes_[1]);
    const auto ticket = nodes_[0]->ticket();
    nodes_[0]->served.pause();
    const auto refused = nodes_[1]->visit(ticket);
    EXPECT_EQ(refused->status(), 503);
    EXPECT_EQ(refused->opened().header("retry-after"), "1");
    EXPECT_THAT(refused->opened().body, testing::HasSubstr("ask for another one"));
    nodes_[0]->served.go_on();
    std::vector<int> answers;
    for (std::size_t i = 0; i < 10; ++i) answers.push_back(nodes_[1 - i % 2]->visit(ticket)->status());
    EXPECT_LE(std::ranges::count(answers, 101), 1);
    EXPECT_EQ(answers.back(), 401);
    come_in_and_leave(*nodes_[0], *nodes_[1]);
}

TEST_F(TicketsE2e, of_a_node_that_is_gone_is_refused_and_a_token_or_another_ticket_is_not) {
    const auto ticket = nodes_[0]->ticket();
    nodes_[0]->served.kill();
    const auto refused = nodes_[1]->visit(ticket);
    EXPECT_EQ(refused->status(), 503);
    EXPECT_EQ(refused->opened().header("retry-after"), "1");
    EXPECT_EQ(nodes_[1]->visit(nodes_[1]->ticket())->status(), 101);
    const Listener signed_in(
        nodes_[1]->port(),
        {nodes_[1]->served.as("intake").token, "/v2/inbox/socket?department=zhf_bureau", {}, true, 0});
    EXPECT_EQ(signed_in.status(), 101);
    ASSERT_TRUE(nodes_[0]->served.start());
    EXPECT_EQ(nodes_[0]->visit(ticket)->status(), 401) << "it was kept in memory";
    EXPECT_EQ(answer_to(ticket, *nodes_[1]), 401) << "once it knows where the other listens now";
}

}  // namespace
}  // namespace baton::e2e
