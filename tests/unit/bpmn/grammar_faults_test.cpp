// Elements, attributes, extensions and ids that cannot be there.
#include <gtest/gtest.h>

#include "tests/unit/bpmn/files.hpp"

namespace baton::bpmn::testing {

TEST(GrammarFaults, a_file_is_bpmn_with_an_executable_process) {
    expect_faults({
        {"not-bpmn", "", "¶<html/>"},
        {"not-bpmn", "", "¶<definitions/>"},
        {"no-executable-process", "d", "¶" + file_of("<process id=\"p\"/>")},
        {"no-executable-process", "d", "¶" + file_of("<process id=\"p\" isExecutable=\"false\"/>")},
    });
}

TEST(GrammarFaults, elements_are_known_and_in_their_place) {
    expect_faults({
        {"unknown-element", "p", process_of("¶<usrTask/>" + start_and_end)},
        {"misplaced-element", "l", task_with("¶<laneSet id=\"l\"/>")},
        {"misplaced-element", "x", task_with("<extensionElements>¶<documentation/></extensionElements>")},
        {"unknown-element", "q",
         file_of("¶<proces id=\"q\"/><process id=\"p\" isExecutable=\"true\">" + start_and_end + "</process>")},
    });
}

TEST(GrammarFaults, what_is_not_executable_yet_is_refused_and_never_skipped) {
    expect_faults({
        {"not-executable", "x",
         around("<transaction id=\"x\" method=\"¶##Image\">" + inside_a_sub_process + "</transaction>")},
        {"not-executable", "x", task_with("¶<potentialOwner/>")},
        {"not-executable", "c",
         file_of("¶<choreography id=\"c\"/><process id=\"p\" isExecutable=\"true\">" + start_and_end + "</process>")},
        {"not-executable", "p",
         file_of("<process id=\"p\" isExecutable=\"true\" processType=\"¶Public\">" + start_and_end + "</process>")},
        {"not-executable", "x", extended("task", "¶<zeebe:executionListeners/>")},
    });
}

TEST(GrammarFaults, attributes_are_known_and_say_what_they_may) {
    expect_faults({
        {"unknown-attribute", "x", around("<task id=\"x\" nmae=\"¶y\"/>")},
        {"unknown-attribute", "x", around("<task id=\"x\" zeebe:nmae=\"¶y\"/>")},
        {"bad-attribute", "x", around("<exclusiveGateway id=\"x\" gatewayDirection=\"¶Sideways\"/>")},
        {"expression-language", "x",
         around("<userTask id=\"x\"><multiInstanceLoopCharacteristics><loopCardinality language=\"¶juel\">3"
                "</loopCardinality></multiInstanceLoopCharacteristics></userTask>")},
    });
}

TEST(GrammarFaults, extensions_of_zeebe_and_baton_are_known_and_mean_something_where_they_stand) {
    expect_faults({
        {"unknown-extension", "x", extended("task", "¶<zeebe:ioMaping/>")},
        {"unknown-extension", "x", extended("task", "¶<baton:clok/>")},
        {"unknown-extension", "x", extended("task", "<zeebe:ioMapping>¶<zeebe:inputs/></zeebe:ioMapping>")},
        {"misplaced-extension", "x", extended("task", "¶<zeebe:assignmentDefinition/>")},
        {"misplaced-extension", "x", task_with("¶<zeebe:ioMapping/>")},
        {"unknown-attribute", "x", extended("userTask", "<baton:task departement=\"¶a\"/>")},
        {"bad-attribute", "x", extended("task", "<baton:clock rule=\"r\" act=\"¶pause\"/>")},
        {"missing-attribute", "x", extended("task", "¶<baton:clock rule=\"r\"/>")},
        {"missing-attribute", "x", extended("task", "¶<baton:clock act=\"start\"/>")},
        {"missing-attribute", "x", extended("task", "¶<baton:clock act=\"extend\" rule=\"r\" reason=\"=a\"/>")},
        {"clock-term", "x",
         extended("task", "<baton:clock act=\"extend\" rule=\"r\" reason=\"=a\" term=\"¶3 moons\"/>")},
    });
}

TEST(GrammarFaults, a_misspelt_name_is_answered_with_the_nearest) {
    const auto faults = faults_of(extended("task", "<zeebe:ioMaping/>"));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].hint, "did you mean 'ioMapping'?");
}

TEST(GrammarFaults, ids_are_names) {
    const auto with_id = [](const std::string& id) {
        return process_of(start_and_end + "<dataObject id=\"¶" + id + "\"/>");
    };
    for (const std::string id : {"a b", "1a", "-a", ".a", "a:b", "a?", "a/b", "一、二：三×"})
        expect_faults({{"bad-id", id, with_id(id)}});
    for (const std::string id : {"a-b.c_1", "_", "受理_1", "Ä·", "sid-0A"})
        EXPECT_TRUE(faults_of(process_of(start_and_end + "<dataObject id=\"" + id + "\"/>")).empty()) << id;
}

TEST(GrammarFaults, ids_are_there_and_unique) {
    expect_faults({
        {"missing-id", "p", process_of(start_and_end + "¶<sequenceFlow sourceRef=\"s\" targetRef=\"e\"/>")},
        {"duplicate-id", "f", process_of(start_and_end + "<dataObject id=\"¶f\"/>")},
    });
}

TEST(GrammarFaults, foreign_extensions_are_kept_and_warned_of) {
    const std::string foreign = R"(<task id="x" xmlns:other="urn:other" other:owner="a"><extensionElements>)"
                                R"(<other:thing/></extensionElements></task>)";
    const auto warnings = warnings_of(around(foreign));
    EXPECT_EQ(shown(warnings), (std::vector<std::string>{"foreign-attribute x 5:1", "foreign-extension x 5:73"}));
    EXPECT_TRUE(faults_of(around(foreign)).empty());
}

TEST(GrammarFaults, all_faults_are_told_at_once_in_the_order_of_the_file) {
    const auto faults =
        faults_of(around("<serviceTask id=\"x\" nmae=\"y\"><usrTask/></serviceTask>\n<task id=\"y\"/>"));
    EXPECT_EQ(shown(faults), (std::vector<std::string>{"job-without-type x 5:1", "unknown-attribute x 5:27",
                                                       "unknown-element x 5:30", "no-incoming y 6:1"}));
}

TEST(GrammarFaults, no_more_than_a_thousand_are_told) {
    std::string many;
    for (int i = 0; i < 1500; ++i) many += "<usrTask/>";
    const auto faults = faults_of(process_of(start_and_end + many));
    ASSERT_EQ(faults.size(), faults_max + 1);
    EXPECT_EQ(faults.back().message, "500 further faults are not listed");
}

}  // namespace baton::bpmn::testing
