#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;
using std::chrono::hours;

constexpr std::string_view withdrawal = R"(<bpmn:message id="msg" name="withdraw"><bpmn:extensionElements>
    <zeebe:subscription correlationKey="=no"/></bpmn:extensionElements></bpmn:message>
    <bpmn:error id="err" name="bad" errorCode="BAD"/>)";

std::string with_event_sub_process(std::string_view start, std::string_view mapping = {}) {
    return process("p",
                   R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"/><bpmn:userTask id="z"/>)" +
                       chain({"s", "a", "z"}) + R"(<bpmn:subProcess id="esp" triggeredByEvent="true">)" +
                       std::string(start) + std::string(mapping) + R"(<bpmn:userTask id="eu"/>)" + flow("es", "eu") +
                       "</bpmn:subProcess>",
                   withdrawal);
}

TEST(SubProcess, runs_its_own_tokens_and_then_goes_on) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:subProcess id="sub"><bpmn:startEvent id="is"/>
        <bpmn:userTask id="a"/><bpmn:userTask id="b"/>)" +
                                  flow("is", "a") + flow("is", "b") + R"(</bpmn:subProcess><bpmn:userTask id="c"/>)" +
                                  chain({"s", "sub", "c"})));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "b", "sub"}));
    stage.complete(key, "a");
    stage.complete(key, "b");
    EXPECT_EQ(stage.standing(key), Ids{"c"});
    EXPECT_EQ(stage.at(key).scopes.size(), 1U);
}

TEST(SubProcess, an_interrupting_boundary_event_ends_everything_in_it) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:subProcess id="sub"><bpmn:startEvent id="is"/>
        <bpmn:subProcess id="deep"><bpmn:startEvent id="ds"/><bpmn:userTask id="a"/>)" +
                                  flow("ds", "a") + "</bpmn:subProcess>" + flow("is", "deep") + R"(</bpmn:subProcess>
        <bpmn:boundaryEvent id="bo" attachedToRef="sub"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H
        </bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:userTask id="b"/>)" +
                                  flow("s", "sub") + flow("bo", "b")));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.at(key).scopes.size(), 3U);
    stage.pass(hours{1});
    EXPECT_EQ(stage.standing(key), Ids{"b"});
    EXPECT_EQ(stage.at(key).scopes.size(), 1U);
}

TEST(EventSubProcess, an_interrupting_one_takes_its_scope_over) {
    Theatre stage;
    stage.deploy(with_event_sub_process(
        R"(<bpmn:startEvent id="es"><bpmn:messageEventDefinition messageRef="msg"/></bpmn:startEvent>)"));
    const auto key = stage.start("p", R"({"no": 1})");
    EXPECT_EQ(stage.at(key).subscriptions.size(), 1U);
    stage.publish("withdraw", "1", R"({"why": "settled"})");
    EXPECT_EQ(stage.standing(key), (Ids{"esp", "eu"}));
    EXPECT_TRUE(stage.at(key).subscriptions.empty());
    EXPECT_TRUE(stage.at(key).scopes.at(root_scope).is_interrupted);
    EXPECT_EQ(stage.variable(key, "why"), "-");  // it is the event sub-process's own
    stage.complete(key, "eu");
    EXPECT_TRUE(stage.at(key).has_ended);
}

TEST(EventSubProcess, one_that_does_not_interrupt_runs_beside_as_often_as_it_is_triggered) {
    Theatre stage;
    stage.deploy(with_event_sub_process(R"(<bpmn:startEvent id="es" isInterrupting="false"><bpmn:timerEventDefinition>
        <bpmn:timeCycle>R2/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:startEvent>)"));
    const auto key = stage.start("p");
    stage.pass(hours{5});
    EXPECT_EQ(stage.standing(key), (Ids{"a", "esp", "esp", "eu", "eu"}));
    stage.complete(key, "a");
    stage.complete(key, "z");
    EXPECT_FALSE(stage.at(key).has_ended);
    stage.complete(key, "eu");
    stage.complete(key, "eu");
    EXPECT_TRUE(stage.at(key).has_ended);
}

TEST(EventSubProcess, is_waited_for_within_another_while_that_runs) {
    Theatre stage;
    stage.deploy(with_event_sub_process(
        R"(<bpmn:startEvent id="es"><bpmn:messageEventDefinition messageRef="msg"/></bpmn:startEvent>)",
        R"(<bpmn:subProcess id="late" triggeredByEvent="true"><bpmn:startEvent id="ls" isInterrupting="false">
        <bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition>
        </bpmn:startEvent><bpmn:userTask id="urge"/>)" +
            flow("ls", "urge") + "</bpmn:subProcess>"));
    const auto key = stage.start("p", R"({"no": 1})");
    EXPECT_TRUE(stage.at(key).timers.empty());
    stage.publish("withdraw", "1");
    EXPECT_EQ(stage.standing(key), (Ids{"esp", "eu"}));
    EXPECT_EQ(stage.at(key).timers.size(), 1U);
    stage.pass(hours{1});
    EXPECT_EQ(stage.standing(key), (Ids{"esp", "eu", "late", "urge"}));
    stage.complete(key, "eu");
    stage.complete(key, "urge");
    EXPECT_TRUE(stage.at(key).has_ended);
    EXPECT_TRUE(stage.at(key).timers.empty());
}

