// Standard loops, quantities, complex gateways, ad-hoc sub-processes, compensation and cancelling.
#include <gtest/gtest.h>

#include "tests/unit/bpmn/files.hpp"

namespace baton::bpmn::testing {
namespace {

const std::string handler = R"(<task id="h" isForCompensation="true"/>)";
const std::string association = R"(<association id="as" sourceRef="b" targetRef="h"/>)";
const std::string undo = "<boundaryEvent id=\"b\" attachedToRef=\"x\"><compensateEventDefinition/></boundaryEvent>";

// A start event, the sub-process `x` with this in it, and an end event.
std::string within(const std::string& kind, const std::string& content, const std::string& beside = {}) {
    return around("<" + kind + " id=\"x\">" + content + "</" + kind + ">" + beside);
}

}  // namespace

TEST(LoopFaults, a_standard_loop_ends) {
    expect_faults({
        {"loop-without-end", "x", task_with("¶<standardLoopCharacteristics/>")},
        {"bad-attribute", "x",
         task_with("<standardLoopCharacteristics loopMaximum=\"¶-1\"><loopCondition>true</loopCondition>"
                   "</standardLoopCharacteristics>")},
        {"bad-attribute", "x",
         task_with("<standardLoopCharacteristics testBefore=\"¶maybe\"><loopCondition>true</loopCondition>"
                   "</standardLoopCharacteristics>")},
        {"empty-expression", "x",
         task_with("<standardLoopCharacteristics>¶<loopCondition></loopCondition></standardLoopCharacteristics>")},
        {"two-loops", "x",
         task_with("¶<standardLoopCharacteristics loopMaximum=\"2\"/><multiInstanceLoopCharacteristics>"
                   "<loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics>")},
    });
}

TEST(LoopFaults, quantities_are_whole_numbers_from_one) {
    expect_faults({
        {"bad-attribute", "x", around("<task id=\"x\" startQuantity=\"¶0\"/>")},
        {"bad-attribute", "x", around("<task id=\"x\" completionQuantity=\"¶two\"/>")},
    });
    const auto process = read_one(around("<task id=\"x\" startQuantity=\"2\" completionQuantity=\"3\"/>"));
    EXPECT_EQ(process->element(process->find("x")).start_quantity, 2U);
    EXPECT_EQ(process->element(process->find("x")).completion_quantity, 3U);
}

TEST(GatewayFaults, a_complex_join_says_for_which_tokens_it_waits) {
    const std::string body =
        R"(<startEvent id="s"/><parallelGateway id="f"/><task id="a"/><task id="b"/><task id="c"/><endEvent id="e"/>
        <sequenceFlow id="f1" sourceRef="s" targetRef="f"/><sequenceFlow id="f2" sourceRef="f" targetRef="a"/>
        <sequenceFlow id="f3" sourceRef="f" targetRef="b"/><sequenceFlow id="f4" sourceRef="a" targetRef="x"/>
        <sequenceFlow id="f5" sourceRef="b" targetRef="x"/><sequenceFlow id="f6" sourceRef="x" targetRef="c"/>
        <sequenceFlow id="f7" sourceRef="c" targetRef="e"/>)";
    expect_faults({{"complex-without-activation", "x", process_of(body + "¶<complexGateway id=\"x\"/>")}});
    EXPECT_TRUE(faults_of(process_of(body + "<complexGateway id=\"x\"><activationCondition>activationCount &gt; 0"
                                            "</activationCondition></complexGateway>"))
                    .empty());
}

TEST(AdHocFaults, what_is_in_it_is_chosen) {
    expect_faults({
        {"ad-hoc-without-activity", "x", around("¶<adHocSubProcess id=\"x\"/>")},
        {"ad-hoc-start-or-end", "i",
         within("adHocSubProcess",
                "¶<startEvent id=\"i\"/><task id=\"t\"/><sequenceFlow id=\"g\" sourceRef=\"i\" "
                "targetRef=\"t\"/>")},
        {"bad-attribute", "x",
         around("<adHocSubProcess id=\"x\" ordering=\"¶Any\"><task id=\"t\"/></adHocSubProcess>")},
        {"turn-in-parallel", "x",
         around("¶<adHocSubProcess id=\"x\"><extensionElements><baton:adHoc next=\"=turn\"/></extensionElements>"
                "<task id=\"t\"/></adHocSubProcess>")},
    });
    EXPECT_TRUE(warnings_of(within("adHocSubProcess", "<task id=\"t\"/>")).empty());
}

