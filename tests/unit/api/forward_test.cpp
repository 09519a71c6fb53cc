// Requests whose partition is at another node: what goes there, what comes back, and what is said when that fails.
#include <gmock/gmock.h>

#include "connectors/api/forward/hop.hpp"
#include "engine/runtime/turned_away.hpp"
#include "tests/unit/api/shared_store_fixture.hpp"

namespace baton::api {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;
using testing::StartsWith;

const std::string reason = R"({"reason":"重复"})";
const std::vector<Header> once{{"idempotency-key", "k1"}};

class ForwardTest : public SharedStoreTest {
protected:
    // A peer that has partition 1.
    std::unique_ptr<ScriptedPeer> other(ScriptedPeer::Script script) {
        auto peer = std::make_unique<ScriptedPeer>(std::move(script));
        whereabouts.put_elsewhere(1, peer->address());
        return peer;
    }
    Response cancel(std::vector<Header> headers = {}) {
        return call("ops", "POST", cancellation(in_partition_1), reason, std::move(headers));
    }
};

TEST_F(ForwardTest, the_other_node_gets_all_that_the_client_sent) {
    const auto peer = other([](const std::string&) { return ScriptedPeer::answer(200, "{}"); });
    const auto response = cancel({{"host", "baton.example:8080"},
                                  {"cookie", "baton_session=甲"},
                                  {"origin", "https://baton.example:8080"},
                                  {"idempotency-key", "键一"},
                                  {"accept-language", "zh-CN"},
                                  {"traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"},
                                  {"x-anything", "a, b"},
                                  {"x-anything", "c"},
                                  {"connection", "close, X-Hop, Idempotency-Key"},
                                  {"x-hop", "1"},
                                  {"te", "trailers"},
                                  {"expect", "100-continue"},
                                  {"transfer-encoding", "chunked"}});
    EXPECT_EQ(response.status, 200);
    const auto request = peer->heard(1).at(0);
    EXPECT_THAT(request, StartsWith("POST " + cancellation(in_partition_1) + " HTTP/1.1\r\n"));
    EXPECT_THAT(request, EndsWith("\r\n\r\n" + reason));
    for (const auto* line : {"host: baton.example:8080", "cookie: baton_session=甲", "authorization: Bearer ops",
                             "origin: https://baton.example:8080", "idempotency-key: 键一", "accept-language: zh-CN",
                             "x-anything: a, b", "x-anything: c", "content-type: application/json",
                             "x-baton-forwarded: 1", "traceparent: 00-0af7651916cd43dd8448eb211c80319c-"}) {
        EXPECT_THAT(request, HasSubstr("\r\n" + std::string(line))) << line;
    }
    EXPECT_THAT(request, HasSubstr("\r\ncontent-length: " + std::to_string(reason.size()) + "\r\n"));
    for (const auto* name : {"connection:", "x-hop:", "te:", "expect:", "transfer-encoding:"}) {
        EXPECT_THAT(request, Not(HasSubstr("\r\n" + std::string(name)))) << name;
    }
    EXPECT_THAT(desk.wishes, SizeIs(0));
}

TEST_F(ForwardTest, the_client_gets_what_the_other_node_answered) {
    const auto peer = other([](const std::string&) {
        return ScriptedPeer::answer(409, R"({"detail":"已办结"})",
                                    "content-type: application/problem+json\r\nx-log-position: 4711\r\netag: \"5\"\r\n"
                                    "retry-after: 9\r\nidempotency-replayed: true\r\ncontent-language: zh\r\n"
                                    "connection: keep-alive, x-hop\r\nx-hop: 1\r\nkeep-alive: timeout=5\r\n"
                                    "server: other\r\ndate: Tue, 24 Nov 2026 01:44:42 GMT\r\n");
    });
    const auto response = cancel();
    EXPECT_EQ(response.status, 409);
    EXPECT_EQ(response.body, R"({"detail":"已办结"})");
    EXPECT_EQ(response.header("content-type"), "application/problem+json");
    EXPECT_EQ(response.header("x-log-position"), "4711");
    EXPECT_EQ(response.header("etag"), "\"5\"");
    EXPECT_EQ(response.header("retry-after"), "9");
    EXPECT_EQ(response.header("idempotency-replayed"), "true");
    EXPECT_EQ(response.header("content-language"), "zh");
    for (const auto* name : {"connection", "x-hop", "keep-alive", "server", "date", "content-length"}) {
        EXPECT_EQ(response.header(name), "") << name;
    }
    EXPECT_EQ(metrics.forwarded, 1U);
    EXPECT_THAT(metrics.text({}), HasSubstr("baton_forwarded_requests_total 1.0"));
}

TEST_F(ForwardTest, what_is_here_is_done_here_and_what_is_wrong_goes_nowhere) {
    const auto peer = other([](const std::string&) { return ScriptedPeer::answer(200, "{}"); });
    EXPECT_EQ(call("ops", "POST", cancellation(7), reason).status, 404);  // partition 0: here, and no such case
    EXPECT_EQ(call("", "POST", cancellation(in_partition_1), reason).status, 401);
    EXPECT_EQ(call("ops", "POST", cancellation(in_partition_1), reason, {{"content-type", "text/plain"}}).status, 415);
    EXPECT_EQ(call("ops", "POST", cancellation(in_partition_1) + "?x=1", reason).status, 400);
    const auto claim = "/v2/user-tasks/" + std::to_string(in_partition_1) + "/claim";
    EXPECT_EQ(call("wang", "POST", claim, "{}").status, 428);
    EXPECT_EQ(call("wang", "OPTIONS", claim).status, 204);
    EXPECT_EQ(call("wang", "GET", "/v2/user-tasks/" + std::to_string(in_partition_1)).status, 404);
    EXPECT_EQ(call("wang", "HEAD", "/v2/process-instances/" + std::to_string(in_partition_1)).status, 404);
    EXPECT_EQ(call("ops", "POST", cancellation(key_before_first(70)), reason).status, 404);  // no such partition
    EXPECT_THAT(peer->heard(0), SizeIs(0));
}

TEST_F(ForwardTest, a_request_that_was_sent_on_is_not_sent_on_again) {
    const auto peer = other([](const std::string&) { return ScriptedPeer::answer(200, "{}"); });
    const auto response = cancel({{"x-baton-forwarded", "1"}});
    EXPECT_EQ(response.status, 503);
    EXPECT_EQ(response.header("x-baton-elsewhere"), "1");
    EXPECT_EQ(response.header("retry-after"), "1");
    EXPECT_THAT(peer->heard(0), SizeIs(0));
    EXPECT_GT(whereabouts.looks(), 0);
    whereabouts.put_here(1);
    EXPECT_EQ(cancel({{"x-baton-forwarded", "1"}}).status, 404);  // it is done here: there is no such case
}

TEST_F(ForwardTest, a_partition_that_has_moved_on_is_looked_for) {
    ScriptedPeer has_it([](const std::string&) { return ScriptedPeer::answer(200, R"({"a":1})"); });
    const auto had_it =
        other([](const std::string&) { return ScriptedPeer::answer(503, "{}", "x-baton-elsewhere: 1\r\n"); });
    whereabouts.on_look([&](int looks) {
        if (looks == 2) whereabouts.put_elsewhere(1, has_it.address());
    });
    const auto response = cancel();
    EXPECT_EQ(response.body, R"({"a":1})");
    EXPECT_THAT(had_it->heard(2), SizeIs(2));
    EXPECT_THAT(has_it.heard(1), SizeIs(1));
}

TEST_F(ForwardTest, a_partition_that_comes_here_meanwhile_is_served_here) {
    whereabouts.put_elsewhere(1, "127.0.0.1:1");
    whereabouts.on_look([&](int) { whereabouts.put_here(1); });
    const auto response = cancel();
    EXPECT_EQ(response.status, 404);  // asked of this node's rows
    EXPECT_TRUE(has(response, "there is no process instance"));
}

// A partition that is leaving turns away who comes, before anything is done.
TEST_F(ForwardTest, a_partition_that_leaves_in_that_moment_is_followed) {
    ScriptedPeer peer([](const std::string&) { return ScriptedPeer::answer(200, R"({"a":1})"); });
    const auto claim = "/v2/user-tasks/" + std::to_string(in_partition_1) + "/claim";
    add(task(in_partition_1, "team_env"));
    int turned_away = 0;
    desk.answer = [&](const runtime::Wish&) {
        if (++turned_away == 2) whereabouts.put_elsewhere(1, peer.address());
        return fail(Code::unavailable, std::string(runtime::another_takes_it));
    };
    const Header any{"if-match", "*"};
    EXPECT_EQ(call("wang", "POST", claim, "{}", {any}).body, R"({"a":1})");
    EXPECT_EQ(turned_away, 2);
    EXPECT_THAT(peer.heard(1), SizeIs(1));
    whereabouts.put_here(1);
    turned_away = 0;
    const auto told = call("wang", "POST", claim, "{}", {any, {"x-baton-forwarded", "1"}});
    EXPECT_EQ(told.status, 503);
    EXPECT_EQ(told.header("x-baton-elsewhere"), "1") << "for the node that sent it on to look again";
}

TEST_F(ForwardTest, a_partition_that_stays_after_all_serves_who_was_turned_away) {
    const auto claim = "/v2/user-tasks/" + std::to_string(in_partition_1) + "/claim";
    add(task(in_partition_1, "team_env"));
    const auto done = desk.answer;
    int asked = 0;
    desk.answer = [&](const runtime::Wish& wish) -> Result<runtime::Done> {
        if (++asked < 3) return fail(Code::unavailable, "another node takes this on; try again in a moment");
        return done(wish);
    };
    EXPECT_EQ(call("wang", "POST", claim, "{}", {{"if-match", "*"}}).status, 200);
    EXPECT_EQ(asked, 3);
}

TEST_F(ForwardTest, what_may_have_been_done_here_is_not_tried_again) {
    const auto claim = "/v2/user-tasks/" + std::to_string(in_partition_1) + "/claim";
    add(task(in_partition_1, "team_env"));
    int asked = 0;
    desk.answer = [&](const runtime::Wish&) {
        ++asked;
        return fail(Code::unavailable, "it is not known whether this was written");
    };
    EXPECT_EQ(call("wang", "POST", claim, "{}", {{"if-match", "*"}}).status, 503);
    EXPECT_EQ(asked, 1);
}

TEST_F(ForwardTest, nobody_has_it) {
    give_up_soon();
    for (const auto* address : {"", "127.0.0.1:1", "127.0.0.1:no", "127.0.0.1"}) {
        whereabouts.put_elsewhere(1, address);
        const auto response = cancel(once);
        EXPECT_EQ(response.status, 503) << address;
        EXPECT_EQ(response.header("retry-after"), "1");
        EXPECT_EQ(response.header("x-baton-elsewhere"), "");
        EXPECT_TRUE(has(response, "nothing was done; try again")) << response.body;
        EXPECT_GT(whereabouts.looks(), 1);
    }
    EXPECT_EQ(metrics.forwards_failed, 4U);
    EXPECT_EQ(metrics.forwarded, 0U);
}

TEST_F(ForwardTest, a_node_that_dies_in_the_middle_leaves_it_open_whether_it_was_done) {
    const auto peer = other([](const std::string&) { return std::optional<std::string>{}; });
    const auto response = cancel();
    EXPECT_EQ(response.status, 503);
    EXPECT_TRUE(has(response, "it is not known whether this was done")) << response.body;
    EXPECT_TRUE(has(response, "the same Idempotency-Key"));
    EXPECT_THAT(peer->heard(1), SizeIs(1)) << "not sent a second time";
}

TEST_F(ForwardTest, half_an_answer_is_none) {
    const auto peer = other([](const std::string&) {
        return std::optional<std::string>("HTTP/1.1 200 OK\r\ncontent-length: 50\r\nconnection: close\r\n\r\n{");
    });
    std::thread cutting([&] {
        (void)peer->heard(1);
        peer->cut();
    });
    EXPECT_TRUE(has(cancel(), "it is not known whether this was done"));
    cutting.join();
}

TEST_F(ForwardTest, under_its_key_it_is_sent_again_until_it_is_known) {
    std::atomic<int> asked = 0;
    const auto peer = other([&](const std::string&) -> std::optional<std::string> {
        if (++asked < 3) return std::nullopt;
        return ScriptedPeer::answer(200, "{}", "idempotency-replayed: true\r\n");
    });
    const auto response = cancel(once);
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(response.header("idempotency-replayed"), "true");
    EXPECT_THAT(peer->heard(3), SizeIs(3));
    EXPECT_EQ(peer->heard(3)[0].substr(0, 20), peer->heard(3)[2].substr(0, 20));
}

TEST_F(ForwardTest, under_its_key_it_is_done_here_when_the_partition_comes_here) {
    const auto peer = other([](const std::string&) { return std::optional<std::string>{}; });
    whereabouts.on_look([&](int) { whereabouts.put_here(1); });
    EXPECT_EQ(cancel(once).status, 404);
}

TEST_F(ForwardTest, what_was_perhaps_done_stays_open_when_the_rest_fails) {
    give_up_soon();
    const auto peer = other([](const std::string&) { return std::optional<std::string>{}; });
    whereabouts.on_look([&](int) { whereabouts.put_elsewhere(1, ""); });
    EXPECT_TRUE(has(cancel(once), "it is not known whether this was done"));
}

TEST_F(ForwardTest, deployments_and_explanations_are_sent_again_without_a_key) {
    std::atomic<int> asked = 0;
    ScriptedPeer peer([&](const std::string&) -> std::optional<std::string> {
        if (++asked % 2 == 1) return std::nullopt;
        return ScriptedPeer::answer(200, "{}");
    });
    for (const std::uint32_t one : {0U, 1U, 2U}) whereabouts.put_elsewhere(one, peer.address());
    EXPECT_EQ(call("designer", "POST", "/v2/deployments", "{}").status, 200);
    EXPECT_EQ(call("worker", "POST", "/v2/messages/explanation", R"({"name":"支付"})").status, 200);
    EXPECT_THAT(peer.heard(4), SizeIs(4));
}

TEST_F(ForwardTest, a_large_body_goes_over_whole_and_who_refuses_it_is_heard) {
    std::string body = R"({"reason":")";
    for (int i = 0; i < 400'000; ++i) body += "很长的理由";
    body += "\"}";
    const auto peer = other(
        [](const std::string& request) { return ScriptedPeer::answer(request.size() > 6'000'000 ? 200 : 400, "{}"); });
    EXPECT_EQ(call("ops", "POST", cancellation(in_partition_1), body).status, 200);
    EXPECT_THAT(peer->heard(1)[0], EndsWith(body));
}

TEST_F(ForwardTest, a_start_that_awaits_its_end_may_take_so_much_longer) {
    ForwardSettings settings;
    settings.answer_within = Duration{1};
    Forwarder impatient(context.get_executor(), whereabouts, metrics, settings);
    parts.forwarder = &impatient;
    ScriptedPeer peer([](const std::string&) {
        std::this_thread::sleep_for(std::chrono::milliseconds(400));
        return ScriptedPeer::answer(200, R"({"processInstanceKey":"1"})");
    });
    for (const std::uint32_t one : {0U, 1U, 2U}) whereabouts.put_elsewhere(one, peer.address());
    const std::string process = R"({"processDefinitionId":"complaint")";
    const auto waits = R"(,"awaitCompletion":true,"requestTimeout":60000})";
    EXPECT_EQ(call("wang", "POST", "/v2/process-instances", process + waits).status, 200);
    EXPECT_EQ(call("wang", "POST", "/v2/process-instances", process + "}").status, 503);
    impatient.close();
}

TEST_F(ForwardTest, a_connection_is_kept_for_the_next_request_and_not_used_once_it_has_ended) {
    std::atomic<int> asked = 0;
    const auto peer = other([&](const std::string&) {
        return ScriptedPeer::answer(200, "{}", ++asked == 2 ? "connection: close\r\n" : "");
    });
    for (int i = 0; i < 4; ++i) {
        EXPECT_EQ(cancel().status, 200);
    }
    EXPECT_EQ(peer->connections(), 2U);
    peer->cut();
    EXPECT_EQ(cancel(once).status, 200);
    EXPECT_EQ(peer->connections(), 3U);
}

}  // namespace
}  // namespace baton::api
