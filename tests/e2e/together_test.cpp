// Many at once: on one task, with one key, and at the door.
#include <algorithm>
#include <gtest/gtest.h>
#include <thread>

#include "engine/feel/json.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

class TogetherE2e : public InOneWorld {
protected:
    // The same request from so many clients at one moment.
    static std::vector<Answer> at_once(std::size_t clients, const std::function<Answer(std::size_t)>& request) {
        std::vector<Answer> answers(clients);
        std::vector<std::jthread> threads;
        for (std::size_t i = 0; i < clients; ++i) threads.emplace_back([&, i] { answers[i] = request(i); });
        threads.clear();
        return answers;
    }
    static std::size_t with(const std::vector<Answer>& answers, int status) {
        return static_cast<std::size_t>(std::ranges::count(answers, status, &Answer::status));
    }
};

TEST_F(TogetherE2e, of_eight_who_complete_one_task_one_does_and_the_others_see_who) {
    for (int round = 0; round < 10; ++round) {
        const auto key = world().start_case("handover");
        const auto task = world().task("wang", key, "inspect");
        const Headers headers{{"if-match", '"' + feel::to_json(in(task, {"revision"})) + '"'}};
        const auto path = "/v2/user-tasks/" + text(task, {"userTaskKey"}) + "/completion";
        const auto answers = at_once(8, [&](std::size_t i) {
            return world().send(i % 2 == 0 ? "wang" : "boss", "POST", path,
                                R"({"variables":{"by":)" + std::to_string(i) + "}}", headers);
        });
        EXPECT_EQ(with(answers, 200), 1U);
        EXPECT_EQ(with(answers, 412), 7U);
        for (const auto& answer : answers) {
            if (answer.status != 412) continue;
            EXPECT_EQ(text(answer.json(), {"current", "state"}), "completed");
        }
        EXPECT_FALSE(world().task("li", key, "decide").is_null());
    }
}

TEST_F(TogetherE2e, one_key_sent_by_many_at_once_begins_one_case) {
    for (int round = 0; round < 10; ++round) {
        const auto name = "once-" + std::to_string(round);
        const auto body = R"({"processDefinitionId":"handover","businessKey":")" + name + "\"}";
        const auto answers = at_once(8, [&](std::size_t) {
            return world().send("intake", "POST", "/v2/process-instances", body, {{"idempotency-key", name}});
        });
        EXPECT_EQ(with(answers, 200) + with(answers, 409), 8U) << "done, done before, or under way";
        const auto found = world().expect(200, "auditor", "POST", "/v2/process-instances/search",
                                          R"({"filter":{"businessKey":")" + name + "\"}}");
        EXPECT_EQ(count(found, {"items"}), 1U);
        const auto late = world().send("intake", "POST", "/v2/process-instances", body, {{"idempotency-key", name}});
        EXPECT_EQ(text(late.json(), {"processInstanceKey"}),
                  text(in(found, {"items"}).list()->front(), {"processInstanceKey"}));
    }
}

// Guessers of passwords keep processors busy, and nobody else waiting.
TEST_F(TogetherE2e, a_flood_of_sign_ins_holds_up_no_reader) {
    std::atomic<bool> is_over{false};
    std::jthread flood([&] {
        const auto answers = at_once(100, [&](std::size_t i) {
            return world().send("", "POST", "/v2/login",
                                R"({"name":"nobody)" + std::to_string(i) + R"(","password":"guess"})");
        });
        EXPECT_EQ(with(answers, 401) + with(answers, 429), 100U);
        EXPECT_GT(with(answers, 429), 0U) << "the queue has an end";
        is_over = true;
    });
    std::size_t read = 0;
    while (!is_over) {
        EXPECT_EQ(world().send("wang", "GET", "/v2/user-tasks?limit=1").status, 200);
        ++read;
    }
    EXPECT_GT(read, 3U);
}

TEST_F(TogetherE2e, a_name_that_is_guessed_at_must_wait) {
    const auto guess = [&] { return world().send("", "POST", "/v2/login", R"({"name":"li","password":"not hers"})"); };
    for (int i = 0; i < 5; ++i) EXPECT_EQ(guess().status, 401);
    const auto waits =
        world().send("", "POST", "/v2/login", R"({"name":"li","password":")" + World::password_of("li") + "\"}");
    EXPECT_EQ(waits.status, 429) << "even with the right one";
    EXPECT_FALSE(waits.header("retry-after").empty());
}

}  // namespace
}  // namespace baton::e2e
