// Work over HTTP against the real service: from the deployment to the audited end.
#include <algorithm>
#include <cstdlib>
#include <gtest/gtest.h>
#include <set>

#include "engine/base/time.hpp"
#include "engine/feel/json.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

class ApiE2e : public InOneWorld {
protected:
    static Headers revision(const feel::Value& task) {
        return {{"if-match", '"' + feel::to_json(in(task, {"revision"})) + '"'}};
    }
    static std::string path(const feel::Value& task, const std::string& act = {}) {
        return "/v2/user-tasks/" + text(task, {"userTaskKey"}) + act;
    }
};

int rounds(int otherwise) {
    const char* const given = std::getenv("BATON_E2E_ROUNDS");
    return given == nullptr ? otherwise : std::atoi(given);
}

TEST_F(ApiE2e, a_case_goes_from_department_to_department) {
    const auto key = world().start_case("handover", R"({"place":"姚家","fine":10.50})");
    const auto inspect = world().task("wang", key, "inspect");
    ASSERT_EQ(text(inspect, {"name"}), "现场检查");
    EXPECT_TRUE(world().task("li", key, "inspect").is_null()) << "another department's";

    world().expect(200, "wang", "POST", path(inspect, "/claim"), "{}", revision(inspect));
    const auto claimed = world().task("wang", key, "inspect");
    EXPECT_EQ(text(claimed, {"assignee"}), "wang");
    const auto seen = world().expect(200, "wang", "GET", path(claimed, "/variables"));
    EXPECT_EQ(feel::to_json(in(seen, {"variables", "fine"})), "10.50");
    world().complete("wang", claimed, R"({"variables":{"found":true},"reason":"情况属实"})");

    const auto decide = world().task("li", key, "decide");
    world().complete("li", decide);
    const auto ended = world().expect(200, "auditor", "GET", "/v2/process-instances/" + key);
    EXPECT_EQ(text(ended, {"state"}), "completed");
}

TEST_F(ApiE2e, the_history_gives_the_state_at_every_position) {
    const auto key = world().start_case("handover", R"({"n":1})");
    world().complete("wang", world().task("wang", key, "inspect"), R"({"variables":{"n":2}})");
    world().complete("li", world().task("li", key, "decide"), R"({"variables":{"n":3}})");
    const auto history = world().expect(200, "auditor", "GET", "/v2/process-instances/" + key + "/history?limit=1000");
    ASSERT_GE(count(history, {"items"}), 3U);
    std::vector<std::string> at;
    for (const auto& record : *in(history, {"items"}).list()) {
        const auto position = text(record, {"position"});
        const auto state =
            world().expect(200, "auditor", "GET", "/v2/process-instances/" + key + "/state?asOf=" + position);
        EXPECT_EQ(text(state, {"position"}), position);
        const auto tokens = in(state, {"tokens"});
        at.push_back(tokens.list()->empty() ? "" : text(tokens.list()->front(), {"elementId"}));
    }
    EXPECT_EQ(at.front(), "inspect");
    EXPECT_EQ(at.back(), "");
    EXPECT_NE(std::find(at.begin(), at.end(), "decide"), at.end());
}

TEST_F(ApiE2e, the_state_at_a_time_is_that_of_the_last_record_until_then) {
    const auto key = world().start_case("handover", R"({"n":1})");
    const auto state = "/v2/process-instances/" + key + "/state?asOf=";
    world().complete("wang", world().task("wang", key, "inspect"), R"({"variables":{"n":2}})");
    world().complete("li", world().task("li", key, "decide"), R"({"variables":{"n":3}})");
    const auto history = world().expect(200, "auditor", "GET", "/v2/process-instances/" + key + "/history");
    const auto records = *in(history, {"items"}).list();
    ASSERT_EQ(records.size(), 3U);
    for (const auto& record : records) {
        const auto then = world().expect(200, "auditor", "GET", state + text(record, {"at"}));
        EXPECT_EQ(text(then, {"at"}), text(record, {"at"}));
        const auto here = world().expect(200, "auditor", "GET", state + text(then, {"position"}));
        EXPECT_EQ(feel::to_json(then), feel::to_json(here)) << "a time and its position tell the same";
    }
    const auto between = text(records[1], {"at"});
    EXPECT_EQ(
        text(in(world().expect(200, "auditor", "GET", state + between), {"tokens"}).list()->front(), {"elementId"}),
        "decide");
    world().expect(404, "auditor", "GET", state + "2020-01-01T00:00:00Z");
    world().expect(400, "auditor", "GET", state + "yesterday");
    world().expect(422, "auditor", "GET", state + "2199-01-01T00:00:00Z");
    world().expect(422, "auditor", "GET", state + "999999999");
}

