#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;

constexpr std::string_view objects = R"(<bpmn:startEvent id="s"/><bpmn:dataObject id="do_1" name="permit"/>
    <bpmn:dataObjectReference id="permit_any" dataObjectRef="do_1"/>
    <bpmn:dataObjectReference id="permit_granted" dataObjectRef="do_1"><bpmn:dataState name="granted"/>
    </bpmn:dataObjectReference><bpmn:dataObject id="do_2" name="fee"/>
    <bpmn:dataObjectReference id="fee_ref" dataObjectRef="do_2"/><bpmn:userTask id="z"/>)";

// A user task "a" with an input `in` and an output `out`, and the associations that are given.
std::string task(std::string_view associations, std::string_view set = "") {
    return R"(<bpmn:userTask id="a"><bpmn:ioSpecification><bpmn:dataInput id="i" name="in"/>
        <bpmn:dataOutput id="o" name="out"/><bpmn:inputSet><bpmn:dataInputRefs>i</bpmn:dataInputRefs>)" +
           std::string(set) +
           R"(</bpmn:inputSet><bpmn:outputSet><bpmn:dataOutputRefs>o</bpmn:dataOutputRefs></bpmn:outputSet>
        </bpmn:ioSpecification>)" +
           std::string(associations) + "</bpmn:userTask>";
}

std::string from(std::string_view source, std::string_view how = "") {
    return "<bpmn:dataInputAssociation><bpmn:sourceRef>" + std::string(source) +
           "</bpmn:sourceRef><bpmn:targetRef>i</bpmn:targetRef>" + std::string(how) + "</bpmn:dataInputAssociation>";
}

std::string into(std::string_view target, std::string_view how = "") {
    return "<bpmn:dataOutputAssociation><bpmn:sourceRef>o</bpmn:sourceRef><bpmn:targetRef>" + std::string(target) +
           "</bpmn:targetRef>" + std::string(how) + "</bpmn:dataOutputAssociation>";
}

std::string model(const std::string& element) {
    return process("p", std::string(objects) + element + chain({"s", "a", "z"}));
}

std::string own(Theatre& stage, InstanceKey key, std::string_view name) {
    const auto token = stage.at(key).tasks.begin()->second.opened.token;
    const ScopeId inner = stage.at(key).tokens.at(token).inner;
    const auto* value = inner == 0 ? nullptr : stage.at(key).scopes.at(inner).variables.find(name);
    return value == nullptr ? "-" : value->string() != nullptr ? *value->string() : std::string(value->type_name());
}

TEST(Data, an_input_is_copied_from_its_object_and_an_output_into_it) {
    Theatre stage;
    stage.deploy(model(task(from("permit_any") + into("fee_ref"))));
    const auto key = stage.start("p", R"({"permit": "P1"})");
    EXPECT_EQ(own(stage, key, "in"), "P1") << stage.incident(key);
    stage.complete(key, "a", R"({"out": 20, "aside": 1})");
    EXPECT_EQ(stage.standing(key), Ids{"z"}) << stage.incident(key);
    EXPECT_EQ(stage.variable(key, "fee"), "20");
    EXPECT_EQ(stage.variable(key, "out"), "-");
    EXPECT_EQ(stage.variable(key, "aside"), "1");
}

TEST(Data, an_activity_begins_when_an_input_set_is_complete) {
    Theatre stage;
    stage.deploy(model(task(from("permit_any") + into("fee_ref"))));
    const auto key = stage.start("p");
    EXPECT_NE(stage.incident(key).find("'in'"), std::string::npos) << stage.incident(key);
    stage.must(key, SetVariables{root_scope, context(R"({"permit": "P1"})"), true});
    stage.resolve(key);
    EXPECT_EQ(own(stage, key, "in"), "P1");
}

