// The document is made from the routes; what it refers to must be there, and answers must fit it.
#include "connectors/api/openapi/document.hpp"
#include "tests/unit/api/api_fixture.hpp"
#include "tests/unit/api/schema_check.hpp"

namespace baton::api {
namespace {

class OpenApiTest : public ApiTest {
protected:
    OpenApiTest() : check(*feel::from_json(call("", "GET", "/openapi.json").body)) {}

    void expect_fits(const Response& response, std::string_view path, std::string_view method) {
        const auto* schema = check.answer_schema(check.pattern_of(path), method, response.status);
        ASSERT_NE(schema, nullptr) << path;
        const auto body = feel::from_json(response.body);
        ASSERT_TRUE(body) << response.body;
        EXPECT_EQ(check.faults(*body, *schema), std::vector<std::string>{}) << response.body;
    }

    SchemaCheck check;
};

void gather_references(const feel::Value& value, std::vector<std::string>& into) {
    if (const auto* items = value.list()) {
        for (const auto& item : *items) gather_references(item, into);
    }
    const auto* object = value.context();
    if (object == nullptr) return;
    for (const auto& [name, inner] : object->entries()) {
        if (name == "$ref") into.push_back(*inner.string());
        gather_references(inner, into);
    }
}

TEST_F(OpenApiTest, every_route_is_in_it_under_its_own_name) {
    std::set<std::string_view> names;
    for (const Route& route : all_routes()) {
        std::string method(route.method);
        for (char& c : method) c = static_cast<char>(std::tolower(c));
        EXPECT_NE(check.at({"paths", route.pattern, method, "operationId"}), nullptr) << route.pattern;
        EXPECT_TRUE(names.insert(route.operation).second) << route.operation;
        EXPECT_FALSE(route.summary.empty() || route.tag.empty()) << route.operation;
    }
    EXPECT_EQ(*check.at({"openapi"})->string(), "3.1.0");
}

TEST_F(OpenApiTest, what_it_refers_to_is_there) {
    std::vector<std::string> references;
    gather_references(*check.at({}), references);
    for (const auto& reference : references) {
        const auto name = reference.substr(reference.rfind('/') + 1);
        const auto kind = reference.substr(13, reference.rfind('/') - 13);  // after "#/components/"
        EXPECT_NE(check.at({"components", kind, name}), nullptr) << reference;
    }
}

TEST_F(OpenApiTest, answers_and_refusals_fit_it) {
    add(task(7, "team_env"));
    desk.known = {{DefinitionKey{3}, "complaint", "bpmn", 1, "投诉", {}, "c.bpmn", "ab", 9, {}, {}}};
    for (const auto* path : {"/v2/user-tasks", "/v2/user-tasks/7", "/v2/user-tasks/9", "/v2/me", "/v2/topology",
                             "/v2/process-definitions", "/v2/process-definitions/3", "/v2/resources", "/version",
                             "/readyz", "/v2/inbox/events", "/v2/forms/none", "/v2/inbox/socket"}) {
        expect_fits(call("wang", "GET", path), path, "get");
    }
    const Header if_match{"if-match", "*"};
    expect_fits(call("wang", "POST", "/v2/user-tasks/7/completion", "{}", {if_match}), "/v2/user-tasks/7/completion",
                "post");
    expect_fits(call("", "POST", "/v2/login", R"({"name":"wang","password":"right"})"), "/v2/login", "post");
    expect_fits(call("", "POST", "/v2/login", R"({"nme":"wang"})"), "/v2/login", "post");
    expect_fits(call("wang", "POST", "/v2/process-instances", R"({"processDefinitionId":"complaint"})"),
                "/v2/process-instances", "post");
}

TEST_F(OpenApiTest, every_operation_says_what_it_takes_gives_and_refuses) {
    for (const Route& route : all_routes()) {
        std::string method(route.method);
        for (char& c : method) c = static_cast<char>(std::tolower(c));
        const auto* operation = check.at({"paths", route.pattern, method})->context();
        EXPECT_NE(check.answer(route.pattern, method, route.status), nullptr) << route.operation;
        for (const int status : {400, 500, 503}) {
            EXPECT_NE(check.answer_schema(route.pattern, method, status), nullptr) << route.operation << status;
        }
        const auto* parameters = operation->find("parameters")->list();
        for (const auto& parameter : *parameters) {
            const auto* known = check.resolved(parameter);
            ASSERT_NE(known, nullptr) << feel::to_json(parameter);
            EXPECT_NE(known->context()->find("description"), nullptr) << feel::to_json(parameter);
        }
        const bool acts = route.method != "GET" && route.access == Access::signed_in && route.takes_once;
        EXPECT_TRUE(!acts || operation->find("description") != nullptr) << route.operation << ": who may?";
    }
}

TEST_F(OpenApiTest, whatever_acts_can_be_sent_again_under_its_key) {
    // They only read.
    std::set<std::string_view> without{
        "searchUserTasks", "searchProcessInstances", "searchJobs",     "searchProcessDefinitions",
        "searchIncidents", "searchReportCases",      "explainMessage", "playDryRun"};
    // Sent again they do no harm: what is deployed stays, who is signed out stays so, a ticket that nobody uses is
    // void soon, what is deleted is gone, and a job that was lent to a lost answer comes back when its time is over.
    without.insert({"createDeployment", "logout", "createInboxTicket", "activateJobs", "deleteDraft"});
    for (const Route& route : all_routes()) {
        const bool acts = route.method != "GET" && route.access == Access::signed_in;
        EXPECT_EQ(route.takes_once, acts && without.erase(route.operation) == 0) << route.operation;
    }
    EXPECT_EQ(without, std::set<std::string_view>{}) << "these are no routes";
}

TEST_F(OpenApiTest, a_value_that_does_not_fit_is_found) {
    const auto faults = [&](std::string_view json) {
        return check.faults(*feel::from_json(json), *check.at({"components", "schemas", "Version"}));
    };
    EXPECT_EQ(faults(R"({"name":"baton","version":"1"})").size(), 0U);
    EXPECT_EQ(faults(R"({"name":"baton"})").size(), 1U);
    EXPECT_EQ(faults(R"({"name":1,"version":"1","more":true})").size(), 2U);
}

}  // namespace
}  // namespace baton::api