TEST_F(ApiE2e, what_is_completed_is_gone_from_the_list_at_once) {
    for (int round = 0; round < rounds(60); ++round) {
        const auto key = world().start_case("handover");
        const auto inspect = world().task("wang", key, "inspect");
        ASSERT_FALSE(inspect.is_null()) << round;
        world().complete("wang", inspect);
        ASSERT_TRUE(world().task("wang", key, "inspect").is_null()) << round;
        ASSERT_FALSE(world().task("li", key, "decide").is_null()) << round;
    }
}

TEST_F(ApiE2e, the_second_of_two_officials_sees_what_the_first_did) {
    const auto key = world().start_case("handover");
    const auto task = world().task("wang", key, "inspect");
    world().expect(428, "boss", "POST", path(task, "/completion"), "{}");
    world().expect(200, "wang", "POST", path(task, "/claim"), R"({"reason":"我来办"})", revision(task));
    const auto refused = world().expect(412, "boss", "POST", path(task, "/claim"), "{}", revision(task));
    EXPECT_EQ(text(in(refused, {"changes"}).list()->front(), {"actor"}), "wang");
    EXPECT_EQ(text(in(refused, {"changes"}).list()->front(), {"reason"}), "我来办");
    EXPECT_EQ(text(refused, {"current", "assignee"}), "wang");
    world().complete("wang", world().task("wang", key, "inspect"));
    const auto late = world().expect(412, "boss", "POST", path(task, "/completion"), "{}", revision(task));
    EXPECT_EQ(text(late, {"current", "state"}), "completed");
}

TEST_F(ApiE2e, a_task_that_is_given_back_is_nobody_s_again) {
    const auto key = world().start_case("handover");
    const auto inspect = [&] { return world().task("wang", key, "inspect"); };
    world().expect(200, "wang", "POST", path(inspect(), "/claim"), "{}", revision(inspect()));
    ASSERT_EQ(text(inspect(), {"assignee"}), "wang");
    world().expect(200, "wang", "DELETE", path(inspect(), "/assignee"), {}, revision(inspect()));
    EXPECT_TRUE(in(inspect(), {"assignee"}).is_null());
    world().expect(200, "boss", "POST", path(inspect(), "/claim"), "{}", revision(inspect()));
    EXPECT_EQ(text(inspect(), {"assignee"}), "boss") << "and another may take it";
    world().expect(403, "wang", "DELETE", path(inspect(), "/assignee"), {}, revision(inspect()));
    EXPECT_EQ(text(inspect(), {"assignee"}), "boss");
}

