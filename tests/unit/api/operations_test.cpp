// What those who run the system see: counts, where a case stands, load, rules; and nothing of what is in a case.
#include "connectors/api/render/counts.hpp"
#include "tests/unit/api/api_fixture.hpp"

namespace baton::api {
namespace {

using OperationsTest = ApiTest;

// gate -> a message or a day, whichever comes first; then the task, with a reminder at its border.
model::ProcessDefinition waiting_process() {
    model::ProcessDefinition process;
    const auto element = [&](const char* id, model::Symbol symbol) -> model::Element& {
        model::Element one;
        one.id = id;
        one.symbol = std::move(symbol);
        process.element_by_id[id] = static_cast<model::ElementIndex>(process.elements.size());
        return process.elements.emplace_back(std::move(one));
    };
    element("process", model::Process{});
    element("gate", model::EventBasedGateway{}).outgoing = {0, 1};
    element("letter", model::IntermediateCatchEvent{}).incoming = {0};
    element("day", model::IntermediateCatchEvent{}).incoming = {1};
    element("handle", model::UserTask{});
    element("remind", model::BoundaryEvent{});
    element("pause", model::IntermediateCatchEvent{});
    process.flows = {{"f", "", 1, 2, {}, false, 0}, {"g", "", 1, 3, {}, false, 0}};
    return process;
}

TEST_F(OperationsTest, a_token_at_an_event_based_gateway_stands_there_and_not_at_the_events_after_it) {
    const auto json =
        element_counts_json({{"letter", "event", 3, 0, {}}, {"day", "timer", 3, 0, {}}}, waiting_process());
    EXPECT_NE(json.find(R"({"elementId":"gate","tokens":3,"armed":0)"), std::string::npos) << json;
    EXPECT_NE(json.find(R"({"elementId":"letter","tokens":0,"armed":3)"), std::string::npos) << json;
}

TEST_F(OperationsTest, what_waits_at_a_border_is_armed_and_no_token) {
    const auto since = Instant{std::chrono::seconds{60}};
    const auto json = element_counts_json({{"handle", "task", 2, 1, since},
                                           {"handle", "stopped", 1, 0, Instant{std::chrono::seconds{30}}},
                                           {"handle", "incident", 1, 0, Instant{std::chrono::seconds{30}}},
                                           {"remind", "timer", 2, 0, {}},
                                           {"pause", "timer", 4, 0, {}},
                                           {"gone", "task", 9, 0, {}}},
                                          waiting_process());
    EXPECT_NE(json.find(R"("elementId":"handle","tokens":3,"armed":0,"tasks":2,"lateTasks":1)"), std::string::npos);
    EXPECT_NE(json.find(R"("incidents":1,"oldest":"1970-01-01T00:00:30.000Z")"), std::string::npos) << json;
    EXPECT_NE(json.find(R"({"elementId":"remind","tokens":0,"armed":2)"), std::string::npos) << json;
    EXPECT_NE(json.find(R"({"elementId":"pause","tokens":4,"armed":0)"), std::string::npos) << json;
    EXPECT_EQ(json.find("gone"), std::string::npos);
}

TEST_F(OperationsTest, cases_that_were_called_are_waited_for_where_one_element_alone_calls_them) {
    auto process = waiting_process();
    const auto calls = [&](const char* id, const char* called) {
        model::Element element;
        element.id = id;
        model::CallActivity call;
        call.process.literal = called;
        element.symbol = call;
        process.element_by_id[id] = static_cast<model::ElementIndex>(process.elements.size());
        process.elements.push_back(std::move(element));
    };
    calls("transfer", "criminal_transfer");
    calls("reply_here", "reply");
    calls("reply_there", "reply");
    const auto since = Instant{std::chrono::seconds{60}};
    const auto json =
        element_counts_json({{"criminal_transfer", "called", 3, 0, since}, {"reply", "called", 9, 0, since}}, process);
    EXPECT_NE(json.find(R"({"elementId":"transfer","tokens":3,"armed":0)"), std::string::npos) << json;
    EXPECT_NE(json.find(R"("called":3)"), std::string::npos) << json;
    EXPECT_EQ(json.find("reply_"), std::string::npos) << json;
}

TEST_F(OperationsTest, counts_of_versions_are_for_those_who_oversee_the_system) {
    desk.known = {{DefinitionKey{3}, "complaint", "bpmn", 1, "投诉", {}, "c.bpmn", "ab", 9, {}, {}}};
    auto row = task(7, "team_env");
    row.definition = DefinitionKey{3};
    add(row);
    const auto seen = call("ops", "GET", "/v2/operations/processes");
    EXPECT_EQ(seen.status, 200);
    EXPECT_TRUE(has(seen, R"({"processDefinitionKey":"3","cases":0,"casesWithIncident":0,"tasks":1,"lateTasks":0)"));
    EXPECT_EQ(call("auditor", "GET", "/v2/operations/processes").status, 200);
    EXPECT_EQ(call("ops", "GET", "/v2/operations/processes/3").status, 200);
    EXPECT_EQ(call("ops", "GET", "/v2/operations/processes/4").status, 404);
    for (const auto* path : {"/v2/operations/processes", "/v2/operations/processes/3", "/v2/operations/load",
                             "/v2/operations/process-instances/1", "/v2/clock-rules"}) {
        EXPECT_EQ(call("wang", "GET", path).status, 403) << path;
        EXPECT_EQ(call("", "GET", path).status, 401) << path;
    }
}

TEST_F(OperationsTest, where_a_case_stands_is_told_without_what_is_in_it) {
    ports::Batch batch;
    batch.epoch = epoch;
    ports::InstanceRow row;
    row.key = InstanceKey{500};
    row.state = "active";
    batch.instances.push_back(row);
    ASSERT_TRUE(store.commit(batch));
    execution::Instance instance;
    instance.key = row.key;
    auto& scope = instance.scopes[1];
    scope.id = 1;
    scope.variables.set("reporter", feel::Value(std::string("王某")));
    desk.instances[row.key] = instance;
    const auto seen = call("ops", "GET", "/v2/operations/process-instances/500");
    EXPECT_EQ(seen.status, 200);
    EXPECT_TRUE(has(seen, R"("elementInstanceKey":"500-1")"));
    EXPECT_FALSE(has(seen, "reporter"));
    EXPECT_EQ(call("ops", "GET", "/v2/operations/process-instances/501").status, 404);
}

TEST_F(OperationsTest, load_has_what_the_engine_and_the_service_have_measured) {
    desk.state.commits = 4;
    desk.state.commit_time = std::chrono::microseconds{1500};
    add(task(7, "team_env"));
    const auto seen = call("ops", "GET", "/v2/operations/load");
    EXPECT_EQ(seen.status, 200);
    EXPECT_TRUE(has(seen, R"("commits":4,"commitMicroseconds":1500)")) << seen.body;
    EXPECT_TRUE(has(seen, R"("tasks":1,"lateTasks":0)"));
    EXPECT_FALSE(has(seen, R"("memoryBytes":0)"));
    EXPECT_TRUE(has(call("", "GET", "/metrics"), "baton_commit_seconds_total 0.0015"));
}

TEST_F(OperationsTest, an_incident_is_tried_again_as_often_as_one_says) {
    ports::Batch batch;
    batch.epoch = epoch;
    ports::IncidentRow row;
    row.key = IncidentKey{9};
    row.instance = InstanceKey{500};
    row.job = JobKey{4};
    row.state = "open";
    batch.incidents.push_back(row);
    row.key = IncidentKey{10};
    row.job = {};
    batch.incidents.push_back(row);
    ASSERT_TRUE(store.commit(batch));
    const auto five = R"({"reason":"已修复","retries":5})";
    EXPECT_EQ(call("ops", "POST", "/v2/incidents/9/resolution", five).status, 200);
    ASSERT_EQ(desk.wishes.size(), 2U);
    EXPECT_EQ(std::get<execution::SetJobRetries>(desk.wishes[0].command).retries, 5U);
    EXPECT_EQ(std::get<execution::ResolveIncident>(desk.wishes[1].command).incident, IncidentKey{9});
    EXPECT_EQ(call("ops", "POST", "/v2/incidents/10/resolution", five).status, 422);
    EXPECT_EQ(call("ops", "POST", "/v2/incidents/10/resolution", R"({"reason":"已修复"})").status, 200);
    EXPECT_EQ(call("ops", "POST", "/v2/incidents/9/resolution", R"({"retries":-1})").status, 400);
    EXPECT_EQ(call("auditor", "POST", "/v2/incidents/9/resolution", five).status, 403);
}

}  // namespace
}  // namespace baton::api
