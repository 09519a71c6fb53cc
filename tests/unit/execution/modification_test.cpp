#include <gmock/gmock.h>

#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;
using std::chrono::hours;
using testing::HasSubstr;

ActivateInstruction before(std::string id, ScopeId ancestor = 0) { return {std::move(id), false, ancestor, {}}; }
ActivateInstruction after(std::string id) { return {std::move(id), true, 0, {}}; }
TerminateInstruction all_at(std::string id) { return {std::move(id), 0, 0}; }

ModifyInstance begin(std::vector<ActivateInstruction> all) { return {std::move(all), {}, {}, false}; }
ModifyInstance end(std::vector<TerminateInstruction> all) { return {{}, std::move(all), {}, false}; }
ModifyInstance move(std::string from, std::string to) {
    return {{}, {}, {{all_at(std::move(from)), before(std::move(to))}}, false};
}

// a -> sub { in -> x -> y } with a timer on it and a signal in it -> b
std::string nested(std::string_view loop = {}) {
    return process("p",
                   R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"/><bpmn:subProcess id="sub">)" + std::string(loop) +
                       R"(<bpmn:startEvent id="in"/><bpmn:userTask id="x"/><bpmn:userTask id="y"/>)" +
                       chain({"in", "x", "y"}) +
                       R"(<bpmn:subProcess id="esp" triggeredByEvent="true"><bpmn:startEvent id="es"
        isInterrupting="false"><bpmn:signalEventDefinition signalRef="sig"/></bpmn:startEvent>
        <bpmn:userTask id="eu"/>)" +
                       flow("es", "eu") + R"(</bpmn:subProcess></bpmn:subProcess>
        <bpmn:boundaryEvent id="bo" attachedToRef="sub"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H
        </bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:userTask id="late"/>
        <bpmn:userTask id="b"/>)" +
                       chain({"s", "a", "sub", "b"}) + flow("bo", "late"),
                   R"(<bpmn:signal id="sig" name="now"/>)");
}

constexpr std::string_view in_units = R"(<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements>
    <zeebe:loopCharacteristics inputCollection="=units"/></bpmn:extensionElements>
    </bpmn:multiInstanceLoopCharacteristics>)";

std::vector<std::string> rules_of(const Result<>& refused) {
    std::vector<std::string> rules;
    if (refused) return rules;
    for (const Fault& fault : refused.error().faults) rules.push_back(fault.rule + " " + fault.element);
    return rules;
}

TEST(Modification, begins_and_ends_tokens_in_one_command) {
    Theatre stage;
    stage.deploy(nested());
    const auto key = stage.start("p");
    stage.must(key, begin({before("b"), after("a")}));
    EXPECT_EQ(stage.standing(key), (Ids{"a", "b", "sub", "x"}));
    stage.must(key, end({all_at("b")}));
    EXPECT_EQ(stage.standing(key), (Ids{"a", "sub", "x"}));
    stage.must(key, move("a", "y"));
    EXPECT_EQ(stage.standing(key), (Ids{"sub", "x", "y"}));
    stage.crash();
    stage.complete(key, "x");
    stage.complete(key, "y");
    stage.complete(key, "y");
    EXPECT_EQ(stage.standing(key), Ids{"b"});
}

TEST(Modification, opens_what_is_around_the_element_with_all_that_belongs_to_it) {
    Theatre stage;
    stage.deploy(nested());
    const auto key = stage.start("p");
    stage.must(key, move("a", "y"));
    EXPECT_EQ(stage.standing(key), (Ids{"sub", "y"}));
    EXPECT_EQ(stage.at(key).timers.size(), 1U);
    EXPECT_EQ(stage.at(key).subscriptions.size(), 1U);
    stage.must(key, begin({after("es")}));
    EXPECT_EQ(stage.standing(key), (Ids{"esp", "eu", "sub", "y"}));
    stage.pass(hours{1});
    EXPECT_EQ(stage.standing(key), Ids{"late"});
}

TEST(Modification, opens_a_scope_once_for_all_that_begins_in_it) {
    Theatre stage;
    stage.deploy(nested());
    const auto key = stage.start("p");
    stage.must(key, begin({before("x"), before("y")}));
    EXPECT_EQ(stage.standing(key), (Ids{"a", "sub", "x", "y"}));
}

TEST(Modification, wants_to_know_which_of_several_scopes_is_meant) {
    Theatre stage;
    stage.deploy(nested());
    const auto key = stage.start("p");
    stage.must(key, begin({before("sub"), before("sub")}));
    const auto refused = stage.wish(key, begin({before("x")}));
    ASSERT_FALSE(refused);
    EXPECT_EQ(rules_of(refused), Ids{"no-place-to-begin x"});
    const ScopeId second = stage.at(key).scopes.rbegin()->first;
    EXPECT_THAT(refused.error().faults[0].message, HasSubstr("-" + std::to_string(second)));
    stage.must(key, begin({before("y", second)}));
    EXPECT_EQ(stage.at(key).scopes.at(second).tokens.size(), 2U);
}