TEST_F(ApiE2e, a_task_is_changed_in_what_is_named_and_in_nothing_else) {
    const auto key = world().start_case("handover");
    const auto before = world().task("boss", key, "inspect");
    const auto change = [&](const std::string& changes) {
        const auto task = world().expect(200, "boss", "GET", path(before));
        world().expect(200, "boss", "PATCH", path(task), R"({"changeset":)" + changes + "}", revision(task));
        return world().expect(200, "boss", "GET", path(before));
    };
    const auto dated = change(R"({"dueDate":"2027-03-01T08:00:00Z","followUpDate":"2027-02-01T08:00:00Z"})");
    EXPECT_EQ(*instant_from(text(dated, {"dueDate"})), *instant_from("2027-03-01T08:00:00Z"));
    EXPECT_EQ(*instant_from(text(dated, {"followUpDate"})), *instant_from("2027-02-01T08:00:00Z"));
    EXPECT_EQ(feel::to_json(in(dated, {"priority"})), feel::to_json(in(before, {"priority"})));
    const auto urgent = change(R"({"priority":90,"candidateUsers":["wang"],"candidateGroups":["handler"]})");
    EXPECT_EQ(feel::to_json(in(urgent, {"priority"})), "90");
    EXPECT_EQ(feel::to_json(in(urgent, {"candidateUsers"})), R"(["wang"])");
    EXPECT_EQ(feel::to_json(in(urgent, {"candidateGroups"})), R"(["handler"])");
    EXPECT_EQ(text(urgent, {"dueDate"}), text(dated, {"dueDate"}));
    EXPECT_EQ(text(urgent, {"department"}), "team_env");
    world().expect(403, "wang", "PATCH", path(before), R"({"changeset":{"priority":1}})", revision(urgent));
    EXPECT_EQ(feel::to_json(in(world().expect(200, "boss", "GET", path(before)), {"priority"})), "90");
}

TEST_F(ApiE2e, a_task_that_goes_to_another_department_is_seen_there) {
    const auto key = world().start_case("handover");
    const auto task = world().task("boss", key, "inspect");
    world().expect(200, "boss", "PATCH", path(task), R"({"changeset":{"department":"team_market"}})", revision(task));
    EXPECT_EQ(text(world().task("li", key, "inspect"), {"department"}), "team_market");
    EXPECT_TRUE(world().task("wang", key, "inspect").is_null());
}

TEST_F(ApiE2e, the_same_completion_sent_five_times_happens_once) {
    const auto key = world().start_case("handover");
    const auto task = world().task("wang", key, "inspect");
    auto headers = revision(task);
    headers.emplace_back("idempotency-key", "five-" + key);
    std::vector<std::string> bodies;
    for (int i = 0; i < 5; ++i) {
        const auto answer =
            world().send("wang", "POST", path(task, "/completion"), R"({"variables":{"x":1}})", headers);
        EXPECT_EQ(answer.status, 200) << answer.body;
        EXPECT_EQ(answer.header("idempotency-replayed"), i == 0 ? "" : "true");
        bodies.push_back(answer.body);
    }
    EXPECT_EQ(std::vector<std::string>(5, bodies.front()), bodies);
    world().expect(422, "wang", "POST", path(task, "/completion"), R"({"variables":{"x":2}})", headers);
    const auto found = world().expect(200, "li", "POST", "/v2/user-tasks/search",
                                      R"({"filter":{"processInstanceKey":")" + key + "\"}}");
    EXPECT_EQ(count(found, {"items"}), 1U);
}

TEST_F(ApiE2e, a_faulty_model_is_told_all_its_faults_and_nothing_is_deployed) {
    const std::string body = R"({"resources":[{"name":"bad.bpmn","content":"<definitions xmlns='http://www.omg.org/)"
                             R"(spec/BPMN/20100524/MODEL'>\n<process id='bad' isExecutable='true'>\n)"
                             R"(<startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='gone'/>\n)"
                             R"(<userTask id='t'/><sequenceFlow id='g' sourceRef='nowhere' targetRef='t'/>\n)"
                             R"(</process></definitions>"}]})";
    for (const auto* target : {"/v2/deployments?dryRun=true", "/v2/deployments"}) {
        const auto refused = world().send("operator", "POST", target, body);
        EXPECT_GE(refused.status, 400) << refused.body;
        EXPECT_GE(count(refused.json(), {"errors"}), 2U) << refused.body;
        EXPECT_EQ(text(in(refused.json(), {"errors"}).list()->front(), {"file"}), "bad.bpmn");
    }
    world().expect(404, "intake", "POST", "/v2/process-instances", R"({"processDefinitionId":"bad"})");
    world().expect(403, "wang", "POST", "/v2/deployments", body);
    const auto known = world().expect(200, "operator", "GET", "/v2/process-definitions?latest=true");
    const auto xml_path =
        "/v2/process-definitions/" + text(in(known, {"items"}).list()->front(), {"processDefinitionKey"}) + "/xml";
    EXPECT_NE(world().send("operator", "GET", xml_path).body.find("<definitions"), std::string::npos);
}