TEST(Data, an_activity_that_writes_its_outputs_writes_a_whole_set) {
    Theatre stage;
    stage.deploy(model(R"(<bpmn:userTask id="a"><bpmn:ioSpecification><bpmn:dataOutput id="o1" name="sum"/>
        <bpmn:dataOutput id="o2" name="reason"/><bpmn:inputSet/><bpmn:outputSet><bpmn:dataOutputRefs>o1
        </bpmn:dataOutputRefs><bpmn:dataOutputRefs>o2</bpmn:dataOutputRefs></bpmn:outputSet></bpmn:ioSpecification>
        <bpmn:dataOutputAssociation><bpmn:sourceRef>o1</bpmn:sourceRef><bpmn:targetRef>fee_ref</bpmn:targetRef>
        </bpmn:dataOutputAssociation></bpmn:userTask>)"));
    const auto none = stage.start("p");
    stage.complete(none, "a");
    EXPECT_EQ(stage.standing(none), Ids{"z"}) << stage.incident(none);
    const auto half = stage.start("p");
    stage.complete(half, "a", R"({"sum": 20})");
    EXPECT_NE(stage.incident(half).find("'reason'"), std::string::npos) << stage.incident(half);
    const auto whole = stage.start("p");
    stage.complete(whole, "a", R"({"sum": 20, "reason": "law"})");
    EXPECT_EQ(stage.standing(whole), Ids{"z"}) << stage.incident(whole);
    EXPECT_EQ(stage.variable(whole, "fee"), "20");
}

TEST(Data, an_optional_input_may_be_missing) {
    Theatre stage;
    stage.deploy(
        model(task(from("permit_any") + into("fee_ref"), "<bpmn:optionalInputRefs>i</bpmn:optionalInputRefs>")));
    EXPECT_TRUE(stage.incident(stage.start("p")).empty());
}

TEST(Data, a_transformation_makes_the_value) {
    Theatre stage;
    stage.deploy(model(task(from("permit_any", "<bpmn:transformation>permit + \"!\"</bpmn:transformation>") +
                            into("fee_ref", "<bpmn:transformation>out * 2</bpmn:transformation>"))));
    const auto key = stage.start("p", R"({"permit": "P1"})");
    EXPECT_EQ(own(stage, key, "in"), "P1!") << stage.incident(key);
    stage.complete(key, "a", R"({"out": 20})");
    EXPECT_EQ(stage.variable(key, "fee"), "40");
}

TEST(Data, assignments_fill_parts_and_leave_the_others) {
    Theatre stage;
    stage.deploy(model(task(from("permit_any") + into("fee_ref", R"(<bpmn:assignment><bpmn:from>out</bpmn:from>
        <bpmn:to>fee.total</bpmn:to></bpmn:assignment><bpmn:assignment><bpmn:from>"CNY"</bpmn:from>
        <bpmn:to>currency</bpmn:to></bpmn:assignment>)"))));
    const auto key = stage.start("p", R"({"permit": "P1", "fee": {"basis": "law"}})");
    stage.complete(key, "a", R"({"out": 20})");
    EXPECT_EQ(stage.variable(key, "fee"), R"({"basis":"law","total":20,"currency":"CNY"})") << stage.incident(key);
}

TEST(Data, an_object_comes_into_a_state_and_is_taken_in_it) {
    Theatre stage;
    stage.deploy(process("p", std::string(objects) +
                                  task(into("permit_granted"), "<bpmn:optionalInputRefs>i</bpmn:optionalInputRefs>") +
                                  R"(<bpmn:userTask id="b"><bpmn:ioSpecification><bpmn:dataInput id="j" name="granted"/>
        <bpmn:inputSet><bpmn:dataInputRefs>j</bpmn:dataInputRefs></bpmn:inputSet><bpmn:outputSet/>
        </bpmn:ioSpecification>
        <bpmn:dataInputAssociation><bpmn:sourceRef>permit_granted</bpmn:sourceRef><bpmn:targetRef>j</bpmn:targetRef>
        </bpmn:dataInputAssociation></bpmn:userTask>)" +
                                  chain({"s", "a", "b", "z"})));
    const auto key = stage.start("p");
    stage.complete(key, "a", R"({"out": "P1"})");
    EXPECT_EQ(stage.variable(key, "dataState"), R"({"permit":"granted"})") << stage.incident(key);
    EXPECT_EQ(own(stage, key, "granted"), "P1");
    stage.must(key, CompleteTask{stage.task(key, "b"), {}, {}});
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(Data, what_is_not_in_its_state_is_not_there) {
    Theatre stage;
    stage.deploy(model(task(from("permit_granted") + into("fee_ref"))));
    const auto key = stage.start("p", R"({"permit": "P1", "dataState": {"permit": "asked for"}})");
    EXPECT_NE(stage.incident(key).find("input set"), std::string::npos) << stage.incident(key);
}

TEST(Data, a_property_is_of_the_activity_alone) {
    Theatre stage;
    stage.deploy(model(R"(<bpmn:userTask id="a"><bpmn:property id="pr" name="note"/></bpmn:userTask>)"));
    const auto key = stage.start("p", R"({"note": "outer"})");
    EXPECT_EQ(own(stage, key, "note"), "null");
    stage.complete(key, "a", R"({"note": "inner"})");
    EXPECT_EQ(stage.variable(key, "note"), R"("outer")");
}

TEST(Data, a_sub_process_has_data_objects_of_its_own) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:subProcess id="sub"><bpmn:dataObject id="d" name="n"/>
        <bpmn:startEvent id="i"/><bpmn:userTask id="a"/>)" +
                                  flow("i", "a") + R"(</bpmn:subProcess>
        <bpmn:userTask id="z"/>)" +
                                  chain({"s", "sub", "z"})));
    const auto key = stage.start("p", R"({"n": 1})");
    stage.complete(key, "a", R"({"n": 2})");
    EXPECT_EQ(stage.variable(key, "n"), "1");
    EXPECT_EQ(stage.standing(key), Ids{"z"});
}

