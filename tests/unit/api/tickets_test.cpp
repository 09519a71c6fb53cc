// Tickets for WebSockets: good once and for half a minute, here and at the nodes that share the store; and what comes
// of those that nobody gave, or whose giver does not answer.
#include "connectors/api/tickets.hpp"

#include <gmock/gmock.h>
#include <thread>

#include "connectors/api/forward/marked_ticket.hpp"
#include "connectors/api/socket_door.hpp"
#include "tests/unit/api/shared_store_fixture.hpp"

namespace baton::api {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::MatchesRegex;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

Tickets::Holder wangs() { return {{"wang", {}, {}, {}}, "t"}; }

TEST(InboxTickets, are_good_for_half_a_minute) {
    Tickets tickets;
    const Tickets::Moment now{};
    EXPECT_TRUE(tickets.keep("a", wangs(), now));
    EXPECT_FALSE(tickets.take("a", now + Tickets::lifetime));
    EXPECT_TRUE(tickets.keep("b", wangs(), now));
    EXPECT_EQ(tickets.take("b", now + Tickets::lifetime - std::chrono::seconds(1))->token, "t");
    EXPECT_FALSE(tickets.take("b", now));
    EXPECT_FALSE(tickets.take("c", now));
}

TEST(InboxTickets, are_taken_by_one_of_many) {
    Tickets tickets;
    for (int i = 0; i < 50; ++i) {
        const auto ticket = new_ticket();
        EXPECT_TRUE(tickets.keep(ticket, wangs(), {}));
        std::atomic<int> taken = 0;
        {
            std::vector<std::jthread> visitors;
            for (int one = 0; one < 4; ++one) {
                visitors.emplace_back([&] { taken += tickets.take(ticket, {}) ? 1 : 0; });
            }
        }
        EXPECT_EQ(taken, 1);
    }
}

TEST(InboxTickets, are_bounded_and_those_that_are_too_old_make_room) {
    Tickets tickets;
    const Tickets::Moment now{};
    for (std::size_t i = 0; i < Tickets::kept_max; ++i) EXPECT_TRUE(tickets.keep(std::to_string(i), wangs(), now));
    EXPECT_FALSE(tickets.keep("one more", wangs(), now));
    EXPECT_FALSE(tickets.take("one more", now));
    EXPECT_TRUE(tickets.keep("one more", wangs(), now + Tickets::lifetime));
}

TEST(MarkedTickets, say_who_gave_them_to_those_who_know_the_secret) {
    const auto mark = mark_of("区政府-甲机:/var/lib/baton", "秘密");
    const auto ticket = marked_ticket(mark, "秘密");
    EXPECT_THAT(ticket, MatchesRegex("[0-9a-f]{64}\\.[0-9a-f]{16}\\.[0-9a-f]{32}"));
    EXPECT_EQ(mark_in(ticket, "秘密"), mark);
    EXPECT_NE(mark_of("乙机", "秘密"), mark);
    EXPECT_NE(mark_of("区政府-甲机:/var/lib/baton", "another"), mark);
    EXPECT_NE(marked_ticket(mark, "秘密"), ticket);
    EXPECT_EQ(mark_in(ticket, "another"), "");
    EXPECT_EQ(mark_in(ticket, ""), "");
    EXPECT_EQ(mark_in(marked_ticket(mark, ""), ""), "") << "who has no secret yet knows nobody by it";
}

TEST(MarkedTickets, that_are_changed_anywhere_are_nobodys) {
    const auto ticket = marked_ticket(mark_of("甲机", "秘密"), "秘密");
    for (std::size_t at = 0; at < ticket.size(); ++at) {
        auto other = ticket;
        other[at] = other[at] == '0' ? '1' : '0';
        EXPECT_EQ(mark_in(other, "秘密"), "") << at;
    }
    for (const auto& other : {std::string{}, std::string(114, '.'), ticket + '0', ticket.substr(1), "0" + ticket}) {
        EXPECT_EQ(mark_in(other, "秘密"), "") << other;
    }
}

// This node is 甲机; 乙机 is played.
class TicketsOfOthers : public SharedStoreTest {
protected:
    static NodeSeen here() { return {"甲机", "127.0.0.1:1", {}, true, false}; }
    void know(const std::string& address) { whereabouts.show({here(), {"乙机", address, {}, false, false}}); }
    std::unique_ptr<ScriptedPeer> other(ScriptedPeer::Script script) {
        auto peer = std::make_unique<ScriptedPeer>(std::move(script));
        know(peer->address());
        return peer;
    }
    static std::string ticket_of(const std::string& node) { return marked_ticket(mark_of(node, "秘密"), "秘密"); }

