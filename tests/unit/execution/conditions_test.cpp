// Conditional events (BPMN 2.0.2 §10.5.5).
#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;

std::string condition(std::string_view text) {
    return "<bpmn:conditionalEventDefinition><bpmn:condition>" + std::string(text) +
           "</bpmn:condition></bpmn:conditionalEventDefinition>";
}

std::string guarded(std::string_view text, std::string_view attributes = {}) {
    return process("p",
                   R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"/><bpmn:userTask id="b"/>
        <bpmn:boundaryEvent id="bo" attachedToRef="a" )" +
                       std::string(attributes) + ">" + condition(text) + "</bpmn:boundaryEvent>" + flow("s", "a") +
                       flow("bo", "b"));
}

void set(Theatre& stage, InstanceKey key, std::string_view variables) {
    stage.must(key, SetVariables{root_scope, context(variables), true});
}

}  // namespace

TEST(ConditionalEvent, happens_when_its_condition_becomes_true) {
    Theatre stage;
    stage.deploy(guarded("=n &gt; 1"));
    const auto key = stage.start("p");
    set(stage, key, R"({"n": 1})");
    EXPECT_EQ(stage.standing(key), Ids{"a"});
    set(stage, key, R"({"n": 2})");
    EXPECT_EQ(stage.standing(key), Ids{"b"});
    const auto turned = stage.facts<ConditionTurned>(key);
    ASSERT_EQ(turned.size(), 1U);
    EXPECT_NE(turned[0].inputs.find("n"), nullptr);
}

TEST(ConditionalEvent, one_that_holds_already_comes_before_the_work) {
    Theatre stage;
    stage.deploy(guarded("=n &gt; 1"));
    const auto key = stage.start("p", R"({"n": 2})");
    EXPECT_EQ(stage.standing(key), Ids{"b"});
    EXPECT_EQ(stage.facts<TaskOpened>(key).size(), 1U);
}

TEST(ConditionalEvent, one_that_holds_already_comes_before_the_items_of_a_loop) {
    for (const char* count : {"0", "3"}) {
        Theatre stage;
        stage.deploy(process("p",
                             R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"><bpmn:multiInstanceLoopCharacteristics>
            <bpmn:loopCardinality>)" +
                                 std::string(count) +
                                 R"(</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>
            <bpmn:boundaryEvent id="bo" attachedToRef="a">)" +
                                 condition("=n &gt; 1") +
                                 R"(</bpmn:boundaryEvent><bpmn:userTask id="b"/><bpmn:userTask id="z"/>)" +
                                 chain({"s", "a", "z"}) + flow("bo", "b")));
        const auto key = stage.start("p", R"({"n": 2})");
        EXPECT_EQ(stage.standing(key), Ids{"b"}) << count << " items";
        EXPECT_TRUE(stage.facts<LoopStarted>(key).empty()) << count << " items";
    }
}

TEST(ConditionalEvent, happens_again_only_after_it_was_false) {
    Theatre stage;
    stage.deploy(guarded("=n &gt; 1", R"(cancelActivity="false")"));
    const auto key = stage.start("p");
    for (const char* n : {"2", "3", "1", "4"}) set(stage, key, R"({"n": )" + std::string(n) + "}");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "b", "b"}));
    EXPECT_EQ(stage.facts<ConditionTurned>(key).size(), 3U);
}

TEST(ConditionalEvent, what_a_task_brings_is_heeded) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:parallelGateway id="f"/><bpmn:userTask id="a"/>
        <bpmn:intermediateCatchEvent id="c">)" +
                                  condition("=done") + R"(</bpmn:intermediateCatchEvent><bpmn:userTask id="b"/>)" +
                                  chain({"s", "f", "a"}) + chain({"f", "c", "b"})));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "c"}));
    stage.complete(key, "a", R"({"done": true})");
    EXPECT_EQ(stage.standing(key), Ids{"b"});
}

TEST(ConditionalEvent, a_process_is_begun_by_data_from_outside) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s">)" + condition("=level &gt; 7") +
                                  R"(</bpmn:startEvent><bpmn:userTask id="a"/>)" + flow("s", "a")));
    stage.must({}, EvaluateConditions{context(R"({"level": 7})"), {}});
    EXPECT_TRUE(stage.cases_of("p").empty());
    stage.must({}, EvaluateConditions{context(R"({"level": 8})"), "another"});
    EXPECT_TRUE(stage.cases_of("p").empty());
    stage.must({}, EvaluateConditions{context(R"({"level": 8})"), "p"});
    ASSERT_EQ(stage.cases_of("p").size(), 1U);
    EXPECT_EQ(stage.variable(stage.cases_of("p")[0], "level"), "8");
}

}  // namespace baton::execution
