#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;
using std::chrono::hours;

calendar::ClockRule rule(std::string id, std::string_view term) {
    calendar::ClockRule row;
    row.id = std::move(id);
    const auto parsed = calendar::term_from(term);
    EXPECT_TRUE(parsed);
    row.term = *parsed;
    row.yellow = {1, calendar::Unit::hours};
    row.extension.times_max = 1;
    row.suspendable = {"supplement"};
    row.effective_from = calendar::day_of(2020, 1, 1);
    return row;
}

struct WithClocks : testing::Test {
    WithClocks() {
        auto strict = rule("strict", "8 H");
        strict.extension.times_max = 0;
        strict.suspendable.clear();
        stage.rules = calendar::ClockRules{1, {}, {rule("reply", "10 H"), strict, rule("days", "5 WD")}};
    }
    Theatre stage;
};

std::string task(std::string_view id, std::string_view extension) {
    return "<bpmn:userTask id=\"" + std::string(id) + "\"><bpmn:extensionElements>" + std::string(extension) +
           "</bpmn:extensionElements></bpmn:userTask>";
}

constexpr std::string_view deadline = R"(<baton:deadline rule="reply"/>)";

TEST_F(WithClocks, a_task_with_a_rule_is_due_when_the_clock_of_its_own_is) {
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/>)" + task("a", deadline) + flow("s", "a")));
    const auto key = stage.start("p");
    ASSERT_EQ(stage.at(key).tasks.size(), 1U) << stage.incident(key);
    EXPECT_EQ(stage.at(key).tasks.begin()->second.opened.due, stage.now + hours{10});
    EXPECT_EQ(stage.at(key).clocks.size(), 1U);
    stage.complete(key, "a");
    EXPECT_EQ(stage.facts<ClockStopped>(key).size(), 1U);
}

std::string clocked(std::string_view on_b, std::string_view on_c = {}) {
    return process("p", R"(<bpmn:extensionElements><baton:clock rule="reply" act="start" on="enter"/>
        </bpmn:extensionElements><bpmn:startEvent id="s"/>)" +
                            task("a", deadline) + task("b", on_b) + task("c", on_c) +
                            R"(<bpmn:boundaryEvent id="bo" attachedToRef="c"><bpmn:extensionElements>
        <baton:deadline rule="reply" moment="due"/></bpmn:extensionElements><bpmn:timerEventDefinition/>
        </bpmn:boundaryEvent><bpmn:userTask id="late"/>)" +
                            chain({"s", "a", "b", "c"}) + flow("s", "c") + flow("bo", "late"));
}

TEST_F(WithClocks, tasks_and_timers_follow_the_clock_around_them) {
    stage.deploy(clocked("<zeebe:userTask/>", "<zeebe:userTask/>"));
    const auto key = stage.start("p");
    ASSERT_EQ(stage.at(key).clocks.size(), 1U) << stage.incident(key);
    ASSERT_EQ(stage.at(key).timers.size(), 1U);
    EXPECT_EQ(stage.at(key).timers.begin()->second.due, stage.now + hours{10});
    stage.pass(hours{10});
    EXPECT_EQ(stage.standing(key), (Ids{"a", "late"}));
}

