// Every operation of the OpenAPI document is carried out once, well, and answers as it is described.
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>

#include "engine/feel/json.hpp"
#include "tests/e2e/upload.hpp"

namespace baton::e2e {
namespace {

class OperationsE2e : public testing::Test {
protected:
    World world{"operations"};

    feel::Value get(const std::string& who, const std::string& target) { return world.expect(200, who, "GET", target); }
    feel::Value post(const std::string& who, const std::string& target, const std::string& body = "{}") {
        return world.expect(200, who, "POST", target, body);
    }
    void on_task(const std::string& who, const std::string& method, const feel::Value& task, const std::string& act,
                 const std::string& body) {
        world.expect(200, who, method, "/v2/user-tasks/" + text(task, {"userTaskKey"}) + act, body,
                     {{"if-match", '"' + feel::to_json(in(task, {"revision"})) + '"'}});
    }
    static std::string first(const feel::Value& page, std::string_view member, std::string_view list = "items") {
        const auto items = in(page, {list});
        return items.list() == nullptr || items.list()->empty() ? std::string() : text(items.list()->front(), {member});
    }

    // A model of the tests with one text changed, as a deployment.
    static std::string again(const std::string& name, const std::string& from, const std::string& to);

    void models();
    void people();
    void task_acts();
    void files();
    void acts_of_officials();
    void jobs_and_incidents();
    void cases();
    void offers();
    void overseen();
    void drawing();
    void service();
};

std::string OperationsE2e::again(const std::string& name, const std::string& from, const std::string& to) {
    std::ifstream file(std::string(BATON_SOURCE_DIR) + "/tests/e2e/processes/" + name + ".bpmn");
    std::string model{std::istreambuf_iterator<char>(file), {}};
    model.replace(model.find(from), from.size(), to);
    std::string body = R"({"resources":[{"name":")" + name + R"(.bpmn","content":)";
    feel::append_json_string(body, model);
    return body + "}]}";
}

void OperationsE2e::models() {
    post("operator", "/v2/deployments",
         R"({"resources":[{"name":"f.form","content":"{\"id\":\"paper\",\"components\":[]}"},)"
         R"({"name":"filled.bpmn","content":"<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='d' )"
         R"(targetNamespace='urn:t' xmlns:zeebe='http://camunda.org/schema/zeebe/1.0' xmlns:baton='urn:baton:bpmn:1'>)"
         R"(<process id='filled' isExecutable='true'><startEvent id='b'/><userTask id='t'><extensionElements>)"
         R"(<zeebe:userTask/><zeebe:formDefinition formId='paper'/><baton:task department='team_env'/>)"
         R"(</extensionElements></userTask><endEvent id='e'/><sequenceFlow id='f' sourceRef='b' targetRef='t'/>)"
         R"(<sequenceFlow id='g' sourceRef='t' targetRef='e'/></process></definitions>"}]})");
    const auto known = get("wang", "/v2/process-definitions?latest=true&limit=1");
    const auto key = first(known, "processDefinitionKey");
    get("wang", "/v2/process-definitions/" + key);
    EXPECT_EQ(world.send("wang", "GET", "/v2/process-definitions/" + key + "/xml").status, 200);
    post("wang", "/v2/process-definitions/search", R"({"filter":{"isLatestVersion":true}})");
    get("wang", "/v2/forms/paper");
    const auto form = get("wang", "/v2/resources?kind=form");
    get("wang", "/v2/resources/" + first(form, "resourceKey"));
}

void OperationsE2e::people() {
    const auto login = post("", "/v2/login", R"({"name":"wang","password":")" + World::password_of("wang") + "\"}");
    const auto token = text(login, {"token"});
    get(token, "/v2/me");
    post(token, "/v2/ws-tickets");
    world.expect(204, token, "POST", "/v2/logout");
    world.expect(401, token, "GET", "/v2/me");
    get("wang", "/v2/inbox/events?after=0");
    get("wang", "/v2/organisation");
    get("wang", "/v2/calendar?from=2026-02-09&to=2026-02-22");
}

