#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;

// Three branches into one complex gateway, and behind it the flows that are given.
std::string joined(std::string_view condition, const std::string& behind,
                   const std::string& split = "parallelGateway") {
    return process("p", "<bpmn:startEvent id=\"s\"/><bpmn:" + split + R"( id="f"/><bpmn:userTask id="a"/>
        <bpmn:userTask id="b"/><bpmn:userTask id="c"/><bpmn:complexGateway id="j"><bpmn:activationCondition>)" +
                            std::string(condition) + "</bpmn:activationCondition></bpmn:complexGateway>" +
                            flow("s", "f") + chain({"a", "j"}) + chain({"b", "j"}) + chain({"c", "j"}) + behind +
                            (split == "parallelGateway"
                                 ? flow("f", "a") + flow("f", "b") + flow("f", "c")
                                 : flow_if("f", "a", "=a") + flow_if("f", "b", "=b") + flow_if("f", "c", "=c")));
}

const std::string one_way = R"(<bpmn:userTask id="d"/>)" + flow("j", "d");
const std::string both_phases = R"(<bpmn:userTask id="d"/><bpmn:userTask id="e"/>)" +
                                flow_if("j", "d", "=waitingForStart") + flow_if("j", "e", "=not(waitingForStart)");

TEST(ComplexGateway, lets_one_token_pass_when_enough_have_come_and_takes_in_the_rest) {
    Theatre stage;
    stage.deploy(joined("activationCount &gt;= 2", one_way));
    const auto key = stage.start("p");
    stage.complete(key, "c");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "b", "j"}));
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"b", "d"}));
    EXPECT_EQ(stage.facts<GatewayActivated>(key).size(), 1U);
    stage.complete(key, "d");
    EXPECT_FALSE(stage.at(key).has_ended);
    stage.complete(key, "b");
    EXPECT_TRUE(stage.at(key).has_ended);
    EXPECT_EQ(stage.facts<GatewayReset>(key).size(), 1U);
}

// One of the two is still on its way to the gateway when the other, which comes first, takes both.
TEST(ComplexGateway, goes_on_once_when_tokens_come_at_the_same_time) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:parallelGateway id="f"/><bpmn:task id="a"/>
        <bpmn:task id="b"/><bpmn:complexGateway id="j"><bpmn:activationCondition>activationCount &gt;= 2
        </bpmn:activationCondition></bpmn:complexGateway><bpmn:userTask id="d"/>)" +
                                  flow("s", "f") + chain({"f", "a", "j"}) + chain({"f", "b", "j"}) + flow("j", "d")));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), Ids{"d"});
    EXPECT_EQ(stage.facts<TaskOpened>(key).size(), 1U);
}

// Of three rounds that come at once the first is still to be reset; the others are whole.
TEST(ComplexGateway, goes_on_for_each_round_that_came_before_its_reset) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:task id="three" completionQuantity="3"/>
        <bpmn:parallelGateway id="f"/><bpmn:task id="a"/><bpmn:intermediateCatchEvent id="b">
        <bpmn:conditionalEventDefinition><bpmn:condition>ready</bpmn:condition></bpmn:conditionalEventDefinition>
        </bpmn:intermediateCatchEvent><bpmn:complexGateway id="j"><bpmn:activationCondition>activationCount &gt;= 2
        </bpmn:activationCondition></bpmn:complexGateway><bpmn:userTask id="d"/>)" +
                                  chain({"s", "three", "f"}) + chain({"f", "a", "j"}) + chain({"f", "b", "j"}) +
                                  flow("j", "d")));
    const auto key = stage.start("p", R"({"ready": false})");
    EXPECT_EQ(stage.standing(key), (Ids{"b", "b", "b", "d", "j", "j"}));
    stage.must(key, SetVariables{root_scope, context(R"({"ready": true})"), true});
    EXPECT_EQ(stage.standing(key), (Ids{"d", "d", "d"}));
}

TEST(ComplexGateway, its_flows_may_ask_which_phase_it_is) {
    Theatre stage;
    stage.deploy(joined("activationCount &gt;= 1", both_phases));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"b", "c", "d"}));
    stage.complete(key, "b");
    EXPECT_EQ(stage.standing(key), (Ids{"c", "d", "j"})) << "it waits for the last one before its reset";
    stage.complete(key, "c");
    EXPECT_EQ(stage.standing(key), (Ids{"d", "e"}));
}

