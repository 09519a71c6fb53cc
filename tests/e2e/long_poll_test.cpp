// Who waits is woken by what comes, long before the wait would have ended by itself.
#include <gtest/gtest.h>

#include "tests/e2e/inbox_words.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

constexpr Milliseconds asked_for{30'000};
constexpr Milliseconds long_before{8'000};  // less than any deadline of the service, too

class LongPoll : public InOneWorld {
protected:
    static std::string place() { return text(world().expect(200, "li", "GET", "/v2/inbox/events"), {"next"}); }
    static void burst(int count) { world().start_case("burst", R"({"n":)" + std::to_string(count) + "}"); }
};

// A request that is not answered at once, on a connection of its own.
class Waiting {
public:
    Waiting(World& world, std::string method, std::string target, const std::string& who, const std::string& body = {})
        : world_(world), method_(std::move(method)), target_(std::move(target)), wire_(world.port()) {
        wire_.send(world.request(who, method_, target_, body));
        EXPECT_EQ(wire_.answer(Milliseconds(500)).status, 0) << target_ << " was answered at once";
        waits_since_ = std::chrono::steady_clock::now();
    }
    feel::Value woken() {
        const auto answer = wire_.answer();
        EXPECT_LT(std::chrono::steady_clock::now() - waits_since_, long_before) << target_;
        EXPECT_EQ(answer.status, 200) << target_ << answer.body;
        world_.check(method_, target_, answer);
        return answer.json();
    }

private:
    World& world_;
    std::string method_;
    std::string target_;
    Wire wire_;
    std::chrono::steady_clock::time_point waits_since_;
};

Waiting waiting_worker(World& world, const std::string& type) {
    return {world, "POST", "/v2/jobs/activation", "intake",
            R"({"type":")" + type + R"(","requestTimeout":)" + std::to_string(asked_for.count()) + "}"};
}

Waiting waiting_reader(World& world, const std::string& after) {
    return {world, "GET", "/v2/inbox/events?wait=" + std::to_string(asked_for.count() / 1000) + "&after=" + after,
            "li"};
}

TEST_F(LongPoll, a_notice_that_comes_later_wakes_the_reader_and_is_the_one_of_the_socket) {
    Listener socket(world().port(), {world().token("li"), market, {}, true, 0});
    socket.send(hello(""));
    ASSERT_FALSE(socket.next("welcome").is_null());
    auto reader = waiting_reader(world(), place());
    burst(3);
    const auto told = reader.woken();
    EXPECT_EQ(text(told, {"mode"}), "resumed");
    ASSERT_EQ(count(told, {"items"}), 3U);
    for (const auto& item : *in(told, {"items"}).list()) {
        const auto event = socket.next("event");
        EXPECT_EQ(text(item, {"seq"}), text(event, {"seq"}));
        EXPECT_EQ(text(item, {"event", "id"}), text(event, {"event", "id"}));
    }
}

TEST_F(LongPoll, what_comes_for_another_department_wakes_nobody) {
    auto reader = waiting_reader(world(), place());
    world().start_case("handover");  // for team_env
    burst(1);
    const auto told = reader.woken();
    ASSERT_EQ(count(told, {"items"}), 1U);
    EXPECT_TRUE(text(in(told, {"items"}).list()->front(), {"event", "id"}).starts_with("team_market:"));
}

TEST_F(LongPoll, a_job_that_comes_later_ends_the_worker_s_poll) {
    auto worker = waiting_worker(world(), "e2e-work");
    const auto key = world().start_case("machine", R"({"case_no":"L-1"})");
    const auto told = worker.woken();
    ASSERT_EQ(count(told, {"jobs"}), 1U);
    const auto job = in(told, {"jobs"}).list()->front();
    EXPECT_EQ(text(job, {"processInstanceKey"}), key);
    EXPECT_EQ(text(job, {"state"}), "active") << "it is this worker's now";
}

TEST_F(LongPoll, a_position_that_comes_later_lets_its_reader_go_on) {
    const auto key = world().start_case("handover");
    const auto seen = world().send("wang", "GET", "/v2/user-tasks");
    const auto next = std::to_string(std::stoull(seen.header("x-log-position")) + 1);
    Waiting reader(world(), "GET", "/v2/process-instances/" + key + "?minPosition=" + next, "auditor");
    world().expect(200, "operator", "POST", "/v2/process-instances/" + key + "/cancellation",
                   R"({"reason":"重复受理"})");
    EXPECT_EQ(text(reader.woken(), {"state"}), "cancelled") << "it reads what was written after it had asked";
}

// The last test: the service is another one afterwards.
TEST_F(LongPoll, a_service_that_is_told_to_stop_lets_who_waits_go_at_once) {
    auto reader = waiting_reader(world(), place());
    auto worker = waiting_worker(world(), "never");
    const auto before = std::chrono::steady_clock::now();
    EXPECT_EQ(world().stop(), 0);
    EXPECT_LT(std::chrono::steady_clock::now() - before, long_before);
    EXPECT_EQ(count(reader.woken(), {"items"}), 0U);
    EXPECT_EQ(count(worker.woken(), {"jobs"}), 0U);
    world().start();
}

}  // namespace
}  // namespace baton::e2e
