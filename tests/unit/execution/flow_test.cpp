#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using testing::Test;
using Ids = std::vector<std::string>;

TEST(Flow, tasks_without_work_are_passed_at_once_and_the_case_ends) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:task id="a"/><bpmn:manualTask id="b"/>
        <bpmn:endEvent id="e"/>)" +
                                  chain({"s", "a", "b", "e"})));
    const auto key = stage.start("p");
    EXPECT_TRUE(stage.at(key).has_ended);
    EXPECT_EQ(stage.at(key).ended_how, EndKind::completed);
    EXPECT_EQ(stage.visited(key), (Ids{"s", "a", "b", "e"}));
}

TEST(Flow, a_token_keeps_its_number_along_one_path) {
    Theatre stage;
    stage.deploy(process(
        "p", R"(<bpmn:startEvent id="s"/><bpmn:task id="a"/><bpmn:endEvent id="e"/>)" + chain({"s", "a", "e"})));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.facts<TokenCreated>(key).size(), 1U);
    EXPECT_EQ(stage.facts<TokenMoved>(key).size(), 2U);
    EXPECT_EQ(stage.facts<TokenConsumed>(key).size(), 1U);
}

TEST(Flow, several_flows_out_of_a_task_split_the_path_and_conditions_choose_among_them) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:task id="a"/><bpmn:userTask id="x"/>
        <bpmn:userTask id="y"/><bpmn:userTask id="z"/>)" +
                                  chain({"s", "a", "x"}) + flow_if("a", "y", "=n &gt; 1") +
                                  flow_if("a", "z", "=n &gt; 2")));
    const auto key = stage.start("p", R"({"n": 2})");
    EXPECT_EQ(stage.standing(key), (Ids{"x", "y"}));
}

TEST(Flow, an_unknown_definition_and_a_second_start_are_refused) {
    Theatre stage;
    StartInstance command;
    command.instance = stage.mint.next<InstanceKey>();
    command.definition = DefinitionKey{999};
    const auto refused = stage.wish(command.instance, command);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::not_found);
}

TEST(Flow, a_loop_without_a_wait_stops_at_the_limit_and_can_go_on) {
    Theatre stage;
    stage.limits.steps_max = 50;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:exclusiveGateway id="g"/><bpmn:scriptTask id="count">
        <bpmn:extensionElements><zeebe:script expression="=n+1" resultVariable="n"/></bpmn:extensionElements>
        </bpmn:scriptTask><bpmn:exclusiveGateway id="x" default="x_g"/><bpmn:endEvent id="e"/>)" +
                                  chain({"s", "g", "count", "x", "g"}) + flow_if("x", "e", "=n &gt;= 30")));
    const auto key = stage.start("p", R"({"n": 0})");
    EXPECT_FALSE(stage.at(key).has_ended);
    ASSERT_EQ(stage.at(key).incidents.size(), 1U);
    EXPECT_EQ(stage.at(key).incidents.begin()->second.kind, IncidentKind::limit);
    stage.resolve(key);
    EXPECT_TRUE(stage.at(key).has_ended) << stage.incident(key);
    EXPECT_EQ(stage.variable(key, "n"), "30");
}

TEST(Flow, a_cancelled_case_leaves_nothing_behind) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"/><bpmn:serviceTask id="b">
        <bpmn:extensionElements><zeebe:taskDefinition type="x"/></bpmn:extensionElements></bpmn:serviceTask>)" +
                                  flow("s", "a") + flow("s", "b")));
    const auto key = stage.start("p");
    stage.must(key, CancelInstance{"withdrawn"});
    EXPECT_EQ(stage.at(key).ended_how, EndKind::cancelled);
    EXPECT_EQ(stage.facts<TaskCancelled>(key).size(), 1U);
    EXPECT_EQ(stage.facts<JobCancelled>(key).size(), 1U);
    const auto refused = stage.wish(key, CancelInstance{});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::conflict);
}

TEST(Flow, variables_larger_than_the_limit_are_refused) {
    Theatre stage;
    stage.limits.variables_size_max = 100;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"/>)" + flow("s", "a")));
    const auto key = stage.start("p");
    const auto refused =
        stage.wish(key, CompleteTask{stage.task(key, "a"), {{"x", feel::Value{std::string(200, 'x')}}}, {}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::too_large);
}

}  // namespace
}  // namespace baton::execution
