// What is sealed is its holder's alone, whatever others may see.
#include "connectors/api/seals.hpp"

#include "tests/unit/api/api_fixture.hpp"

namespace baton::api {
namespace {

class SealsTest : public ApiTest {
protected:
    SealsTest() {
        desk.sealed = {{"complaint", "seal", true}};
        guard.people["officer"] = {"officer", "专人", {"team_env"}, {"intake"}};
        guard.people["clerk"] = {"clerk", "受理", {"team_env"}, {"intake", "dispatcher"}};
        ports::Batch batch;
        batch.epoch = epoch;
        ports::InstanceRow row;
        row.key = row.root = InstanceKey{500};
        row.process = "complaint";
        row.state = "active";
        row.started_by = "clerk";
        batch.instances.push_back(std::move(row));
        EXPECT_TRUE(store.commit(batch));
        auto registered = task(6, "team_env");
        registered.state = "completed";
        registered.ended_by = "clerk";
        add(std::move(registered));
        desk.instances[InstanceKey{500}].scopes[execution::root_scope].variables.set("matter",
                                                                                     feel::Value{std::string(secret)});
    }
    void seal() {
        auto row = task(7, "team_env");
        row.element = "seal";
        row.assignee = "officer";
        add(std::move(row));
    }
    int get(std::string_view who, const std::string& target) { return call(who, "GET", target).status; }

    static constexpr const char* secret = "收受摊贩好处";
};

TEST_F(SealsTest, until_a_case_comes_to_the_step_it_is_read_as_any_other) {
    EXPECT_EQ(get("clerk", "/v2/user-tasks/6"), 200);
    EXPECT_EQ(get("clerk", "/v2/process-instances/500/variables"), 200);
    EXPECT_TRUE(has(call("clerk", "GET", "/v2/user-tasks"), R"("userTaskKey":"6")"));
    EXPECT_EQ(get("auditor", "/v2/process-instances/500/variables"), 200);
}

TEST_F(SealsTest, then_only_the_officer_reads_it) {
    seal();
    for (const std::string_view who : {"clerk", "wang", "boss", "auditor", "ops", "li"}) {
        EXPECT_EQ(get(who, "/v2/user-tasks/6"), 404) << who;
        EXPECT_EQ(get(who, "/v2/user-tasks/7"), 404) << who;
        EXPECT_GE(get(who, "/v2/process-instances/500/variables"), 403) << who;
        EXPECT_GE(get(who, "/v2/process-instances/500/history"), 403) << who;
        for (const std::string target : {"/v2/user-tasks", "/v2/user-tasks?state=completed", "/v2/process-instances"}) {
            const auto listed = call(who, "GET", target);
            EXPECT_FALSE(has(listed, R"("userTaskKey":"6")") || has(listed, R"("userTaskKey":"7")")) << who << target;
        }
    }
    EXPECT_FALSE(has(call("clerk", "GET", "/v2/process-instances"), R"("processInstanceKey":"500")"));
    EXPECT_EQ(get("officer", "/v2/user-tasks/6"), 200) << "what it is about";
    EXPECT_EQ(get("officer", "/v2/user-tasks/7"), 200);
    EXPECT_TRUE(has(call("officer", "GET", "/v2/process-instances/500/variables"), secret));
    EXPECT_TRUE(has(call("officer", "GET", "/v2/user-tasks"), R"("userTaskKey":"7")"));
}

TEST_F(SealsTest, what_is_still_to_be_done_is_seen_without_what_the_case_is_about) {
    seal();
    add(task(8, "team_env"));  // a withdrawal that the intake looks into
    EXPECT_TRUE(has(call("clerk", "GET", "/v2/user-tasks"), R"("userTaskKey":"8")"));
    const auto variables = call("clerk", "GET", "/v2/user-tasks/8/variables");
    EXPECT_EQ(variables.status, 200);
    EXPECT_FALSE(has(variables, secret)) << variables.body;
    EXPECT_TRUE(has(call("officer", "GET", "/v2/user-tasks/8/variables"), secret));
    EXPECT_EQ(call("clerk", "POST", "/v2/user-tasks/8/completion", "{}", {{"if-match", "*"}}).status, 200);
    EXPECT_EQ(
        call("clerk", "PATCH", "/v2/process-instances/500/variables", R"({"variables":{"a":1}})", {{"if-match", "*"}})
            .status,
        404);
}

TEST_F(SealsTest, the_officer_shares_it_with_nobody) {
    seal();
    const auto act = [&](const std::string& what, std::string body, std::string method = "POST") {
        return call("officer", std::move(method), "/v2/user-tasks/7/" + what, std::move(body), {{"if-match", "*"}});
    };
    const auto refused = act("delegation", R"({"delegate":"clerk","reason":"出差"})");
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(has(refused, "sealed")) << refused.body;
    EXPECT_EQ(act("signers", R"({"signers":[{"account":"clerk"}]})").status, 422);
    EXPECT_EQ(act("assignee", {}, "DELETE").status, 422);
    ASSERT_TRUE(desk.wishes.empty());
    EXPECT_EQ(act("completion", "{}").status, 200);
}

TEST_F(SealsTest, a_sealed_task_of_an_open_case_seals_itself_alone) {
    desk.sealed = {{"complaint", "seal", false}};
    seal();
    EXPECT_EQ(get("clerk", "/v2/user-tasks/7"), 404);
    EXPECT_FALSE(has(call("clerk", "GET", "/v2/user-tasks"), R"("userTaskKey":"7")"));
    EXPECT_EQ(get("officer", "/v2/user-tasks/7"), 200);
    EXPECT_EQ(get("clerk", "/v2/user-tasks/6"), 200);
    EXPECT_EQ(get("clerk", "/v2/process-instances/500/variables"), 200);
}

TEST(VeilSealed, leaves_of_a_notice_only_which_task_it_is) {
    const std::string body = R"({"task":"7","case":"5","process":"complaint","element":"seal","title":"密封移送",)"
                             R"("businessKey":"T-1","assignee":"officer","state":"open","revision":"2"})";
    const SealedSteps steps{{"complaint", "seal", true}};
    const auto veiled = [&](const std::string& subject, const std::string& told) {
        std::vector<ports::InboxRow> rows{{1, {"jiwei", "cn.baton.task.created.v1", subject, {}, told}}};
        veil_sealed(steps, rows);
        return rows.front().entry.body;
    };
    EXPECT_EQ(veiled("task/7", body), R"({"task":"7","state":"open","revision":"2"})");
    std::string other = body;
    other.replace(other.find("\"complaint\""), 11, "\"transfer\"");
    EXPECT_EQ(veiled("task/7", other), other) << "a step of that name of another process";
    EXPECT_EQ(veiled("instance/5", body), body);
    EXPECT_EQ(veiled("task/7", "no json, and seal"), "no json, and seal");
}

}  // namespace
}  // namespace baton::api
