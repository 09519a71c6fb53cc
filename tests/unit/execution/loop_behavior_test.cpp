#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;

constexpr std::string_view beside = R"(<bpmn:signal id="sig" name="done"/><bpmn:signalEventDefinition id="def"
    signalRef="sig"/>)";

// Three items of "a", a boundary event "on" that leads to "told", and "z" behind all.
std::string loop(std::string_view behavior, std::string_view inside = {}, std::string_view boundary = {}) {
    return process("p",
                   R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"><bpmn:multiInstanceLoopCharacteristics )" +
                       std::string(behavior) + "><bpmn:loopCardinality>3</bpmn:loopCardinality>" + std::string(inside) +
                       R"(</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask><bpmn:boundaryEvent id="on"
        attachedToRef="a" )" +
                       std::string(boundary) +
                       R"(><bpmn:signalEventDefinition signalRef="sig"/></bpmn:boundaryEvent>
        <bpmn:userTask id="told"/><bpmn:userTask id="z"/>)" +
                       chain({"s", "a", "z"}) + flow("on", "told"),
                   beside);
}

TEST(LoopBehavior, none_tells_the_boundary_of_each_item) {
    Theatre stage;
    stage.deploy(loop(R"(behavior="None" noneBehaviorEventRef="def")"));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "a", "a", "told"})) << stage.incident(key);
    stage.complete(key, "a");
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"told", "told", "told", "z"}));
}

TEST(LoopBehavior, one_tells_it_of_the_first) {
    Theatre stage;
    stage.deploy(loop(R"(behavior="One" isSequential="true")"));
    const auto key = stage.start("p");
    for (int i = 0; i < 3; ++i) stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"told", "z"}));
}

TEST(LoopBehavior, all_tells_it_nothing) {
    Theatre stage;
    stage.deploy(loop(R"(behavior="All")"));
    const auto key = stage.start("p");
    for (int i = 0; i < 3; ++i) stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

constexpr std::string_view second = R"(<bpmn:complexBehaviorDefinition><bpmn:condition>numberOfCompletedInstances = 2
    </bpmn:condition><bpmn:event id="ev"><bpmn:signalEventDefinition signalRef="sig"/></bpmn:event>
    </bpmn:complexBehaviorDefinition>)";

TEST(LoopBehavior, complex_says_when_and_an_interrupting_event_ends_the_loop) {
    Theatre stage;
    stage.deploy(loop(R"(behavior="Complex")", second));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_EQ(stage.at(key).tasks.size(), 2U) << stage.incident(key);
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), Ids{"told"});
}

TEST(LoopBehavior, complex_with_an_event_that_does_not_interrupt_lets_the_loop_go_on) {
    Theatre stage;
    stage.deploy(loop(R"(behavior="Complex")", second, R"(cancelActivity="false")"));
    const auto key = stage.start("p");
    for (int i = 0; i < 3; ++i) stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"told", "z"}));
}

TEST(LoopBehavior, the_event_that_names_the_code_comes_before_one_that_catches_all) {
    Theatre stage;
    stage.deploy(process("p",
                         R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"><bpmn:multiInstanceLoopCharacteristics
        behavior="One" oneBehaviorEventRef="def"><bpmn:loopCardinality>2</bpmn:loopCardinality>
        </bpmn:multiInstanceLoopCharacteristics></bpmn:userTask><bpmn:boundaryEvent id="all" attachedToRef="a"
        cancelActivity="false"><bpmn:escalationEventDefinition/></bpmn:boundaryEvent><bpmn:boundaryEvent id="on"
        attachedToRef="a" cancelActivity="false"><bpmn:escalationEventDefinition escalationRef="esc"/>
        </bpmn:boundaryEvent><bpmn:userTask id="other"/><bpmn:userTask id="told"/><bpmn:userTask id="z"/>)" +
                             chain({"s", "a", "z"}) + flow("all", "other") + flow("on", "told"),
                         R"(<bpmn:escalation id="esc" escalationCode="late"/><bpmn:escalationEventDefinition id="def"
        escalationRef="esc"/>)"));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "a", "told"})) << stage.incident(key);
}

}  // namespace
}  // namespace baton::execution
