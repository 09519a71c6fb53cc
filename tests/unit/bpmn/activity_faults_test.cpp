// Tasks, sub-processes, calls, loops, variables and the FEEL in them.
#include <gtest/gtest.h>

#include "tests/unit/bpmn/files.hpp"

namespace baton::bpmn::testing {
namespace {

std::string looped(const std::string& attributes, const std::string& content) {
    return task_with("<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics " + attributes +
                     "/></extensionElements>" + content + "</multiInstanceLoopCharacteristics>");
}

}  // namespace

TEST(ActivityFaults, somebody_or_something_does_each_task) {
    expect_faults({
        {"job-without-type", "x", around("¶<serviceTask id=\"x\"/>")},
        {"job-without-type", "x", around("¶<serviceTask id=\"x\" implementation=\"##WebService\"/>")},
        {"bad-attribute", "x", extended("serviceTask", "<zeebe:taskDefinition type=\"t\" retries=\"¶many\"/>")},
        {"script-without-text", "x", around("¶<scriptTask id=\"x\"/>")},
        {"script-format", "x", around("<scriptTask id=\"x\" scriptFormat=\"¶groovy\"><script>1</script></scriptTask>")},
        {"decision-without-id", "x", around("¶<businessRuleTask id=\"x\"/>")},
        {"missing-attribute", "x",
         around("¶<businessRuleTask id=\"x\"><extensionElements><zeebe:calledDecision "
                "decisionId=\"d\"/></extensionElements></businessRuleTask>")},
        {"two-due-dates", "x",
         around("¶<userTask id=\"x\"><extensionElements><baton:deadline rule=\"r\"/><zeebe:taskSchedule "
                "dueDate=\"=now()\"/></extensionElements></userTask>")},
        {"two-ways-to-do", "x",
         around("¶<scriptTask id=\"x\"><extensionElements><zeebe:script expression=\"=1\" resultVariable=\"r\"/>"
                "<zeebe:taskDefinition type=\"t\"/></extensionElements></scriptTask>")},
    });
}

TEST(ActivityFaults, processes_and_sub_processes_begin_and_end) {
    const std::string from_x = "<sequenceFlow id=\"f2\" sourceRef=\"x\" targetRef=\"e\"/><endEvent id=\"e\"/>";
    const std::string inner_end = "<sequenceFlow id=\"g\" sourceRef=\"i\" targetRef=\"j\"/><endEvent id=\"j\"/>";
    expect_faults({
        {"no-start-event", "p", file_of("¶<process id=\"p\" isExecutable=\"true\"/>")},
        {"several-start-events", "i",
         process_of(start_and_end + "¶<startEvent id=\"i\"/><sequenceFlow id=\"g\" "
                                    "sourceRef=\"i\" targetRef=\"e\"/>")},
        {"no-end-event", "p",
         file_of("¶<process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"/><sequenceFlow "
                 "id=\"f\" sourceRef=\"s\" targetRef=\"t\"/><task id=\"t\"/></process>")},
        {"no-start-event", "x", around("¶<subProcess id=\"x\"/>")},
        {"trigger-not-allowed", "i",
         around("<subProcess id=\"x\">¶<startEvent id=\"i\"><signalEventDefinition signalRef=\"sg\"/></startEvent>" +
                    inner_end + "</subProcess>",
                "<signal id=\"sg\" name=\"n\"/>")},
        {"incoming-not-allowed", "es",
         process_of(start_and_end +
                    "¶<subProcess id=\"es\" triggeredByEvent=\"true\"><startEvent id=\"i\">"
                    "<errorEventDefinition/></startEvent>" +
                    inner_end +
                    "</subProcess>"
                    "<sequenceFlow id=\"h\" sourceRef=\"s\" targetRef=\"es\"/>")},
    });
}

TEST(ActivityFaults, calls_say_which_process) {
    expect_faults({
        {"call-without-process", "x", around("¶<callActivity id=\"x\"/>")},
        {"call-without-start", "x",
         around("¶<callActivity id=\"x\" calledElement=\"q\"/>", "<process id=\"q\"><task id=\"t\"/></process>")},
        {"not-executable", "x",
         extended("callActivity", "<zeebe:calledElement processId=\"q\" bindingType=\"¶deployment\"/>")},
    });
}

TEST(ActivityFaults, loops_say_over_what) {
    expect_faults({
        {"loop-without-collection", "x", task_with("¶<multiInstanceLoopCharacteristics/>")},
        {"bad-cardinality", "x",
         task_with("<multiInstanceLoopCharacteristics>¶<loopCardinality>-1</loopCardinality>"
                   "</multiInstanceLoopCharacteristics>")},
        {"loop-with-two-counts", "x",
         task_with("¶<multiInstanceLoopCharacteristics><extensionElements><zeebe:loopCharacteristics "
                   "inputCollection=\"=a\"/></extensionElements><loopCardinality>3</loopCardinality>"
                   "</multiInstanceLoopCharacteristics>")},
        {"loop-output", "x",
         task_with("<multiInstanceLoopCharacteristics><extensionElements>¶<zeebe:loopCharacteristics "
                   "inputCollection=\"=a\" outputCollection=\"r\"/></extensionElements>"
                   "</multiInstanceLoopCharacteristics>")},
        {"variable-name", "x", looped("inputCollection=\"=a\" inputElement=\"¶a b\"", "")},
    });
}

TEST(ActivityFaults, mappings_have_sources_and_targets) {
    const auto mapped = [](const std::string& entry) {
        return extended("task", "<zeebe:ioMapping>" + entry + "</zeebe:ioMapping>");
    };
    expect_faults({
        {"mapping-target", "x", mapped("<zeebe:input source=\"=a\" target=\"¶a..b\"/>")},
        {"mapping-target", "x", mapped("<zeebe:output source=\"=a\" target=\"¶1a\"/>")},
        {"mapping-target", "x", mapped("¶<zeebe:output source=\"=a\"/>")},
        {"missing-attribute", "x", mapped("¶<zeebe:input target=\"a\"/>")},
    });
}

TEST(ActivityFaults, feel_is_blamed_where_it_stands_in_the_file) {
    expect_faults({
        {"feel", "x",
         extended("task",
                  "<zeebe:ioMapping><zeebe:input source=\"=1 + ¶)\" target=\"a\"/>"
                  "</zeebe:ioMapping>")},
        {"feel", "x",
         extended("task",
                  "<zeebe:ioMapping><zeebe:input source=\"= &quot;措施&quot; + ¶)\" target=\"a\"/>"
                  "</zeebe:ioMapping>")},
        {"feel", "x", around("<scriptTask id=\"x\"><script>\n  1 +\n  ¶)</script></scriptTask>")},
        {"feel", "x", around("<scriptTask id=\"x\"><script><![CDATA[1 + ¶)]]></script></scriptTask>")},
    });
}

TEST(ActivityFaults, who_else_is_told_is_named_and_of_what_one_can_be_told) {
    const auto told = [](const std::string& properties) {
        return around("¶<userTask id=\"x\"><extensionElements><zeebe:properties>" + properties +
                      "</zeebe:properties></extensionElements></userTask>");
    };
    const std::string whom = "<zeebe:property name=\"baton.notify\" value=\"gov_office\"/>";
    const std::string late = "<zeebe:property name=\"baton.notifyOf\" value=\"overdue, due-soon\"/>";
    expect_among({
        {"bad-notify", "x", told(late)},
        {"bad-notify", "x", told(whom + "<zeebe:property name=\"baton.notifyOf\" value=\"late\"/>")},
    });
    expect_silence("bad-notify", told(whom + late));
    expect_silence("bad-notify", told(whom));
}

TEST(ActivityFaults, a_user_task_of_nobody_is_warned_of) {
    expect_warnings({{"task-without-owner", "x", around("¶<userTask id=\"x\"/>")}});
    EXPECT_TRUE(warnings_of(extended("userTask", "<baton:task department=\"d\"/>")).empty());
}

}  // namespace baton::bpmn::testing
