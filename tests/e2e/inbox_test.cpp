// The inbox over real WebSockets: nothing is lost, nothing that was acknowledged comes twice, and no client hurts
// another.
#include <gmock/gmock.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/frame_check.hpp"
#include "tests/e2e/inbox_words.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

class InboxE2e : public InOneWorld {
protected:
    static Listener listener(const std::string& who = "li", const std::string& target = market) {
        return Listener(world().port(), {world().token(who), target, {}, true, 0});
    }
    static int refused(const Listener::Opening& opening) { return Listener(world().port(), opening).status(); }
    // So many tasks for team_market, in one record.
    static void burst(int count) { world().start_case("burst", R"({"n":)" + std::to_string(count) + "}"); }
};

// Every frame that a test gets is held so against the document.
TEST(InboxFrames, a_frame_that_is_not_as_the_document_says_is_found) {
    const auto faults = [](std::string_view json) { return faults_of_frame(*feel::from_json(json)); };
    EXPECT_THAT(faults(R"({"op":"acked","upTo":"7"})"), testing::IsEmpty());
    EXPECT_THAT(faults(R"({"op":"acked","upTo":7})"), testing::SizeIs(1));
    EXPECT_THAT(faults(R"({"op":"acked","upTo":"x"})"), testing::SizeIs(1));
    const auto notice = [&](const std::string& type) {
        return faults(R"({"op":"event","seq":"1","event":{"specversion":"1.0","id":"d:1","source":"/departments/d",)"
                      R"("subject":"task/1","time":"2026-11-30T00:00:00Z","data":{},"type":")" +
                      type + "\"}}");
    };
    EXPECT_THAT(notice("cn.baton.task.overdue.v1"), testing::IsEmpty());
    EXPECT_THAT(notice("cn.baton.task.unheard-of.v1"), testing::ElementsAre(testing::HasSubstr("unheard-of")));
    EXPECT_THAT(faults(R"({"op":"drain"})"), testing::ElementsAre(testing::HasSubstr("retryAfterMs")));
    EXPECT_THAT(faults(R"({"op":"hello"})"), testing::ElementsAre(testing::HasSubstr("hello")));
}

TEST_F(InboxE2e, a_notice_comes_as_soon_as_the_task_is_there) {
    auto socket = listener();
    ASSERT_EQ(socket.status(), 101);
    EXPECT_EQ(socket.opened().header("sec-websocket-protocol"), "baton.inbox.v1");
    socket.send(hello(""));
    const auto welcome = socket.next("welcome");
    EXPECT_EQ(text(welcome, {"mode"}), "fresh");
    burst(1);
    const auto event = socket.next("event");
    EXPECT_EQ(seq(event), seq(welcome, "head") + 1);
    EXPECT_EQ(text(event, {"event", "id"}), "team_market:" + text(event, {"seq"}));
    EXPECT_EQ(text(event, {"event", "type"}), "cn.baton.task.created.v1");
    EXPECT_TRUE(text(event, {"event", "subject"}).starts_with("task/"));
}

TEST_F(InboxE2e, what_was_not_acknowledged_comes_again_and_what_was_never_does) {
    {
        auto first = listener();
        first.send(hello(R"(,"consumer":"again")"));
        first.next("welcome");
        burst(6);
        std::uint64_t last = 0;
        while (last < 3) last = seq(first.next("event"));
        first.send(ack(last));
        for (bool is_acked = false; !is_acked || last < 6;) {  // more are sent, but not acknowledged
            const auto frame = first.next();
            ASSERT_FALSE(frame.is_null());
            if (text(frame, {"op"}) == "acked") is_acked = true;
            if (text(frame, {"op"}) == "event") last = seq(frame);
        }
    }
    auto second = listener();
    second.send(hello(R"(,"consumer":"again")"));
    const auto welcome = second.next("welcome");
    EXPECT_EQ(text(welcome, {"mode"}), "resumed");
    const auto acked = seq(welcome, "acked");
    const auto event = second.next("event");
    EXPECT_EQ(seq(event), acked + 1);
    EXPECT_EQ(text(event, {"event", "id"}), "team_market:" + std::to_string(acked + 1));
    EXPECT_TRUE(in(event, {"replay"}).boolean() != nullptr);
}

