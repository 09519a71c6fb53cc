// What officials do with tasks beside completing them: sent back, taken back, done in another's name, signed; for those
// who may, in order, and once.
#include <gtest/gtest.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

class OfficialsE2e : public InOneWorld {
protected:
    static std::string path(const feel::Value& task, const std::string& act = {}) {
        return "/v2/user-tasks/" + text(task, {"userTaskKey"}) + act;
    }
    static Headers read(const feel::Value& task) {
        return {{"if-match", '"' + feel::to_json(in(task, {"revision"})) + '"'}};
    }
    static feel::Value act(int status, const std::string& who, const feel::Value& task, const std::string& what,
                           const std::string& body = R"({"reason":"试"})") {
        return world().expect(status, who, "POST", path(task, what), body, read(task));
    }
    // The record of the case that has the command, as an auditor reads it.
    static feel::Value record(const std::string& key, const std::string& command) {
        const auto history =
            world().expect(200, "auditor", "GET", "/v2/process-instances/" + key + "/history?limit=900");
        for (const auto& one : *in(history, {"items"}).list()) {
            if (text(one, {"command"}) == command) return one;
        }
        return {};
    }
    static bool is_told(const std::string& who, const std::string& department, const std::string& what,
                        const feel::Value& task) {
        const auto target = "/v2/inbox/events?after=0&limit=900&department=" + department;
        const auto all = feel::to_json(world().expect(200, who, "GET", target));
        const auto subject = "task/" + text(task, {"userTaskKey"});
        for (auto at = all.find("cn.baton.task." + what + ".v1"); at != std::string::npos;
             at = all.find("cn.baton.task." + what + ".v1", at + 1)) {
            if (all.substr(at, 120).find(subject) != std::string::npos) return true;
        }
        return false;
    }
    // A case that waits at `decide` for team_market, with wang's task done.
    static std::string handed_over() {
        const auto key = world().start_case("handover");
        world().complete("wang", world().task("wang", key, "inspect"));
        return key;
    }
};

