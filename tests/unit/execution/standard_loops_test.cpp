#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;

std::string looped(std::string_view attributes, std::string_view condition, std::string_view mapping = {}) {
    std::string characteristics = "<bpmn:standardLoopCharacteristics " + std::string(attributes) + ">";
    if (!condition.empty())
        characteristics += "<bpmn:loopCondition xsi:type=\"bpmn:tFormalExpression\">" + std::string(condition) +
                           "</bpmn:loopCondition>";
    characteristics += "</bpmn:standardLoopCharacteristics>";
    return process("p", "<bpmn:startEvent id=\"s\"/><bpmn:userTask id=\"a\">" + std::string(mapping) + characteristics +
                            "</bpmn:userTask><bpmn:userTask id=\"b\"/>" + chain({"s", "a", "b"}));
}

// How often the task is opened when each round gives what is said.
int rounds(Theatre& stage, InstanceKey key, const std::vector<std::string>& given) {
    int count = 0;
    while (stage.standing(key).front() == "a" && count < 10) {
        const auto at = static_cast<std::size_t>(count++);
        stage.complete(key, "a", at < given.size() ? given[at] : "{}");
    }
    return count;
}

TEST(StandardLoop, goes_on_while_the_condition_holds_and_is_done_once_at_least) {
    Theatre stage;
    stage.deploy(looped("", "n &lt; 2"));
    const auto key = stage.start("p", R"({"n": 0})");
    EXPECT_EQ(rounds(stage, key, {R"({"n": 1})", R"({"n": 2})"}), 2);
    EXPECT_EQ(stage.standing(key), Ids{"b"});
    EXPECT_EQ(stage.variable(key, "n"), "2");
    EXPECT_EQ(stage.variable(key, "loopCounter"), "-");
    EXPECT_EQ(rounds(stage, stage.start("p", R"({"n": 7})"), {}), 1);
}

TEST(StandardLoop, tested_before_it_may_not_be_done_at_all) {
    Theatre stage;
    stage.deploy(looped(R"(testBefore="true")", "n &lt; 2"));
    EXPECT_EQ(stage.standing(stage.start("p", R"({"n": 7})")), Ids{"b"});
    EXPECT_EQ(rounds(stage, stage.start("p", R"({"n": 0})"), {R"({"n": 1})", R"({"n": 2})"}), 2);
}

TEST(StandardLoop, the_maximum_ends_it_though_the_condition_holds) {
    Theatre stage;
    stage.deploy(looped(R"(loopMaximum="3")", "true"));
    EXPECT_EQ(rounds(stage, stage.start("p"), {}), 3);
    Theatre other;
    other.deploy(looped(R"(loopMaximum="2" testBefore="true")", ""));
    EXPECT_EQ(rounds(other, other.start("p"), {}), 2);
}

TEST(StandardLoop, the_counter_is_the_number_of_rounds) {
    Theatre stage;
    stage.deploy(looped(R"(testBefore="true")", "loopCounter &lt; 3"));
    EXPECT_EQ(rounds(stage, stage.start("p"), {}), 3);
}

TEST(StandardLoop, what_a_round_maps_out_the_next_one_sees) {
    Theatre stage;
    stage.deploy(looped("", "total &lt; 5", R"(<bpmn:extensionElements><zeebe:ioMapping>
        <zeebe:input source="=total" target="before"/><zeebe:output source="=before + more" target="total"/>
        </zeebe:ioMapping></bpmn:extensionElements>)"));
    const auto key = stage.start("p", R"({"total": 1})");
    EXPECT_EQ(rounds(stage, key, {R"({"more": 2})", R"({"more": 2})", R"({"more": 2})"}), 2) << stage.incident(key);
    EXPECT_EQ(stage.variable(key, "total"), "5");
}

TEST(StandardLoop, a_condition_that_fails_is_asked_again_when_its_incident_is_resolved) {
    Theatre stage;
    stage.deploy(looped("", "n &lt; 2"));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_NE(stage.incident(key).find("loop condition"), std::string::npos) << stage.incident(key);
    stage.must(key, SetVariables{root_scope, context(R"({"n": 2})"), true});
    stage.resolve(key);
    EXPECT_EQ(stage.standing(key), Ids{"b"});
}

TEST(StandardLoop, a_whole_sub_process_is_repeated) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:subProcess id="sub">
        <bpmn:standardLoopCharacteristics><bpmn:loopCondition>n = 1</bpmn:loopCondition>
        </bpmn:standardLoopCharacteristics><bpmn:startEvent id="i"/><bpmn:userTask id="a"/>)" +
                                  flow("i", "a") + R"(</bpmn:subProcess><bpmn:userTask id="b"/>)" +
                                  chain({"s", "sub", "b"})));
    const auto key = stage.start("p");
    stage.complete(key, "a", R"({"n": 1})");
    EXPECT_EQ(stage.at(key).tasks.size(), 1U) << stage.incident(key);
    stage.complete(key, "a", R"({"n": 2})");
    EXPECT_EQ(stage.standing(key), Ids{"b"});
}

std::string quantities(std::string_view start, std::string_view completion) {
    return process("p", R"(<bpmn:startEvent id="s"/><bpmn:manualTask id="many" completionQuantity=")" +
                            std::string(completion) +
                            R"("/><bpmn:userTask id="each"/><bpmn:userTask id="all" startQuantity=")" +
                            std::string(start) + R"("/>)" + chain({"s", "many", "each", "all"}));
}

TEST(Quantities, an_activity_gives_as_many_tokens_as_it_says_and_begins_with_as_many_as_it_wants) {
    Theatre stage;
    stage.deploy(quantities("2", "3"));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), (Ids{"each", "each", "each"}));
    stage.complete(key, "each");
    EXPECT_EQ(stage.standing(key), (Ids{"all", "each", "each"}));
    EXPECT_EQ(stage.at(key).tasks.size(), 2U);
    stage.complete(key, "each");
    EXPECT_EQ(stage.standing(key), (Ids{"all", "each"}));
    EXPECT_EQ(stage.at(key).tasks.size(), 2U);
    stage.complete(key, "each");
    EXPECT_EQ(stage.standing(key), (Ids{"all", "all"}));
    stage.complete(key, "all");
    EXPECT_EQ(stage.standing(key), Ids{"all"});
    EXPECT_FALSE(stage.at(key).has_ended);
    EXPECT_TRUE(stage.at(key).tasks.empty());
}

TEST(Quantities, a_token_that_could_not_begin_has_been_counted_already) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:manualTask id="many" completionQuantity="2"/>
        <bpmn:userTask id="all" startQuantity="2"><bpmn:standardLoopCharacteristics testBefore="true">
        <bpmn:loopCondition>n &lt; 2</bpmn:loopCondition></bpmn:standardLoopCharacteristics></bpmn:userTask>)" +
                                  chain({"s", "many", "all"})));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.standing(key), Ids{"all"});
    ASSERT_EQ(stage.at(key).incidents.size(), 1U);
    stage.must(key, SetVariables{root_scope, context(R"({"n": 1})"), true});
    stage.resolve(key);
    EXPECT_EQ(stage.at(key).tasks.size(), 1U) << stage.incident(key);
}

}  // namespace
}  // namespace baton::execution
