// SIGTERM: who listens is told, what has begun is answered, and the process ends within its limit, whoever does not
// read.
#include <csignal>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/inbox_words.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

using std::chrono::steady_clock;
using testing::HasSubstr;

constexpr Milliseconds drain_within{2'000};
constexpr Milliseconds limit{60'000};  // far more than that, so that a slow machine is no hang

class StopE2e : public testing::Test {
protected:
    void tell_to_stop() {
        told_ = steady_clock::now();
        ASSERT_EQ(::kill(world_.pid(), SIGTERM), 0);
    }
    void expect_good_end() {
        EXPECT_EQ(world_.stop(), 0);
        EXPECT_LT(steady_clock::now() - told_, limit);
    }
    void burst(int count) { world_.start_case("burst", R"({"n":)" + std::to_string(count) + "}"); }

    // What is sent to be told of events; the rest of a stream's answer comes with them.
    [[nodiscard]] std::string stream_request(const std::string& after) const {
        return "GET /v2/inbox/events HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: text/event-stream\r\nlast-event-id: " +
               after + "\r\nauthorization: Bearer " + world_.token("li") + "\r\n\r\n";
    }
    // Of the last event in what came of a stream.
    [[nodiscard]] static std::string last_place(const std::string& stream) {
        const auto at = stream.rfind("id: ") + 4;
        return stream.substr(at, stream.find('\n', at) - at);
    }
    [[nodiscard]] std::string place() { return text(world_.expect(200, "li", "GET", "/v2/inbox/events"), {"next"}); }

    World world_{"stop", {"--set", "server.drain_within_ms=" + std::to_string(drain_within.count())}};

private:
    steady_clock::time_point told_;
};

TEST_F(StopE2e, an_event_stream_gets_its_end_and_goes_on_there_after_the_restart) {
    const auto before = place();
    burst(1);
    Wire wire(world_.port());
    wire.send(stream_request(before));
    EXPECT_THAT(wire.take_through("event: resumed"), HasSubstr("200 OK"));
    const auto event = wire.take_through("event: cn.baton.task.created.v1");
    const auto place = last_place(event);
    tell_to_stop();
    EXPECT_THAT(wire.take_through("\r\n0\r\n\r\n"), HasSubstr("\r\n0\r\n\r\n")) << "the end of a body in chunks";
    EXPECT_TRUE(wire.is_closed());
    expect_good_end();

    world_.start();
    burst(1);
    Wire again(world_.port());
    again.send(stream_request(place));
    EXPECT_THAT(again.take_through("event: resumed"), HasSubstr("200 OK"));
    const auto next = again.take_through("event: cn.baton.task.created.v1");
    EXPECT_THAT(next, HasSubstr("event: cn.baton.task.created.v1"));
    EXPECT_NE(last_place(next), place) << "which it had";
}

TEST_F(StopE2e, clients_that_never_read_hold_nobody_up) {
    const auto before = place();
    burst(6000);
    std::vector<std::unique_ptr<Wire>> deaf_streams;
    std::vector<std::unique_ptr<Listener>> deaf_sockets;
    for (int i = 0; i < 5; ++i) {
        deaf_streams.push_back(std::make_unique<Wire>(world_.port(), 4096));
        deaf_streams.back()->send(stream_request(before));
        deaf_sockets.push_back(
            std::make_unique<Listener>(world_.port(), Listener::Opening{world_.token("li"), market, {}, true, 4096}));
        deaf_sockets.back()->send(
            hello(R"(,"window":4096,"resume":{"epoch":")" + before.substr(0, before.rfind(':')) + R"(","after":"0"})"));
    }
    Listener awake(world_.port(), Listener::Opening{world_.token("li"), market, {}, true, 0});
    awake.send(hello(""));
    ASSERT_FALSE(awake.next("welcome").is_null());
    tell_to_stop();
    EXPECT_FALSE(in(awake.next("drain"), {"retryAfterMs"}).is_null());
    EXPECT_EQ(awake.close_code(), 1001);
    expect_good_end();
}

TEST_F(StopE2e, a_request_that_has_begun_is_answered_and_none_begins_any_more) {
    const std::string body = R"({"processDefinitionId":"handover","businessKey":"begun"})";
    const auto whole = world_.request("intake", "POST", "/v2/process-instances", body);
    Wire begun(world_.port());
    begun.send(whole.substr(0, whole.size() - 10));
    Wire idle(world_.port());
    idle.send("GET /livez HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
    EXPECT_EQ(idle.answer().status, 200);
    Listener listens(world_.port(), Listener::Opening{world_.token("li"), market, {}, true, 0});
    listens.send(hello(""));
    ASSERT_FALSE(listens.next("welcome").is_null());
    tell_to_stop();
    EXPECT_FALSE(listens.next("drain").is_null());
    EXPECT_TRUE(idle.is_closed()) << "it has nothing to wait for";
    begun.send(whole.substr(whole.size() - 10));
    const auto answer = begun.answer();
    EXPECT_TRUE(answer.status == 200 || answer.status == 503) << answer.status << answer.body;
    EXPECT_EQ(answer.header("retry-after").empty(), answer.status == 200);
    expect_good_end();

    world_.start();
    const auto found =
        world_.expect(200, "auditor", "POST", "/v2/process-instances/search", R"({"filter":{"businessKey":"begun"}})");
    EXPECT_EQ(count(found, {"items"}), answer.status == 200 ? 1U : 0U);
}

}  // namespace
}  // namespace baton::e2e