TEST_F(InboxE2e, a_client_that_never_acknowledges_gets_its_window_and_no_more) {
    auto socket = listener();
    socket.send(hello(R"(,"consumer":"never-acks","window":5,"hb":1)"));
    socket.next("welcome");
    burst(50);
    for (int i = 0; i < 5; ++i) ASSERT_FALSE(socket.next("event").is_null());
    const auto beat = socket.next();
    EXPECT_EQ(text(beat, {"op"}), "hb");
    EXPECT_GT(seq(beat, "head"), 5U) << "it can see that it is behind";
}

// What such a client is owed stays in the store: the service reads no further for it than the socket takes.
TEST_F(InboxE2e, a_client_that_never_reads_costs_no_memory_and_keeps_no_one_else_waiting) {
    burst(4000);
    auto awake = listener();
    awake.send(hello(R"(,"window":4096,"consumer":"awake")"));
    const auto before = world().memory();
    std::vector<std::unique_ptr<Listener>> deaf;
    for (int i = 0; i < 30; ++i) {
        deaf.push_back(
            std::make_unique<Listener>(world().port(), Listener::Opening{world().token("li"), market, {}, true, 4096}));
        deaf.back()->send(hello(R"(,"window":4096,"hb":1,"consumer":"deaf-)" + std::to_string(i) + "\""));
    }
    for (int i = 0; i < 4000; ++i) ASSERT_FALSE(awake.next("event").is_null()) << i;
    // Held back in the process they would be 60 MB and more.
    EXPECT_LT(world().memory(), before + (24U << 20U));
    EXPECT_EQ(world().send("", "GET", "/livez").status, 200);
}

TEST_F(InboxE2e, the_newer_session_of_a_consumer_replaces_the_older) {
    auto older = listener();
    older.send(hello(R"(,"consumer":"one")"));
    older.next("welcome");
    auto newer = listener();
    newer.send(hello(R"(,"consumer":"one")"));
    EXPECT_FALSE(newer.next("welcome").is_null());
    EXPECT_EQ(older.close_code(), 4409);
}