TEST_F(OfficialsE2e, a_case_is_sent_back_with_a_reason_and_its_former_performer_has_it) {
    const auto key = handed_over();
    const auto decide = world().task("li", key, "decide");
    const auto steps = world().expect(200, "li", "GET", path(decide, "/earlier-steps"));
    ASSERT_EQ(count(steps, {"items"}), 1U);
    EXPECT_EQ(text(in(steps, {"items"}).list()->front(), {"completedBy"}), "wang");
    act(400, "li", decide, "/return", R"({"elementId":"inspect"})");
    act(400, "li", decide, "/return", R"({"elementId":"inspect","reason":" "})");
    act(422, "li", decide, "/return", R"({"elementId":"begin","reason":"x"})");
    act(404, "wang", decide, "/return", R"({"elementId":"inspect","reason":"another department's"})");
    act(200, "li", decide, "/return", R"({"elementId":"inspect","reason":"材料不全"})");

    const auto again = world().task("wang", key, "inspect");
    EXPECT_EQ(text(again, {"assignee"}), "wang");
    EXPECT_EQ(text(again, {"said"}), "材料不全");
    EXPECT_EQ(text(again, {"reopened"}), "returned");
    EXPECT_EQ(text(world().expect(200, "li", "GET", path(decide)), {"state"}), "returned");
    const auto written = record(key, "ReturnTask");
    EXPECT_EQ(text(written, {"actor", "name"}), "li");
    EXPECT_EQ(text(written, {"reason"}), "材料不全");
    EXPECT_TRUE(is_told("li", "team_market", "returned", decide));
}

TEST_F(OfficialsE2e, what_was_completed_is_taken_back_until_the_next_has_acted) {
    const auto key = world().start_case("handover");
    const auto inspect = world().task("wang", key, "inspect");
    world().complete("wang", inspect);
    const auto decide = world().task("li", key, "decide");
    const auto done = world().expect(200, "wang", "GET", path(inspect));
    EXPECT_EQ(feel::to_json(in(world().expect(200, "wang", "GET", path(inspect, "/withdrawal")), {"possible"})),
              "true");
    act(409, "boss", done, "/withdrawal");
    act(404, "li", done, "/withdrawal");
    world().expect(412, "wang", "POST", path(inspect, "/withdrawal"), R"({"reason":"试"})", read(inspect));
    act(200, "wang", done, "/withdrawal");
    EXPECT_EQ(text(world().expect(200, "li", "GET", path(decide)), {"state"}), "withdrawn");
    EXPECT_TRUE(is_told("li", "team_market", "withdrawn", decide));

    const auto again = world().task("wang", key, "inspect");
    world().complete("wang", again);
    world().expect(200, "li", "POST", path(world().task("li", key, "decide"), "/claim"), "{}", {{"if-match", "*"}});
    const auto late = act(409, "wang", world().expect(200, "wang", "GET", path(again)), "/withdrawal");
    EXPECT_NE(text(late, {"detail"}).find("'li' has taken"), std::string::npos) << text(late, {"detail"});
}

TEST_F(OfficialsE2e, who_does_a_task_for_another_is_named_with_them) {
    const auto key = world().start_case("handover");
    const auto now = [&](const char* who) { return world().task(who, key, "inspect"); };
    const auto first = now("wang");
    act(404, "li", first, "/delegation", R"({"delegate":"li","reason":"mine"})");
    act(200, "wang", first, "/delegation", R"({"delegate":"li","reason":"出差"})");
    act(412, "wang", first, "/delegation", R"({"delegate":"boss","reason":"出差"})");
    EXPECT_EQ(text(now("li"), {"owner"}), "wang") << "of another department, and does it in wang's name";
    act(409, "li", now("li"), "/completion", "{}");
    act(409, "wang", now("wang"), "/completion", "{}");
    act(200, "li", now("li"), "/delegation/resolution", R"({"variables":{"found":true}})");
    EXPECT_TRUE(now("li").is_null());
    const auto resolved = record(key, "ResolveTask");
    EXPECT_EQ(text(resolved, {"actor", "name"}), "li");
    EXPECT_EQ(text(resolved, {"actor", "actingFor"}), "wang");
    act(200, "wang", now("wang"), "/delegation", R"({"delegate":"boss","completes":true,"reason":"培训"})");
    act(200, "boss", now("boss"), "/completion", "{}");
    EXPECT_EQ(text(record(key, "CompleteTask"), {"actor", "actingFor"}), "wang");
}

TEST_F(OfficialsE2e, a_task_is_completed_when_those_asked_have_given_their_opinion) {
    const auto key = world().start_case("handover");
    const auto now = [&](const char* who) { return world().task(who, key, "inspect"); };
    EXPECT_TRUE(now("li").is_null());
    act(200, "wang", now("wang"), "/claim", "{}");
    act(403, "boss", now("boss"), "/signers/1/opinion", R"({"agrees":true})");
    act(200, "wang", now("wang"), "/signers", R"({"signers":[{"department":"team_market"},{"account":"boss"}]})");
    EXPECT_TRUE(is_told("li", "team_market", "sign-asked", now("wang")));
    ASSERT_FALSE(now("li").is_null()) << "in the signers' own inbox";
    act(409, "wang", now("wang"), "/completion", "{}");
    act(403, "li", now("li"), "/completion", "{}");
    act(403, "li", now("li"), "/signers/2/opinion", R"({"agrees":true})");
    act(400, "li", now("li"), "/signers/1/opinion", R"({"agrees":false})");
    const auto opinion = R"({"agrees":false,"text":"证据不足"})";
    const Headers once{{"idempotency-key", "opinion-1"}};
    const auto said = world().send("li", "POST", path(now("li"), "/signers/1/opinion"), opinion, once);
    EXPECT_EQ(said.status, 200) << said.body;
    EXPECT_EQ(world().send("li", "POST", path(now("li"), "/signers/1/opinion"), opinion, once).body, said.body);
    EXPECT_EQ(in(now("wang"), {"signers"}).list()->size(), 2U);
    act(400, "wang", now("wang"), "/signers/2/removal", "{}");
    act(200, "wang", now("wang"), "/signers/2/removal");
    world().complete("wang", now("wang"));
}

}  // namespace
}  // namespace baton::e2e