    Result<Visit> visit(const std::string& ticket) {
        const Request request{
            "GET", "/v2/inbox/socket?ticket=" + ticket, {{"sec-websocket-protocol", "baton.inbox.v1"}}, {}, {}};
        auto answered = boost::asio::co_spawn(context, admit_visit(gate, parts, request), boost::asio::use_future);
        context.restart();
        while (answered.wait_for(std::chrono::seconds(0)) != std::future_status::ready) context.run_one();
        return answered.get();
    }
    void expect_refused(const std::string& ticket, Code code, const std::string& why) {
        const auto refused = visit(ticket);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, code);
        EXPECT_THAT(refused.error().detail, HasSubstr(why));
        EXPECT_THAT(refused.error().detail, Not(HasSubstr("127.0.0.1")));
    }
};

TEST_F(TicketsOfOthers, are_redeemed_by_who_gave_them) {
    const auto peer = other([](const std::string&) { return ScriptedPeer::answer(200, R"({"token":"wang"})"); });
    const auto ticket = ticket_of("乙机");
    const auto opened = visit(ticket);
    ASSERT_TRUE(opened) << opened.error().detail;
    EXPECT_EQ(opened->account, "wang");
    EXPECT_EQ(opened->token, "wang");
    EXPECT_EQ(opened->department, "team_env");
    const auto heard = peer->heard(1).at(0);
    EXPECT_THAT(heard, StartsWith("POST /v2/nodes/ticket-redemption HTTP/1.1\r\n"));
    EXPECT_THAT(heard, HasSubstr("\r\nx-baton-node-secret: 秘密\r\n"));
    EXPECT_THAT(heard, HasSubstr("\r\nhost: " + peer->address() + "\r\n"));
    EXPECT_THAT(heard, EndsWith("\r\n\r\n{\"ticket\":\"" + ticket + "\"}"));
}

// What the other node says is a token, and no more than that: who that is is known here.
TEST_F(TicketsOfOthers, open_nothing_that_the_token_does_not) {
    std::string says;
    const auto peer = other([&](const std::string&) { return ScriptedPeer::answer(200, says); });
    says = R"({"token":"nobody","account":"wang"})";
    EXPECT_EQ(visit(ticket_of("乙机")).error().code, Code::unauthenticated);
    says = R"({"token":"ops"})";
    EXPECT_EQ(visit(ticket_of("乙机") + "&department=team_env").error().code, Code::forbidden);
}

TEST_F(TicketsOfOthers, are_not_good_when_who_gave_them_says_so) {
    const auto peer = other([](const std::string&) { return ScriptedPeer::answer(401, "{}"); });
    expect_refused(ticket_of("乙机"), Code::unauthenticated, "the ticket is unknown, used or older than 30 seconds");
    EXPECT_THAT(peer->heard(1), SizeIs(1));
}

TEST_F(TicketsOfOthers, ask_nobody_when_they_are_forged_or_of_this_node) {
    const auto peer = other([](const std::string&) { return ScriptedPeer::answer(200, R"({"token":"wang"})"); });
    const auto mark = mark_of("乙机", "秘密");
    for (const auto& forged : {new_ticket(), marked_ticket(mark, "x"), new_ticket() + '.' + mark + ".0", std::string{},
                               std::string("127.0.0.1:80"), "http://" + peer->address(), ticket_of("甲机")}) {
        expect_refused(forged, Code::unauthenticated, "the ticket is unknown");
    }
    EXPECT_THAT(peer->heard(0), SizeIs(0));
    EXPECT_EQ(whereabouts.looks(), 0);
}

