#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;
using std::chrono::hours;

constexpr std::string_view answer = R"(<bpmn:message id="msg" name="answer"><bpmn:extensionElements>
    <zeebe:subscription correlationKey="=no"/></bpmn:extensionElements></bpmn:message>)";

std::string guarded(std::string_view boundary, std::string_view beside = {}) {
    return process("p",
                   R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"/><bpmn:userTask id="b"/>)" +
                       std::string(boundary) + chain({"s", "a"}) + flow("bo", "b"),
                   beside);
}

constexpr std::string_view timer_after = R"(<bpmn:timerEventDefinition><bpmn:timeDuration>PT2H</bpmn:timeDuration>
    </bpmn:timerEventDefinition>)";

TEST(TimerEvent, an_interrupting_one_ends_the_activity) {
    Theatre stage;
    stage.deploy(guarded(R"(<bpmn:boundaryEvent id="bo" attachedToRef="a">)" + std::string(timer_after) +
                         "</bpmn:boundaryEvent>"));
    const auto key = stage.start("p");
    stage.pass(hours{2});
    EXPECT_EQ(stage.standing(key), Ids{"b"});
    EXPECT_EQ(stage.at(key).tasks.size(), 1U);
    const auto ended = stage.facts<TokenTerminated>(key);
    ASSERT_EQ(ended.size(), 1U);
    EXPECT_EQ(stage.definition(key).element(ended[0].because_of).id, "bo");
}

TEST(TimerEvent, it_is_cancelled_when_the_activity_is_done_in_time) {
    Theatre stage;
    stage.deploy(guarded(R"(<bpmn:boundaryEvent id="bo" attachedToRef="a">)" + std::string(timer_after) +
                         "</bpmn:boundaryEvent>"));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_TRUE(stage.at(key).has_ended);
    EXPECT_EQ(stage.facts<TimerCancelled>(key).size(), 1U);
}

TEST(TimerEvent, a_cycle_reminds_again_and_again_without_ending_the_activity) {
    Theatre stage;
    stage.deploy(guarded(R"(<bpmn:boundaryEvent id="bo" attachedToRef="a" cancelActivity="false">
        <bpmn:timerEventDefinition><bpmn:timeCycle>R3/PT1H</bpmn:timeCycle></bpmn:timerEventDefinition>
        </bpmn:boundaryEvent>)"));
    const auto key = stage.start("p");
    stage.pass(hours{10});
    EXPECT_EQ(stage.standing(key), (Ids{"a", "b", "b", "b"}));
    EXPECT_TRUE(stage.at(key).timers.empty());
    const auto armed = stage.facts<TimerArmed>(key);
    ASSERT_EQ(armed.size(), 3U);
    EXPECT_EQ(armed[2].due - armed[0].due, hours{2});
}

TEST(TimerEvent, waits_until_a_date_or_for_working_days) {
    Theatre stage;
    stage.deploy(
        process("p", R"(<bpmn:startEvent id="s"/><bpmn:intermediateCatchEvent id="t"><bpmn:timerEventDefinition>
        <bpmn:timeDate>=when</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
        <bpmn:intermediateCatchEvent id="w"><bpmn:timerEventDefinition><bpmn:timeDuration>1 H</bpmn:timeDuration>
        </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>)" +
                         chain({"s", "t", "w"})));
    const auto key = stage.start("p", R"({"when": "2026-03-03T00:00:00+08:00"})");
    ASSERT_EQ(stage.at(key).timers.size(), 1U) << stage.incident(key);
    EXPECT_EQ(to_text(stage.at(key).timers.begin()->second.due), "2026-03-02T16:00:00.000Z");
    stage.pass(hours{15});
    EXPECT_EQ(stage.standing(key), Ids{"w"});
    stage.pass(hours{1});
    EXPECT_TRUE(stage.at(key).has_ended);
}

TEST(TimerEvent, does_not_fire_before_its_time) {
    Theatre stage;
    stage.deploy(guarded(R"(<bpmn:boundaryEvent id="bo" attachedToRef="a">)" + std::string(timer_after) +
                         "</bpmn:boundaryEvent>"));
    const auto key = stage.start("p");
    const auto refused = stage.wish(key, FireTimer{stage.at(key).timers.begin()->first});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::conflict);
}

