// Two nodes that share the partitions: whichever is asked, a request is done where it belongs and answered alike.
#include "tests/unit/api/two_nodes.hpp"

#include <gmock/gmock.h>
#include <thread>

#include "engine/execution/branch.hpp"

namespace baton::api {
namespace {

using testing::HasSubstr;
using testing::Not;

const Header any{"if-match", "*"};

class TwoNodesTest : public TwoNodes {
protected:
    static std::string path(const std::string& key, const std::string& act) {
        return "/v2/process-instances/" + key + '/' + act;
    }
    // The one open task of a case, as its own node has it.
    std::string task_of(const TestNode& node, const std::string& key) {
        const auto told =
            post(node, "wang", "/v2/user-tasks/search", R"({"filter":{"processInstanceKey":")" + key + "\"}}");
        const auto at = told.body.find("\"userTaskKey\":\"");
        EXPECT_NE(at, std::string::npos) << told.body;
        return "/v2/user-tasks/" + told.body.substr(at + 15, told.body.find('"', at + 15) - at - 15);
    }
    std::string jobs(int wait, std::uint32_t most = 5) {
        return R"({"type":"mail","maxJobsToActivate":)" + std::to_string(most) + R"(,"requestTimeout":)" +
               std::to_string(wait) + "}";
    }
    [[nodiscard]] bool has_case(TestNode& node, const std::string& key) const {
        const auto row = node.store.instance(InstanceKey{std::stoull(key)});
        return row && row->has_value();
    }
};

TEST_F(TwoNodesTest, a_case_begins_where_its_key_says_and_once_only) {
    for (const std::uint32_t partition : {0U, 1U}) {
        const auto key = start("one_task", partition);
        auto& has_it = partition == 0 ? *far : *near;
        EXPECT_TRUE(has_case(has_it, key));
        for (const auto* node : {far.get(), near.get()}) {
            const auto again = post(*node, "wang", "/v2/process-instances",
                                    R"({"processDefinitionId":"one_task","variables":{"owner":"wang","number":"案0"}})",
                                    {once_in(partition)});
            EXPECT_EQ(again.status, 200) << again.body;
            EXPECT_EQ(again.header("idempotency-replayed"), "true");
            EXPECT_EQ(again.text("processInstanceKey"), key);
            EXPECT_FALSE(again.header("x-log-position").empty());
        }
    }
}

TEST_F(TwoNodesTest, a_task_is_done_through_the_other_node) {
    const auto key = start("one_task", 0);
    const auto task = task_of(*far, key);
    const auto stale = post(*near, "wang", task + "/completion", R"({"variables":{}})", {{"if-match", "\"99\""}});
    EXPECT_EQ(stale.status, 412) << stale.body;
    EXPECT_THAT(stale.body, HasSubstr("\"current\""));
    EXPECT_EQ(stale.header("content-type"), "application/problem+json");
    const auto remark = post(*near, "wang", task + "/comments", R"({"text":"已电话联系当事人"})");
    ASSERT_EQ(remark.status, 200) << remark.body;
    EXPECT_FALSE(remark.header("etag").empty());
    const auto refused =
        post(*near, "wang", task + "/completion", R"({"variables":7})", {any, {"accept-language", "zh"}});
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(refused.header("content-language"), "zh");
    EXPECT_THAT(refused.body, HasSubstr("请求有误"));
    const auto done = post(*near, "wang", task + "/completion", R"({"variables":{"意见":"属实"}})",
                           {{"if-match", remark.header("etag")}});
    EXPECT_EQ(done.status, 200) << done.body;
    EXPECT_EQ(ask(*far, "wang", "GET", "/v2/process-instances/" + key).text("state"), "completed");
    EXPECT_THAT(ask(*near, "", "GET", "/metrics").body, HasSubstr("baton_forwarded_requests_total 5.0"));
}

TEST_F(TwoNodesTest, the_trace_goes_on) {
    const std::string trace = "0af7651916cd43dd8448eb211c80319c";
    const Header parent{"traceparent", "00-" + trace + "-b7ad6b7169203331-01"};
    const auto told = post(*near, "ops", path("7", "cancellation"), R"({"reason":"试"})", {parent});
    EXPECT_EQ(told.status, 404);
    EXPECT_EQ(told.text("traceId"), trace);
    EXPECT_THAT(told.header("traceparent"), HasSubstr(trace));
}

TEST_F(TwoNodesTest, a_page_of_ours_is_believed_at_the_other_node_and_a_foreign_one_is_not) {
    const Header cookie{"cookie", "baton_session=" + token("ops")};
    const Header host{"host", "baton.example"};
    const auto own = post(*near, "", path("7", "cancellation"), R"({"reason":"试"})",
                          {cookie, host, {"origin", "https://baton.example"}});
    EXPECT_EQ(own.status, 404) << own.body;
    const auto foreign = post(*near, "", path("7", "cancellation"), R"({"reason":"试"})",
                              {cookie, host, {"origin", "https://evil.example"}});
    EXPECT_EQ(foreign.status, 403);
}

TEST_F(TwoNodesTest, messages_find_their_office) {
    const auto office = execution::office_of("补正", 2);
    auto& has_it = office == 0 ? *far : *near;
    const auto& asked = office == 0 ? *near : *far;
    const auto key = start("waiting", office);
    const std::string message = R"({"name":"补正","correlationKey":"案0"})";
    const auto explained = post(asked, "worker", "/v2/messages/explanation", message);
    EXPECT_THAT(explained.body, HasSubstr(key));
    const auto told = post(asked, "worker", "/v2/messages/correlation", message);
    EXPECT_EQ(told.status, 200) << told.body;
    EXPECT_EQ(told.text("processInstanceKey"), key);
    EXPECT_EQ(ask(has_it, "wang", "GET", "/v2/process-instances/" + key).text("state"), "completed");
}

TEST_F(TwoNodesTest, files_and_deployments_go_over_whole) {
    const auto key = start("one_task", 0);
    std::string form =
        "--b\r\ncontent-disposition: form-data; name=\"files\"; filename=\"说明.txt\"\r\n"
        "content-type: text/plain\r\n\r\n";
    for (int i = 0; i < 300'000; ++i) form += "情况说明\n";
    form += "\r\n--b--\r\n";
    const auto told = post(*near, "wang", task_of(*far, key) + "/attachments", form,
                           {{"content-type", "multipart/form-data; boundary=b"}});
    EXPECT_EQ(told.status, 200) << told.body;
    EXPECT_THAT(told.body, HasSubstr("说明.txt"));
    const auto deployed = post(*near, "designer", "/v2/deployments",
                               R"({"resources":[{"name":"a.form","content":"{\"id\":\"单\",\"components\":[]}"}]})");
    EXPECT_EQ(deployed.status, 200) << deployed.body;
    EXPECT_EQ(far->whereabouts.told(), 1) << "the others are told by the node that did it";
    EXPECT_EQ(near->whereabouts.told(), 0);
}