void OperationsE2e::task_acts() {
    const auto key = world.start_case("filled");
    const auto task = [&] { return world.task("wang", key, "t"); };
    const auto path = "/v2/user-tasks/" + text(task(), {"userTaskKey"});
    get("wang", "/v2/user-tasks?state=open&sort=-creationDate");
    get("wang", path);
    get("wang", path + "/variables");
    get("wang", path + "/form");
    get("wang", path + "/clocks");
    post("wang", path + "/comments", R"({"text":"已电话联系"})");
    on_task("wang", "POST", task(), "/claim", "{}");
    on_task("wang", "DELETE", task(), "/assignee", "");
    on_task("boss", "POST", task(), "/assignment", R"({"assignee":"wang"})");
    on_task("boss", "PATCH", task(), "", R"({"changeset":{"priority":80,"dueDate":"2030-01-01T00:00:00Z"}})");
    const auto values = R"({"variables":{"n":1}})";
    for (const auto& place : {"/v2/process-instances/" + key, "/v2/element-instances/" + key}) {
        const auto etag = [&] { return world.send("wang", "GET", place + "/variables").header("etag"); };
        world.expect(200, "wang", "PUT", place + "/variables", values, {{"if-match", etag()}});
        world.expect(200, "wang", "PATCH", place + "/variables", values, {{"if-match", etag()}});
        get("wang", place + "/variables?local=true");
    }
    on_task("wang", "POST", task(), "/completion", values);
    get("wang", "/v2/process-instances/" + key + "/history?limit=2");
    const auto now = world.send("", "GET", "/livez").header("x-log-position");
    for (const auto* part : {"/state", "/clocks", "/variables", "/history", "/attachments", ""}) {
        get("auditor", "/v2/process-instances/" + key + part + "?asOf=" + now);
    }
    for (const auto* part : {"/variables", "/clocks", "/attachments", ""}) {
        get("auditor", path + part + "?asOf=" + now);
    }
    get("operator", "/v2/operations/process-instances/" + key + "?asOf=" + now);
    get("auditor", "/v2/process-instances/" + key + "/clocks");
}

void OperationsE2e::files() {
    const auto key = world.start_case("handover");
    const auto task = world.task("wang", key, "inspect");
    const auto attached = upload(world, "wang", task, {{"说明.txt", "一"}});
    EXPECT_EQ(attached.status, 200) << attached.body;
    const auto file = "/v2/attachments/" + first(attached.json(), "attachmentKey");
    get("wang", "/v2/user-tasks/" + text(task, {"userTaskKey"}) + "/attachments");
    get("auditor", "/v2/process-instances/" + key + "/attachments?family=true");
    EXPECT_EQ(world.send("wang", "GET", file + "/content").body, "一");
    post("wang", file + "/withdrawal", R"({"reason":"试"})");
}

void OperationsE2e::acts_of_officials() {
    const auto key = world.start_case("handover");
    const auto task = [&](const char* who, const char* element) { return world.task(who, key, element); };
    const auto path = [](const feel::Value& one) { return "/v2/user-tasks/" + text(one, {"userTaskKey"}); };
    const auto why = R"({"reason":"试"})";
    const auto signing = path(task("wang", "inspect"));
    on_task("wang", "POST", task("wang", "inspect"), "/claim", "{}");
    on_task("wang", "POST", task("wang", "inspect"), "/signers",
            R"({"mode":"any","signers":[{"department":"team_market"},{"account":"boss"}]})");
    on_task("wang", "POST", task("wang", "inspect"), "/signers/2/removal", why);
    post("li", signing + "/signers/1/opinion", R"({"agrees":true,"text":"同意"})");
    on_task("wang", "POST", task("wang", "inspect"), "/delegation", R"({"delegate":"boss","reason":"出差"})");
    on_task("wang", "POST", task("wang", "inspect"), "/delegation/recall", why);
    on_task("wang", "POST", task("wang", "inspect"), "/delegation", R"({"delegate":"boss","reason":"出差"})");
    on_task("boss", "POST", task("boss", "inspect"), "/delegation/resolution", R"({"variables":{"n":2}})");
    on_task("wang", "POST", task("wang", "inspect"), "/completion", "{}");
    get("wang", signing + "/withdrawal");
    on_task("wang", "POST", get("wang", signing), "/withdrawal", why);
    on_task("wang", "POST", task("wang", "inspect"), "/completion", "{}");
    get("li", path(task("li", "decide")) + "/earlier-steps");
    on_task("li", "POST", task("li", "decide"), "/return", R"({"elementId":"inspect","reason":"材料不全"})");
}

