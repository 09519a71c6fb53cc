#include "engine/feel/json.hpp"
#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;

std::string loop(std::string_view kind, std::string_view characteristics, std::string_view condition = {}) {
    return process("p", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"><bpmn:multiInstanceLoopCharacteristics )" +
                            std::string(kind) + "><bpmn:extensionElements><zeebe:loopCharacteristics " +
                            std::string(characteristics) + "/></bpmn:extensionElements>" + std::string(condition) +
                            R"(</bpmn:multiInstanceLoopCharacteristics></bpmn:userTask><bpmn:boundaryEvent id="bo"
        attachedToRef="a"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration>
        </bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:userTask id="b"/><bpmn:userTask id="late"/>)" +
                            chain({"s", "a", "b"}) + flow("bo", "late"));
}

constexpr std::string_view collecting = R"(inputCollection="=units" inputElement="unit" outputCollection="answers"
    outputElement="=answer")";

TEST(MultiInstance, a_parallel_one_runs_all_items_at_once_and_collects_in_their_order) {
    Theatre stage;
    stage.deploy(loop("", collecting));
    const auto key = stage.start("p", R"({"units": ["x", "y", "z"]})");
    ASSERT_EQ(stage.at(key).tasks.size(), 3U) << stage.incident(key);
    std::vector<TaskKey> tasks;
    for (const auto& [task, open] : stage.at(key).tasks) tasks.push_back(task);
    stage.must(key, CompleteTask{tasks[2], context(R"({"answer": 3})"), {}});
    stage.must(key, CompleteTask{tasks[0], context(R"({"answer": 1})"), {}});
    stage.must(key, CompleteTask{tasks[1], context(R"({"answer": 2})"), {}});
    EXPECT_EQ(stage.standing(key), Ids{"b"});
    EXPECT_EQ(stage.variable(key, "answers"), "[1,2,3]");
    EXPECT_EQ(stage.variable(key, "answer"), "-");
    EXPECT_EQ(stage.variable(key, "unit"), "-");
}

TEST(MultiInstance, a_sequential_one_runs_one_item_after_the_other) {
    Theatre stage;
    stage.deploy(loop(R"(isSequential="true")", collecting));
    const auto key = stage.start("p", R"({"units": ["x", "y"]})");
    for (const std::string unit : {"x", "y"}) {
        ASSERT_EQ(stage.at(key).tasks.size(), 1U) << stage.incident(key);
        const auto& token = stage.at(key).tokens.at(stage.at(key).tasks.begin()->second.opened.token);
        const auto& own = stage.at(key).scopes.at(token.inner).variables;
        EXPECT_EQ(*own.find("unit"), feel::Value{unit});
        stage.complete(key, "a", R"({"answer": ")" + unit + "!\"}");
    }
    EXPECT_EQ(stage.variable(key, "answers"), R"(["x!","y!"])");
}

TEST(MultiInstance, an_empty_collection_is_done_at_once) {
    Theatre stage;
    stage.deploy(loop("", collecting));
    const auto key = stage.start("p", R"({"units": []})");
    EXPECT_EQ(stage.standing(key), Ids{"b"});
    EXPECT_EQ(stage.variable(key, "answers"), "[]");
}

