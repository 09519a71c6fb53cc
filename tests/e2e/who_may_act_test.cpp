// Who may do a task of a case and who may read it, over the whole way: the office that a task asks for, recusal, and
// what is sealed.
#include <gmock/gmock.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* secret = "KEEP-THIS-SEALED";

// handle (a handler's) -> decide (the unit head's); a recusal on the way.
constexpr const char* office_model = R"(<process id="office" name="审批" isExecutable="true">
  <startEvent id="begin"/>
  <userTask id="handle" name="办理"><extensionElements><zeebe:userTask/>
    <zeebe:assignmentDefinition candidateGroups="role:handler"/><baton:task department="team_env"/>
  </extensionElements></userTask>
  <userTask id="decide" name="决定"><extensionElements><zeebe:userTask/>
    <zeebe:assignmentDefinition candidateGroups="role:unit_head"/><baton:task department="team_env"/>
  </extensionElements></userTask>
  <endEvent id="end"/>
  <sequenceFlow id="f1" sourceRef="begin" targetRef="handle"/>
  <sequenceFlow id="f2" sourceRef="handle" targetRef="decide"/>
  <sequenceFlow id="f3" sourceRef="decide" targetRef="end"/>
  <subProcess id="recusal" triggeredByEvent="true">
    <startEvent id="asked" isInterrupting="false">
      <extensionElements><zeebe:properties><zeebe:property name="baton.offeredTo" value="handler"/></zeebe:properties>
      </extensionElements><messageEventDefinition id="m1" messageRef="recuse"/></startEvent>
    <userTask id="rule" name="决定回避"><extensionElements><zeebe:userTask/>
      <zeebe:assignmentDefinition candidateGroups="role:unit_head"/>
      <zeebe:properties><zeebe:property name="baton.recusals" value="recusals"/></zeebe:properties>
      <baton:task department="team_env"/></extensionElements></userTask>
    <endEvent id="ruled"/>
    <sequenceFlow id="r1" sourceRef="asked" targetRef="rule"/>
    <sequenceFlow id="r2" sourceRef="rule" targetRef="ruled"/>
  </subProcess>
</process>)";

// register (a handler's) -> seal (the officer's); a withdrawal on the way.
constexpr const char* sealed_model = R"(<process id="sealed" name="检举" isExecutable="true">
  <startEvent id="begin"/>
  <userTask id="register" name="登记"><extensionElements><zeebe:userTask/>
    <zeebe:assignmentDefinition candidateGroups="role:handler"/><baton:task department="team_env"/>
  </extensionElements></userTask>
  <userTask id="seal" name="密封移送"><extensionElements><zeebe:userTask/>
    <zeebe:assignmentDefinition assignee="=officer"/>
    <zeebe:properties><zeebe:property name="baton.seals" value="case"/></zeebe:properties>
    <baton:task department="team_env"/></extensionElements></userTask>
  <endEvent id="end"/>
  <sequenceFlow id="f1" sourceRef="begin" targetRef="register"/>
  <sequenceFlow id="f2" sourceRef="register" targetRef="seal"/>
  <sequenceFlow id="f3" sourceRef="seal" targetRef="end"/>
  <subProcess id="withdrawal" triggeredByEvent="true">
    <startEvent id="asked" isInterrupting="false"><messageEventDefinition id="m2" messageRef="withdraw"/></startEvent>
    <userTask id="look" name="核对撤回"><extensionElements><zeebe:userTask/>
      <zeebe:assignmentDefinition candidateGroups="role:handler"/><baton:task department="team_env"/>
    </extensionElements></userTask>
    <endEvent id="looked"/>
    <sequenceFlow id="w1" sourceRef="asked" targetRef="look"/>
    <sequenceFlow id="w2" sourceRef="look" targetRef="looked"/>
  </subProcess>
</process>)";

class WhoMayActE2e : public InOneWorld {
protected:
    static void SetUpTestSuite() {
        begin();
        deploy("office.bpmn", "recuse", office_model);
        deploy("sealed.bpmn", "withdraw", sealed_model);
    }
    static void deploy(const std::string& file, const std::string& message, const std::string& process) {
        std::string model =
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='d' targetNamespace='urn:t' "
            "xmlns:zeebe='http://camunda.org/schema/zeebe/1.0' xmlns:baton='urn:baton:bpmn:1'>";
        model += "<message id='" + message + "' name='" + message + "'><extensionElements><zeebe:subscription " +
                 "correlationKey='=case_no'/></extensionElements></message>";
        std::string body = R"({"resources":[{"name":")" + file + R"(","content":)";
        feel::append_json_string(body, model + process + "</definitions>");
        world().expect(200, "operator", "POST", "/v2/deployments", body + "}]}");
    }