void OperationsE2e::jobs_and_incidents() {
    const auto take = [&] {
        return "/v2/jobs/" +
               first(post("intake", "/v2/jobs/activation", R"({"type":"e2e-work","requestTimeout":9000})"), "jobKey",
                     "jobs");
    };
    const auto key = world.start_case("machine", R"({"case_no":"O-1"})");
    auto job = take();
    post("intake", job + "/failure", R"({"retries":0,"errorMessage":"对方不通"})");
    post("operator", "/v2/jobs/search", R"({"filter":{"state":"out_of_retries"}})");
    world.expect(200, "intake", "PATCH", job, R"({"changeset":{"retries":1}})");
    const auto open = R"({"filter":{"state":"open","processInstanceKey":")" + key + "\"}}";
    const auto incident = "/v2/incidents/" + first(post("operator", "/v2/incidents/search", open), "incidentKey");
    get("operator", incident);
    post("operator", incident + "/resolution", R"({"reason":"已修复","retries":2})");
    post("intake", take() + "/completion");
    post("intake", "/v2/messages/correlation", R"({"name":"reply","correlationKey":"O-1"})");
    post("intake", "/v2/messages/publication", R"({"name":"reply","correlationKey":"O-2","timeToLive":1000})");
    post("intake", "/v2/messages/explanation", R"({"name":"reply","correlationKey":"O-2"})");
    post("intake", "/v2/signals/broadcast", R"({"signalName":"all clear"})");
    post("intake", "/v2/conditionals/evaluation", R"({"variables":{"level":1}})");
    world.start_case("machine", R"({"case_no":"O-3"})");
    post("intake", take() + "/error", R"({"errorCode":"NOBODY_CATCHES_IT"})");
}

void OperationsE2e::cases() {
    const auto key = world.start_case("handover");
    get("wang", "/v2/process-instances/" + key);
    post("wang", "/v2/process-instances/search", R"({"filter":{"state":"active"},"sort":[{"field":"startDate"}]})");
    const std::string none = R"({"reason":"试","dryRun":true,"terminateInstructions":[{"elementId":"inspect"}])";
    const std::string which = R"(,"filter":{"processInstanceKeys":[")" + key + R"("]})";
    post("operator", "/v2/process-instances/" + key + "/modification", none + "}");
    post("operator", "/v2/process-instances/modification", none + which + "}");
    post("operator", "/v2/deployments", again("handover", "移交", "移交案件"));
    const auto newest = post("operator", "/v2/process-definitions/search",
                             R"({"filter":{"processDefinitionId":"handover","isLatestVersion":true}})");
    const auto plan = R"("targetProcessDefinitionKey":")" + first(newest, "processDefinitionKey") + '"';
    post("operator", "/v2/process-instances/migration",
         "{\"reason\":\"试\",\"dryRun\":true,\"migrationPlan\":{" + plan + "}" + which + "}");
    post("operator", "/v2/process-instances/" + key + "/migration", "{\"reason\":\"试\"," + plan + "}");
    post("operator", "/v2/process-instances/" + key + "/cancellation", R"({"reason":"重复"})");
}

void OperationsE2e::overseen() {
    const auto key = world.start_case("handover");
    const auto counts = get("operator", "/v2/operations/processes");
    EXPECT_FALSE(in(counts, {"items"}).list()->empty());
    const auto one = get("operator", "/v2/process-instances/" + key);
    const auto version = text(one, {"processDefinitionKey"});
    const auto places = get("auditor", "/v2/operations/processes/" + version);
    EXPECT_EQ(first(places, "elementId", "elements"), "inspect");
    const auto standing = get("operator", "/v2/operations/process-instances/" + key);
    EXPECT_EQ(first(standing, "elementId", "tokens"), "inspect");
    const auto at_inspect = R"({"filter":{"state":"active","elementId":"inspect","processDefinitionKey":")" + version;
    EXPECT_EQ(first(post("operator", "/v2/process-instances/search", at_inspect + "\"}}"), "processInstanceKey"), key);
    get("operator", "/v2/operations/load");
    get("operator", "/v2/clock-rules");
    const std::string year = R"("kind":"calendar","file":"cn-2099.json","content":"{\"format\":\"baton-calendar/1\",)"
                             R"(\"id\":\"cn-2099\",\"version\":1,\"year\":2099,\"source\":{\"notice\":\"通知\"},)"
                             R"(\"off\":[{\"name\":\"元旦\",\"from\":\"2099-01-01\",\"to\":\"2099-01-01\"}],)"
                             R"(\"working\":[]}")";
    post("operator", "/v2/editions", "{" + year + R"(,"dryRun":true})");
    const auto imported = post("operator", "/v2/editions", "{" + year + R"(,"reason":"通知"})");
    get("auditor", "/v2/editions");
    const auto file = "/v2/editions/" + text(imported, {"edition", "editionKey"}) + "/file";
    EXPECT_NE(world.send("auditor", "GET", file).body.find("cn-2099"), std::string::npos);
    get("operator", "/v2/archives");
    const auto held = post("auditor", "/v2/process-instances/" + key + "/hold", R"({"reason":"行政复议 2026-17"})");
    EXPECT_EQ(text(held, {"processInstanceKey"}), key);
    post("auditor", "/v2/process-instances/" + key + "/hold/release", R"({"reason":"复议终结"})");
    EXPECT_EQ(first(get("auditor", "/v2/case-holds?processInstanceKey=" + key), "act"), "release");
    const auto report = get("auditor", "/v2/reports/cases?fromQuarter=1999-Q1&toQuarter=1999-Q2");
    EXPECT_EQ(count(report, {"quarters"}), 2U);
    post("auditor", "/v2/reports/cases/search", R"({"filter":{"fromQuarter":"1999-Q1","toQuarter":"1999-Q1"}})");
    EXPECT_EQ(first(get("auditor", "/v2/case-readings?businessKey=&limit=5"), "operation"), "searchReportCases");
}

