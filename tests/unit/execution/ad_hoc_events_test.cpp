// Events in an ad-hoc sub-process: those that interrupt it, those that come when nothing is left to do, and links.
#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;

// "a" and "b" one after the other until `enough`; a message begins "told" beside them, or instead of them.
std::string with_event(bool interrupts, std::string_view condition) {
    const std::string attribute = interrupts ? "" : R"(isInterrupting="false")";
    return process("p",
                   R"(<bpmn:startEvent id="s"/><bpmn:adHocSubProcess id="sub" ordering="Sequential">
        <bpmn:userTask id="a"/><bpmn:userTask id="b"/><bpmn:subProcess id="on" triggeredByEvent="true">
        <bpmn:startEvent id="stop" )" +
                       attribute +
                       R"(><bpmn:messageEventDefinition messageRef="m"/></bpmn:startEvent><bpmn:userTask id="told"/>)" +
                       chain({"stop", "told"}) + "</bpmn:subProcess>" + std::string(condition) +
                       R"(</bpmn:adHocSubProcess><bpmn:userTask id="z"/>)" + chain({"s", "sub", "z"}),
                   R"(<bpmn:message id="m" name="stop"><bpmn:extensionElements><zeebe:subscription correlationKey="=1"/>
        </bpmn:extensionElements></bpmn:message>)");
}

constexpr std::string_view until_enough =
    "<bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">=enough</bpmn:completionCondition>";

TEST(AdHocEvents, nothing_else_begins_in_what_an_event_has_interrupted) {
    Theatre stage;
    stage.deploy(with_event(true, ""));
    const auto key = stage.start("p");
    stage.publish("stop", "1");
    EXPECT_EQ(stage.standing(key), (Ids{"on", "sub", "told"}));
    stage.complete(key, "told");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(AdHocEvents, what_an_event_has_interrupted_is_not_asked_whether_it_is_enough) {
    Theatre stage;
    stage.deploy(with_event(true, until_enough));
    const auto key = stage.start("p", R"({"enough": false})");
    stage.publish("stop", "1");
    stage.complete(key, "told");
    EXPECT_EQ(stage.standing(key), Ids{"z"}) << stage.incident(key);
}

TEST(AdHocEvents, what_comes_when_it_waits_for_a_person_leaves_one_incident) {
    Theatre stage;
    stage.deploy(with_event(false, until_enough));
    const auto key = stage.start("p", R"({"enough": false})");
    stage.complete(key, "a");
    stage.complete(key, "b");
    EXPECT_EQ(stage.at(key).incidents.size(), 1U);
    stage.publish("stop", "1");
    stage.complete(key, "told");
    EXPECT_EQ(stage.at(key).incidents.size(), 1U);
    stage.must(key, SetVariables{root_scope, context(R"({"enough": true})"), true});
    stage.resolve(key);
    EXPECT_EQ(stage.standing(key), Ids{"z"});
    EXPECT_TRUE(stage.at(key).incidents.empty());
}

TEST(AdHocEvents, what_comes_when_it_waits_for_a_person_may_be_enough) {
    Theatre stage;
    stage.deploy(with_event(false, until_enough));
    const auto key = stage.start("p", R"({"enough": false})");
    stage.complete(key, "a");
    stage.complete(key, "b");
    stage.publish("stop", "1");
    stage.complete(key, "told", R"({"enough": true})");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
    EXPECT_TRUE(stage.at(key).incidents.empty());
}

TEST(AdHocEvents, what_interrupts_it_when_it_waits_for_a_person_needs_nobody) {
    Theatre stage;
    stage.deploy(with_event(true, until_enough));
    const auto key = stage.start("p", R"({"enough": false})");
    stage.complete(key, "a");
    stage.complete(key, "b");
    EXPECT_EQ(stage.at(key).incidents.size(), 1U);
    stage.publish("stop", "1");
    EXPECT_TRUE(stage.at(key).incidents.empty());
    stage.complete(key, "told");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(AdHocEvents, a_link_goes_on_only_when_it_is_jumped_to) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:adHocSubProcess id="sub"><bpmn:userTask id="a"/>
        <bpmn:intermediateThrowEvent id="from"><bpmn:linkEventDefinition name="l"/></bpmn:intermediateThrowEvent>
        <bpmn:intermediateCatchEvent id="to"><bpmn:linkEventDefinition name="l"/></bpmn:intermediateCatchEvent>
        <bpmn:userTask id="b"/>)" +
                                  chain({"a", "from"}) + chain({"to", "b"}) +
                                  R"(</bpmn:adHocSubProcess><bpmn:userTask id="z"/>)" + chain({"s", "sub", "z"})));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "sub"}));
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"b", "sub"}));
}

}  // namespace
}  // namespace baton::execution
