// Due dates that FEEL counts in working days.
#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

class DueDates : public testing::Test {
protected:
    DueDates() {
        stage.deploy(process("p", R"x(<bpmn:startEvent id="s"/><bpmn:userTask id="a"><bpmn:extensionElements>
            <zeebe:userTask/><zeebe:taskSchedule dueDate="=add working days(today(), days)"/></bpmn:extensionElements>
            </bpmn:userTask><bpmn:endEvent id="e"/>)x" +
                                      flow("s", "a") + flow("a", "e")));
        stage.now = *instant_from("2026-03-02T01:00:00.000Z");  // a Monday
    }
    void load_2026() {
        calendar::CalendarYear year;
        year.id = "cn-2026";
        year.year = 2026;
        year.off[calendar::day_of(2026, 3, 4)] = "a day off";
        ASSERT_TRUE(stage.calendar.add(year));
    }
    [[nodiscard]] Instant due(InstanceKey key) { return stage.at(key).tasks.begin()->second.opened.due; }

    Theatre stage;
};

TEST_F(DueDates, beyond_the_calendar_are_not_guessed_and_a_person_is_told) {
    const auto key = stage.start("p", R"({"days": 3})");
    ASSERT_EQ(stage.at(key).tasks.size(), 1U) << "the task opens all the same";
    EXPECT_EQ(due(key), Instant{});
    ASSERT_EQ(stage.at(key).incidents.size(), 1U);
    EXPECT_EQ(stage.at(key).incidents.begin()->second.kind, IncidentKind::calendar);
    EXPECT_NE(stage.incident(key).find("no calendar covers 2026-03-03"), std::string::npos) << stage.incident(key);
}

TEST_F(DueDates, are_computed_when_the_calendar_comes_from_the_day_on_which_the_task_opened) {
    const auto key = stage.start("p", R"({"days": 3})");
    stage.must(key, RecomputeClocks{});
    EXPECT_EQ(stage.at(key).incidents.size(), 1U) << "still no calendar";
    stage.pass(std::chrono::hours(48));
    load_2026();
    stage.must(key, RecomputeClocks{});
    EXPECT_TRUE(stage.at(key).incidents.empty());
    EXPECT_EQ(to_text(due(key)), "2026-03-05T16:00:00.000Z") << "Tue 3, Thu 5, Fri 6 March, 0:00 in Shanghai";
    const auto facts = stage.facts<TaskUpdated>(key).size();
    stage.must(key, RecomputeClocks{});
    EXPECT_EQ(stage.facts<TaskUpdated>(key).size(), facts) << "only once";
}

TEST_F(DueDates, within_the_calendar_are_computed_at_once) {
    load_2026();
    const auto key = stage.start("p", R"({"days": 1})");
    EXPECT_TRUE(stage.at(key).incidents.empty());
    EXPECT_EQ(to_text(due(key)), "2026-03-02T16:00:00.000Z") << "Tuesday 3 March, 0:00 in Shanghai";
}

TEST_F(DueDates, that_are_null_for_another_reason_are_no_doubt) {
    const auto key = stage.start("p", R"({"days": null})");
    EXPECT_EQ(due(key), Instant{});
    EXPECT_TRUE(stage.at(key).incidents.empty());
}

TEST_F(DueDates, are_no_longer_in_doubt_when_the_task_is_over) {
    const auto key = stage.start("p", R"({"days": 3})");
    const auto raised = stage.facts<IncidentRaised>(key);
    stage.complete(key, "a");
    ASSERT_EQ(raised.size(), 1U);
    EXPECT_EQ(stage.facts<IncidentResolved>(key).size(), 1U);
    EXPECT_TRUE(stage.at(key).has_ended);
}

TEST_F(DueDates, given_by_hand_end_the_doubt) {
    const auto key = stage.start("p", R"({"days": 3})");
    UpdateTask command;
    command.task = stage.at(key).tasks.begin()->first;
    command.priority = 70;
    stage.must(key, command);
    EXPECT_EQ(stage.at(key).incidents.size(), 1U) << "still none";
    command.due = *instant_from("2026-03-09T16:00:00.000Z");
    stage.must(key, command);
    EXPECT_TRUE(stage.at(key).incidents.empty());
    load_2026();
    stage.must(key, RecomputeClocks{});
    EXPECT_EQ(to_text(due(key)), "2026-03-09T16:00:00.000Z") << "what a person decided stays";
}

class FollowUpDates : public DueDates {
protected:
    FollowUpDates() {
        stage.deploy(process("q", R"x(<bpmn:startEvent id="s"/><bpmn:userTask id="a"><bpmn:extensionElements>
            <zeebe:userTask/><zeebe:taskSchedule dueDate="=add working days(today(), days)"
            followUpDate="=add working days(today(), 1)"/></bpmn:extensionElements>
            </bpmn:userTask><bpmn:endEvent id="e"/>)x" +
                                      flow("s", "a") + flow("a", "e")));
    }
    [[nodiscard]] Instant follow_up(InstanceKey key) { return stage.at(key).tasks.begin()->second.opened.follow_up; }
};

TEST_F(FollowUpDates, beyond_the_calendar_are_not_dropped_in_silence) {
    const auto key = stage.start("q", R"({"days": null})");
    EXPECT_EQ(follow_up(key), Instant{});
    EXPECT_NE(stage.incident(key).find("The follow-up date of element 'a' cannot be known"), std::string::npos)
        << stage.incident(key);
    load_2026();
    stage.must(key, RecomputeClocks{});
    EXPECT_EQ(to_text(follow_up(key)), "2026-03-02T16:00:00.000Z");
    EXPECT_TRUE(stage.at(key).incidents.empty());
}

TEST_F(FollowUpDates, come_with_a_calendar_that_does_not_reach_the_due_date) {
    const auto key = stage.start("q", R"({"days": 300})");
    EXPECT_NE(stage.incident(key).find("The due date and follow-up date of element"), std::string::npos)
        << stage.incident(key);
    load_2026();
    stage.must(key, RecomputeClocks{});
    EXPECT_EQ(to_text(follow_up(key)), "2026-03-02T16:00:00.000Z");
    EXPECT_EQ(due(key), Instant{});
    EXPECT_EQ(stage.at(key).incidents.size(), 1U) << "the due date lies in 2027";
}

}  // namespace
}  // namespace baton::execution
