#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;

std::string exclusive() {
    return process("p", R"(<bpmn:startEvent id="s"/><bpmn:exclusiveGateway id="g" default="g_c"/>
        <bpmn:userTask id="a"/><bpmn:userTask id="b"/><bpmn:userTask id="c"/>)" +
                            flow("s", "g") + flow_if("g", "a", "=n &gt; 10") + flow_if("g", "b", "=n &gt; 5") +
                            flow("g", "c"));
}

TEST(ExclusiveGateway, the_first_condition_that_holds_takes_the_token) {
    Theatre stage;
    stage.deploy(exclusive());
    EXPECT_EQ(stage.standing(stage.start("p", R"({"n": 20})")), Ids{"a"});
    EXPECT_EQ(stage.standing(stage.start("p", R"({"n": 7})")), Ids{"b"});
}

TEST(ExclusiveGateway, the_default_flow_is_taken_when_no_condition_holds) {
    Theatre stage;
    stage.deploy(exclusive());
    EXPECT_EQ(stage.standing(stage.start("p", R"({"n": 1})")), Ids{"c"});
}

TEST(ExclusiveGateway, what_a_condition_was_asked_and_answered_is_written_down) {
    Theatre stage;
    stage.deploy(exclusive());
    const auto tested = stage.facts<ConditionTested>(stage.start("p", R"({"n": 7, "m": 1})"));
    ASSERT_EQ(tested.size(), 2U);
    EXPECT_FALSE(tested[0].held);
    EXPECT_TRUE(tested[1].held);
    EXPECT_EQ(tested[1].inputs.size(), 1U);
    EXPECT_NE(tested[1].inputs.find("n"), nullptr);
}

TEST(ExclusiveGateway, a_condition_on_a_missing_variable_stops_the_case_and_says_why) {
    Theatre stage;
    stage.deploy(exclusive());
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), Ids{"g"});
    EXPECT_NE(stage.incident(key).find("'g'"), std::string::npos) << stage.incident(key);
    EXPECT_NE(stage.incident(key).find("n > 10"), std::string::npos) << stage.incident(key);
    stage.must(key, SetVariables{root_scope, context(R"({"n": 11})"), true});
    stage.resolve(key);
    EXPECT_EQ(stage.standing(key), Ids{"a"});
    EXPECT_TRUE(stage.at(key).incidents.empty());
}

TEST(ExclusiveGateway, without_a_flow_to_take_there_is_an_incident) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:exclusiveGateway id="g"/><bpmn:userTask id="a"/>
        <bpmn:userTask id="b"/>)" +
                                  flow("s", "g") + flow_if("g", "a", "=n = 1") + flow_if("g", "b", "=n = 2")));
    const auto key = stage.start("p", R"({"n": 3})");
    ASSERT_EQ(stage.at(key).incidents.size(), 1U);
    EXPECT_EQ(stage.at(key).incidents.begin()->second.kind, IncidentKind::no_flow);
    stage.must(key, SetVariables{root_scope, context(R"({"n": 2})"), true});
    stage.resolve(key);
    EXPECT_EQ(stage.standing(key), Ids{"b"});
}

TEST(ParallelGateway, waits_for_a_token_on_each_incoming_flow) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:parallelGateway id="f"/><bpmn:userTask id="a"/>
        <bpmn:userTask id="b"/><bpmn:parallelGateway id="j"/><bpmn:userTask id="c"/>)" +
                                  chain({"s", "f", "a", "j", "c"}) + chain({"f", "b", "j"})));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "b"}));
    stage.complete(key, "b");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "j"}));
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), Ids{"c"});
    stage.complete(key, "c");
    EXPECT_TRUE(stage.at(key).has_ended);
}

TEST(ParallelGateway, one_token_too_many_on_a_flow_stays_for_the_next_time) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:parallelGateway id="f"/><bpmn:task id="a1"/>
        <bpmn:task id="a2"/><bpmn:exclusiveGateway id="m"/><bpmn:userTask id="b"/><bpmn:parallelGateway id="j"/>
        <bpmn:userTask id="c"/>)" +
                                  chain({"s", "f", "a1", "m", "j", "c"}) + chain({"f", "a2", "m"}) +
                                  chain({"f", "b", "j"})));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), (Ids{"b", "j", "j"}));
    stage.complete(key, "b");
    EXPECT_EQ(stage.standing(key), (Ids{"c", "j"}));
}

std::string inclusive() {
    return process("p", R"(<bpmn:startEvent id="s"/><bpmn:inclusiveGateway id="f" default="f_c"/><bpmn:userTask id="a"/>
        <bpmn:userTask id="b"/><bpmn:userTask id="c"/><bpmn:inclusiveGateway id="j"/><bpmn:userTask id="d"/>)" +
                            flow("s", "f") + flow_if("f", "a", "=a") + flow_if("f", "b", "=b") + flow("f", "c") +
                            flow("a", "j") + flow("b", "j") + flow("c", "j") + flow("j", "d"));
}

