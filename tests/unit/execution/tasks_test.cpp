#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;

std::string one_task(std::string_view extension, std::string_view lanes = {}) {
    return process("p", std::string(lanes) +
                            R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"><bpmn:extensionElements>)" +
                            std::string(extension) + "</bpmn:extensionElements></bpmn:userTask>" + flow("s", "a"));
}

TEST(UserTask, opens_with_everything_the_model_says_of_it) {
    Theatre stage;
    stage.deploy(one_task(R"(<zeebe:assignmentDefinition assignee="=who" candidateGroups="=[&quot;g1&quot;, unit]"
        candidateUsers="u1, u2"/><zeebe:taskSchedule dueDate="2026-03-05T12:00:00+08:00"/>
        <zeebe:priorityDefinition priority="80"/><baton:task department="team_env" legalBasis="art. 7"/>)"));
    const auto key = stage.start("p", R"({"who": "li", "unit": "g2"})");
    ASSERT_EQ(stage.at(key).tasks.size(), 1U) << stage.incident(key);
    const TaskOpened& opened = stage.at(key).tasks.begin()->second.opened;
    EXPECT_EQ(opened.assignee, "li");
    EXPECT_EQ(opened.candidate_groups, (Ids{"g1", "g2"}));
    EXPECT_EQ(opened.candidate_users, (Ids{"u1", "u2"}));
    EXPECT_EQ(opened.department, "team_env");
    EXPECT_EQ(opened.priority, 80);
    EXPECT_EQ(opened.legal_basis, "art. 7");
    EXPECT_EQ(to_text(opened.due), "2026-03-05T04:00:00.000Z");
}

TEST(UserTask, belongs_to_the_department_of_its_lane_when_it_names_none) {
    Theatre stage;
    stage.deploy(one_task("<zeebe:userTask/>", R"(<bpmn:laneSet id="ls"><bpmn:lane id="outer"><bpmn:extensionElements>
        <baton:lane department="=unit" role="clerk"/></bpmn:extensionElements><bpmn:childLaneSet id="cs">
        <bpmn:lane id="inner"><bpmn:extensionElements><baton:lane role="head"/></bpmn:extensionElements>
        <bpmn:flowNodeRef>s</bpmn:flowNodeRef><bpmn:flowNodeRef>a</bpmn:flowNodeRef></bpmn:lane></bpmn:childLaneSet>
        </bpmn:lane></bpmn:laneSet>)"));
    const auto key = stage.start("p", R"({"unit": "st_yaojia"})");
    ASSERT_EQ(stage.at(key).tasks.size(), 1U) << stage.incident(key);
    EXPECT_EQ(stage.at(key).tasks.begin()->second.opened.department, "st_yaojia");
    EXPECT_EQ(stage.at(key).tasks.begin()->second.opened.role, "head");
}

TEST(UserTask, a_task_that_another_holds_cannot_be_claimed_released_or_completed) {
    Theatre stage;
    stage.deploy(one_task("<zeebe:userTask/>"));
    const auto key = stage.start("p");
    const auto task = stage.task(key, "a");
    stage.must(key, AssignTask{task, AssignmentKind::claimed, "li"});
    stage.must(key, AssignTask{task, AssignmentKind::claimed, "li"});  // again: nothing new
    EXPECT_EQ(stage.facts<TaskAssigned>(key).size(), 1U);
    for (const Command& command :
         {Command{AssignTask{task, AssignmentKind::claimed, "wang"}},
          Command{AssignTask{task, AssignmentKind::unclaimed, "wang"}}, Command{CompleteTask{task, {}, "wang"}}}) {
        const auto refused = stage.wish(key, command);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, Code::conflict);
        EXPECT_NE(refused.error().detail.find("'li'"), std::string::npos);
    }
    stage.must(key, AssignTask{task, AssignmentKind::assigned, "wang"});
    stage.must(key, CompleteTask{task, {}, "wang"});
    EXPECT_TRUE(stage.at(key).has_ended);
}

TEST(UserTask, a_task_cannot_be_completed_twice) {
    Theatre stage;
    stage.deploy(process(
        "p", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"/><bpmn:userTask id="b"/>)" + chain({"s", "a", "b"})));
    const auto key = stage.start("p");
    const auto task = stage.task(key, "a");
    stage.must(key, CompleteTask{task, {}, {}});
    const auto refused = stage.wish(key, CompleteTask{task, {}, {}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::not_found);
}

TEST(UserTask, what_is_edited_is_kept_and_gives_a_new_revision) {
    Theatre stage;
    stage.deploy(one_task("<zeebe:userTask/>"));
    const auto key = stage.start("p");
    UpdateTask update;
    update.task = stage.task(key, "a");
    update.department = "team_market";
    update.priority = 10;
    stage.must(key, update);
    const Task& task = stage.at(key).tasks.at(update.task);
    EXPECT_EQ(task.opened.department, "team_market");
    EXPECT_EQ(task.opened.priority, 10);
    EXPECT_EQ(task.revision, 2U);
}

TEST(UserTask, a_formula_that_fails_stops_it_and_is_computed_again) {
    Theatre stage;
    stage.deploy(one_task(R"(<zeebe:taskSchedule dueDate="=when"/>)"));
    const auto key = stage.start("p", R"({"when": "tomorrow"})");
    EXPECT_NE(stage.incident(key).find("due date of element 'a'"), std::string::npos) << stage.incident(key);
    stage.must(key, SetVariables{root_scope, context(R"({"when": "2026-05-01T08:00:00Z"})"), true});
    stage.resolve(key);
    EXPECT_EQ(stage.at(key).tasks.size(), 1U);
}

std::string one_job() {
    return process("p", R"(<bpmn:startEvent id="s"/><bpmn:serviceTask id="a"><bpmn:extensionElements>
        <zeebe:taskDefinition type="=kind" retries="2"/><zeebe:taskHeaders><zeebe:header key="k" value="v"/>
        </zeebe:taskHeaders></bpmn:extensionElements></bpmn:serviceTask>)" +
                            flow("s", "a"));
}

TEST(ServiceTask, offers_a_job_and_goes_on_with_its_result) {
    Theatre stage;
    stage.deploy(one_job());
    const auto key = stage.start("p", R"({"kind": "mail"})");
    const auto job = stage.job(key, "a");
    ASSERT_TRUE(job) << stage.incident(key);
    EXPECT_EQ(stage.at(key).jobs.at(job).created.type, "mail");
    EXPECT_EQ(stage.at(key).jobs.at(job).created.retries, 2U);
    EXPECT_EQ(stage.at(key).jobs.at(job).created.headers.size(), 1U);
    stage.must(key, ActivateJob{job, "w1", stage.now + std::chrono::minutes{1}});
    stage.must(key, CompleteJob{job, context(R"({"sent": true})")});
    EXPECT_TRUE(stage.at(key).has_ended);
    EXPECT_EQ(stage.variable(key, "sent"), "true");
}

TEST(ServiceTask, a_leased_job_is_free_again_when_the_lease_is_over) {
    Theatre stage;
    stage.deploy(one_job());
    const auto key = stage.start("p", R"({"kind": "mail"})");
    const auto job = stage.job(key, "a");
    const auto until = stage.now + std::chrono::minutes{1};
    stage.must(key, ActivateJob{job, "w1", until});
    EXPECT_FALSE(stage.wish(key, ActivateJob{job, "w2", until}));
    stage.pass(std::chrono::minutes{1});
    stage.must(key, ActivateJob{job, "w2", stage.now + std::chrono::minutes{1}});
    EXPECT_EQ(stage.at(key).jobs.at(job).worker, "w2");
}

TEST(ServiceTask, a_failed_job_backs_off_and_an_exhausted_one_is_an_incident) {
    Theatre stage;
    stage.deploy(one_job());
    const auto key = stage.start("p", R"({"kind": "mail"})");
    const auto job = stage.job(key, "a");
    stage.must(key, ActivateJob{job, "w1", stage.now + std::chrono::minutes{1}});
    stage.must(key, FailJob{job, 1, "no route", std::chrono::seconds{30}, context(R"({"tried": 1})")});
    EXPECT_EQ(stage.at(key).jobs.at(job).state, JobState::backing_off);
    EXPECT_FALSE(stage.wish(key, ActivateJob{job, "w1", stage.now + std::chrono::minutes{1}}));
    EXPECT_EQ(stage.variable(key, "tried"), "-");
    stage.pass(std::chrono::seconds{30});
    stage.must(key, ActivateJob{job, "w1", stage.now + std::chrono::minutes{1}});
    stage.must(key, FailJob{job, 0, "no route", {}, {}});
    EXPECT_NE(stage.incident(key).find("no route"), std::string::npos);
    EXPECT_EQ(stage.at(key).jobs.at(job).state, JobState::out_of_retries);
    stage.resolve(key);
    EXPECT_EQ(stage.at(key).jobs.at(job).state, JobState::available);
    EXPECT_EQ(stage.at(key).jobs.at(job).created.retries, 1U);
    stage.complete(key, "a");
    EXPECT_TRUE(stage.at(key).has_ended);
}

TEST(ScriptTask, computes_and_writes_its_result) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:scriptTask id="a"><bpmn:extensionElements>
        <zeebe:script expression="=n * 2" resultVariable="twice"/></bpmn:extensionElements></bpmn:scriptTask>)" +
                                  flow("s", "a")));
    EXPECT_EQ(stage.variable(stage.start("p", R"({"n": 21})"), "twice"), "42");
}