TEST_F(WithClocks, while_the_clock_stands_still_its_timers_do_not_fire) {
    stage.deploy(clocked(R"(<baton:clock rule="reply" act="suspend" on="enter" reason="supplement"/>
        <baton:clock rule="reply" act="resume" on="leave"/>)"));
    const auto key = stage.start("p");
    const auto began = stage.now;
    stage.pass(hours{4});
    stage.complete(key, "a");
    EXPECT_TRUE(stage.at(key).timers.empty()) << stage.incident(key);
    EXPECT_EQ(stage.at(key).paused_timers.size(), 1U);
    stage.pass(hours{20});
    EXPECT_EQ(stage.standing(key), (Ids{"b", "c"}));
    stage.complete(key, "b");
    EXPECT_TRUE(stage.at(key).paused_timers.empty());
    const Clock& clock = stage.at(key).clocks.begin()->second;
    EXPECT_EQ(clock.now.due, began + hours{30});
    EXPECT_EQ(clock.suspended_for, hours{20});
    for (const auto& [timer, armed] : stage.at(key).timers) EXPECT_EQ(armed.due, began + hours{30});
    EXPECT_EQ(stage.at(key).timers.size(), 2U);
}

TEST_F(WithClocks, an_extension_moves_what_follows_and_only_as_often_as_the_law_allows) {
    stage.deploy(
        clocked(R"(<baton:clock rule="reply" act="extend" on="enter" term="5 H" reason="complex"/>)",
                R"(<baton:clock rule="reply" act="extend" on="enter" term="5 H" reason="more" condition="=twice"/>)"));
    const auto key = stage.start("p", R"({"twice": false})");
    const auto began = stage.now;
    stage.complete(key, "a");
    EXPECT_EQ(stage.at(key).timers.begin()->second.due, began + hours{15}) << stage.incident(key);
    EXPECT_EQ(stage.at(key).clocks.begin()->second.extensions, Ids{"5 H"});
    stage.must(key, SetVariables{root_scope, context(R"({"twice": true})"), true});
    stage.complete(key, "b");
    EXPECT_NE(stage.incident(key).find("'c' extends the clock 'reply'"), std::string::npos) << stage.incident(key);
}

TEST_F(WithClocks, a_start_while_the_clock_runs_gives_no_new_time) {
    stage.deploy(clocked(R"(<baton:clock rule="reply" act="start" on="enter"/>)"));
    const auto key = stage.start("p");
    stage.pass(hours{1});
    stage.complete(key, "a");
    EXPECT_EQ(stage.facts<ClockStarted>(key).size(), 1U);
}

TEST_F(WithClocks, a_stopped_clock_takes_its_boundary_timers_along) {
    stage.deploy(clocked(R"(<baton:clock rule="reply" act="stop" on="enter"/>)"));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_TRUE(stage.at(key).timers.empty());
    EXPECT_TRUE(stage.at(key).clocks.empty());
    stage.pass(hours{100});
    EXPECT_EQ(stage.standing(key), (Ids{"b", "c"}));
}

TEST_F(WithClocks, what_the_rule_does_not_allow_is_an_incident) {
    stage.deploy(process("p", R"(<bpmn:extensionElements><baton:clock rule="strict" act="start" on="enter"/>
        </bpmn:extensionElements><bpmn:startEvent id="s"/>)" +
                                  task("a", R"(<baton:clock rule="strict" act="suspend" on="enter" reason="x"/>)") +
                                  flow("s", "a")));
    const auto key = stage.start("p");
    EXPECT_NE(stage.incident(key).find("suspends the clock 'strict'"), std::string::npos) << stage.incident(key);
}

TEST_F(WithClocks, one_that_does_not_run_is_not_suspended_in_silence) {
    stage.deploy(
        process("p", R"(<bpmn:startEvent id="s"/>)" +
                         task("a", R"(<baton:clock rule="reply" act="suspend" on="enter" reason="supplement"/>)") +
                         task("b", R"(<baton:clock rule="reply" act="resume" on="enter"/>)") + flow("s", "a") +
                         flow("s", "b")));
    const auto key = stage.start("p");
    EXPECT_NE(stage.incident(key).find("'a' suspends the clock 'reply', which does not run"), std::string::npos)
        << stage.incident(key);
    EXPECT_EQ(stage.at(key).incidents.size(), 1U) << "resuming what stands nowhere changes nothing";
}