void OperationsE2e::offers() {
    const auto start = "/v2/offers/" + first(get("boss", "/v2/offers"), "processDefinitionKey") + "/walk_in";
    const auto begun = post("boss", start, R"({"businessKey":"案-窗口"})");
    const auto of_case = "/v2/process-instances/" + text(begun, {"processInstanceKey"}) + "/offers";
    post("wang", of_case + '/' + first(get("wang", of_case), "elementId"), R"({"reason":"补充"})");
}

void OperationsE2e::drawing() {
    post("operator", "/v2/dry-runs",
         R"({"uses":["handover"],"steps":[{"command":"start handover"},{"command":"complete inspect","variables":)"
         R"("{found: true}"}]})");
    const auto created =
        post("operator", "/v2/drafts", R"({"kind":"form","name":"a.form","content":"{}","note":"第一稿"})");
    const auto path = "/v2/drafts/" + text(created, {"draftKey"});
    get("operator", "/v2/drafts?limit=1");
    get("operator", path);
    world.expect(200, "operator", "PUT", path, R"({"name":"a.form","content":"{ }"})", {{"if-match", "\"1\""}});
    world.expect(412, "operator", "PUT", path, R"({"name":"a.form","content":"{}"})", {{"if-match", "\"1\""}});
    get("operator", path + "/versions");
    get("operator", path + "/versions/1");
    world.expect(200, "operator", "POST", path + "/versions/1/restoration", "{}", {{"if-match", "\"2\""}});
    world.expect(204, "operator", "DELETE", path, "", {{"if-match", "\"3\""}});
}

void OperationsE2e::service() {
    for (const auto* path :
         {"/livez", "/readyz", "/version", "/metrics", "/openapi.json", "/asyncapi.json", "/asyncapi.yaml"}) {
        EXPECT_EQ(world.send("", "GET", path).status, 200) << path;
    }
    get("wang", "/v2/topology");
    world.expect(404, "operator", "POST", "/v2/nodes/news");  // it is alone
    world.expect(404, "operator", "POST", "/v2/nodes/ticket-redemption", R"({"ticket":"ab12"})");
}

TEST_F(OperationsE2e, each_one_answers_as_it_is_described) {
    models();
    people();
    task_acts();
    files();
    acts_of_officials();
    jobs_and_incidents();
    cases();
    overseen();
    drawing();
    offers();
    service();
    const auto paths = *world.document().at({"paths"});
    for (const auto& [pattern, methods] : paths.context()->entries()) {
        if (pattern == "/v2/inbox/socket") continue;      // is no plain request: see inbox_test.cpp
        if (pattern.starts_with("/v2/nodes/")) continue;  // is among nodes: see unit/api/nodes_test.cpp
        for (const auto& [method, operation] : methods.context()->entries()) {
            EXPECT_TRUE(world.succeeded().contains(method + ' ' + pattern)) << method << ' ' << pattern;
        }
    }
}

}  // namespace
}  // namespace baton::e2e