TEST(EventSubProcess, waits_with_an_incident_when_what_it_waits_for_cannot_be_known) {
    Theatre stage;
    stage.deploy(with_event_sub_process(
        R"(<bpmn:startEvent id="es"><bpmn:messageEventDefinition messageRef="msg"/></bpmn:startEvent>)",
        R"(<bpmn:subProcess id="late" triggeredByEvent="true"><bpmn:startEvent id="ls">
        <bpmn:timerEventDefinition><bpmn:timeDuration>=term</bpmn:timeDuration></bpmn:timerEventDefinition>
        </bpmn:startEvent><bpmn:userTask id="urge"/>)" +
            flow("ls", "urge") + "</bpmn:subProcess>"));
    const auto key = stage.start("p", R"({"no": 1})");
    stage.publish("withdraw", "1");
    ASSERT_EQ(stage.at(key).incidents.size(), 1U);
    EXPECT_EQ(stage.standing(key), (Ids{"es", "esp"}));
    stage.must(key, SetVariables{root_scope, context(R"({"term": "PT2H"})"), true});
    stage.must(key, ResolveIncident{stage.at(key).incidents.begin()->first});
    EXPECT_EQ(stage.standing(key), (Ids{"esp", "eu"}));
    EXPECT_EQ(stage.at(key).timers.size(), 1U);
}

TEST(EventSubProcess, catches_errors_of_its_scope_before_the_boundary_does) {
    Theatre stage;
    stage.deploy(process("p",
                         R"(<bpmn:startEvent id="s"/><bpmn:subProcess id="sub"><bpmn:startEvent id="is"/>
        <bpmn:endEvent id="ie"><bpmn:errorEventDefinition errorRef="err"/></bpmn:endEvent>)" +
                             flow("is", "ie") +
                             R"(<bpmn:subProcess id="esp" triggeredByEvent="true"><bpmn:startEvent id="es">
        <bpmn:extensionElements><zeebe:ioMapping><zeebe:output source="=errorCode" target="code"/></zeebe:ioMapping>
        </bpmn:extensionElements><bpmn:errorEventDefinition errorRef="err"/></bpmn:startEvent><bpmn:userTask id="eu">
        <bpmn:extensionElements><zeebe:ioMapping><zeebe:output source="=code" target="code"/></zeebe:ioMapping>
        </bpmn:extensionElements></bpmn:userTask>)" +
                             flow("es", "eu") + R"(</bpmn:subProcess></bpmn:subProcess>
        <bpmn:boundaryEvent id="bo" attachedToRef="sub"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>
        <bpmn:userTask id="b"/>)" +
                             flow("s", "sub") + flow("bo", "b"),
                         withdrawal));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), (Ids{"esp", "eu", "sub"})) << stage.incident(key);
    stage.complete(key, "eu");
    EXPECT_TRUE(stage.at(key).has_ended);
}

std::string child(std::string_view end) {
    return process(
        "child",
        R"(<bpmn:startEvent id="s"/><bpmn:userTask id="work"/>)" + std::string(end) + chain({"s", "work", "e"}),
        withdrawal);
}

std::string parent(std::string_view flags, std::string_view mapping = {}) {
    return process("parent",
                   R"(<bpmn:startEvent id="s"/><bpmn:callActivity id="call"><bpmn:extensionElements>
        <zeebe:calledElement processId="child" )" +
                       std::string(flags) + "/>" + std::string(mapping) +
                       R"(</bpmn:extensionElements></bpmn:callActivity><bpmn:boundaryEvent id="bo"
        attachedToRef="call"><bpmn:errorEventDefinition errorRef="err"/></bpmn:boundaryEvent><bpmn:userTask id="after"/>
        <bpmn:userTask id="b"/>)" +
                       chain({"s", "call", "after"}) + flow("bo", "b"),
                   withdrawal);
}

TEST(CallActivity, the_called_case_gets_the_variables_and_gives_its_own_back) {
    Theatre stage;
    stage.deploy(child(R"(<bpmn:endEvent id="e"/>)"));
    stage.deploy(parent(""));
    const auto key = stage.start("parent", R"({"x": 1})");
    const auto called = stage.cases_of("child");
    ASSERT_EQ(called.size(), 1U) << stage.incident(key);
    EXPECT_EQ(stage.at(called[0]).started.parent, key);
    EXPECT_EQ(stage.variable(called[0], "x"), "1");
    stage.complete(called[0], "work", R"({"y": 2})");
    EXPECT_EQ(stage.standing(key), Ids{"after"});
    EXPECT_EQ(stage.variable(key, "y"), "2");
}

