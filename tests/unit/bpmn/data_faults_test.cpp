// Data inputs, outputs, sets, associations and what they hold.
#include <gtest/gtest.h>

#include "tests/unit/bpmn/files.hpp"

namespace baton::bpmn::testing {
namespace {

const std::string sets = "<inputSet><dataInputRefs>i</dataInputRefs></inputSet><outputSet/>";
const std::string specification = "<ioSpecification><dataInput id=\"i\"/>" + sets + "</ioSpecification>";

std::string association(const std::string& content) {
    return "<dataInputAssociation>" + content + "<targetRef>i</targetRef></dataInputAssociation>";
}

std::string with_object(const std::string& task, const std::string& object = {}, const std::string& beside = {}) {
    return process_of(
        "<startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"x\"/><sequenceFlow id=\"f2\" "
        "sourceRef=\"x\" targetRef=\"e\"/><endEvent id=\"e\"/><dataObject id=\"do\" name=\"D\" " +
            object + "/><dataObjectReference id=\"r\" dataObjectRef=\"do\"/>" + task,
        beside);
}

}  // namespace

TEST(DataFaults, what_is_declared_is_in_a_set) {
    expect_faults({
        {"data-without-set", "i",
         task_with("<ioSpecification>¶<dataInput id=\"i\"/><inputSet/><outputSet/></ioSpecification>")},
        {"specification-without-set", "x", task_with("¶<ioSpecification><inputSet/></ioSpecification>")},
        {"data-not-in-set", "x",
         task_with(
             "<ioSpecification><dataInput id=\"i\"/><inputSet><dataInputRefs>i</dataInputRefs></inputSet><inputSet>"
             "¶<optionalInputRefs>i</optionalInputRefs></inputSet><outputSet/></ioSpecification>")},
        {"data-of-sub-process", "x",
         around("<subProcess id=\"x\">¶<ioSpecification><inputSet/><outputSet/></ioSpecification>" +
                inside_a_sub_process + "</subProcess>")},
    });
}

TEST(DataFaults, an_association_says_what_goes_where) {
    expect_faults({
        {"unresolved-reference", "x", task_with(specification + association("<sourceRef>¶nothing</sourceRef>"))},
        {"association-of-several", "x",
         with_object("<task id=\"x\">" + specification +
                     "¶<dataInputAssociation><sourceRef>r</sourceRef><sourceRef>do</sourceRef><targetRef>i</targetRef>"
                     "</dataInputAssociation></task>")},
        {"assignment-without-end", "x",
         with_object("<task id=\"x\">" + specification +
                     "<dataInputAssociation><sourceRef>r</sourceRef><targetRef>i</targetRef>¶<assignment><from>1</from>"
                     "</assignment></dataInputAssociation></task>")},
        {"feel", "x",
         with_object("<task id=\"x\">" + specification +
                     "<dataInputAssociation><sourceRef>r</sourceRef><targetRef>i</targetRef><transformation>1 + ¶)"
                     "</transformation></dataInputAssociation></task>")},
    });
    EXPECT_TRUE(
        faults_of(with_object("<task id=\"x\">" + specification + association("<sourceRef>r</sourceRef>") + "</task>"))
            .empty());
}

TEST(DataFaults, items_hold_what_their_definitions_say) {
    const std::string items = R"(<itemDefinition id="one" structureRef="A"/><itemDefinition id="two" structureRef="B"/>
        <itemDefinition id="many" structureRef="A" isCollection="true"/>)";
    const auto typed = [](const std::string& input) {
        return "<task id=\"x\"><ioSpecification>" + input + sets + "</ioSpecification>";
    };
    expect_faults({
        {"item-collection", "i",
         with_object(typed("¶<dataInput id=\"i\" itemSubjectRef=\"many\"/>") + "</task>", "", items)},
        {"item-mismatch", "x",
         with_object(
             typed("<dataInput id=\"i\" itemSubjectRef=\"two\"/>") +
                 "¶<dataInputAssociation><sourceRef>r</sourceRef><targetRef>i</targetRef></dataInputAssociation>"
                 "</task>",
             "itemSubjectRef=\"one\"", items)},
    });
}

TEST(DataFaults, a_data_store_moves_nothing_and_says_so) {
    const std::string text = with_object(
        "<dataStoreReference id=\"st\"/><task id=\"x\">" + specification +
        "¶<dataInputAssociation><sourceRef>st</sourceRef><targetRef>i</targetRef></dataInputAssociation></task>");
    expect_warnings({{"data-store", "x", text}});
}

TEST(DataFaults, a_data_store_with_statements_is_read_before_and_written_behind) {
    const auto reads_and_writes = [](const std::string& attributes) {
        return with_object(
            "<dataStoreReference id=\"st\" name=\"permits\"><extensionElements>¶<baton:store " + attributes +
            "/></extensionElements></dataStoreReference><task id=\"x\"><ioSpecification>"
            "<dataInput id=\"i\"/><dataOutput id=\"o\"/><inputSet><dataInputRefs>i</dataInputRefs>"
            "</inputSet><outputSet><dataOutputRefs>o</dataOutputRefs></outputSet></ioSpecification>"
            "<dataInputAssociation><sourceRef>st</sourceRef><targetRef>i</targetRef>"
            "</dataInputAssociation><dataOutputAssociation><sourceRef>o</sourceRef><targetRef>st</targetRef>"
            "</dataOutputAssociation></task>");
    };
    expect_faults({{"missing-attribute", "st", reads_and_writes("database=\"registry\" write=\"b\"")}});
    const auto process = read_one(unmarked(reads_and_writes("database=\"registry\" read=\"a\" write=\"b\"")).xml);
    std::vector<std::string> way{"s"};
    for (auto at = process->find("s"); !process->element(at).outgoing.empty();) {
        at = process->flow(process->element(at).outgoing.front()).target;
        way.push_back(process->element(at).id);
    }
    EXPECT_EQ(way, (std::vector<std::string>{"s", "x_reads_permits", "x", "x_writes_permits", "e"}));
    const auto& task = std::get<model::ServiceTask>(process->element(process->find("x_reads_permits")).symbol);
    EXPECT_EQ(task.job.type.literal, "baton.sql");
    EXPECT_EQ(task.job.headers.back().second, "={permits: response.rows}");
}

TEST(DataFaults, a_drawing_of_a_modeler_is_no_fault) {
    EXPECT_TRUE(faults_of(with_object("<task id=\"x\"><property id=\"pl\" name=\"__targetRef_placeholder\"/>"
                                      "<dataInputAssociation id=\"a\"><sourceRef>r</sourceRef><targetRef>pl</targetRef>"
                                      "</dataInputAssociation><dataOutputAssociation id=\"b\"><targetRef>r</targetRef>"
                                      "</dataOutputAssociation></task>"))
                    .empty());
}

TEST(DataFaults, several_instances_run_over_data_of_their_own) {
    expect_faults({
        {"loop-list", "x",
         with_object("<task id=\"x\"><multiInstanceLoopCharacteristics>¶<loopDataInputRef>do</loopDataInputRef>"
                     "</multiInstanceLoopCharacteristics></task>")},
        {"condition-not-boolean", "x",
         task_with("<multiInstanceLoopCharacteristics><loopCardinality>3</loopCardinality><completionCondition>¶23"
                   "</completionCondition></multiInstanceLoopCharacteristics>")},
    });
}

}  // namespace baton::bpmn::testing