TEST(Mappings, inputs_are_seen_inside_only_and_outputs_are_all_that_gets_out) {
    Theatre stage;
    stage.deploy(
        process("p", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"><bpmn:extensionElements><zeebe:ioMapping>
        <zeebe:input source="=order.id" target="no"/><zeebe:input source="=no + 1" target="next.no"/>
        <zeebe:output source="=answer" target="order.answer"/><zeebe:output source="=next.no" target="got"/>
        </zeebe:ioMapping></bpmn:extensionElements></bpmn:userTask>)" +
                         flow("s", "a")));
    const auto key = stage.start("p", R"({"order": {"id": 7}})");
    stage.complete(key, "a", R"({"answer": "yes", "secret": 1})");
    EXPECT_TRUE(stage.at(key).has_ended) << stage.incident(key);
    EXPECT_EQ(stage.variable(key, "order"), R"({"id":7,"answer":"yes"})");
    EXPECT_EQ(stage.variable(key, "got"), "8");
    EXPECT_EQ(stage.variable(key, "secret"), "-");
    EXPECT_EQ(stage.variable(key, "no"), "-");
}

TEST(Mappings, without_outputs_a_result_goes_to_the_nearest_scope_that_has_the_name) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:subProcess id="sub"><bpmn:extensionElements>
        <zeebe:ioMapping><zeebe:input source="=0" target="inner"/></zeebe:ioMapping></bpmn:extensionElements>
        <bpmn:startEvent id="is"/><bpmn:userTask id="a"/><bpmn:userTask id="b"/>)" +
                                  chain({"is", "a", "b"}) + "</bpmn:subProcess>" + flow("s", "sub")));
    const auto key = stage.start("p");
    stage.complete(key, "a", R"({"inner": 1, "outer": 2})");
    EXPECT_EQ(stage.variable(key, "inner"), "-");
    EXPECT_EQ(stage.variable(key, "outer"), "2");
    stage.complete(key, "b");
    EXPECT_TRUE(stage.at(key).has_ended);
}

}  // namespace
}  // namespace baton::execution