TEST(Data, several_instances_run_over_a_data_input_and_fill_a_data_output) {
    Theatre stage;
    stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:dataObject id="d1" name="units" isCollection="true"/>
        <bpmn:dataObjectReference id="r1" dataObjectRef="d1"/>
        <bpmn:dataObject id="d2" name="answers" isCollection="true"/>
        <bpmn:dataObjectReference id="r2" dataObjectRef="d2"/><bpmn:userTask id="a"><bpmn:ioSpecification>
        <bpmn:dataInput id="i" name="all"/><bpmn:dataOutput id="o" name="given"/>
        <bpmn:inputSet><bpmn:dataInputRefs>i</bpmn:dataInputRefs></bpmn:inputSet>
        <bpmn:outputSet><bpmn:dataOutputRefs>o</bpmn:dataOutputRefs></bpmn:outputSet></bpmn:ioSpecification>
        <bpmn:dataInputAssociation><bpmn:sourceRef>r1</bpmn:sourceRef><bpmn:targetRef>i</bpmn:targetRef>
        </bpmn:dataInputAssociation><bpmn:dataOutputAssociation><bpmn:sourceRef>o</bpmn:sourceRef>
        <bpmn:targetRef>r2</bpmn:targetRef></bpmn:dataOutputAssociation><bpmn:multiInstanceLoopCharacteristics>
        <bpmn:loopDataInputRef>i</bpmn:loopDataInputRef><bpmn:loopDataOutputRef>o</bpmn:loopDataOutputRef>
        <bpmn:inputDataItem id="ii" name="unit"/><bpmn:outputDataItem id="oi" name="answer"/>
        </bpmn:multiInstanceLoopCharacteristics></bpmn:userTask><bpmn:userTask id="z"/>)" +
                                  chain({"s", "a", "z"})));
    const auto key = stage.start("p", R"({"units": ["x", "y"]})");
    ASSERT_EQ(stage.at(key).tasks.size(), 2U) << stage.incident(key);
    EXPECT_EQ(own(stage, key, "unit"), "x");
    stage.complete(key, "a", R"({"answer": 1})");
    stage.complete(key, "a", R"({"answer": 2})");
    EXPECT_EQ(stage.standing(key), Ids{"z"}) << stage.incident(key);
    EXPECT_EQ(stage.variable(key, "answers"), "[1,2]");
}

TEST(GlobalTasks, are_done_where_they_are_called) {
    Theatre stage;
    stage.deploy(process("p",
                         R"(<bpmn:startEvent id="s"/><bpmn:callActivity id="sign" calledElement="g_sign"/>
        <bpmn:callActivity id="sum" calledElement="g_sum"/><bpmn:userTask id="z"/>)" +
                             chain({"s", "sign", "sum", "z"}),
                         R"(<bpmn:globalUserTask id="g_sign" name="Sign"><bpmn:extensionElements>
        <zeebe:assignmentDefinition assignee="=boss"/></bpmn:extensionElements></bpmn:globalUserTask>
        <bpmn:globalScriptTask id="g_sum"><bpmn:extensionElements><zeebe:script expression="=n + 1" resultVariable="n"/>
        </bpmn:extensionElements></bpmn:globalScriptTask>)"));
    const auto key = stage.start("p", R"({"boss": "zhang", "n": 1})");
    EXPECT_EQ(stage.standing(key), Ids{"sign"});
    EXPECT_EQ(stage.at(key).tasks.begin()->second.opened.assignee, "zhang");
    stage.complete(key, "sign");
    EXPECT_EQ(stage.standing(key), Ids{"z"}) << stage.incident(key);
    EXPECT_EQ(stage.variable(key, "n"), "2");
}

}  // namespace
}  // namespace baton::execution