TEST(Modification, gives_variables_to_the_case_to_a_scope_and_to_the_element_alone) {
    Theatre stage;
    stage.deploy(nested());
    const auto key = stage.start("p");
    ActivateInstruction begins = before("x");
    begins.variables = {{context(R"({"g": 1})"), ""}, {context(R"({"s": 2})"), "sub"}, {context(R"({"l": 3})"), "x"}};
    stage.must(key, begin({begins}));
    EXPECT_EQ(stage.variable(key, "g"), "1");
    EXPECT_EQ(stage.variable(key, "s"), "-");
    const Instance& now = stage.at(key);
    EXPECT_NE(now.scopes.at(2).variables.find("s"), nullptr);
    EXPECT_NE(now.scopes.at(3).variables.find("l"), nullptr);
    begins.variables = {{context(R"({"s": 2})"), "b"}};
    EXPECT_EQ(rules_of(stage.wish(key, begin({begins}))), Ids{"no-such-scope x"});
}

TEST(Modification, refuses_all_that_cannot_be_done_at_once_and_does_nothing) {
    Theatre stage;
    stage.deploy(nested());
    const auto key = stage.start("p");
    ModifyInstance wrong = begin({before("es"), before("bo"), before("esp"), before("p"), before("nowhere"),
                                  after("end_b"), before("x", 1), before("b", 7)});
    wrong.terminate = {all_at("b"), {"", 9, 0}, {"", 0, 5}};
    wrong.move = {{all_at("a"), before("bo")}, {all_at("y"), before("bo")}};
    EXPECT_EQ(rules_of(stage.wish(key, wrong)),
              (Ids{"token-not-found b", "token-not-found ", "token-not-found ", "token-not-found y",
                   "element-cannot-begin es", "element-cannot-begin bo", "element-cannot-begin esp",
                   "element-cannot-begin p", "element-not-found nowhere", "element-cannot-begin end_b",
                   "no-place-to-begin b", "element-cannot-begin bo", "element-cannot-begin bo"}));
    EXPECT_EQ(stage.standing(key), Ids{"a"});
    EXPECT_EQ(stage.wish(key, ModifyInstance{}).error().code, Code::invalid);
}

TEST(Modification, refuses_to_begin_in_a_loop_without_its_item_and_begins_in_an_item) {
    Theatre stage;
    stage.deploy(nested(in_units));
    const auto key = stage.start("p", R"({"units": [1, 2]})");
    EXPECT_EQ(rules_of(stage.wish(key, begin({before("x")}))), Ids{"no-place-to-begin x"});
    stage.must(key, move("a", "sub"));
    EXPECT_EQ(rules_of(stage.wish(key, begin({before("y")}))), Ids{"no-place-to-begin y"});
    EXPECT_EQ(rules_of(stage.wish(key, begin({before("y", 2)}))), Ids{"no-place-to-begin y"});
    stage.must(key, begin({before("y", 3)}));
    EXPECT_EQ(stage.at(key).scopes.at(3).tokens.size(), 2U);
    stage.must(key, move("x", "y"));  // each in its own item
    EXPECT_EQ(stage.at(key).scopes.at(4).tokens.size(), 1U);
    stage.must(key, end({{"", stage.at(key).scopes.at(3).holder, 0}}));
    stage.complete(key, "y");
    EXPECT_EQ(stage.standing(key), Ids{"b"});
}

TEST(Modification, cancels_a_scope_with_its_last_token_and_the_case_with_its_last) {
    Theatre stage;
    stage.deploy(nested());
    const auto key = stage.start("p");
    stage.must(key, begin({before("x")}));
    stage.must(key, end({all_at("x")}));
    EXPECT_EQ(stage.standing(key), Ids{"a"});
    EXPECT_TRUE(stage.at(key).timers.empty());
    stage.must(key, end({all_at("a")}));
    EXPECT_TRUE(stage.at(key).has_ended);
    EXPECT_EQ(stage.at(key).ended_how, EndKind::cancelled);
    EXPECT_EQ(stage.wish(key, begin({before("a")})).error().code, Code::conflict);
}

TEST(Modification, ends_what_a_token_called) {
    Theatre stage;
    stage.deploy(process("child", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="t"/>)" + flow("s", "t")));
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:callActivity id="call"><bpmn:extensionElements>
        <zeebe:calledElement processId="child"/></bpmn:extensionElements></bpmn:callActivity><bpmn:userTask id="b"/>)" +
                                  chain({"s", "call", "b"})));
    const auto key = stage.start("p");
    stage.must(key, move("call", "b"));
    EXPECT_TRUE(stage.at(stage.cases_of("child").at(0)).has_ended);
    EXPECT_EQ(stage.standing(key), Ids{"b"});
}