TEST_F(ApiE2e, a_case_is_cancelled_with_a_reason_that_history_keeps) {
    const auto key = world().start_case("handover");
    world().expect(403, "wang", "POST", "/v2/process-instances/" + key + "/cancellation", R"({"reason":"x"})");
    world().expect(200, "operator", "POST", "/v2/process-instances/" + key + "/cancellation",
                   R"({"reason":"重复受理"})");
    EXPECT_TRUE(world().task("wang", key, "inspect").is_null());
    const auto history = world().expect(200, "auditor", "GET", "/v2/process-instances/" + key + "/history");
    EXPECT_EQ(text(in(history, {"items"}).list()->back(), {"reason"}), "重复受理");
    world().expect(403, "operator", "GET", "/v2/process-instances/" + key + "/history");
    world().expect(404, "li", "GET", "/v2/process-instances/" + key + "/history");
}

TEST_F(ApiE2e, variables_are_set_where_they_are_asked_for) {
    const auto key = world().start_case("handover", R"({"day":{"type":"date","value":"2026-11-23"}})");
    const auto variables = "/v2/process-instances/" + key + "/variables";
    const Headers whatever{{"if-match", "*"}};
    world().expect(200, "wang", "PATCH", variables, R"({"variables":{"more":[1,2.50]}})", whatever);
    EXPECT_EQ(world().send("wang", "GET", variables).body,
              R"({"variables":{"day":{"type":"date","value":"2026-11-23"},"more":[1,2.50]}})");
    world().expect(200, "wang", "PUT", "/v2/element-instances/" + key + "-1/variables", R"({"variables":{"a":1}})",
                   whatever);
    world().expect(404, "wang", "GET", "/v2/element-instances/" + key + "-99/variables");
}

TEST_F(ApiE2e, a_written_position_can_be_waited_for) {
    const auto answer =
        world().send("intake", "POST", "/v2/process-instances", R"({"processDefinitionId":"handover"})");
    const auto position = answer.header("x-log-position");
    const auto read = world().send("wang", "GET", "/v2/user-tasks?minPosition=" + position);
    EXPECT_EQ(read.status, 200);
    EXPECT_GE(std::stoull(read.header("x-log-position")), std::stoull(position));
}

TEST_F(ApiE2e, everything_about_the_service_can_be_asked) {
    for (const auto* path : {"/livez", "/readyz", "/version", "/metrics", "/openapi.json", "/asyncapi.yaml"}) {
        EXPECT_EQ(world().send("", "GET", path).status, 200) << path;
    }
    world().expect(200, "wang", "GET", "/v2/topology");
    world().expect(200, "wang", "GET", "/v2/me");
    world().expect(200, "wang", "GET", "/v2/resources");
    world().expect(401, "nobody", "GET", "/v2/me");
    world().expect(401, "", "POST", "/v2/login", R"({"name":"wang","password":"wrong password"})");
    world().expect(404, "wang", "GET", "/v2/license");
}

TEST_F(ApiE2e, the_pages_of_a_list_have_each_task_once) {
    world().start_case("burst", R"({"n":230})");
    std::set<std::string> seen;
    std::string after;
    for (;;) {
        const auto page = world().expect(
            200, "li", "GET", "/v2/user-tasks?limit=100&state=open" + (after.empty() ? "" : "&after=" + after));
        for (const auto& task : *in(page, {"items"}).list()) {
            EXPECT_TRUE(seen.insert(text(task, {"userTaskKey"})).second);
        }
        after = text(page, {"page", "next"});
        if (after.empty()) break;
    }
    EXPECT_GE(seen.size(), 230U);
}

}  // namespace
}  // namespace baton::e2e
