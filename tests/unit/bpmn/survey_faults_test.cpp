// What the elements of a file say of each other: references, data, resources, participants, choreographies.
#include <algorithm>
#include <gtest/gtest.h>

#include "engine/bpmn/clauses.hpp"
#include "tests/unit/bpmn/files.hpp"

namespace baton::bpmn::testing {
namespace {

const std::string items =
    R"(<itemDefinition id="text" structureRef="string"/><itemDefinition id="texts" structureRef="string" )"
    R"(isCollection="true"/><itemDefinition id="number" structureRef="int"/>)";
const std::string letter = items + R"(<message id="m" name="m" itemRef="text"/>)";
std::string with_data(const std::string& specification, const std::string& more = "",
                      const std::string& beside = items) {
    return around("<task id=\"x\"><ioSpecification>" + specification + "</ioSpecification>" + more + "</task>", beside);
}

// A datum in its set.
std::string input(const std::string& id, const std::string& attributes = "") {
    return "<dataInput id=\"" + id + "\" " + attributes + "/><inputSet><dataInputRefs>" + id +
           "</dataInputRefs></inputSet><outputSet/>";
}

std::string process_with(const std::string& content, const std::string& beside = items) {
    return process_of(content + start_and_end, beside);
}

std::string collaboration(const std::string& content, const std::string& beside = "") {
    return file_of(beside + "<collaboration id=\"c\">" + content +
                   "</collaboration><process id=\"p\" "
                   "isExecutable=\"true\">" +
                   start_and_end + "</process>");
}

}  // namespace

TEST(SurveyFaults, references_lead_to_an_element_of_their_kind) {
    expect_among({
        {"unresolved-reference", "x", around("<sendTask id=\"x\" operationRef=\"¶m\"/>", letter)},
        {"unresolved-reference", "m1",
         collaboration("<participant id=\"P\"/><messageFlow id=\"m1\" messageRef=\"¶s\" sourceRef=\"P\" "
                       "targetRef=\"p\"/>")},
        {"unresolved-reference", "x",
         with_data("<dataInput id=\"d\"/><inputSet><dataInputRefs>¶x</dataInputRefs>"
                   "</inputSet><outputSet/>")},
        {"unresolved-reference", "a",
         with_data(input("d"),
                   "<dataInputAssociation id=\"a\"><sourceRef>¶x</sourceRef><targetRef>d</targetRef>"
                   "</dataInputAssociation>")},
        {"unresolved-reference", "o", process_with("<dataObject id=\"o\" itemSubjectRef=\"¶s\"/>")},
        {"unresolved-reference", "op",
         file_of("<message id=\"m\" name=\"m\"/><interface id=\"i\" name=\"i\"><operation id=\"op\" name=\"op\">"
                 "<inMessageRef>¶i</inMessageRef></operation></interface>")},
        {"unresolved-reference", "k",
         collaboration(
             "<correlationKey id=\"k\"><correlationPropertyRef>¶c</correlationPropertyRef></correlationKey>")},
        {"unresolved-reference", "x",
         around("<intermediateThrowEvent id=\"x\"><eventDefinitionRef>¶f1</eventDefinitionRef>"
                "</intermediateThrowEvent>")},
    });
    // What another file defines cannot be looked up here.
    expect_silence("unresolved-reference", process_with("<dataObject id=\"o\" itemSubjectRef=\"other:thing\"/>"));
}

TEST(SurveyFaults, expressions_are_there_and_formal) {
    const std::string timer = "<intermediateCatchEvent id=\"x\"><timerEventDefinition>";
    const std::string end = "</timerEventDefinition></intermediateCatchEvent>";
    expect_among({
        {"empty-expression", "x", around(timer + "¶<timeDate xsi:type=\"tFormalExpression\"/>" + end)},
        {"natural-language", "x", around(timer + "¶<timeDuration>PT1H</timeDuration>" + end)},
        {"condition-not-boolean", "x",
         around("<task id=\"x\"><multiInstanceLoopCharacteristics><loopCardinality>=3</loopCardinality>"
                "<completionCondition xsi:type=\"tFormalExpression\">¶23</completionCondition>"
                "</multiInstanceLoopCharacteristics></task>")},
    });
    expect_silence("natural-language",
                   around(timer + "<timeDuration xsi:type=\"tFormalExpression\">PT1H</timeDuration>" + end));
    expect_silence("natural-language", around(timer + "<timeDuration>=wait</timeDuration>" + end));
    expect_silence("condition-not-boolean",
                   around("<task id=\"x\"><multiInstanceLoopCharacteristics><loopCardinality>=3</loopCardinality>"
                          "<completionCondition>=loopCounter = 2</completionCondition>"
                          "</multiInstanceLoopCharacteristics></task>"));
}

TEST(SurveyFaults, uris_and_media_types_have_their_form) {
    expect_among({
        {"bad-uri", "x",
         process_of("<startEvent id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"x\"/><transaction "
                    "id=\"x\" method=\"¶not a uri\"/>")},
        {"bad-media-type", "x", task_with("<documentation textFormat=\"¶plain\">Why</documentation>")},
    });
    expect_silence("bad-media-type", task_with("<documentation textFormat=\"text/html\">Why</documentation>"));
    expect_silence("bad-uri", around("<intermediateCatchEvent id=\"x\"><timerEventDefinition><timeDuration "
                                     "language=\"https://www.omg.org/spec/DMN/20191111/FEEL/\">PT1H</timeDuration>"
                                     "</timerEventDefinition></intermediateCatchEvent>"));
}

TEST(SurveyFaults, roles_and_participants_are_possible) {
    const std::string resource =
        "<resource id=\"r\" name=\"r\"><resourceParameter id=\"rp\" isRequired=\"true\"/></resource>";
    const std::string chosen =
        "<resourceAssignmentExpression><formalExpression>=1</formalExpression>"
        "</resourceAssignmentExpression>";
    expect_among({
        {"resource-role", "role",
         around("<task id=\"x\"><performer id=\"role\"><resourceRef>r</resourceRef>¶" + chosen + "</performer></task>",
                resource)},
        {"resource-role", "role",
         around("<task id=\"x\"><performer id=\"role\">¶<resourceParameterBinding parameterRef=\"rp\"/></performer>"
                "</task>",
                resource)},
        {"resource-role", "role",
         around("<task id=\"x\">¶<performer id=\"role\"><resourceRef>r</resourceRef></performer></task>", resource)},
        {"participant-multiplicity", "P",
         collaboration("<participant id=\"P\">¶<participantMultiplicity minimum=\"3\" maximum=\"2\"/></participant>")},
    });
    expect_silence("participant-multiplicity",
                   collaboration("<participant id=\"P\"><participantMultiplicity minimum=\"0\" maximum=\"5\"/>"
                                 "</participant>"));
}

TEST(SurveyFaults, choreographies_and_conversations_keep_to_their_diagrams) {
    expect_among({
        {"choreography-in-process", "t", process_with("¶<choreographyTask id=\"t\"/>")},
        {"choreography-reference", "h",
         file_of(
             "<choreography id=\"h\">¶<choreographyRef>k</choreographyRef></choreography><choreography id=\"k\"/>")},
        {"is-closed-differs", "c",
         collaboration("¶<choreographyRef>h</choreographyRef>", "<choreography id=\"h\" isClosed=\"true\"/>")},
        {"conversation-content", "n",
         file_of("<globalConversation id=\"g\">¶<conversation id=\"n\"/></globalConversation>")},
    });
}

TEST(SurveyFaults, events_and_operations_say_what_is_theirs) {
    const std::string typed =
        items + R"(<message id="m" name="m" itemRef="text"/><interface id="i" name="i"><operation id="op" name="op">)" +
        R"(<inMessageRef>m</inMessageRef></operation></interface>)";
    const std::string thrown =
        "<intermediateThrowEvent id=\"x\">¶<messageEventDefinition messageRef=\"m\"/>"
        "</intermediateThrowEvent>";
    expect_among({
        {"operation-without-input", "x", around("¶<serviceTask id=\"x\" operationRef=\"op\"/>", typed)},
        {"message-without-operation", "x", around(thrown, typed)},
        {"event-definition-owned", "e",
         process_of("<startEvent id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"x\"/>"
                    "<intermediateThrowEvent id=\"x\"><signalEventDefinition id=\"mine\" signalRef=\"g\"/>"
                    "</intermediateThrowEvent><sequenceFlow id=\"f2\" sourceRef=\"x\" targetRef=\"e\"/>"
                    "<endEvent id=\"e\">¶<eventDefinitionRef>mine</eventDefinitionRef></endEvent>",
                    "<signal id=\"g\" name=\"g\"/>")},
    });
    expect_silence("message-without-operation", around(unmarked(thrown).xml, "<message id=\"m\" name=\"m\"/>"));
}

TEST(SurveyFaults, a_file_that_lists_flows_lists_all_of_them) {
    expect_among({{"flow-not-listed", "x", around("¶<task id=\"x\"><incoming>f1</incoming></task>")}});
    expect_silence("flow-not-listed", around("<task id=\"x\"/>"));
}

TEST(SurveyFaults, every_fault_of_the_standard_names_its_clause) {
    for (const Fault& fault : faults_of(process_of("<startEvent id=\"s\"/>")))
        EXPECT_NE(fault.hint.find("§"), std::string::npos) << fault.rule << ": " << fault.hint;
    EXPECT_EQ(clause_of("no-outgoing"), "BPMN 2.0.2 §10.5.2, §10.5.4, §10.6");
    EXPECT_EQ(clause_of("task-without-owner"), "");
}

}  // namespace baton::bpmn::testing