TEST(Modification, lets_a_token_that_is_put_at_a_join_pass_and_one_after_an_element_wait_there) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:parallelGateway id="f"/><bpmn:userTask id="a"/>
        <bpmn:userTask id="b"/><bpmn:parallelGateway id="j"/><bpmn:userTask id="c"/>)" +
                                  chain({"s", "f", "a", "j", "c"}) + chain({"f", "b", "j"})));
    const auto key = stage.start("p");
    stage.must(key, begin({before("j")}));
    EXPECT_EQ(stage.standing(key), (Ids{"a", "b", "c"}));
    stage.must(key, begin({after("a")}));
    EXPECT_EQ(stage.standing(key), (Ids{"a", "b", "c", "j"}));
    stage.complete(key, "b");
    EXPECT_EQ(stage.standing(key), (Ids{"a", "c", "c"}));
}

TEST(Modification, lets_an_inclusive_join_go_when_what_it_waited_for_is_cancelled) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:inclusiveGateway id="f"/><bpmn:userTask id="a"/>
        <bpmn:userTask id="b"/><bpmn:inclusiveGateway id="j"/><bpmn:userTask id="c"/>)" +
                                  chain({"s", "f", "a", "j", "c"}) + chain({"f", "b", "j"})));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"b", "j"}));
    stage.must(key, end({all_at("b")}));
    EXPECT_EQ(stage.standing(key), Ids{"c"});
}

TEST(Modification, is_left_undone_when_what_it_opens_does_not_open) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="a"/><bpmn:subProcess id="sub">
        <bpmn:startEvent id="in"/><bpmn:userTask id="x"/>)" +
                                  flow("in", "x") +
                                  R"(</bpmn:subProcess><bpmn:boundaryEvent id="bo" attachedToRef="sub">
        <bpmn:timerEventDefinition><bpmn:timeDuration>=never</bpmn:timeDuration></bpmn:timerEventDefinition>
        </bpmn:boundaryEvent><bpmn:userTask id="b"/>)" +
                                  chain({"s", "a", "sub"}) + flow("bo", "b")));
    const auto key = stage.start("p");
    const auto refused = stage.wish(key, begin({before("b"), before("x")}));
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().detail, HasSubstr("'bo'"));
    EXPECT_EQ(stage.standing(key), Ids{"a"});
    ActivateInstruction begins = before("x");
    begins.variables = {{context(R"({"never": "PT1H"})"), ""}};
    stage.must(key, begin({begins}));  // they are there before it is opened
    EXPECT_EQ(stage.at(key).timers.size(), 1U);
}

TEST(Modification, says_in_a_dry_run_what_it_would_refuse_and_changes_nothing) {
    Theatre stage;
    stage.deploy(nested());
    const auto key = stage.start("p");
    ModifyInstance wanted = move("a", "y");
    wanted.is_dry_run = true;
    stage.must(key, wanted);
    EXPECT_EQ(stage.standing(key), Ids{"a"});
    wanted.activate = {before("bo")};
    EXPECT_FALSE(stage.wish(key, wanted));
}

TEST(Modification, goes_on_with_the_next_of_what_is_to_be_undone) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="one"/><bpmn:userTask id="two"/>
        <bpmn:userTask id="undo1" isForCompensation="true"/><bpmn:userTask id="undo2" isForCompensation="true"/>
        <bpmn:boundaryEvent id="c1" attachedToRef="one"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
        <bpmn:boundaryEvent id="c2" attachedToRef="two"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>
        <bpmn:association id="x1" sourceRef="c1" targetRef="undo1"/><bpmn:association id="x2" sourceRef="c2"
        targetRef="undo2"/><bpmn:intermediateThrowEvent id="back"><bpmn:compensateEventDefinition/>
        </bpmn:intermediateThrowEvent><bpmn:userTask id="b"/>)" +
                                  chain({"s", "one", "two", "back", "b"})));
    const auto key = stage.start("p");
    stage.complete(key, "one");
    stage.complete(key, "two");
    EXPECT_EQ(stage.standing(key), (Ids{"back", "undo2"}));
    EXPECT_EQ(rules_of(stage.wish(key, begin({before("undo1")}))), Ids{"element-cannot-begin undo1"});
    stage.must(key, end({all_at("undo2")}));
    EXPECT_EQ(stage.standing(key), (Ids{"back", "undo1"}));
    stage.complete(key, "undo1");
    EXPECT_EQ(stage.standing(key), Ids{"b"});
}

}  // namespace
}  // namespace baton::execution
