#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;

std::string ad_hoc(std::string_view attributes, std::string_view inside = {}) {
    return process(
        "p", "<bpmn:startEvent id=\"s\"/><bpmn:adHocSubProcess id=\"sub\" " + std::string(attributes) + ">" +
                 std::string(inside) + R"(<bpmn:userTask id="a"/><bpmn:userTask id="b"/><bpmn:userTask id="c"/>)" +
                 flow("b", "c") + R"(</bpmn:adHocSubProcess><bpmn:userTask id="z"/>)" + chain({"s", "sub", "z"}));
}

constexpr std::string_view until_enough =
    "<bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">=enough</bpmn:completionCondition>";

TEST(AdHocSubProcess, in_parallel_all_that_no_flow_leads_to_begins_at_once) {
    Theatre stage;
    stage.deploy(ad_hoc(""));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "b", "sub"})) << stage.incident(key);
    stage.complete(key, "b");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "c", "sub"}));
    stage.complete(key, "a");
    stage.complete(key, "c");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(AdHocSubProcess, in_sequence_one_begins_when_the_other_is_done) {
    Theatre stage;
    stage.deploy(ad_hoc(R"(ordering="Sequential")"));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "sub"}));
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"b", "sub"}));
    stage.complete(key, "b");
    EXPECT_EQ(stage.standing(key), (Ids{"c", "sub"}));
    stage.complete(key, "c");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

// Two follow on "a" at the same time; "c" begins by itself.
std::string forked(std::string_view symbol, std::string_view attributes = {}, std::string_view inside = {}) {
    const std::string task = "<bpmn:" + std::string(symbol) + " id=";
    return process("p", R"(<bpmn:startEvent id="s"/><bpmn:adHocSubProcess id="sub" ordering="Sequential" )" +
                            std::string(attributes) + ">" + std::string(inside) +
                            R"(<bpmn:userTask id="a"/><bpmn:parallelGateway id="g"/>)" + task + "\"b1\"/>" + task +
                            R"("b2"/><bpmn:userTask id="c"/>)" + chain({"a", "g", "b1"}) + flow("g", "b2") +
                            R"(</bpmn:adHocSubProcess><bpmn:userTask id="z"/>)" + chain({"s", "sub", "z"}));
}

TEST(AdHocSubProcess, in_sequence_what_follows_at_the_same_time_goes_one_by_one_as_well) {
    Theatre stage;
    stage.deploy(forked("userTask"));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_EQ(stage.at(key).tasks.size(), 1U);
    stage.complete(key, "b1");
    EXPECT_EQ(stage.standing(key), (Ids{"b2", "sub"}));
    stage.complete(key, "b2");
    EXPECT_EQ(stage.standing(key), (Ids{"c", "sub"}));
    stage.complete(key, "c");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(AdHocSubProcess, in_sequence_what_does_not_wait_passes_its_turn_on_at_once) {
    Theatre stage;
    stage.deploy(forked("manualTask"));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"c", "sub"}));
}

TEST(AdHocSubProcess, in_sequence_what_is_interrupted_passes_its_turn_on) {
    Theatre stage;
    stage.deploy(forked("userTask", "", R"(<bpmn:boundaryEvent id="late" attachedToRef="b1"><bpmn:timerEventDefinition>
        <bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:userTask id="told"/>)" + flow("late", "told")));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    stage.pass(std::chrono::hours{24});
    EXPECT_EQ(stage.at(key).tasks.size(), 1U);
    stage.complete(key, "told");
    EXPECT_EQ(stage.standing(key), (Ids{"b2", "sub"}));
}

TEST(AdHocSubProcess, in_sequence_the_condition_keeps_back_what_waits_for_its_turn) {
    for (const auto* const cancels : {"", R"(cancelRemainingInstances="false")"}) {
        Theatre stage;
        stage.deploy(forked("userTask", cancels, until_enough));
        const auto key = stage.start("p", R"({"enough": false})");
        stage.complete(key, "a");
        stage.complete(key, "b1", R"({"enough": true})");
        EXPECT_EQ(stage.standing(key), Ids{"z"}) << cancels;
    }
}

TEST(AdHocSubProcess, the_completion_condition_ends_what_remains) {
    Theatre stage;
    stage.deploy(ad_hoc("", until_enough));
    const auto key = stage.start("p", R"({"enough": false})");
    stage.complete(key, "b");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "c", "sub"}));
    stage.complete(key, "a", R"({"enough": true})");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(AdHocSubProcess, or_waits_for_what_remains_and_begins_nothing_else) {
    Theatre stage;
    stage.deploy(ad_hoc(R"(cancelRemainingInstances="false")", until_enough));
    const auto key = stage.start("p", R"({"enough": false})");
    stage.complete(key, "a", R"({"enough": true})");
    EXPECT_EQ(stage.standing(key), (Ids{"b", "sub"}));
    stage.complete(key, "b");
    EXPECT_EQ(stage.standing(key), Ids{"z"}) << "c does not begin";
}

