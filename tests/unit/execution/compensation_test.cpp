#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;

// A task of a kind and what undoes it: "x" is undone by "undo_x".
std::string undoable(const std::string& id, const std::string& inside = {}, const std::string& kind = "userTask") {
    return "<bpmn:" + kind + " id=\"" + id + "\">" + inside + "</bpmn:" + kind + "><bpmn:boundaryEvent id=\"on_" + id +
           "\" attachedToRef=\"" + id + "\"><bpmn:compensateEventDefinition/></bpmn:boundaryEvent>" +
           "<bpmn:userTask id=\"undo_" + id + "\" isForCompensation=\"true\"/><bpmn:association id=\"as_" + id +
           "\" sourceRef=\"on_" + id + "\" targetRef=\"undo_" + id + "\"/>";
}

std::string throwing(const std::string& id, const std::string& attributes = {}) {
    return "<bpmn:intermediateThrowEvent id=\"" + id + "\"><bpmn:compensateEventDefinition " + attributes +
           "/></bpmn:intermediateThrowEvent>";
}

std::string sub(const std::string& kind, const std::string& id, const std::string& inside) {
    return "<bpmn:" + kind + " id=\"" + id + "\">" + inside + "</bpmn:" + kind + ">";
}

const std::string start = R"(<bpmn:startEvent id="s"/>)";

// Completes what is open, one after the other, as long as it undoes something; in which order that was.
Ids undone(Theatre& stage, InstanceKey key) {
    Ids order;
    for (int i = 0; i < 20; ++i) {
        std::string open;
        for (const auto& [task, opened] : stage.at(key).tasks) {
            const auto& at = stage.definition(key).element(stage.at(key).tokens.at(opened.opened.token).at).id;
            if (at.starts_with("undo_")) open = at;
        }
        if (open.empty()) break;
        order.push_back(open);
        stage.complete(key, open);
    }
    return order;
}

TEST(Compensation, undoes_what_was_completed_the_last_first_and_then_goes_on) {
    Theatre stage;
    stage.deploy(process("p", start + undoable("a") + undoable("b") + undoable("c") + throwing("t") +
                                  R"(<bpmn:userTask id="z"/>)" + chain({"s", "a", "b", "t", "z"}) + flow("z", "c")));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    stage.complete(key, "b");
    EXPECT_EQ(stage.standing(key), (Ids{"t", "undo_b"})) << stage.incident(key);
    EXPECT_EQ(undone(stage, key), (Ids{"undo_b", "undo_a"}));
    EXPECT_EQ(stage.standing(key), Ids{"z"});
    EXPECT_TRUE(stage.at(key).scopes.at(root_scope).completed.empty()) << "nothing is undone twice";
}

TEST(Compensation, of_one_activity_leaves_the_others_as_they_are) {
    Theatre stage;
    stage.deploy(process("p", start + undoable("a") + undoable("b") + throwing("t", R"(activityRef="a")") +
                                  throwing("u") + R"(<bpmn:userTask id="z"/>)" +
                                  chain({"s", "a", "b", "t", "u", "z"})));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    stage.complete(key, "b");
    EXPECT_EQ(stage.standing(key), (Ids{"t", "undo_a"}));
    stage.complete(key, "undo_a");
    EXPECT_EQ(stage.standing(key), (Ids{"u", "undo_b"}));
    stage.complete(key, "undo_b");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(Compensation, that_is_not_waited_for_goes_on_beside) {
    Theatre stage;
    stage.deploy(process("p", start + undoable("a") + throwing("t", R"(waitForCompletion="false")") +
                                  R"(<bpmn:userTask id="z"/>)" + chain({"s", "a", "t", "z"})));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"undo_a", "z"}));
    stage.complete(key, "z");
    EXPECT_FALSE(stage.at(key).has_ended);
    stage.complete(key, "undo_a");
    EXPECT_TRUE(stage.at(key).has_ended);
}

TEST(Compensation, of_nothing_does_nothing) {
    Theatre stage;
    stage.deploy(process(
        "p", start + undoable("a") + throwing("t") + R"(<bpmn:userTask id="z"/>)" + chain({"s", "t", "z", "a"})));
    EXPECT_EQ(stage.standing(stage.start("p")), Ids{"z"});
}

