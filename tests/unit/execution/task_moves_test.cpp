// Tasks that go over to another department while they are open.
#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;

std::string task(std::string_view id, std::string_view extension) {
    return "<bpmn:userTask id=\"" + std::string(id) + "\"><bpmn:extensionElements>" + std::string(extension) +
           "</bpmn:extensionElements></bpmn:userTask>";
}

// Three tasks beside each other, and a message that moves those of one department.
std::string merging(std::string_view inputs) {
    return process("p",
                   R"(<bpmn:startEvent id="s"/>)" + task("own", R"(<baton:task department="=unit"/>)") +
                       task("offered", R"(<zeebe:assignmentDefinition candidateGroups="team_food, role:head"/>
                                          <baton:task department="sifa"/>)") +
                       task("sealed", R"(<zeebe:assignmentDefinition assignee="wang"/>
                                         <baton:task department="team_food"/>)") +
                       task("other", R"(<baton:task department="team_env"/>)") + flow("s", "own") +
                       flow("s", "offered") + flow("s", "sealed") + flow("s", "other") +
                       R"(<bpmn:subProcess id="merge" triggeredByEvent="true">
        <bpmn:startEvent id="told" isInterrupting="false"><bpmn:messageEventDefinition messageRef="m"/>
        </bpmn:startEvent>
        <bpmn:serviceTask id="move"><bpmn:extensionElements><zeebe:taskDefinition type="baton.tasks.move"/>
        <zeebe:ioMapping>)" +
                       std::string(inputs) + R"(</zeebe:ioMapping></bpmn:extensionElements></bpmn:serviceTask>)" +
                       flow("told", "move") + "</bpmn:subProcess>",
                   R"(<bpmn:message id="m" name="merged"><bpmn:extensionElements>
        <zeebe:subscription correlationKey="=no"/></bpmn:extensionElements></bpmn:message>)");
}

constexpr std::string_view from_and_to =
    R"(<zeebe:input source="=from" target="tasks.from"/><zeebe:input source="=to" target="tasks.to"/>)";

struct TaskMoves : testing::Test {
    void play(std::string_view message) {
        stage.deploy(merging(from_and_to));
        key = stage.start("p", R"({"no": "1", "unit": "team_food"})");
        own = stage.task(key, "own");
        stage.must(key, AssignTask{own, AssignmentKind::claimed, "li"});
        (void)stage.publish("merged", "1", message);
    }
    const TaskOpened& opened(std::string_view element) {
        return stage.at(key).tasks.at(stage.task(key, element)).opened;
    }
    Theatre stage;
    InstanceKey key;
    TaskKey own;
};

TEST_F(TaskMoves, of_a_department_and_of_its_group_go_over_and_all_others_stay) {
    play(R"({"from": "team_food", "to": "team_market"})");
    EXPECT_EQ(opened("own").department, "team_market") << stage.incident(key);
    EXPECT_EQ(opened("offered").department, "sifa");
    EXPECT_EQ(opened("offered").candidate_groups, (Ids{"team_market", "role:head"}));
    EXPECT_EQ(opened("sealed").department, "team_market");
    EXPECT_EQ(opened("other").department, "team_env");
    EXPECT_EQ(stage.task(key, "own"), own) << "it is the same task, with its history";
    EXPECT_EQ(stage.variable(key, "moved_tasks"), R"(["own","offered","sealed"])");
}

TEST_F(TaskMoves, leave_a_claim_behind_but_not_whom_the_model_names) {
    play(R"({"from": "team_food", "to": "team_market"})");
    EXPECT_EQ(opened("own").assignee, "");
    EXPECT_EQ(opened("sealed").assignee, "wang");
    stage.must(key, AssignTask{own, AssignmentKind::claimed, "sun"});
}

TEST_F(TaskMoves, to_the_department_they_have_are_none) {
    play(R"({"from": "team_food", "to": "team_food"})");
    EXPECT_EQ(opened("own").assignee, "li");
    EXPECT_EQ(stage.variable(key, "moved_tasks"), "[]");
}

TEST_F(TaskMoves, without_a_department_stand_still_and_say_so) {
    play(R"({"from": "team_food"})");
    EXPECT_NE(stage.incident(key).find("'tasks.to'"), std::string::npos) << stage.incident(key);
    EXPECT_EQ(opened("own").department, "team_food");
}

}  // namespace
}  // namespace baton::execution