TEST(InclusiveGateway, joins_exactly_those_that_were_split) {
    Theatre stage;
    stage.deploy(inclusive());
    const auto both = stage.start("p", R"({"a": true, "b": true})");
    EXPECT_EQ(stage.standing(both), (Ids{"a", "b"}));
    stage.complete(both, "a");
    EXPECT_EQ(stage.standing(both), (Ids{"b", "j"}));
    stage.complete(both, "b");
    EXPECT_EQ(stage.standing(both), Ids{"d"});
    const auto one = stage.start("p", R"({"a": false, "b": true})");
    stage.complete(one, "b");
    EXPECT_EQ(stage.standing(one), Ids{"d"});
    const auto none = stage.start("p", R"({"a": false, "b": false})");
    EXPECT_EQ(stage.standing(none), Ids{"c"});
    stage.complete(none, "c");
    EXPECT_EQ(stage.standing(none), Ids{"d"});
}

TEST(InclusiveGateway, passes_when_what_it_waited_for_ends_elsewhere) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:inclusiveGateway id="f"/><bpmn:userTask id="a"/>
        <bpmn:userTask id="b"/><bpmn:exclusiveGateway id="x" default="x_e"/><bpmn:inclusiveGateway id="j"/>
        <bpmn:userTask id="d"/><bpmn:endEvent id="e"/>)" +
                                  flow("s", "f") + flow_if("f", "a", "=true") + flow_if("f", "b", "=true") +
                                  flow("a", "j") + flow("b", "x") + flow_if("x", "j", "=again") + flow("x", "e") +
                                  flow("j", "d")));
    const auto key = stage.start("p", R"({"again": false})");
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"b", "j"}));
    stage.complete(key, "b");
    EXPECT_EQ(stage.standing(key), Ids{"d"});
}

TEST(InclusiveGateway, a_token_deep_in_a_sub_process_holds_the_join_back) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:inclusiveGateway id="f"/><bpmn:userTask id="a"/>
        <bpmn:subProcess id="sub"><bpmn:startEvent id="is"/><bpmn:userTask id="iu"/>)" +
                                  flow("is", "iu") +
                                  R"(</bpmn:subProcess><bpmn:inclusiveGateway id="j"/><bpmn:userTask id="d"/>)" +
                                  flow("s", "f") + flow_if("f", "a", "=true") + flow_if("f", "sub", "=true") +
                                  flow("a", "j") + flow("sub", "j") + flow("j", "d")));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"iu", "j", "sub"}));
    stage.complete(key, "iu");
    EXPECT_EQ(stage.standing(key), Ids{"d"});
}

TEST(InclusiveGateway, a_split_that_fails_after_the_join_is_tried_again_without_joining_again) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:parallelGateway id="f"/><bpmn:task id="a"/>
        <bpmn:task id="b"/><bpmn:inclusiveGateway id="j"/><bpmn:userTask id="d"/><bpmn:userTask id="e"/>)" +
                                  chain({"s", "f", "a", "j"}) + chain({"f", "b", "j"}) + flow_if("j", "d", "=x") +
                                  flow_if("j", "e", "=not(x)")));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), Ids{"j"});
    stage.must(key, SetVariables{root_scope, context(R"({"x": true})"), true});
    stage.resolve(key);
    EXPECT_EQ(stage.standing(key), Ids{"d"});
}

std::string race() {
    return process("p",
                   R"(<bpmn:startEvent id="s"/><bpmn:eventBasedGateway id="g"/>
        <bpmn:intermediateCatchEvent id="m">
          <bpmn:messageEventDefinition messageRef="msg"/></bpmn:intermediateCatchEvent>
        <bpmn:intermediateCatchEvent id="t"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration>
        </bpmn:timerEventDefinition></bpmn:intermediateCatchEvent><bpmn:userTask id="answered"/>
        <bpmn:userTask id="late"/>)" +
                       chain({"s", "g", "m", "answered"}) + chain({"g", "t", "late"}),
                   R"(<bpmn:message id="msg" name="answer"><bpmn:extensionElements>
        <zeebe:subscription correlationKey="=no"/></bpmn:extensionElements></bpmn:message>)");
}

TEST(EventBasedGateway, the_first_event_takes_the_token_and_the_others_are_no_longer_waited_for) {
    Theatre stage;
    stage.deploy(race());
    const auto key = stage.start("p", R"({"no": "A-1"})");
    EXPECT_EQ(stage.standing(key), Ids{"g"});
    EXPECT_EQ(stage.at(key).timers.size(), 1U);
    stage.publish("answer", "A-1", R"({"text": "yes"})");
    EXPECT_EQ(stage.standing(key), Ids{"answered"});
    EXPECT_EQ(stage.variable(key, "text"), "\"yes\"");
    EXPECT_TRUE(stage.at(key).timers.empty());
    EXPECT_TRUE(stage.at(key).subscriptions.empty());
}

TEST(EventBasedGateway, the_timer_wins_when_no_message_comes) {
    Theatre stage;
    stage.deploy(race());
    const auto key = stage.start("p", R"({"no": "A-1"})");
    stage.pass(std::chrono::hours{1});
    EXPECT_EQ(stage.standing(key), Ids{"late"});
    EXPECT_TRUE(stage.at(key).subscriptions.empty());
}

}  // namespace
}  // namespace baton::execution