TEST_F(TwoNodesTest, a_batch_is_the_requests_for_its_cases_wherever_they_are) {
    const auto there = start("one_task", 0, 1);
    const auto here = start("one_task", 1, 2);
    const std::string what = R"("reason":"补办","activateInstructions":[{"elementId":"do_it"}])";
    const std::string which = R"(,"filter":{"processInstanceKeys":[")" + there + R"(",")" + here + R"(","17"]})";
    const auto batch = [&] {
        return post(*near, "ops", "/v2/process-instances/modification", "{" + what + which + "}",
                    {{"idempotency-key", "批次"}});
    };
    const auto first = batch();
    ASSERT_EQ(first.status, 200) << first.body;
    EXPECT_THAT(first.body, HasSubstr(R"({"processInstanceKey":")" + there + R"(","outcome":"done","position":)"));
    EXPECT_THAT(first.body, HasSubstr(R"({"processInstanceKey":")" + here + R"(","outcome":"done","position":)"));
    EXPECT_THAT(first.body, HasSubstr(R"({"processInstanceKey":"17","outcome":"refused","problem":{)"));
    const auto again = batch();
    EXPECT_THAT(again.body, HasSubstr(R"({"processInstanceKey":")" + there + R"(","outcome":"done"})"));
    EXPECT_THAT(again.body, HasSubstr(R"({"processInstanceKey":")" + here + R"(","outcome":"done"})"));
    for (const auto& key : {there, here}) {  // as a node finds it to which the partition has come meanwhile
        const auto single =
            post(*far, "ops", path(key, "modification"), "{" + what + "}", {{"idempotency-key", "批次/" + key}});
        EXPECT_EQ(single.header("idempotency-replayed"), "true") << single.body;
    }
}

TEST_F(TwoNodesTest, a_batch_has_keys_as_long_as_any) {
    const auto there = start("one_task", 0, 1);
    const auto body =
        R"({"reason":"补办","terminateInstructions":[{"elementId":"do_it"}],"filter":{"processInstanceKeys":[")" +
        there + "\"]}}";
    const auto told =
        post(*near, "ops", "/v2/process-instances/modification", body, {{"idempotency-key", std::string(200, 'k')}});
    EXPECT_THAT(told.body, HasSubstr(R"("outcome":"done")"));
}

