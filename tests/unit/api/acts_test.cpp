// Requests as the wishes that they become: deployments, cases, jobs, messages, variables, incidents.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_future.hpp>

#include "connectors/api/socket_door.hpp"
#include "tests/unit/api/api_fixture.hpp"

namespace baton::api {
namespace {

using ActsTest = ApiTest;

TEST_F(ActsTest, a_deployment_comes_as_json_or_as_a_form) {
    const auto* body = R"({"resources":[{"name":"a.bpmn","content":"<a/>"}]})";
    EXPECT_EQ(call("designer", "POST", "/v2/deployments?dryRun=true", body).status, 200);
    EXPECT_TRUE(desk.was_dry_run);
    EXPECT_EQ(desk.deployed.at(0).file, "a.bpmn");
    const std::string form =
        "--b\r\ncontent-disposition: form-data; name=\"resources\"; filename=\"b.dmn\"\r\n\r\n<b/>\r\n--b--";
    const Header type{"content-type", "multipart/form-data; boundary=b"};
    EXPECT_EQ(call("designer", "POST", "/v2/deployments", form, {type}).status, 200);
    EXPECT_EQ(desk.deployed.at(0).content, "<b/>");
    EXPECT_FALSE(desk.was_dry_run);
    EXPECT_EQ(call("wang", "POST", "/v2/deployments", body).status, 403);
    EXPECT_EQ(call("designer", "POST", "/v2/deployments", "{}").status, 400);
}

TEST_F(ActsTest, all_faults_of_a_deployment_are_told_with_their_places) {
    desk.deploy_answer = [] {
        auto problem = fail(Code::invalid, "2 faults");
        problem.faults = {{"r1", "m1", "h1", "a.bpmn", "E1", 3, 5, false},
                          {"r2", "m2", "h2", "a.bpmn", "E2", 9, 1, false}};
        return Result<runtime::Deployed>(problem);
    };
    const auto response =
        call("designer", "POST", "/v2/deployments", R"({"resources":[{"name":"a.bpmn","content":"<a/>"}]})");
    EXPECT_EQ(response.status, 400);
    EXPECT_TRUE(has(response, R"("file":"a.bpmn","element":"E1","line":3,"column":5,"rule":"r1","hint":"h1")"));
    EXPECT_TRUE(has(response, R"("element":"E2")"));
}

TEST_F(ActsTest, a_case_is_started_by_process_and_version) {
    const ports::DefinitionRow one{DefinitionKey{3}, "complaint", "bpmn", 1, {}, {}, {}, {}, 9, {}, {}};
    ports::DefinitionRow two = one;
    two.key = DefinitionKey{4};
    two.version = 2;
    desk.known = {one, two};
    const auto definition = [&] { return std::get<execution::StartInstance>(desk.wishes.back().command).definition; };
    const auto started = call("li", "POST", "/v2/process-instances",
                              R"({"processDefinitionId":"complaint","businessKey":"T-1","variables":{"n":34.0}})");
    EXPECT_EQ(started.status, 200);
    EXPECT_TRUE(has(started, R"("processInstanceKey":"500")"));
    EXPECT_EQ(definition(), DefinitionKey{4});
    call("li", "POST", "/v2/process-instances", R"({"processDefinitionId":"complaint","version":1})");
    EXPECT_EQ(definition(), DefinitionKey{3});
    call("li", "POST", "/v2/process-instances", R"({"processDefinitionKey":"3"})");
    EXPECT_EQ(definition(), DefinitionKey{3});
    EXPECT_EQ(call("li", "POST", "/v2/process-instances", R"({"processDefinitionId":"none"})").status, 404);
    EXPECT_EQ(call("li", "POST", "/v2/process-instances", "{}").status, 400);
    EXPECT_EQ(call("auditor", "POST", "/v2/process-instances", R"({"processDefinitionKey":"3"})").status, 403);
}

TEST_F(ActsTest, jobs_are_taken_by_services_and_within_limits) {
    EXPECT_EQ(call("worker", "POST", "/v2/jobs/activation",
                   R"({"type":"pay","maxJobsToActivate":5,"timeout":1000,"requestTimeout":50})")
                  .status,
              200);
    EXPECT_EQ(desk.job_requests.at(0).worker, "worker");
    EXPECT_EQ(desk.job_requests.at(0).wait, Duration{50});
    EXPECT_EQ(call("worker", "POST", "/v2/jobs/activation", R"({"type":"pay","timeout":0})").status, 400);
    EXPECT_EQ(call("wang", "POST", "/v2/jobs/activation", R"({"type":"pay"})").status, 403);
    EXPECT_EQ(call("worker", "POST", "/v2/jobs/1/completion", "{}").status, 404);
}

TEST_F(ActsTest, a_correlation_that_nobody_waits_for_is_not_found) {
    const auto response = call("li", "POST", "/v2/messages/correlation", R"({"name":"reply","correlationKey":"k"})");
    EXPECT_EQ(response.status, 404);
    EXPECT_EQ(response.header("content-type"), "application/problem+json");
    EXPECT_EQ(call("li", "POST", "/v2/messages/publication", R"({"name":"reply","timeToLive":60000})").status, 200);
    const auto& command = std::get<execution::PublishMessage>(desk.wishes.back().command);
    EXPECT_EQ(command.time_to_live, Duration{60'000});
    EXPECT_EQ(call("wang", "POST", "/v2/signals/broadcast", R"({"signalName":"s"})").status, 403);
}

TEST_F(ActsTest, a_message_is_explained_without_being_sent) {
    using Kind = execution::Verdict::Kind;
    desk.explanation.keys = {"A-1"};
    desk.explanation.verdicts = {{Kind::delivered, "permit", InstanceKey{500}, SubscriptionKey{7}, "A-1"},
                                 {Kind::other_key, "permit", InstanceKey{501}, SubscriptionKey{8}, "A-2"}};
    const auto response = call("li", "POST", "/v2/messages/explanation",
                               R"({"name":"reply","correlationKey":"A-1","variables":{"n":1}})");
    EXPECT_EQ(response.status, 200);
    EXPECT_TRUE(has(response, R"("outcome":"other_key")"));
    EXPECT_TRUE(has(response, "it waits for the key 'A-2', which the message does not carry"));
    EXPECT_EQ(desk.explained.at(0).correlation_key, "A-1");
    EXPECT_TRUE(desk.wishes.empty());
    EXPECT_EQ(call("wang", "POST", "/v2/messages/explanation", R"({"name":"reply"})").status, 403);
}

TEST_F(ActsTest, conditions_are_asked_with_the_data_that_is_given) {
    const auto response =
        call("li", "POST", "/v2/conditionals/evaluation", R"({"processDefinitionId":"flood","variables":{"level":8}})");
    EXPECT_EQ(response.status, 200);
    const auto& command = std::get<execution::EvaluateConditions>(desk.wishes.back().command);
    EXPECT_EQ(command.process, "flood");
    EXPECT_NE(command.variables.find("level"), nullptr);
}

TEST_F(ActsTest, another_departments_case_is_as_none) {
    ports::Batch batch;
    batch.partition = 0;
    batch.epoch = epoch;
    ports::InstanceRow row;
    row.key = row.root = InstanceKey{500};
    row.process = "complaint";
    row.state = "active";
    batch.instances.push_back(row);
    batch.tasks.push_back(task(7, "team_env"));
    ASSERT_TRUE(store.commit(batch));
    execution::Instance instance;
    instance.scopes[1].variables.set("who", "张三");
    desk.instances[InstanceKey{500}] = instance;

    EXPECT_EQ(call("wang", "GET", "/v2/process-instances/500").status, 200);
    EXPECT_EQ(call("wang", "GET", "/v2/process-instances/500/variables").body, R"({"variables":{"who":"张三"}})");
    for (const auto* path : {"", "/variables", "/history", "/state"}) {
        EXPECT_EQ(call("li", "GET", "/v2/process-instances/500" + std::string(path)).status, 404) << path;
    }
    EXPECT_FALSE(has(call("li", "POST", "/v2/process-instances/search", "{}"), "500"));
    EXPECT_TRUE(has(call("wang", "POST", "/v2/process-instances/search", "{}"), "500"));
    EXPECT_EQ(call("ops", "GET", "/v2/process-instances/500").status, 200);
    EXPECT_EQ(call("ops", "GET", "/v2/process-instances/500/variables").status, 403);
    EXPECT_EQ(call("auditor", "GET", "/v2/process-instances/500/variables").status, 200);
    const std::vector<Header> whatever{{"if-match", "*"}};
    EXPECT_EQ(call("auditor", "PUT", "/v2/process-instances/500/variables", R"({"variables":{}})", whatever).status,
              403);
    const auto change = [&] {
        return call("wang", "PATCH", "/v2/process-instances/500/variables", R"({"variables":{"who":"李四"}})", whatever)
            .status;
    };
    EXPECT_EQ(change(), 200);
    auto done = task(7, "team_env");
    done.state = "completed";
    add(done);
    EXPECT_EQ(change(), 403) << "whoever is done with it reads on, and changes nothing";
    EXPECT_EQ(call("ops", "POST", "/v2/process-instances/500/cancellation", "{}").status, 400);
    EXPECT_EQ(call("ops", "POST", "/v2/process-instances/500/cancellation", R"({"reason":"重复"})").status, 200);
    EXPECT_EQ(desk.wishes.back().reason, "重复");
}

TEST_F(ActsTest, the_inbox_is_read_by_its_department_alone) {
    ports::Batch batch;
    batch.partition = 0;
    batch.epoch = epoch;
    for (int i = 0; i < 3; ++i) batch.inbox.push_back({"team_env", "cn.baton.task.created.v1", "task/7", {}, "{}"});
    ASSERT_TRUE(store.commit(batch));
    EXPECT_TRUE(has(call("wang", "GET", "/v2/inbox/events?after=0"), R"("id":"team_env:1")"));
    const auto rest = call("wang", "GET", "/v2/inbox/events?after=memory:2");
    EXPECT_TRUE(has(rest, R"("mode":"resumed")"));
    EXPECT_TRUE(has(rest, R"("next":"memory:3")"));
    EXPECT_FALSE(has(rest, "team_env:2\""));
    EXPECT_TRUE(has(call("wang", "GET", "/v2/inbox/events?after=old:2"), R"("mode":"resync")"));
    EXPECT_EQ(call("wang", "GET", "/v2/inbox/events?department=team_market").status, 403);
    EXPECT_EQ(call("auditor", "GET", "/v2/inbox/events").status, 400);
    const auto stream = call("wang", "GET", "/v2/inbox/events?after=0", {}, {{"accept", "text/event-stream"}});
    EXPECT_EQ(stream.header("content-type"), "text/event-stream");
    EXPECT_TRUE(stream.next_piece);
}

TEST_F(ActsTest, a_websocket_is_opened_by_token_ticket_or_our_own_page) {
    const Header protocol{"sec-websocket-protocol", "chat, baton.inbox.v1"};
    const auto admit = [&](std::string target, std::vector<Header> headers) {
        const Request request{"GET", std::move(target), std::move(headers), {}, {}};
        auto answered = boost::asio::co_spawn(context, admit_visit(gate, parts, request), boost::asio::use_future);
        context.restart();
        context.run();
        const auto visit = answered.get();
        return visit ? visit->department : kind_of(visit.error().code).code;
    };
    const Header wang{"authorization", "Bearer wang"};
    const Header cookie{"cookie", "baton_session=wang"};
    const Header host{"host", "b"};
    EXPECT_EQ(admit("/v2/inbox/socket", {wang, protocol}), "team_env");
    EXPECT_EQ(admit("/v2/inbox/socket", {wang}), "invalid");
    EXPECT_EQ(admit("/v2/inbox/socket", {protocol}), "unauthenticated");
    EXPECT_EQ(admit("/v2/inbox/socket?department=team_market", {wang, protocol}), "forbidden");
    EXPECT_EQ(admit("/v2/inbox/socket", {cookie, host, protocol}), "forbidden");
    EXPECT_EQ(admit("/v2/inbox/socket", {cookie, host, protocol, {"origin", "http://evil"}}), "forbidden");
    EXPECT_EQ(admit("/v2/inbox/socket", {cookie, host, protocol, {"origin", "http://b"}}), "team_env");
    const auto ticket = *feel::from_json(call("wang", "POST", "/v2/ws-tickets").body);
    const auto target = "/v2/inbox/socket?ticket=" + *ticket.context()->find("ticket")->string();
    EXPECT_EQ(admit(target, {protocol}), "team_env");
    EXPECT_EQ(admit(target, {protocol}), "unauthenticated") << "a ticket is good once";
}

}  // namespace
}  // namespace baton::api