TEST_F(InboxE2e, what_is_no_frame_is_told_and_ends_the_session) {
    auto socket = listener();
    socket.send("shout");
    EXPECT_EQ(text(socket.next("error"), {"problem", "code"}), "invalid");
    EXPECT_EQ(socket.close_code(), 4400);
    auto large = listener();
    large.send(std::string(70'000, 'x'));
    EXPECT_EQ(large.close_code(), 1009);
    auto binary = listener();
    binary.send_frame(0x2, hello(""));
    EXPECT_EQ(binary.close_code(), 4400);
    auto bytes = listener();
    bytes.send("\xff\xfe");
    EXPECT_TRUE(bytes.close_code());
}

TEST_F(InboxE2e, a_client_without_heartbeat_is_let_go) {
    auto socket = listener();
    socket.send(hello(R"(,"hb":1)"));
    socket.next("welcome");
    socket.answer_no_pings();
    EXPECT_EQ(socket.close_code(), 4408);
}

TEST_F(InboxE2e, only_who_may_comes_in_and_is_told_before_the_upgrade) {
    const auto li = world().token("li");
    EXPECT_EQ(refused({"", market, {}, true, 0}), 401);
    EXPECT_EQ(refused({"nobody", market, {}, true, 0}), 401);
    EXPECT_EQ(refused({li, "/v2/inbox/socket?department=team_env", {}, true, 0}), 403);
    EXPECT_EQ(refused({world().token("operator"), market, {}, true, 0}), 403);
    EXPECT_EQ(refused({li, market, {}, false, 0}), 400);
    EXPECT_EQ(refused({"", market, "cookie: baton_session=" + li + "\r\norigin: http://evil\r\n", true, 0}), 403);
    EXPECT_EQ(refused({"", market, "cookie: baton_session=" + li + "\r\norigin: http://127.0.0.1\r\n", true, 0}), 101);
    const auto ticket = text(world().expect(200, "li", "POST", "/v2/ws-tickets"), {"ticket"});
    const auto target = "/v2/inbox/socket?ticket=" + ticket;
    EXPECT_EQ(refused({"", target, {}, true, 0}), 101);
    EXPECT_EQ(refused({"", target, {}, true, 0}), 401) << "a ticket is good once";
    EXPECT_EQ(world().send("li", "GET", "/v2/inbox/socket").status, 426);
}

TEST_F(InboxE2e, no_notice_crosses_into_another_department) {
    auto env = listener("wang", "/v2/inbox/socket");
    env.send(hello(R"(,"hb":1)"));
    env.next("welcome");
    burst(20);
    world().start_case("handover");
    const auto event = env.next("event");
    EXPECT_TRUE(text(event, {"event", "id"}).starts_with("team_env:"));
    EXPECT_EQ(text(event, {"event", "source"}), "/departments/team_env");
    EXPECT_EQ(text(env.next(), {"op"}), "hb");
}

TEST_F(InboxE2e, a_resync_gives_a_list_from_which_the_stream_goes_on) {
    auto socket = listener();
    socket.send(hello(R"(,"resume":{"epoch":"of-another-life","after":"3"})"));
    EXPECT_EQ(text(socket.next("welcome"), {"mode"}), "resync");
    const auto list = world().expect(200, "li", "GET", "/v2/user-tasks?assignedTo=me&department=team_market&limit=1");
    socket.send(hello(R"(,"resume":{"epoch":")" + text(list, {"asOf", "epoch"}) + R"(","after":")" +
                      text(list, {"asOf", "seq"}) + "\"}"));
    EXPECT_EQ(text(socket.next("welcome"), {"mode"}), "resumed");
    burst(1);
    EXPECT_EQ(seq(socket.next("event")), seq(in(list, {"asOf"})) + 1);
}

TEST_F(InboxE2e, the_long_poll_reads_the_same_stream) {
    const auto now = world().expect(200, "li", "GET", "/v2/inbox/events");
    EXPECT_EQ(count(now, {"items"}), 0U);
    burst(2);
    const auto two = world().expect(200, "li", "GET", "/v2/inbox/events?wait=10&after=" + text(now, {"next"}));
    EXPECT_EQ(count(two, {"items"}), 2U);
    const auto before = std::chrono::steady_clock::now();
    const auto none = world().expect(200, "li", "GET", "/v2/inbox/events?wait=1&after=" + text(two, {"next"}));
    EXPECT_EQ(count(none, {"items"}), 0U);
    EXPECT_GE(std::chrono::steady_clock::now() - before, Milliseconds(900));
    world().expect(403, "li", "GET", "/v2/inbox/events?department=team_env");
}

TEST_F(InboxE2e, server_sent_events_go_on_after_the_last_one_had) {
    const auto place = text(world().expect(200, "li", "GET", "/v2/inbox/events"), {"next"});
    burst(1);
    Wire wire(world().port());
    wire.send("GET /v2/inbox/events HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\nlast-event-id: " +
              place + "\r\nauthorization: Bearer " + world().token("li") + "\r\n\r\n");
    const auto head = wire.take_through("\r\n\r\n");
    EXPECT_NE(head.find("text/event-stream"), std::string::npos) << head;
    EXPECT_NE(wire.take_through("\n\n").find("event: resumed"), std::string::npos);
    const auto event = wire.take_through("\n\n");
    EXPECT_NE(event.find("event: cn.baton.task.created.v1"), std::string::npos) << event;
    EXPECT_NE(event.find("id: " + place.substr(0, place.rfind(':'))), std::string::npos) << event;
}

TEST_F(InboxE2e, a_token_that_is_revoked_ends_what_it_opened) {
    auto socket = listener("boss", "/v2/inbox/socket");
    socket.send(hello(R"(,"hb":5)"));
    socket.next("welcome");
    EXPECT_EQ(world().send("boss", "POST", "/v2/logout").status, 204);
    const auto asked = socket.next("reauth");
    EXPECT_FALSE(text(asked, {"before"}).empty());
    socket.send(R"({"op":"auth","token":"nonsense"})");
    EXPECT_EQ(socket.close_code(), 4401);
}

}  // namespace
}  // namespace baton::e2e
