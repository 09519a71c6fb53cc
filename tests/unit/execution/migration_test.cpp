#include <gmock/gmock.h>

#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;
using std::chrono::hours;
using testing::ElementsAre;
using testing::HasSubstr;

// The newest version of the case's process.
MigrateInstance to_newest(Theatre& stage, std::vector<MappingInstruction> mapping = {}) {
    return {stage.latest("p")->key, std::move(mapping), false};
}

Ids rules_of(const Result<>& refused) {
    Ids rules;
    if (refused) return rules;
    for (const Fault& fault : refused.error().faults) rules.push_back(fault.rule + " " + fault.element);
    return rules;
}

std::string timer_on(std::string_view activity, std::string_view id, std::string_view span) {
    return R"(<bpmn:boundaryEvent id=")" + std::string(id) + R"(" attachedToRef=")" + std::string(activity) +
           R"(" cancelActivity="false"><bpmn:timerEventDefinition><bpmn:timeDuration>)" + std::string(span) +
           R"(</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:endEvent id="end_)" +
           std::string(id) + R"("/>)" + flow(id, "end_" + std::string(id));
}

std::string one_task(std::string_view task, std::string_view beside = {}, std::string_view first = {}) {
    return process("p", std::string(first) + R"(<bpmn:startEvent id="s"/><bpmn:userTask id=")" + std::string(task) +
                            R"("/>)" + std::string(beside) + R"(<bpmn:userTask id="z"/>)" + chain({"s", task, "z"}));
}

TEST(Migration, keeps_what_is_open_and_goes_on_by_the_new_version) {
    Theatre stage;
    stage.deploy(one_task("a", timer_on("a", "t", "PT2H")));
    const auto key = stage.start("p");
    const auto task = stage.task(key, "a");
    const auto timer = stage.at(key).timers.begin()->first;
    stage.deploy(one_task("a", timer_on("a", "t", "PT2H") + flow("z", "y"), R"(<bpmn:userTask id="y"/>)"));
    stage.must(key, to_newest(stage));
    EXPECT_EQ(stage.at(key).started.version, 2U);
    EXPECT_EQ(stage.task(key, "a"), task);
    EXPECT_EQ(stage.at(key).timers.begin()->first, timer);
    stage.crash();
    stage.pass(hours{2});
    EXPECT_TRUE(stage.at(key).timers.empty());
    stage.complete(key, "a");
    stage.complete(key, "z");
    EXPECT_EQ(stage.standing(key), Ids{"y"});
}

TEST(Migration, opens_what_is_new_and_closes_what_is_gone) {
    Theatre stage;
    stage.deploy(one_task("a", timer_on("a", "old", "PT2H")));
    const auto key = stage.start("p");
    stage.deploy(one_task("a", timer_on("a", "new", "PT3H")));
    stage.must(key, to_newest(stage));
    ASSERT_EQ(stage.at(key).timers.size(), 1U);
    EXPECT_EQ(stage.at(key).timers.begin()->second.due, stage.now + hours{3});
    EXPECT_EQ(stage.definition(key).element(stage.at(key).timers.begin()->second.element).id, "new");
}

TEST(Migration, does_not_arm_again_what_has_happened) {
    Theatre stage;
    stage.deploy(one_task("a", timer_on("a", "t", "PT1H")));
    const auto key = stage.start("p");
    stage.pass(hours{1});
    stage.deploy(one_task("a", timer_on("a", "t", "PT5H")));
    stage.must(key, to_newest(stage));
    EXPECT_TRUE(stage.at(key).timers.empty());
}

TEST(Migration, wants_a_changed_event_to_be_told_to_wait_anew) {
    Theatre stage;
    stage.deploy(one_task("a", timer_on("a", "t", "PT2H")));
    const auto key = stage.start("p");
    stage.deploy(one_task("a", timer_on("a", "t", "PT5H")));
    EXPECT_EQ(rules_of(stage.wish(key, to_newest(stage))), Ids{"trigger-changed t"});
    stage.pass(hours{1});
    stage.must(key, to_newest(stage, {{"t", "t", true}}));
    EXPECT_EQ(stage.at(key).timers.begin()->second.due, stage.now + hours{5});
}