TEST(CompensationFaults, an_activity_is_undone_by_another_that_is_made_for_it) {
    expect_faults({
        {"compensation-without-handler", "b",
         around("<task id=\"x\"/>¶<boundaryEvent id=\"b\" attachedToRef=\"x\"><compensateEventDefinition/>"
                "</boundaryEvent>")},
        {"two-compensations", "b2",
         around("<task id=\"x\"/>" + undo + handler + association +
                "¶<boundaryEvent id=\"b2\" attachedToRef=\"x\"><compensateEventDefinition/></boundaryEvent>")},
        {"outgoing-not-allowed", "b",
         around("<task id=\"x\"/>¶" + undo + handler + association +
                "<sequenceFlow id=\"o\" sourceRef=\"b\" targetRef=\"e\"/>")},
        {"outgoing-not-allowed", "h",
         around("<task id=\"x\"/>" + undo + "¶" + handler + association +
                "<sequenceFlow id=\"o\" sourceRef=\"h\" targetRef=\"e\"/>")},
    });
    EXPECT_TRUE(warnings_of(around("<task id=\"x\"/>" + undo + handler + association)).empty());
    expect_warnings({{"unreachable", "h", around("<task id=\"x\"/>¶" + handler)}});
}

TEST(CompensationFaults, a_throw_names_an_activity_beside_it) {
    const auto thrown = [](const std::string& activity) {
        return around("¶<intermediateThrowEvent id=\"x\"><compensateEventDefinition activityRef=\"" + activity +
                      "\"/></intermediateThrowEvent><task id=\"t\"/><sequenceFlow id=\"g\" sourceRef=\"s\" "
                      "targetRef=\"t\"/><sequenceFlow id=\"h\" sourceRef=\"t\" targetRef=\"e\"/>");
    };
    expect_faults({{"compensation-activity", "x", thrown("nobody")}, {"compensation-activity", "x", thrown("s")}});
    expect_warnings({{"nothing-to-undo", "x", thrown("t")}});
}

TEST(CompensationFaults, only_a_transaction_is_cancelled) {
    const std::string stop = "<endEvent id=\"e2\"><cancelEventDefinition/></endEvent>";
    const std::string to_stop = "<sequenceFlow id=\"f3\" sourceRef=\"s\" targetRef=\"e2\"/>";
    const std::string on_x = "id=\"b\" attachedToRef=\"¶x\"";
    const std::string leads = "<sequenceFlow id=\"o\" sourceRef=\"b\" targetRef=\"e\"/>";
    expect_faults({
        {"cancel-outside-transaction", "e2", around("<task id=\"x\"/>¶" + stop + to_stop)},
        {"cancel-outside-transaction", "b",
         within("subProcess", inside_a_sub_process,
                "<boundaryEvent " + on_x + "><cancelEventDefinition/></boundaryEvent>" + leads)},
        {"non-interrupting-cancel", "b",
         within("transaction", inside_a_sub_process,
                "<boundaryEvent id=\"b\" attachedToRef=\"x\" cancelActivity=\"¶false\"><cancelEventDefinition/>"
                "</boundaryEvent>" +
                    leads)},
    });
    const std::string cancels =
        R"(<startEvent id="i"/><sequenceFlow id="g" sourceRef="i" targetRef="j"/><endEvent id="j">)"
        "<cancelEventDefinition/></endEvent>";
    expect_warnings({{"cancel-leads-nowhere", "x", around("¶<transaction id=\"x\">" + cancels + "</transaction>")}});
}

}  // namespace baton::bpmn::testing