TEST(MessageEvent, a_boundary_event_that_does_not_interrupt_takes_every_message) {
    Theatre stage;
    stage.deploy(guarded(R"(<bpmn:boundaryEvent id="bo" attachedToRef="a" cancelActivity="false">
        <bpmn:messageEventDefinition messageRef="msg"/></bpmn:boundaryEvent>)",
                         answer));
    const auto key = stage.start("p", R"({"no": 12})");
    stage.publish("answer", "12");
    stage.publish("answer", "12");
    stage.publish("answer", "13");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "b", "b"}));
}

TEST(MessageEvent, without_a_correlation_key_there_is_an_incident) {
    Theatre stage;
    stage.deploy(
        guarded(R"(<bpmn:boundaryEvent id="bo" attachedToRef="a"><bpmn:messageEventDefinition messageRef="msg"/>
        </bpmn:boundaryEvent>)",
                answer));
    const auto key = stage.start("p");
    EXPECT_TRUE(stage.at(key).tasks.empty());
    EXPECT_NE(stage.incident(key).find("correlation key of element 'bo'"), std::string::npos) << stage.incident(key);
    stage.must(key, SetVariables{root_scope, context(R"({"no": 1})"), true});
    stage.resolve(key);
    EXPECT_EQ(stage.at(key).tasks.size(), 1U);
    EXPECT_EQ(stage.at(key).subscriptions.size(), 1U);
}

TEST(ReceiveTask, waits_for_its_message_and_takes_its_variables) {
    Theatre stage;
    stage.deploy(process(
        "p", R"(<bpmn:startEvent id="s"/><bpmn:receiveTask id="r" messageRef="msg"/>)" + flow("s", "r"), answer));
    const auto key = stage.start("p", R"({"no": "x"})");
    EXPECT_EQ(stage.standing(key), Ids{"r"});
    stage.publish("answer", "x", R"({"got": 1})");
    EXPECT_TRUE(stage.at(key).has_ended);
    EXPECT_EQ(stage.variable(key, "got"), "1");
}

constexpr std::string_view trouble = R"(<bpmn:error id="err" name="bad" errorCode="BAD"/>
    <bpmn:escalation id="esc" name="up" escalationCode="UP"/>)";

TEST(ErrorEvent, a_job_s_error_is_caught_at_the_boundary_by_its_code) {
    Theatre stage;
    stage.deploy(process("p",
                         R"(<bpmn:startEvent id="s"/><bpmn:serviceTask id="a"><bpmn:extensionElements>
        <zeebe:taskDefinition type="x"/></bpmn:extensionElements></bpmn:serviceTask>
        <bpmn:boundaryEvent id="any" attachedToRef="a"><bpmn:errorEventDefinition/></bpmn:boundaryEvent>
        <bpmn:boundaryEvent id="bad" attachedToRef="a"><bpmn:errorEventDefinition errorRef="err"/></bpmn:boundaryEvent>
        <bpmn:userTask id="u1"/><bpmn:userTask id="u2"/>)" +
                             flow("s", "a") + flow("any", "u1") + flow("bad", "u2"),
                         trouble));
    const auto one = stage.start("p");
    stage.must(one, ThrowJobError{stage.job(one, "a"), "BAD", "no", context(R"({"why": "x"})")});
    EXPECT_EQ(stage.standing(one), Ids{"u2"});
    EXPECT_EQ(stage.variable(one, "why"), "\"x\"");
    const auto other = stage.start("p");
    stage.must(other, ThrowJobError{stage.job(other, "a"), "OTHER", "no", {}});
    EXPECT_EQ(stage.standing(other), Ids{"u1"});
}