TEST(Migration, maps_what_was_renamed) {
    Theatre stage;
    stage.deploy(one_task("a", timer_on("a", "t", "PT2H")));
    const auto key = stage.start("p");
    stage.deploy(one_task("b", timer_on("b", "u", "PT2H")));
    EXPECT_EQ(rules_of(stage.wish(key, to_newest(stage))), Ids{"element-gone a"});
    stage.must(key, to_newest(stage, {{"a", "b", false}, {"t", "u", false}}));
    EXPECT_EQ(stage.standing(key), Ids{"b"});
    EXPECT_EQ(stage.at(key).timers.size(), 1U);
    stage.complete(key, "b");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(Migration, says_what_is_wrong_with_the_mapping_itself) {
    Theatre stage;
    stage.deploy(one_task("a", timer_on("a", "t", "PT2H")));
    const auto key = stage.start("p");
    stage.deploy(one_task("a", timer_on("a", "t", "PT2H")));
    const std::vector<MappingInstruction> wrong{
        {"nowhere", "a", false}, {"a", "nowhere", false}, {"p", "p", false}, {"s", "t", false}, {"s", "s", false}};
    EXPECT_EQ(rules_of(stage.wish(key, to_newest(stage, wrong))),
              (Ids{"mapping nowhere", "mapping nowhere", "mapping p", "mapping s", "mapping t"}));
}

std::string fork(std::string_view left, std::string_view join, std::string_view more = {}) {
    return process("p", R"(<bpmn:startEvent id="s"/><bpmn:parallelGateway id="f"/><bpmn:userTask id=")" +
                            std::string(left) + R"("/><bpmn:userTask id="b"/><bpmn:)" + std::string(join) +
                            R"( id="j"/><bpmn:userTask id="c"/>)" + chain({"s", "f", left, "j", "c"}) +
                            chain({"f", "b", "j"}) + std::string(more));
}

TEST(Migration, counts_at_a_join_by_the_flows_of_the_new_version) {
    for (const auto* join : {"parallelGateway", "inclusiveGateway"}) {
        Theatre stage;
        stage.deploy(fork("a", join));
        const auto key = stage.start("p");
        stage.complete(key, "a");
        stage.deploy(fork("renamed", join));
        stage.must(key, to_newest(stage, {{"a", "renamed", false}}));
        EXPECT_EQ(stage.standing(key), (Ids{"b", "j"})) << join;
        stage.complete(key, "b");
        EXPECT_EQ(stage.standing(key), Ids{"c"}) << join;
    }
}

TEST(Migration, refuses_a_join_that_joins_something_else) {
    Theatre stage;
    stage.deploy(fork("a", "parallelGateway"));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    stage.deploy(fork("a", "parallelGateway", R"(<bpmn:userTask id="d"/>)" + chain({"f", "d", "j"})));
    EXPECT_EQ(rules_of(stage.wish(key, to_newest(stage))), Ids{"join-changed j"});
}