TEST(Compensation, an_end_event_ends_when_all_is_undone) {
    Theatre stage;
    stage.deploy(process("p", start + undoable("a") + R"(<bpmn:endEvent id="e"><bpmn:compensateEventDefinition/>
        </bpmn:endEvent>)" + chain({"s", "a", "e"})));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"e", "undo_a"}));
    stage.complete(key, "undo_a");
    EXPECT_TRUE(stage.at(key).has_ended);
}

std::string nested() {
    return process(
        "p", start +
                 sub("subProcess", "outer",
                     R"(<bpmn:startEvent id="o"/>)" + undoable("a") +
                         sub("subProcess", "inner",
                             R"(<bpmn:startEvent id="i"/>)" + undoable("b") + undoable("c") + chain({"i", "b", "c"})) +
                         undoable("d") + chain({"o", "a", "inner", "d"})) +
                 undoable("e") + throwing("t") + R"(<bpmn:userTask id="z"/>)" + chain({"s", "outer", "e", "t", "z"}));
}

TEST(Compensation, goes_into_sub_processes_that_were_completed) {
    Theatre stage;
    stage.deploy(nested());
    const auto key = stage.start("p");
    for (const auto* id : {"a", "b", "c", "d", "e"}) stage.complete(key, id);
    EXPECT_EQ(undone(stage, key), (Ids{"undo_e", "undo_d", "undo_c", "undo_b", "undo_a"}));
    EXPECT_EQ(stage.standing(key), Ids{"z"});
    EXPECT_EQ(stage.at(key).scopes.size(), 1U);
}

TEST(Compensation, sees_the_data_of_a_sub_process_as_they_were_when_it_was_completed) {
    Theatre stage;
    const std::string own = R"(<bpmn:extensionElements><zeebe:ioMapping><zeebe:input source="=n" target="n"/>
        </zeebe:ioMapping></bpmn:extensionElements>)";
    stage.deploy(process(
        "p", start + sub("subProcess", "sub", own + R"(<bpmn:startEvent id="i"/>)" + undoable("a") + flow("i", "a")) +
                 R"(<bpmn:userTask id="m"/>)" + throwing("t") + R"(<bpmn:userTask id="z"/>)" +
                 chain({"s", "sub", "m", "t", "z"})));
    const auto key = stage.start("p", R"({"n": 1})");
    stage.complete(key, "a", R"({"n": 2})");
    stage.complete(key, "m", R"({"n": 3})");
    ASSERT_EQ(stage.at(key).tasks.size(), 1U) << stage.incident(key);
    const auto token = stage.at(key).tasks.begin()->second.opened.token;
    const ScopeId scope = stage.at(key).tokens.at(token).scope;
    EXPECT_EQ(*stage.at(key).scopes.at(scope).variables.find("n"), feel::Value{2});
    stage.complete(key, "undo_a", R"({"n": 9, "undone": true})");
    EXPECT_EQ(stage.variable(key, "n"), "3");
    EXPECT_EQ(stage.variable(key, "undone"), "true");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(Compensation, undoes_each_item_with_its_own_data_the_last_completed_first) {
    Theatre stage;
    stage.deploy(process("p", start + undoable("a", R"(<bpmn:multiInstanceLoopCharacteristics><bpmn:extensionElements>
        <zeebe:loopCharacteristics inputCollection="=units" inputElement="unit"/></bpmn:extensionElements>
        </bpmn:multiInstanceLoopCharacteristics>)") +
                                  throwing("t") + R"(<bpmn:userTask id="z"/>)" + chain({"s", "a", "t", "z"})));
    const auto key = stage.start("p", R"({"units": ["x", "y", "w"]})");
    std::vector<TaskKey> tasks;
    for (const auto& [task, open] : stage.at(key).tasks) tasks.push_back(task);
    for (const std::size_t next : {1U, 0U, 2U}) stage.must(key, CompleteTask{tasks[next], {}, {}});
    Ids order;
    while (!stage.at(key).tokens.empty() && stage.standing(key).front() != "z" && order.size() < 5) {
        const auto token = stage.at(key).tasks.begin()->second.opened.token;
        const auto& scope = stage.at(key).scopes.at(stage.at(key).tokens.at(token).scope);
        order.push_back(*scope.variables.find("unit")->string());
        stage.complete(key, "undo_a");
    }
    EXPECT_EQ(order, (Ids{"w", "x", "y"}));
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(Compensation, an_event_sub_process_undoes_in_its_own_way) {
    Theatre stage;
    stage.deploy(process("p", start +
                                  sub("subProcess", "sub",
                                      R"(<bpmn:startEvent id="i"/>)" + undoable("a") + flow("i", "a") + R"(
        <bpmn:subProcess id="how" triggeredByEvent="true"><bpmn:startEvent id="hs"><bpmn:compensateEventDefinition/>
        </bpmn:startEvent><bpmn:userTask id="first"/>)" +
                                          throwing("ht") + R"(<bpmn:userTask id="then"/>)" +
                                          chain({"hs", "first", "ht", "then"}) + "</bpmn:subProcess>") +
                                  throwing("t") + R"(<bpmn:userTask id="z"/>)" + chain({"s", "sub", "t", "z"})));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), (Ids{"first", "how", "sub", "t"})) << stage.incident(key);
    stage.complete(key, "first");
    EXPECT_EQ(undone(stage, key), Ids{"undo_a"});
    stage.complete(key, "then");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(Compensation, what_was_interrupted_has_nothing_to_undo) {
    Theatre stage;
    stage.deploy(process("p", start +
                                  sub("subProcess", "sub",
                                      R"(<bpmn:startEvent id="i"/>)" + undoable("a") + R"(<bpmn:userTask id="b"/>)" +
                                          chain({"i", "a", "b"})) +
                                  R"(<bpmn:boundaryEvent id="late" attachedToRef="sub"><bpmn:timerEventDefinition>
        <bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>)" +
                                  throwing("t") + R"(<bpmn:userTask id="z"/>)" + flow("s", "sub") +
                                  chain({"late", "t", "z"})));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    stage.pass(std::chrono::hours{2});
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