TEST(CallActivity, mappings_say_what_goes_in_and_out) {
    Theatre stage;
    stage.deploy(child(R"(<bpmn:endEvent id="e"/>)"));
    stage.deploy(parent(R"(propagateAllParentVariables="false" propagateAllChildVariables="false")",
                        R"(<zeebe:ioMapping><zeebe:input source="=x" target="given"/>
                        <zeebe:output source="=y" target="taken"/></zeebe:ioMapping>)"));
    const auto key = stage.start("parent", R"({"x": 1})");
    const auto called = stage.cases_of("child");
    ASSERT_EQ(called.size(), 1U) << stage.incident(key);
    EXPECT_EQ(stage.variable(called[0], "x"), "-");
    EXPECT_EQ(stage.variable(called[0], "given"), "1");
    stage.complete(called[0], "work", R"({"y": 2})");
    EXPECT_EQ(stage.variable(key, "taken"), "2");
    EXPECT_EQ(stage.variable(key, "y"), "-");
}

TEST(CallActivity, an_error_of_the_called_case_is_caught_by_the_caller) {
    Theatre stage;
    stage.deploy(child(R"(<bpmn:endEvent id="e"><bpmn:errorEventDefinition errorRef="err"/></bpmn:endEvent>)"));
    stage.deploy(parent(""));
    const auto key = stage.start("parent");
    const auto called = stage.cases_of("child");
    stage.complete(called.at(0), "work");
    EXPECT_EQ(stage.at(called[0]).ended_how, EndKind::error);
    EXPECT_EQ(stage.standing(key), Ids{"b"});
}

TEST(CallActivity, whoever_is_cancelled_takes_the_called_case_along) {
    Theatre stage;
    stage.deploy(child(R"(<bpmn:endEvent id="e"/>)"));
    stage.deploy(parent(""));
    const auto key = stage.start("parent");
    stage.must(key, CancelInstance{"enough"});
    EXPECT_EQ(stage.at(stage.cases_of("child").at(0)).ended_how, EndKind::cancelled);
}

TEST(CallActivity, a_cancelled_child_is_an_incident_and_can_be_called_again) {
    Theatre stage;
    stage.deploy(child(R"(<bpmn:endEvent id="e"/>)"));
    stage.deploy(parent(""));
    const auto key = stage.start("parent");
    stage.must(stage.cases_of("child").at(0), CancelInstance{"mistake"});
    EXPECT_NE(stage.incident(key).find("mistake"), std::string::npos);
    stage.resolve(key);
    EXPECT_EQ(stage.cases_of("child").size(), 2U);
}

TEST(CallActivity, an_unknown_process_is_an_incident_until_it_is_deployed) {
    Theatre stage;
    stage.deploy(parent(""));
    const auto key = stage.start("parent");
    ASSERT_EQ(stage.at(key).incidents.size(), 1U);
    EXPECT_EQ(stage.at(key).incidents.begin()->second.kind, IncidentKind::called_process);
    stage.deploy(child(R"(<bpmn:endEvent id="e"/>)"));
    stage.resolve(key);
    EXPECT_EQ(stage.cases_of("child").size(), 1U);
}

TEST(CallActivity, a_process_that_cannot_begin_when_called_is_an_incident_until_it_can) {
    Theatre stage;
    stage.deploy(process("child",
                         R"(<bpmn:startEvent id="s"><bpmn:messageEventDefinition messageRef="msg"/></bpmn:startEvent>
                         <bpmn:userTask id="work"/>)" +
                             flow("s", "work"),
                         R"(<bpmn:message id="msg" name="handover"/>)"));
    stage.deploy(parent(""));
    const auto key = stage.start("parent");
    EXPECT_NE(stage.incident(key).find("start event"), std::string::npos) << stage.incident(key);
    EXPECT_EQ(stage.standing(key), Ids{"call"});
    EXPECT_TRUE(stage.cases_of("child").empty());
    stage.deploy(child(R"(<bpmn:endEvent id="e"/>)"));
    stage.resolve(key);
    stage.complete(stage.cases_of("child").at(0), "work");
    EXPECT_EQ(stage.standing(key), Ids{"after"});
}

TEST(CallActivity, what_a_called_case_gathered_comes_back_however_much_it_has_become) {
    Theatre stage;
    stage.deploy(child(R"(<bpmn:endEvent id="e"/>)"));
    stage.deploy(parent(""));
    stage.limits.variables_size_max = 120;
    const std::string much = '"' + std::string(80, 'x') + '"';
    const auto key = stage.start("parent", R"({"given": )" + much + "}");
    stage.complete(stage.cases_of("child").at(0), "work", R"({"found": )" + much + "}");
    EXPECT_EQ(stage.standing(key), Ids{"after"}) << stage.incident(key);
    EXPECT_EQ(stage.variable(key, "found"), much);
}

}  // namespace
}  // namespace baton::execution