TEST(Migration, refuses_what_cannot_go_on_and_says_all_of_it) {
    Theatre stage;
    const auto with = [](std::string_view a, std::string_view b) {
        return process("p", R"(<bpmn:startEvent id="s"/><bpmn:parallelGateway id="f"/>)" + std::string(a) +
                                std::string(b) + flow("s", "f") + flow("f", "a") + flow("f", "b"));
    };
    stage.deploy(with(R"(<bpmn:userTask id="a"/>)", R"(<bpmn:subProcess id="b"><bpmn:startEvent id="i"/>
        <bpmn:userTask id="x"/><bpmn:sequenceFlow id="i_x" sourceRef="i" targetRef="x"/></bpmn:subProcess>)"));
    const auto key = stage.start("p");
    stage.deploy(with(R"(<bpmn:task id="a"/>)", R"(<bpmn:subProcess id="b"><bpmn:startEvent id="i"/>
        <bpmn:manualTask id="m2"/><bpmn:sequenceFlow id="i_m2" sourceRef="i" targetRef="m2"/></bpmn:subProcess>
        <bpmn:userTask id="x"/>)" + flow("f", "x")));
    EXPECT_EQ(rules_of(stage.wish(key, to_newest(stage))), (Ids{"symbol-changed a", "scope-changed x"}));
    EXPECT_EQ(stage.at(key).started.version, 1U);
}

TEST(Migration, refuses_another_process_the_same_version_and_a_case_that_has_ended) {
    Theatre stage;
    stage.deploy(one_task("a"));
    const auto key = stage.start("p");
    EXPECT_EQ(stage.wish(key, to_newest(stage)).error().code, Code::conflict);
    stage.deploy(process("q", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"/>)" + flow("s", "a")));
    EXPECT_EQ(stage.wish(key, MigrateInstance{stage.latest("q")->key, {}, false}).error().code, Code::unprocessable);
    EXPECT_EQ(stage.wish(key, MigrateInstance{DefinitionKey{999}, {}, false}).error().code, Code::not_found);
    stage.deploy(one_task("a"));
    stage.must(key, CancelInstance{"enough"});
    EXPECT_EQ(stage.wish(key, to_newest(stage)).error().code, Code::conflict);
}

TEST(Migration, refuses_a_loop_that_is_run_in_another_way) {
    const auto loop = [](std::string_view how) {
        return process("p",
                       R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"><bpmn:multiInstanceLoopCharacteristics )" +
                           std::string(how) + R"(><bpmn:extensionElements><zeebe:loopCharacteristics
            inputCollection="=[1,2]"/></bpmn:extensionElements></bpmn:multiInstanceLoopCharacteristics>
            </bpmn:userTask>)" +
                           flow("s", "a"));
    };
    Theatre stage;
    stage.deploy(loop(""));
    const auto key = stage.start("p");
    stage.deploy(loop(R"(isSequential="true")"));
    EXPECT_EQ(rules_of(stage.wish(key, to_newest(stage))), (Ids{"loop-changed a", "loop-changed a", "loop-changed a"}));
    stage.deploy(loop(""));
    stage.must(key, to_newest(stage));
    stage.complete(key, "a");
    stage.complete(key, "a");
    EXPECT_TRUE(stage.at(key).has_ended);
}

TEST(Migration, says_in_a_dry_run_what_is_in_the_way_and_changes_nothing) {
    Theatre stage;
    stage.deploy(one_task("a"));
    const auto key = stage.start("p");
    stage.deploy(one_task("b"));
    auto wanted = to_newest(stage);
    wanted.is_dry_run = true;
    const auto refused = stage.wish(key, wanted);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().faults[0].message, HasSubstr("Token 1 at 'a'"));
    wanted.mapping = {{"a", "b", false}};
    stage.must(key, wanted);
    EXPECT_EQ(stage.at(key).started.version, 1U);
}

TEST(Migration, undoes_what_was_done_by_the_new_version) {
    const auto undoing = [](std::string_view one, std::string_view undo) {
        const std::string id{one};
        return process("p", R"(<bpmn:userTask id=")" + std::string(undo) +
                                R"(" isForCompensation="true"/><bpmn:startEvent id="s"/><bpmn:userTask id=")" + id +
                                R"("/><bpmn:boundaryEvent id="c1" attachedToRef=")" + id +
                                R"("><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
            <bpmn:association id="x1" sourceRef="c1" targetRef=")" +
                                std::string(undo) + R"("/><bpmn:userTask id="a"/>
            <bpmn:intermediateThrowEvent id="back"><bpmn:compensateEventDefinition/></bpmn:intermediateThrowEvent>
            <bpmn:userTask id="z"/>)" +
                                chain({"s", one, "a", "back", "z"}));
    };
    Theatre stage;
    stage.deploy(undoing("one", "undo"));
    const auto key = stage.start("p");
    stage.complete(key, "one");
    stage.deploy(undoing("uno", "undo2"));
    EXPECT_EQ(rules_of(stage.wish(key, to_newest(stage))), Ids{"completion-gone one"});
    stage.must(key, to_newest(stage, {{"one", "uno", false}}));
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"back", "undo2"}));
}

}  // namespace
}  // namespace baton::execution