TEST(ErrorEvent, one_that_nobody_catches_is_an_incident_and_the_job_is_offered_again) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:serviceTask id="a"><bpmn:extensionElements>
        <zeebe:taskDefinition type="x"/></bpmn:extensionElements></bpmn:serviceTask>)" +
                                  flow("s", "a")));
    const auto key = stage.start("p");
    stage.must(key, ThrowJobError{stage.job(key, "a"), "BAD", "no", {}});
    ASSERT_EQ(stage.at(key).incidents.size(), 1U);
    EXPECT_EQ(stage.at(key).incidents.begin()->second.kind, IncidentKind::error_not_caught);
    stage.resolve(key);
    EXPECT_TRUE(stage.job(key, "a"));
}

std::string sub_process_that_ends_by(std::string_view end, std::string_view boundary) {
    return process("p",
                   R"(<bpmn:startEvent id="s"/><bpmn:subProcess id="sub"><bpmn:startEvent id="is"/>
        <bpmn:parallelGateway id="f"/><bpmn:userTask id="iu"/><bpmn:task id="it"/>)" +
                       std::string(end) + chain({"is", "f", "iu"}) + chain({"f", "it", "ie"}) + "</bpmn:subProcess>" +
                       std::string(boundary) + R"(<bpmn:userTask id="after"/>)" + chain({"s", "sub", "after"}) +
                       (boundary.empty() ? std::string{} : R"(<bpmn:userTask id="b"/>)" + flow("bo", "b")),
                   trouble);
}

TEST(ErrorEvent, an_error_end_event_interrupts_the_sub_process_around_it) {
    Theatre stage;
    stage.deploy(sub_process_that_ends_by(
        R"(<bpmn:endEvent id="ie"><bpmn:errorEventDefinition errorRef="err"/></bpmn:endEvent>)",
        R"(<bpmn:boundaryEvent id="bo" attachedToRef="sub"><bpmn:errorEventDefinition errorRef="err"/>
        </bpmn:boundaryEvent>)"));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), Ids{"b"});
    EXPECT_EQ(stage.facts<TaskCancelled>(key).size(), stage.facts<TaskOpened>(key).size() - 1);
}

TEST(TerminateEvent, ends_what_else_runs_in_its_scope_and_nothing_outside) {
    Theatre stage;
    stage.deploy(
        sub_process_that_ends_by(R"(<bpmn:endEvent id="ie"><bpmn:terminateEventDefinition/></bpmn:endEvent>)", ""));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), Ids{"after"});
}

TEST(EscalationEvent, one_that_does_not_interrupt_lets_the_thrower_go_on) {
    Theatre stage;
    stage.deploy(sub_process_that_ends_by(
        R"(<bpmn:intermediateThrowEvent id="ie"><bpmn:escalationEventDefinition escalationRef="esc"/>
        </bpmn:intermediateThrowEvent><bpmn:userTask id="on"/>)" +
            flow("ie", "on"),
        R"(<bpmn:boundaryEvent id="bo" attachedToRef="sub" cancelActivity="false">
        <bpmn:escalationEventDefinition escalationRef="esc"/></bpmn:boundaryEvent>)"));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), (Ids{"b", "iu", "on", "sub"}));
}

TEST(EscalationEvent, one_that_nobody_catches_is_written_down_and_stops_nothing) {
    Theatre stage;
    stage.deploy(sub_process_that_ends_by(
        R"(<bpmn:endEvent id="ie"><bpmn:escalationEventDefinition escalationRef="esc"/></bpmn:endEvent>)", ""));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), (Ids{"iu", "sub"}));
    ASSERT_EQ(stage.facts<EscalationThrown>(key).size(), 1U);
    EXPECT_TRUE(stage.at(key).incidents.empty());
}

TEST(LinkEvent, leads_to_the_event_of_its_name) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:intermediateThrowEvent id="out">
        <bpmn:linkEventDefinition id="l1" name="page 2"/></bpmn:intermediateThrowEvent>
        <bpmn:intermediateCatchEvent id="in"><bpmn:linkEventDefinition id="l2" name="page 2"/>
        </bpmn:intermediateCatchEvent><bpmn:userTask id="a"/>)" +
                                  flow("s", "out") + flow("in", "a")));
    EXPECT_EQ(stage.standing(stage.start("p")), Ids{"a"});
}

}  // namespace
}  // namespace baton::execution