TEST_F(WithClocks, expressions_read_the_table_of_rules) {
    stage.deploy(process("p", R"xml(<bpmn:extensionElements><baton:clock rule="days" act="start" on="enter"/>
        </bpmn:extensionElements><bpmn:startEvent id="s"/><bpmn:scriptTask id="a"><bpmn:extensionElements>
        <zeebe:script expression="=get value(clock_rules, which)" resultVariable="row"/></bpmn:extensionElements>
        </bpmn:scriptTask><bpmn:userTask id="z"/>)xml" +
                                  flow("s", "a") + flow("a", "z")));
    const auto days = stage.start("p", R"({"which": "days"})");
    EXPECT_EQ(stage.variable(days, "row"),
              R"({"title":"","basis":"","term":"5 WD","count":5,"unit":"WD","words":"5个工作日",)"
              R"("suspendable":["supplement"],"running":true,"extension":{"times":1,"approver":""}})");
    const auto strict = stage.start("p", R"({"which": "strict"})");
    EXPECT_NE(stage.variable(strict, "row").find(R"("running":false,"extension":null)"), std::string::npos);
    const auto hidden = stage.start("p", R"({"which": "days", "clock_rules": {"days": 1}})");
    EXPECT_EQ(stage.variable(hidden, "row"), "1");
}

TEST_F(WithClocks, a_running_clock_is_read_by_the_row_of_its_start) {
    auto before = rule("reply", "10 H");
    before.effective_to = calendar::day_of(2026, 12, 31);
    auto after = rule("reply", "3 H");
    after.effective_from = calendar::day_of(2027, 1, 1);
    stage.rules = calendar::ClockRules{1, {}, {before, after}};
    const auto reads = [](std::string_view id, std::string_view act) {
        return "<bpmn:scriptTask id=\"" + std::string(id) + "\"><bpmn:extensionElements>" + std::string(act) +
               "<zeebe:script expression=\"=clock_rules.reply.term\" resultVariable=\"" + std::string(id) +
               "_read\"/></bpmn:extensionElements></bpmn:scriptTask>";
    };
    stage.deploy(process("p", R"(<bpmn:extensionElements><baton:clock rule="reply" act="start" on="enter"/>
        </bpmn:extensionElements><bpmn:startEvent id="s"/>)" +
                                  task("a", "<zeebe:userTask/>") +
                                  reads("b", R"(<baton:clock rule="reply" act="stop" on="leave"/>)") + reads("c", "") +
                                  task("z", "<zeebe:userTask/>") + chain({"s", "a", "b", "c", "z"})));
    const auto key = stage.start("p");
    stage.pass(hours{24 * 400});
    stage.complete(key, "a");
    EXPECT_EQ(stage.variable(key, "b_read"), "\"10 H\"") << stage.incident(key);
    EXPECT_EQ(stage.variable(key, "c_read"), "\"3 H\"");
}

TEST_F(WithClocks, an_unknown_rule_is_an_incident_that_names_it) {
    stage.deploy(process(
        "p", R"(<bpmn:startEvent id="s"/>)" + task("a", R"(<baton:deadline rule="=which"/>)") + flow("s", "a")));
    const auto key = stage.start("p", R"({"which": "nothing"})");
    EXPECT_NE(stage.incident(key).find("'nothing'"), std::string::npos) << stage.incident(key);
}

TEST_F(WithClocks, a_year_without_calendar_is_a_doubt_that_a_calendar_removes) {
    stage.deploy(
        process("p", R"(<bpmn:startEvent id="s"/>)" + task("a", R"(<baton:deadline rule="days"/>)") + flow("s", "a")));
    const auto key = stage.start("p");
    ASSERT_EQ(stage.at(key).tasks.size(), 1U) << "the task opens all the same";
    ASSERT_EQ(stage.at(key).incidents.size(), 1U);
    EXPECT_EQ(stage.at(key).incidents.begin()->second.kind, IncidentKind::calendar);
    EXPECT_FALSE(stage.at(key).clocks.begin()->second.now.is_certain);
    const auto due = stage.at(key).tasks.begin()->second.opened.due;
    calendar::CalendarYear year;
    year.id = "cn-2026";
    year.year = 2026;
    year.off[calendar::day_of(2026, 3, 4)] = "a day off";
    ASSERT_TRUE(stage.calendar.add(year));
    stage.must(key, RecomputeClocks{});
    EXPECT_TRUE(stage.at(key).incidents.empty());
    EXPECT_TRUE(stage.at(key).clocks.begin()->second.now.is_certain);
    EXPECT_GT(stage.at(key).tasks.begin()->second.opened.due, due);
}

}  // namespace
}  // namespace baton::execution
