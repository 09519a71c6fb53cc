// References, sequence flows, gateways and pools.
#include <gtest/gtest.h>

#include "tests/unit/bpmn/files.hpp"

namespace baton::bpmn::testing {
namespace {

// A start event, this gateway `g`, and these flows out of it to the end events a and b.
std::string split(const std::string& gateway, const std::string& flows) {
    return process_of("<startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"g\"/>\n" + gateway +
                      "\n" + flows + "\n<endEvent id=\"a\"/><endEvent id=\"b\"/>");
}

std::string flow(const std::string& id, const std::string& target, const std::string& content = "") {
    return "<sequenceFlow id=\"" + id + "\" sourceRef=\"g\" targetRef=\"" + target + "\">" + content +
           "</sequenceFlow>\n";
}

const std::string asks = "<conditionExpression>= n &gt; 1</conditionExpression>";

std::string pools(const std::string& message_flow) {
    return file_of("<collaboration id=\"c\"><participant id=\"P\" processRef=\"p\"/><participant id=\"Q\"/>\n" +
                   message_flow + "</collaboration>\n<process id=\"p\" isExecutable=\"true\">" + start_and_end +
                   "</process>");
}

}  // namespace

TEST(FlowFaults, references_lead_to_what_they_name) {
    expect_faults({
        {"unresolved-reference", "f",
         process_of("<startEvent id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"¶nobody\"/>"
                    "<sequenceFlow id=\"g\" sourceRef=\"s\" targetRef=\"e\"/><endEvent id=\"e\"/>")},
        {"flow-without-end", "f",
         process_of("<startEvent id=\"s\"/>¶<sequenceFlow id=\"f\" sourceRef=\"s\"/>"
                    "<sequenceFlow id=\"g\" sourceRef=\"s\" targetRef=\"e\"/>"
                    "<endEvent id=\"e\"/>")},
        {"flow-to-no-node", "g",
         process_of(start_and_end + "<dataObject id=\"o\"/>"
                                    "<sequenceFlow id=\"g\" sourceRef=\"s\" targetRef=\"¶o\"/>")},
        {"unresolved-reference", "g",
         split("<exclusiveGateway id=\"g\" default=\"¶f1\"/>", flow("f2", "a", asks) + flow("f3", "b", asks))},
        {"unresolved-reference", "ls",
         process_of("<laneSet id=\"ls\"><lane>¶<flowNodeRef>nobody</flowNodeRef></lane></laneSet>" + start_and_end)},
        {"unresolved-reference", "x", around("<receiveTask id=\"x\" messageRef=\"¶m\"/>")},
        {"unresolved-reference", "x",
         around("<intermediateCatchEvent id=\"x\"><signalEventDefinition signalRef=\"¶m\"/></intermediateCatchEvent>")},
    });
}

TEST(FlowFaults, flows_stay_in_their_process) {
    const std::string inside =
        "<startEvent id=\"i\"/><sequenceFlow id=\"g\" sourceRef=\"i\" targetRef=\"j\"/>"
        "<endEvent id=\"j\"/>";
    expect_faults({
        {"flow-crosses-scope", "h",
         around("<subProcess id=\"x\">" + inside +
                "<task id=\"k\"/><sequenceFlow id=\"l\" "
                "sourceRef=\"i\" targetRef=\"k\"/></subProcess>\n¶<sequenceFlow id=\"h\" "
                "sourceRef=\"k\" targetRef=\"e\"/>")},
        {"flow-leaves-pool", "g",
         file_of("<process id=\"p\" isExecutable=\"true\">" + start_and_end +
                 "<sequenceFlow id=\"g\" sourceRef=\"s\" targetRef=\"¶t\"/></process><process id=\"q\"><task "
                 "id=\"t\"/></process>")},
    });
}

TEST(FlowFaults, conditions_stand_where_they_are_asked) {
    expect_faults({
        {"condition-on-default-flow", "f2",
         split("<exclusiveGateway id=\"g\" default=\"f2\"/>", flow("f2", "a", "¶" + asks) + flow("f3", "b", asks))},
        {"condition-not-allowed", "f2",
         split("<parallelGateway id=\"g\"/>", flow("f2", "a", "¶" + asks) + flow("f3", "b"))},
        {"single-conditional-flow", "f2",
         process_of("<startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"g\"/><task id=\"g\"/>" +
                    flow("f2", "a", "¶" + asks) + "<endEvent id=\"a\"/>")},
        {"flow-without-condition", "f3",
         split("<exclusiveGateway id=\"g\"/>", flow("f2", "a", asks) + "¶" + flow("f3", "b"))},
        {"empty-expression", "f2",
         split("<exclusiveGateway id=\"g\" default=\"f3\"/>",
               flow("f2", "a", "¶<conditionExpression> </conditionExpression>") + flow("f3", "b"))},
    });
}

TEST(FlowFaults, flows_are_listed_as_they_are) {
    expect_faults({
        {"flow-list", "x", task_with("¶<incoming>f2</incoming>")},
        {"flow-list", "x", task_with("¶<outgoing>nothing</outgoing>")},
    });
}

TEST(FlowFaults, nodes_have_the_flows_that_they_need_and_no_others) {
    expect_faults({
        {"incoming-not-allowed", "s",
         process_of("¶" + start_and_end +
                    "<task id=\"t\"/><sequenceFlow id=\"g\" sourceRef=\"t\" targetRef=\"s\"/>"
                    "<sequenceFlow id=\"h\" sourceRef=\"s\" targetRef=\"t\"/>")},
        {"outgoing-not-allowed", "e",
         process_of(
             "<startEvent id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"e\"/>¶<endEvent id=\"e\"/>"
             "<task id=\"t\"/><sequenceFlow id=\"g\" sourceRef=\"e\" targetRef=\"t\"/>")},
        {"no-incoming", "t", process_of(start_and_end + "¶<task id=\"t\"/>")},
        {"no-outgoing", "t",
         process_of(start_and_end + "<sequenceFlow id=\"g\" sourceRef=\"s\" targetRef=\"t\"/>"
                                    "¶<parallelGateway id=\"t\"/>")},
    });
}

TEST(FlowFaults, gateways_are_what_they_say) {
    expect_faults({
        {"gateway-direction", "g",
         split("<parallelGateway id=\"g\" gatewayDirection=\"¶Converging\"/>", flow("f2", "a") + flow("f3", "b"))},
        {"event-gateway-target", "a",
         process_of("<startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"g\"/>"
                    "<eventBasedGateway id=\"g\"/>" +
                    flow("f2", "a") + flow("f3", "t") +
                    "¶<endEvent id=\"a\"/><intermediateCatchEvent id=\"t\"><timerEventDefinition><timeDuration>PT1H"
                    "</timeDuration></timerEventDefinition></intermediateCatchEvent>"
                    "<sequenceFlow id=\"f4\" sourceRef=\"t\" targetRef=\"b\"/><endEvent id=\"b\"/>")},
        {"event-gateway-target", "g",
         process_of("<startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"g\"/>"
                    "¶<eventBasedGateway id=\"g\"/>" +
                    flow("f3", "t") +
                    "<intermediateCatchEvent id=\"t\"><timerEventDefinition><timeDuration>PT1H"
                    "</timeDuration></timerEventDefinition></intermediateCatchEvent>"
                    "<sequenceFlow id=\"f4\" sourceRef=\"t\" targetRef=\"b\"/><endEvent id=\"b\"/>")},
    });
}

TEST(FlowFaults, message_flows_go_between_pools) {
    expect_faults({
        {"unresolved-reference", "m", pools("<messageFlow id=\"m\" sourceRef=\"Q\" targetRef=\"¶nobody\"/>")},
        {"message-flow-end", "m", pools("<messageFlow id=\"m\" sourceRef=\"Q\" targetRef=\"¶f\"/>")},
        {"message-flow-end", "m", pools("<messageFlow id=\"m\" sourceRef=\"Q\" targetRef=\"¶s\"/>")},
        {"message-flow-within-pool", "m", pools("¶<messageFlow id=\"m\" sourceRef=\"P\" targetRef=\"P\"/>")},
        {"unresolved-reference", "P2", pools("<participant id=\"P2\" processRef=\"¶nowhere\"/>")},
    });
}

TEST(FlowFaults, doubtful_graphs_are_warned_of) {
    expect_warnings({
        {"no-default-flow", "g", split("¶<exclusiveGateway id=\"g\"/>", flow("f2", "a", asks) + flow("f3", "b", asks))},
        {"gateway-without-choice", "x", around("¶<parallelGateway id=\"x\"/>")},
        {"implicit-end", "t",
         process_of(start_and_end + "<sequenceFlow id=\"g\" sourceRef=\"s\" targetRef=\"t\"/>"
                                    "¶<task id=\"t\"/>")},
        {"possible-deadlock", "j",
         process_of("<startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"g\"/>"
                    "<exclusiveGateway id=\"g\" default=\"f3\"/>" +
                    flow("f2", "j", asks) + flow("f3", "j") +
                    "¶<parallelGateway id=\"j\"/><sequenceFlow id=\"f4\" sourceRef=\"j\" targetRef=\"a\"/>"
                    "<endEvent id=\"a\"/>")},
        {"endless", "x",
         process_of(start_and_end + "<sequenceFlow id=\"g\" sourceRef=\"s\" targetRef=\"x\"/>"
                                    "¶<task id=\"x\"/><sequenceFlow id=\"h\" sourceRef=\"x\" targetRef=\"y\"/>"
                                    "<task id=\"y\"/><sequenceFlow id=\"i\" sourceRef=\"y\" targetRef=\"x\"/>")},
        {"unreachable", "x",
         process_of(start_and_end + "¶<task id=\"x\"/><sequenceFlow id=\"h\" sourceRef=\"x\" "
                                    "targetRef=\"x\"/><sequenceFlow id=\"i\" sourceRef=\"x\" targetRef=\"e\"/>")},
    });
}

}  // namespace baton::bpmn::testing