std::string transaction(const std::string& after = {}) {
    return process("p",
                   start +
                       sub("transaction", "tx",
                           R"(<bpmn:startEvent id="i"/>)" + undoable("a") + undoable("b") +
                               R"(<bpmn:parallelGateway id="f"/><bpmn:userTask id="other"/><bpmn:userTask id="ask"/>
        <bpmn:endEvent id="stop"><bpmn:cancelEventDefinition/></bpmn:endEvent>)" +
                               chain({"i", "a", "b", "f", "ask", "stop"}) + flow("f", "other")) +
                       R"(<bpmn:userTask id="done"/>)" + chain({"s", "tx", "done"}) + after);
}

TEST(Transaction, a_cancel_end_event_ends_what_runs_undoes_what_is_done_and_leaves_by_the_boundary) {
    Theatre stage;
    stage.deploy(transaction(R"(<bpmn:boundaryEvent id="cancelled" attachedToRef="tx"><bpmn:cancelEventDefinition/>
        </bpmn:boundaryEvent><bpmn:userTask id="tell"/>)" +
                             flow("cancelled", "tell")));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    stage.complete(key, "b");
    stage.complete(key, "ask");
    EXPECT_EQ(stage.standing(key), (Ids{"tx", "undo_b"})) << stage.incident(key);
    EXPECT_EQ(undone(stage, key), (Ids{"undo_b", "undo_a"}));
    EXPECT_EQ(stage.standing(key), Ids{"tell"});
}

TEST(Transaction, without_a_boundary_the_path_ends) {
    Theatre stage;
    stage.deploy(transaction());
    const auto key = stage.start("p");
    for (const auto* id : {"a", "b", "ask", "undo_b", "undo_a"}) stage.complete(key, id);
    EXPECT_TRUE(stage.at(key).has_ended);
}

TEST(Transaction, a_hazard_leaves_it_with_nothing_undone) {
    Theatre stage;
    stage.deploy(process("p",
                         start +
                             sub("transaction", "tx",
                                 R"(<bpmn:startEvent id="i"/>)" + undoable("a") + R"(
        <bpmn:endEvent id="bad"><bpmn:errorEventDefinition errorRef="err"/></bpmn:endEvent>)" +
                                     chain({"i", "a", "bad"})) +
                             R"(<bpmn:boundaryEvent id="hazard" attachedToRef="tx"><bpmn:errorEventDefinition/>
        </bpmn:boundaryEvent><bpmn:userTask id="look"/>)" +
                             flow("s", "tx") + flow("hazard", "look"),
                         R"(<bpmn:error id="err" errorCode="E"/>)"));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    EXPECT_EQ(stage.standing(key), Ids{"look"});
    EXPECT_TRUE(stage.facts<CompensationStarted>(key).empty());
}

TEST(Compensation, what_undoes_and_is_interrupted_lets_the_next_be_undone) {
    Theatre stage;
    stage.deploy(process("p", start + undoable("a") + undoable("b") + R"(<bpmn:boundaryEvent id="slow"
        attachedToRef="undo_b"><bpmn:timerEventDefinition><bpmn:timeDuration>PT1H</bpmn:timeDuration>
        </bpmn:timerEventDefinition></bpmn:boundaryEvent><bpmn:userTask id="look"/>)" +
                                  flow("slow", "look") + throwing("t") + R"(<bpmn:userTask id="z"/>)" +
                                  chain({"s", "a", "b", "t", "z"})));
    const auto key = stage.start("p");
    stage.complete(key, "a");
    stage.complete(key, "b");
    stage.pass(std::chrono::hours{2});
    EXPECT_EQ(stage.standing(key), (Ids{"look", "t", "undo_a"}));
    stage.complete(key, "undo_a");
    EXPECT_EQ(stage.standing(key), (Ids{"look", "z"}));
}

}  // namespace
}  // namespace baton::execution