    static std::string path(const feel::Value& task, const std::string& act = {}) {
        return "/v2/user-tasks/" + text(task, {"userTaskKey"}) + act;
    }
    static std::string act(int status, const std::string& who, const feel::Value& task, const std::string& what,
                           const std::string& body = "{}") {
        return feel::to_json(world().expect(status, who, "POST", path(task, what), body, {{"if-match", "*"}}));
    }
    static void publish(const std::string& name, const std::string& key) {
        world().expect(200, "intake", "POST", "/v2/messages/publication",
                       R"({"name":")" + name + R"(","correlationKey":")" + key + R"(","timeToLive":60000})");
    }
    static std::string delegated_to(const char* who, const char* completes) {
        return std::string(R"({"delegate":")") + who + R"(","completes":)" + completes + R"(,"reason":"出差"})";
    }
};

TEST_F(WhoMayActE2e, a_decision_is_made_by_who_holds_the_office) {
    const auto key = world().start_case("office", R"({"case_no":"A-1"})");
    world().complete("wang", world().task("wang", key, "handle"));
    const auto now = [&](const char* who) { return world().task(who, key, "decide"); };
    EXPECT_THAT(act(422, "boss", now("boss"), "/assignment", R"({"assignee":"wang"})"),
                HasSubstr("the role unit_head in 'team_env'"));
    act(422, "boss", now("boss"), "/assignment", R"({"assignee":"li"})");
    act(422, "boss", now("boss"), "/assignment", R"({"assignee":"nobody"})");
    act(403, "wang", now("wang"), "/completion");
    world().expect(422, "boss", "PATCH", path(now("boss")), R"({"changeset":{"candidateGroups":["team_env"]}})",
                   {{"if-match", "*"}});
    act(200, "boss", now("boss"), "/assignment", R"({"assignee":"chief"})");
    act(422, "chief", now("chief"), "/delegation", delegated_to("wang", "true"));
    act(200, "chief", now("chief"), "/delegation", delegated_to("wang", "false"));
    act(403, "wang", now("wang"), "/completion");
    act(200, "wang", now("wang"), "/delegation/resolution");
    act(200, "chief", now("chief"), "/completion");
}

TEST_F(WhoMayActE2e, who_is_recused_gives_back_what_they_have_and_does_no_more) {
    const auto key = world().start_case("office", R"({"case_no":"A-2"})");
    const auto now = [&](const char* who, const char* step) { return world().task(who, key, step); };
    act(200, "wang", now("wang", "handle"), "/claim");
    const auto offers = "/v2/process-instances/" + key + "/offers";
    EXPECT_EQ(count(world().expect(200, "wang", "GET", offers), {"items"}), 1U);
    world().expect(200, "wang", "POST", offers + "/asked", R"({"reason":"与当事人有亲属关系"})");
    act(200, "chief", now("chief", "rule"), "/completion",
        R"({"variables":{"recusals":[{"person":"wang","granted":true,"successor":"zhao"}]}})");
    const auto handle = now("boss", "handle");
    EXPECT_EQ(text(handle, {"assignee"}), "") << "in the department's pool again";
    EXPECT_THAT(act(403, "wang", handle, "/claim"), HasSubstr("recused"));
    act(403, "wang", handle, "/completion");
    EXPECT_EQ(count(world().expect(200, "wang", "GET", offers), {"items"}), 0U) << "nor sends the case anything";
    world().expect(403, "wang", "POST", offers + "/asked", "{}");
    EXPECT_THAT(act(422, "boss", handle, "/assignment", R"({"assignee":"wang"})"), HasSubstr("'zhao'"));
    act(422, "chief", now("chief", "handle"), "/assignment", R"({"assignee":"wang"})");

    const auto other = world().start_case("office", R"({"case_no":"A-3"})");
    world().complete("wang", world().task("wang", other, "handle"));
}

TEST_F(WhoMayActE2e, a_sealed_case_is_read_by_its_officer_alone) {
    const auto key =
        world().start_case("sealed", R"({"case_no":"A-4","officer":"chief","matter":")" + std::string(secret) + "\"}");
    const auto registered = world().task("wang", key, "register");
    const auto of_case = "/v2/process-instances/" + key;
    EXPECT_THAT(world().send("wang", "GET", of_case + "/variables").body, HasSubstr(secret));
    world().complete("wang", registered);

    const auto sealed = world().task("chief", key, "seal");
    ASSERT_FALSE(sealed.is_null());
    EXPECT_THAT(world().send("chief", "GET", of_case + "/variables").body, HasSubstr(secret));
    for (const std::string who : {"wang", "boss", "auditor", "intake", "operator", "li"}) {
        EXPECT_TRUE(world().task(who, key, "seal").is_null()) << who;
        EXPECT_EQ(world().send(who, "GET", path(sealed)).status, 404) << who;
        EXPECT_EQ(world().send(who, "GET", path(registered)).status, 404) << who;
        for (const std::string part : {"/variables", "/history", "/state"}) {
            const auto answer = world().send(who, "GET", of_case + part);
            EXPECT_TRUE(answer.status == 403 || answer.status == 404) << who << part << answer.status;
        }
        const auto done = world().expect(200, who, "POST", "/v2/user-tasks/search",
                                         R"({"filter":{"processInstanceKey":")" + key + "\"}}");
        EXPECT_EQ(count(done, {"items"}), 0U) << who;
    }
    const auto told = world().send("wang", "GET", "/v2/inbox/events?after=0&limit=900&department=team_env").body;
    EXPECT_THAT(told, HasSubstr("\"task/" + text(sealed, {"userTaskKey"}) + '"'));
    EXPECT_THAT(told, Not(HasSubstr("密封移送")));
    EXPECT_THAT(told, Not(HasSubstr("\"element\":\"seal\"")));
    act(422, "chief", sealed, "/delegation", delegated_to("wang", "false"));

    publish("withdraw", "A-4");
    const auto withdrawal = world().task("wang", key, "look");
    ASSERT_FALSE(withdrawal.is_null()) << "is still theirs to do";
    EXPECT_THAT(world().send("wang", "GET", path(withdrawal, "/variables")).body, Not(HasSubstr(secret)));
    world().complete("wang", withdrawal);
    world().complete("chief", sealed);
    EXPECT_EQ(world().send("wang", "GET", of_case + "/variables").status, 404) << "nor when it has ended";
    EXPECT_THAT(world().send("chief", "GET", of_case + "/history").body, HasSubstr(secret));
}

}  // namespace
}  // namespace baton::e2e