TEST_F(TicketsOfOthers, wait_for_a_node_that_the_store_does_not_name_yet) {
    ScriptedPeer peer([](const std::string&) { return ScriptedPeer::answer(200, R"({"token":"wang"})"); });
    whereabouts.show({here()});
    whereabouts.on_look([&](int looks) {
        if (looks == 2) know(peer.address());
    });
    EXPECT_TRUE(visit(ticket_of("乙机")));
}

TEST_F(TicketsOfOthers, are_refused_when_their_giver_is_unknown_or_cannot_be_reached) {
    give_up_soon();
    const auto peer = other([](const std::string&) { return ScriptedPeer::answer(200, R"({"token":"wang"})"); });
    expect_refused(ticket_of("丙机"), Code::unavailable, "ask for another one");
    EXPECT_THAT(peer->heard(0), SizeIs(0)) << "another node is not asked instead";
    EXPECT_GT(whereabouts.looks(), 0);
    for (const auto* address : {"", "127.0.0.1:1", "127.0.0.1:no", "nowhere.invalid:80"}) {
        know(address);
        expect_refused(ticket_of("乙机"), Code::unavailable, "ask for another one");
    }
}

// Whether it was taken is not known then, so it is not asked for again.
TEST_F(TicketsOfOthers, are_lost_with_the_answer) {
    const auto peer = other([](const std::string&) { return std::optional<std::string>{}; });
    expect_refused(ticket_of("乙机"), Code::unavailable, "ask for another one");
    EXPECT_THAT(peer->heard(1), SizeIs(1));
}

TEST_F(TicketsOfOthers, are_lost_with_half_of_the_answer) {
    const auto peer = other([](const std::string&) {
        return std::optional<std::string>("HTTP/1.1 200 OK\r\ncontent-length: 16\r\n\r\n{\"token\":\"wang\"");
    });
    const std::jthread cutting([&] {
        (void)peer->heard(1);
        peer->cut();
    });
    expect_refused(ticket_of("乙机"), Code::unavailable, "ask for another one");
    EXPECT_THAT(peer->heard(1), SizeIs(1));
}

TEST_F(TicketsOfOthers, are_refused_when_their_giver_is_silent) {
    give_up_soon();
    std::promise<void> goes_on;
    const auto peer = other([wait = goes_on.get_future().share()](const std::string&) {
        wait.wait();
        return ScriptedPeer::answer(200, R"({"token":"wang"})");
    });
    expect_refused(ticket_of("乙机"), Code::unavailable, "ask for another one");
    goes_on.set_value();
}

// 404: it does not know our secret, or is older than these tickets.
TEST_F(TicketsOfOthers, are_refused_when_their_giver_says_anything_else) {
    std::pair<int, std::string> says;
    const auto peer = other([&](const std::string&) { return ScriptedPeer::answer(says.first, says.second); });
    for (const auto& [status, body] :
         {std::pair(404, "{}"), std::pair(404, R"({"token":"wang"})"), std::pair(503, "{}"), std::pair(302, "{}"),
          std::pair(200, ""), std::pair(200, "{}"), std::pair(200, "[]"), std::pair(200, R"({"token":7})"),
          std::pair(200, R"({"token":""})"), std::pair(200, R"({"token":"wang")")}) {
        says = {status, body};
        expect_refused(ticket_of("乙机"), Code::unavailable, "ask for another one");
    }
}

TEST_F(TicketsOfOthers, that_this_node_gives_name_it) {
    whereabouts.show({{"乙机", "127.0.0.1:1", {}, false, false}, here()});
    const auto given = *feel::from_json(call("wang", "POST", "/v2/ws-tickets").body);
    const auto ticket = *given.context()->find("ticket")->string();
    EXPECT_EQ(mark_in(ticket, "秘密"), mark_of("甲机", "秘密"));
    EXPECT_EQ(visit(ticket)->account, "wang");
    expect_refused(ticket, Code::unauthenticated, "the ticket is unknown");
}

}  // namespace
}  // namespace baton::api