TEST(ComplexGateway, is_reset_without_tokens_that_cannot_come) {
    Theatre stage;
    stage.deploy(joined("activationCount &gt;= 1", both_phases, "inclusiveGateway"));
    const auto key = stage.start("p", R"({"a": true, "b": false, "c": false})");
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"d", "e"})) << "nothing can come by b or c";
    const auto two = stage.start("p", R"({"a": true, "b": true, "c": false})");
    stage.complete(two, "a");
    EXPECT_EQ(stage.standing(two), (Ids{"b", "d"}));
    stage.complete(two, "d");
    stage.complete(two, "b");
    EXPECT_EQ(stage.standing(two), Ids{"e"});
}

TEST(ComplexGateway, a_reset_may_send_a_token_when_all_others_have_ended) {
    Theatre stage;
    stage.deploy(joined("activationCount &gt;= 1",
                        R"(<bpmn:task id="d"/><bpmn:userTask id="e"/>)" + flow_if("j", "d", "=waitingForStart") +
                            flow_if("j", "e", "=not(waitingForStart)"),
                        "inclusiveGateway"));
    const auto key = stage.start("p", R"({"a": true, "b": false, "c": false})");
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), Ids{"e"});
}

TEST(ComplexGateway, knows_its_flows_by_their_ids) {
    Theatre stage;
    stage.deploy(joined("a_j &gt;= 1 and b_j + c_j &gt;= 1", one_way));
    const auto key = stage.start("p");
    stage.complete(key, "b");
    stage.complete(key, "c");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "j", "j"}));
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), Ids{"d"});
    EXPECT_TRUE(stage.facts<GatewayActivated>(key).empty()) << "with all three there is nothing to wait for";
}

TEST(ComplexGateway, splits_as_an_inclusive_one) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:complexGateway id="f" default="f_c"/>
        <bpmn:userTask id="a"/><bpmn:userTask id="b"/><bpmn:userTask id="c"/>)" +
                                  flow("s", "f") + flow_if("f", "a", "=n &gt; 1") + flow_if("f", "b", "=n &gt; 2") +
                                  flow("f", "c")));
    EXPECT_EQ(stage.standing(stage.start("p", R"({"n": 3})")), (Ids{"a", "b"}));
    EXPECT_EQ(stage.standing(stage.start("p", R"({"n": 0})")), Ids{"c"});
}

TEST(ComplexGateway, tokens_of_the_next_round_wait_for_the_reset_of_this_one) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:parallelGateway id="f"/><bpmn:task id="a1"/>
        <bpmn:task id="a2"/><bpmn:exclusiveGateway id="m"/><bpmn:userTask id="b"/><bpmn:complexGateway id="j">
        <bpmn:activationCondition>activationCount &gt;= 1</bpmn:activationCondition></bpmn:complexGateway>
        <bpmn:userTask id="d"/>)" +
                                  chain({"s", "f", "a1", "m", "j", "d"}) + chain({"f", "a2", "m"}) +
                                  chain({"f", "b", "j"})));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), (Ids{"b", "d", "j"}));
    stage.complete(key, "b");
    EXPECT_EQ(stage.standing(key), (Ids{"d", "d"})) << "the reset lets the one that waited start the next round";
}

TEST(ComplexGateway, a_condition_that_cannot_be_computed_waits_for_a_person) {
    Theatre stage;
    stage.deploy(joined("activationCount &gt;= needed", one_way));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_NE(stage.incident(key).find("activation condition"), std::string::npos) << stage.incident(key);
    stage.must(key, SetVariables{root_scope, context(R"({"needed": 1})"), true});
    stage.resolve(key);
    EXPECT_EQ(stage.standing(key), (Ids{"b", "c", "d"}));
}

TEST(ComplexGateway, a_terminate_end_event_ends_its_round_too) {
    Theatre stage;
    stage.deploy(joined("activationCount &gt;= 1", R"(<bpmn:endEvent id="over"><bpmn:terminateEventDefinition/>
        </bpmn:endEvent><bpmn:userTask id="e"/>)" + flow_if("j", "over", "=waitingForStart") +
                                                       flow_if("j", "e", "=not(waitingForStart)")));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_TRUE(stage.at(key).has_ended);
}

}  // namespace
}  // namespace baton::execution