TEST(AdHocSubProcess, in_sequence_the_condition_keeps_the_others_from_beginning) {
    Theatre stage;
    stage.deploy(ad_hoc(R"(ordering="Sequential")", until_enough));
    const auto key = stage.start("p", R"({"enough": false})");
    stage.complete(key, "a", R"({"enough": true})");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(AdHocSubProcess, that_is_done_and_not_satisfied_waits_for_a_person) {
    Theatre stage;
    stage.deploy(ad_hoc("", until_enough));
    const auto key = stage.start("p", R"({"enough": false})");
    for (const auto* id : {"a", "b", "c"}) stage.complete(key, id);
    EXPECT_EQ(stage.standing(key), Ids{"sub"});
    EXPECT_NE(stage.incident(key).find("completion condition"), std::string::npos) << stage.incident(key);
    stage.must(key, SetVariables{root_scope, context(R"({"enough": true})"), true});
    stage.resolve(key);
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(AdHocSubProcess, a_condition_that_cannot_be_computed_is_asked_again) {
    Theatre stage;
    stage.deploy(ad_hoc("", until_enough));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_FALSE(stage.incident(key).empty());
    stage.must(key, SetVariables{root_scope, context(R"({"enough": true})"), true});
    stage.resolve(key);
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(AdHocSubProcess, a_list_says_which_begin) {
    Theatre stage;
    stage.deploy(ad_hoc("", R"(<bpmn:extensionElements><zeebe:adHoc activeElementsCollection="=chosen"/>
        </bpmn:extensionElements>)"));
    EXPECT_EQ(stage.standing(stage.start("p", R"({"chosen": ["b"]})")), (Ids{"b", "sub"}));
    EXPECT_EQ(stage.standing(stage.start("p", R"({"chosen": ["a", "a"]})")), (Ids{"a", "a", "sub"}));
    EXPECT_EQ(stage.standing(stage.start("p", R"({"chosen": []})")), Ids{"z"});
    const auto wrong = stage.start("p", R"({"chosen": ["c"]})");
    EXPECT_NE(stage.incident(wrong).find("active elements"), std::string::npos) << stage.incident(wrong);
}

TEST(AdHocSubProcess, in_sequence_each_of_several_that_wait_at_one_activity_goes_on) {
    Theatre stage;
    stage.deploy(process("p",
                         R"(<bpmn:startEvent id="s"/><bpmn:adHocSubProcess id="sub" ordering="Sequential">
        <bpmn:userTask id="a"/><bpmn:boundaryEvent id="on" attachedToRef="a" cancelActivity="false">
        <bpmn:signalEventDefinition signalRef="sig"/></bpmn:boundaryEvent><bpmn:manualTask id="b1"/>
        <bpmn:manualTask id="b2"/>)" +
                             chain({"on", "b1", "b2"}) + R"(</bpmn:adHocSubProcess><bpmn:userTask id="z"/>)" +
                             chain({"s", "sub", "z"}),
                         R"(<bpmn:signal id="sig" name="sig"/>)"));
    const auto key = stage.start("p");
    for (int i = 0; i < 3; ++i) {
        PublishMessage signal;
        signal.message = stage.mint.next<MessageKey>();
        signal.kind = SubscriptionKind::signal;
        signal.name = "sig";
        stage.must({}, signal);
    }
    EXPECT_EQ(stage.standing(key), (Ids{"a", "b1", "b1", "b1", "sub"}));
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

// §13.3.5: all tokens go as far as gateways and events let them before another activity is chosen.
TEST(AdHocSubProcess, in_sequence_a_signal_is_thrown_before_the_next_begins) {
    Theatre stage;
    stage.deploy(process("p",
                         R"(<bpmn:startEvent id="s"/><bpmn:adHocSubProcess id="sub" ordering="Sequential">
        <bpmn:userTask id="a"/><bpmn:userTask id="b"/><bpmn:userTask id="c"/><bpmn:userTask id="d"/>
        <bpmn:parallelGateway id="g"/><bpmn:intermediateThrowEvent id="t"><bpmn:signalEventDefinition signalRef="sig"/>
        </bpmn:intermediateThrowEvent>)" +
                             chain({"a", "g", "b", "t", "d"}) + flow("g", "c") +
                             R"(</bpmn:adHocSubProcess><bpmn:userTask id="z"/>)" + chain({"s", "sub", "z"}),
                         R"(<bpmn:signal id="sig" name="sig"/>)"));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    stage.complete(key, "b");
    EXPECT_TRUE(stage.task(key, "d")) << "c waits for its turn";
    EXPECT_EQ(stage.at(key).tasks.size(), 1U);
}

std::string with_turns(std::string_view symbol) {
    return forked(symbol, "", R"(<bpmn:extensionElements><baton:adHoc next="=next"/></bpmn:extensionElements>)");
}

TEST(AdHocSubProcess, in_sequence_the_performer_says_whose_turn_it_is) {
    Theatre stage;
    stage.deploy(with_turns("userTask"));
    const auto key = stage.start("p", R"({"next": "c"})");
    EXPECT_EQ(stage.standing(key), (Ids{"c", "sub"}));
    stage.complete(key, "c", R"({"next": null})");
    EXPECT_EQ(stage.at(key).tasks.size(), 1U);
    stage.complete(key, "a", R"({"next": "b2"})");
    EXPECT_TRUE(stage.task(key, "b2")) << "of two that wait";
    EXPECT_EQ(stage.at(key).tasks.size(), 1U);
    stage.complete(key, "b2");
    EXPECT_TRUE(stage.task(key, "b1")) << "b2 has had its turn";
    stage.complete(key, "b1");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(AdHocSubProcess, in_sequence_one_of_the_list_may_come_before_what_a_flow_leads_to) {
    Theatre stage;
    stage.deploy(with_turns("userTask"));
    const auto key = stage.start("p", R"({"next": null})");
    stage.complete(key, "a", R"({"next": "c"})");
    EXPECT_EQ(stage.standing(key), (Ids{"b1", "b2", "c", "sub"}));
    EXPECT_EQ(stage.at(key).tasks.size(), 1U);
    stage.complete(key, "c");
    EXPECT_TRUE(stage.task(key, "b1"));
    stage.crash();
    stage.complete(key, "b1");
    stage.complete(key, "b2");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(AdHocSubProcess, in_sequence_what_does_not_wait_is_chosen_too) {
    Theatre stage;
    stage.deploy(with_turns("manualTask"));
    const auto key = stage.start("p", R"({"next": "a"})");
    stage.complete(key, "a", R"({"next": "b2"})");
    EXPECT_EQ(stage.standing(key), (Ids{"c", "sub"})) << stage.incident(key);
}

TEST(AdHocSubProcess, in_sequence_a_choice_that_is_none_waits_for_a_person) {
    for (const auto* const wrong : {R"({"next": "z"})", R"({"next": "g"})", R"({"next": 1})"}) {
        Theatre stage;
        stage.deploy(with_turns("userTask"));
        const auto key = stage.start("p", R"({"next": null})");
        stage.complete(key, "a", wrong);
        EXPECT_TRUE(stage.at(key).tasks.empty()) << wrong;
        EXPECT_NE(stage.incident(key).find("next activity"), std::string::npos) << stage.incident(key);
        stage.must(key, SetVariables{root_scope, context(R"({"next": "b2"})"), true});
        stage.resolve(key);
        EXPECT_TRUE(stage.at(key).incidents.empty()) << wrong;
        EXPECT_TRUE(stage.task(key, "b2")) << wrong;
    }
}

}  // namespace
}  // namespace baton::execution