TEST_F(TwoNodesTest, a_migration_of_many_reaches_the_other_node) {
    const auto there = start("one_task", 0, 1);
    const auto body = R"({"reason":"试","dryRun":true,"migrationPlan":{"targetProcessDefinitionKey":"12345"},)"
                      R"("filter":{"processInstanceKeys":[")" +
                      there + "\"]}}";
    const auto told = post(*near, "ops", "/v2/process-instances/migration", body);
    EXPECT_EQ(told.status, 200);
    const auto single = post(*far, "ops", path(there, "migration"),
                             R"({"reason":"试","dryRun":true,"targetProcessDefinitionKey":"12345"})");
    EXPECT_GE(single.status, 400);
    EXPECT_THAT(told.body, HasSubstr(R"("outcome":"refused","problem":{)"));
    EXPECT_THAT(told.body, HasSubstr(single.text("detail")));
}

TEST_F(TwoNodesTest, a_worker_gets_jobs_of_any_node) {
    const auto there = start("one_job", 0, 1);
    const auto told = post(*near, "worker", "/v2/jobs/activation", jobs(0));
    ASSERT_EQ(told.status, 200) << told.body;
    EXPECT_THAT(told.body, HasSubstr(there));
    const auto at = told.body.find("\"jobKey\":\"") + 10;
    const auto key = told.body.substr(at, told.body.find('"', at) - at);
    EXPECT_EQ(post(*near, "worker", "/v2/jobs/" + key + "/completion").status, 200);
    EXPECT_EQ(ask(*far, "wang", "GET", "/v2/process-instances/" + there).text("state"), "completed");
    EXPECT_EQ(post(*near, "worker", "/v2/jobs/activation", jobs(0)).body, R"({"jobs":[]})");
}

TEST_F(TwoNodesTest, a_worker_gets_the_nodes_own_jobs_first_and_the_others_before_long) {
    std::set<std::string> begun;
    for (int i = 0; i < 8; ++i) {
        begun.insert(start("one_job", 0, i));
        begun.insert(start("one_job", 1, i));
    }
    std::vector<std::uint32_t> partitions;
    while (!begun.empty()) {
        const auto told = post(*near, "worker", "/v2/jobs/activation", jobs(0, 1));
        const auto at = told.body.find("\"processInstanceKey\":\"");
        ASSERT_NE(at, std::string::npos) << told.body;
        const auto key = told.body.substr(at + 22, told.body.find('"', at + 22) - at - 22);
        ASSERT_EQ(begun.erase(key), 1U) << "lent twice: " << told.body;
        partitions.push_back(partition_of(std::stoull(key)));
    }
    EXPECT_EQ(partitions.front(), 1U);
    EXPECT_NE(std::find(partitions.begin(), partitions.begin() + 8, 0U), partitions.begin() + 8)
        << "where there is always something, what is elsewhere waits for ever";
}

TEST_F(TwoNodesTest, a_worker_that_waits_gets_what_comes_at_the_other_node) {
    Told told;
    std::thread waiting([&] { told = post(*near, "worker", "/v2/jobs/activation", jobs(60'000)); });
    const auto there = start("one_job", 0, 1);
    waiting.join();
    EXPECT_THAT(told.body, HasSubstr(there));
}

TEST_F(TwoNodesTest, who_asks_for_another_node_gets_the_own_jobs_alone) {
    start("one_job", 0, 1);
    EXPECT_EQ(post(*near, "worker", "/v2/jobs/activation", jobs(0), {{"x-baton-forwarded", "1"}}).body,
              R"({"jobs":[]})");
}

TEST_F(TwoNodesTest, a_node_that_is_gone_holds_no_worker_up) {
    const auto here = start("one_job", 1, 1);
    near->whereabouts.show({{"gone", "127.0.0.1:1", {1}}, {"none", "", {}}, {"far", far->address(), {0}, false, true}});
    const auto there = start("one_job", 0, 1);
    EXPECT_THAT(post(*near, "worker", "/v2/jobs/activation", jobs(0)).body, HasSubstr(here));
    EXPECT_EQ(post(*near, "worker", "/v2/jobs/activation", jobs(0)).body, R"({"jobs":[]})") << "far is silent";
    near->whereabouts.show({{"gone", "127.0.0.1:1", {1}}, {"far", far->address(), {0}}});
    EXPECT_THAT(post(*near, "worker", "/v2/jobs/activation", jobs(0)).body, HasSubstr(there));
}

TEST_F(TwoNodesTest, a_node_that_stops_ends_with_connections_kept_and_is_missed) {
    start("one_task", 0, 1);
    far->stop();
    const auto told = post(*near, "ops", path("7", "cancellation"), R"({"reason":"试"})");
    EXPECT_EQ(told.status, 503) << told.body;
    EXPECT_THAT(told.body, HasSubstr("nothing was done"));
    EXPECT_THAT(told.body, Not(HasSubstr("not known")));
    EXPECT_EQ(told.header("retry-after"), "1");
}

}  // namespace
}  // namespace baton::api