TEST(MultiInstance, the_completion_condition_ends_the_others) {
    Theatre stage;
    stage.deploy(
        loop("", collecting, R"(<bpmn:completionCondition xsi:type="bpmn:tFormalExpression">=numberOfCompletedInstances
        &gt;= 2 and numberOfActiveInstances = 1</bpmn:completionCondition>)"));
    const auto key = stage.start("p", R"({"units": ["x", "y", "z"]})");
    stage.complete(key, "a", R"({"answer": 1})");
    EXPECT_EQ(stage.at(key).tasks.size(), 2U);
    stage.complete(key, "a", R"({"answer": 2})");
    EXPECT_EQ(stage.standing(key), Ids{"b"}) << stage.incident(key);
    EXPECT_EQ(stage.variable(key, "answers"), "[1,2,null]");
}

TEST(MultiInstance, a_boundary_event_ends_the_whole_loop) {
    Theatre stage;
    stage.deploy(loop("", collecting));
    const auto key = stage.start("p", R"({"units": ["x", "y", "z"]})");
    EXPECT_EQ(stage.at(key).timers.size(), 1U);
    stage.pass(std::chrono::hours{1});
    EXPECT_EQ(stage.standing(key), Ids{"late"});
}

TEST(MultiInstance, what_is_not_a_list_is_an_incident) {
    Theatre stage;
    stage.deploy(loop("", collecting));
    const auto key = stage.start("p", R"({"units": 3})");
    EXPECT_NE(stage.incident(key).find("a list is needed"), std::string::npos) << stage.incident(key);
    stage.must(key, SetVariables{root_scope, context(R"({"units": [1]})"), true});
    stage.resolve(key);
    EXPECT_EQ(stage.at(key).tasks.size(), 1U);
}

TEST(MultiInstance, a_large_value_for_each_of_many_stops_at_the_limit_and_can_go_on) {
    Theatre stage;
    stage.limits.decided_size_max = 1'000'000;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"><bpmn:extensionElements>
        <zeebe:ioMapping><zeebe:input source="=dossier" target="copy"/></zeebe:ioMapping></bpmn:extensionElements>
        <bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements><zeebe:loopCharacteristics
        inputCollection="=for i in 1..30 return i" inputElement="unit"/></bpmn:extensionElements>
        </bpmn:multiInstanceLoopCharacteristics></bpmn:userTask><bpmn:endEvent id="e"/>)" +
                                  chain({"s", "a", "e"})));
    const auto key = stage.start("p", R"({"dossier": ")" + std::string(100'000, 'x') + "\"}");
    EXPECT_LT(stage.at(key).tasks.size(), 12U);
    EXPECT_EQ(stage.at(key).tasks.size() + stage.at(key).incidents.size(), 30U);
    for (const auto& [incident, raised] : stage.at(key).incidents) {
        EXPECT_EQ(raised.kind, IncidentKind::limit);
        EXPECT_NE(raised.message.find("bytes of variables"), std::string::npos) << raised.message;
    }
    while (!stage.at(key).incidents.empty()) stage.resolve(key);
    EXPECT_EQ(stage.at(key).tasks.size(), 30U);
}

TEST(MultiInstance, a_loop_over_too_many_items_is_an_incident_and_not_a_hang) {
    Theatre stage;
    stage.limits.loop_items_max = 2;
    stage.deploy(loop("", collecting));
    const auto key = stage.start("p", R"({"units": [1, 2, 3]})");
    ASSERT_EQ(stage.at(key).incidents.size(), 1U);
    EXPECT_EQ(stage.at(key).incidents.begin()->second.kind, IncidentKind::limit);
}

TEST(MultiInstance, runs_a_sub_process_by_number) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:subProcess id="sub">
        <bpmn:multiInstanceLoopCharacteristics>
        <bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">=n</bpmn:loopCardinality>
        </bpmn:multiInstanceLoopCharacteristics><bpmn:startEvent id="is"/><bpmn:userTask id="a"/>)" +
                                  flow("is", "a") + R"(</bpmn:subProcess><bpmn:userTask id="b"/>)" +
                                  chain({"s", "sub", "b"})));
    const auto key = stage.start("p", R"({"n": 3})");
    EXPECT_EQ(stage.at(key).tasks.size(), 3U) << stage.incident(key);
    for (int i = 0; i < 3; ++i) stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), Ids{"b"});
}

TEST(MultiInstance, ten_thousand_items_are_done_in_one_step) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:task id="a"><bpmn:multiInstanceLoopCharacteristics>
        <bpmn:extensionElements><zeebe:loopCharacteristics inputCollection="=for i in 1..10000 return i"
        inputElement="i" outputCollection="squares" outputElement="=i*i"/></bpmn:extensionElements>
        </bpmn:multiInstanceLoopCharacteristics></bpmn:task>)" +
                                  flow("s", "a")));
    const auto key = stage.start("p");
    EXPECT_TRUE(stage.at(key).has_ended) << stage.incident(key);
    EXPECT_EQ(stage.facts<ActivityCompleted>(key).size(), 10'001U);
}

}  // namespace
}  // namespace baton::execution
