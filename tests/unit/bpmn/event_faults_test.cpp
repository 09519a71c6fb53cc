// Events: positions (BPMN 2.0.2 table 10.93), messages, timers, codes, links.
#include <algorithm>
#include <gtest/gtest.h>

#include "tests/unit/bpmn/files.hpp"

namespace baton::bpmn::testing {
namespace {

std::string caught(const std::string& definition) {
    return around("¶<intermediateCatchEvent id=\"x\">" + definition + "</intermediateCatchEvent>");
}

std::string timer(const std::string& time) { return "<timerEventDefinition>" + time + "</timerEventDefinition>"; }

// Task `t` with this on its border; the events on the border lead to `late`.
std::string bordered(const std::string& events, const std::string& beside = "") {
    return process_of(
        "<startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"t\"/><task id=\"t\"/>"
        "<sequenceFlow id=\"f2\" sourceRef=\"t\" targetRef=\"e\"/><endEvent id=\"e\"/>\n" +
            events + "\n<sequenceFlow id=\"f3\" sourceRef=\"b\" targetRef=\"late\"/><endEvent id=\"late\"/>",
        beside);
}

std::string on_event(const std::string& start) {
    return process_of(start_and_end + "\n<subProcess id=\"es\" triggeredByEvent=\"true\">" + start +
                      "<sequenceFlow id=\"g\" sourceRef=\"i\" targetRef=\"j\"/><endEvent id=\"j\"/></subProcess>");
}

std::string ended_by(const std::string& event, const std::string& beside = "") {
    return process_of("<startEvent id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"e\"/>\n" + event,
                      beside);
}

}  // namespace

TEST(EventFaults, triggers_stand_where_the_standard_has_them) {
    expect_faults({
        {"event-without-trigger", "x", around("¶<intermediateCatchEvent id=\"x\"/>")},
        {"event-without-trigger", "b", bordered("¶<boundaryEvent id=\"b\" attachedToRef=\"t\"/>")},
        {"event-without-trigger", "i", on_event("¶<startEvent id=\"i\"/>")},
        {"trigger-not-allowed", "x", caught("<errorEventDefinition/>")},
        {"trigger-not-allowed", "b",
         bordered("¶<boundaryEvent id=\"b\" attachedToRef=\"t\"><terminateEventDefinition/></boundaryEvent>")},
        {"trigger-not-allowed", "s",
         process_of("¶<startEvent id=\"s\"><errorEventDefinition/></startEvent>"
                    "<sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"e\"/><endEvent id=\"e\"/>")},
        {"trigger-not-allowed", "e",
         ended_by("¶<endEvent id=\"e\">" + timer("<timeDuration>PT1H</timeDuration>") + "</endEvent>")},
        {"condition-without-text", "x", caught("<conditionalEventDefinition/>")},
        {"empty-expression", "x",
         around("<intermediateCatchEvent id=\"x\"><conditionalEventDefinition>¶<condition/>"
                "</conditionalEventDefinition></intermediateCatchEvent>")},
    });
}

TEST(EventFaults, each_definition_of_a_multiple_event_keeps_the_rules_of_its_position) {
    const std::string hour = timer("<timeDuration>PT1H</timeDuration>");
    const auto several = [](const std::string& definitions, const std::string& attributes = "") {
        return around("<intermediateCatchEvent id=\"x\" " + attributes + ">" + definitions +
                      "</intermediateCatchEvent>");
    };
    const std::string both = "<boundaryEvent id=\"b\" attachedToRef=\"t\" parallelMultiple=\"true\">" + hour;
    expect_faults({
        {"trigger-not-allowed", "x", several(hour + "¶<errorEventDefinition/>")},
        {"trigger-not-combined", "x", several(hour + "¶<linkEventDefinition name=\"L\"/>")},
        {"trigger-not-combined", "b", bordered(both + "¶<errorEventDefinition/></boundaryEvent>")},
        {"timer-without-time", "x", several(hour + "¶" + timer(""))},
        {"timer-text", "x", several(hour + timer("<timeDuration>¶soon</timeDuration>"))},
        {"signal-without-name", "x", several(hour + "¶<signalEventDefinition/>", "parallelMultiple=\"true\"")},
        {"bad-attribute", "x", several(hour + hour, "parallelMultiple=\"¶perhaps\"")},
        {"event-definition-owned", "x",
         several("<timerEventDefinition id=\"own\"><timeDuration>PT1H</timeDuration></timerEventDefinition>"
                 "¶<eventDefinitionRef>own</eventDefinitionRef>")},
        {"unresolved-reference", "x", several(hour + "<eventDefinitionRef>¶nothing</eventDefinitionRef>")},
    });
}

TEST(EventFaults, what_begins_a_case_has_nothing_before_it) {
    const std::string message = "<message id=\"m\" name=\"answer\"/>";
    const std::string task = "<receiveTask id=\"r\" messageRef=\"m\" instantiate=\"true\"/>";
    const std::string to_end = "<sequenceFlow id=\"o\" sourceRef=\"r\" targetRef=\"e\"/><endEvent id=\"e\"/>";
    const auto gateway = [](const std::string& attributes) {
        const std::string two =
            "<sequenceFlow id=\"o1\" sourceRef=\"x\" targetRef=\"t1\"/><intermediateCatchEvent "
            "id=\"t1\"><signalEventDefinition signalRef=\"g\"/></intermediateCatchEvent>"
            "<sequenceFlow id=\"o3\" sourceRef=\"t1\" targetRef=\"e\"/>";
        return around("<eventBasedGateway id=\"x\" " + attributes + "/>" + two, "<signal id=\"g\" name=\"g\"/>");
    };
    expect_faults({
        {"instantiate-with-incoming", "i",
         process_of(task + "<task id=\"t\"/>¶<sequenceFlow id=\"i\" sourceRef=\"t\" targetRef=\"r\"/>" +
                        "<startEvent id=\"s\"/><sequenceFlow id=\"j\" sourceRef=\"s\" targetRef=\"t\"/>" + to_end,
                    message)},
        {"instantiate-within", "r",
         around("<subProcess id=\"x\"><startEvent id=\"s2\"/><sequenceFlow id=\"i\" sourceRef=\"s2\" targetRef=\"r\"/>"
                "<receiveTask id=\"r\" messageRef=\"m\" instantiate=\"¶true\"/>"
                "<sequenceFlow id=\"o\" sourceRef=\"r\" targetRef=\"e2\"/><endEvent id=\"e2\"/></subProcess>",
                message)},
    });
    EXPECT_EQ(faults_of(process_of(task + to_end, message)), std::vector<Fault>{});
    const auto found = faults_of(gateway("eventGatewayType=\"Parallel\""));
    EXPECT_TRUE(std::any_of(found.begin(), found.end(),
                            [](const Fault& fault) { return fault.rule == "parallel-event-gateway"; }));
}

TEST(EventFaults, a_message_flow_connects_one_message) {
    const auto pools = [](const std::string& flow) {
        return file_of(
            "<message id=\"a\" name=\"a\"/><message id=\"b\" name=\"b\"/><collaboration id=\"c\">"
            "<participant id=\"p1\" processRef=\"p\"/><participant id=\"p2\" processRef=\"q\"/>" +
            flow +
            "</collaboration><process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"/><sequenceFlow id=\"f\" "
            "sourceRef=\"s\" targetRef=\"e\"/><endEvent id=\"e\"><messageEventDefinition messageRef=\"a\"/></endEvent>"
            "</process><process id=\"q\" isExecutable=\"true\"><startEvent id=\"s2\"><messageEventDefinition "
            "messageRef=\"b\"/></startEvent><sequenceFlow id=\"f2\" sourceRef=\"s2\" targetRef=\"e2\"/>"
            "<endEvent id=\"e2\"/></process>");
    };
    expect_faults({
        {"message-flow-mismatch", "m", pools("¶<messageFlow id=\"m\" sourceRef=\"e\" targetRef=\"s2\"/>")},
        {"message-flow-mismatch", "m",
         pools("¶<messageFlow id=\"m\" sourceRef=\"e\" targetRef=\"p2\" messageRef=\"b\"/>")},
    });
}

TEST(EventFaults, errors_interrupt_and_have_codes) {
    expect_faults({
        {"non-interrupting-error", "b",
         bordered("<boundaryEvent id=\"b\" attachedToRef=\"t\" cancelActivity=\"¶false\"><errorEventDefinition/>"
                  "</boundaryEvent>")},
        {"non-interrupting-error", "i",
         on_event("<startEvent id=\"i\" isInterrupting=\"¶false\"><errorEventDefinition/></startEvent>")},
        {"error-without-code", "e", ended_by("¶<endEvent id=\"e\"><errorEventDefinition/></endEvent>")},
        {"escalation-without-code", "e", ended_by("¶<endEvent id=\"e\"><escalationEventDefinition/></endEvent>")},
        {"caught-twice", "c",
         bordered("<boundaryEvent id=\"b\" attachedToRef=\"t\"><errorEventDefinition/></boundaryEvent>"
                  "¶<boundaryEvent id=\"c\" attachedToRef=\"t\"><errorEventDefinition/></boundaryEvent>"
                  "<sequenceFlow id=\"f4\" sourceRef=\"c\" targetRef=\"late\"/>")},
        {"signal-without-name", "x", caught("<signalEventDefinition/>")},
    });
}

TEST(EventFaults, boundary_events_stand_on_activities_beside_them) {
    const std::string waits = timer("<timeDuration>PT1H</timeDuration>") + "</boundaryEvent>";
    expect_faults({
        {"unresolved-reference", "b", bordered("<boundaryEvent id=\"b\" attachedToRef=\"¶nobody\">" + waits)},
        {"boundary-host", "b", bordered("<boundaryEvent id=\"b\" attachedToRef=\"¶s\">" + waits)},
        {"no-outgoing", "c",
         bordered("<boundaryEvent id=\"b\" attachedToRef=\"t\">" + waits +
                  "¶<boundaryEvent id=\"c\" attachedToRef=\"t\">" + waits)},
        {"incoming-not-allowed", "b",
         bordered("¶<boundaryEvent id=\"b\" attachedToRef=\"t\">" + waits +
                  "<sequenceFlow id=\"f4\" sourceRef=\"t\" targetRef=\"b\"/>")},
    });
}

TEST(EventFaults, messages_have_names_and_keys) {
    const std::string reference = "<messageEventDefinition messageRef=\"m\"/></intermediateCatchEvent>";
    const std::string catching = "¶<intermediateCatchEvent id=\"x\">" + reference;
    expect_faults({
        {"message-without-name", "x", caught("<messageEventDefinition/>")},
        {"message-without-name", "x", around(catching, "<message id=\"m\"/>")},
        {"message-without-name", "x", around("¶<sendTask id=\"x\"/>")},
        {"message-without-name", "e", ended_by("¶<endEvent id=\"e\"><messageEventDefinition/></endEvent>")},
        {"unresolved-reference", "x",
         around("<sendTask id=\"x\" messageRef=\"¶n\"><extensionElements><zeebe:taskDefinition type=\"t\"/>"
                "</extensionElements></sendTask>")},
    });
    expect_warnings({
        {"message-without-key", "x", around(catching, "<message id=\"m\" name=\"answer\"/>")},
        {"message-without-key", "x",
         around("¶<receiveTask id=\"x\" messageRef=\"m\"/>", "<message id=\"m\" name=\"answer\"/>")},
    });
}

TEST(EventFaults, a_message_carries_what_its_key_is_read_from) {
    const std::string message =
        "<message id=\"m\" name=\"answer\"/><correlationProperty id=\"k\"><correlationPropertyRetrievalExpression "
        "messageRef=\"m\"><messagePath>=case.no</messagePath></correlationPropertyRetrievalExpression>"
        "</correlationProperty>";
    const auto sends = [&](const std::string& target) {
        return around(
            "¶<sendTask id=\"x\" messageRef=\"m\"><extensionElements><zeebe:ioMapping><zeebe:input "
            "source=\"=1\" target=\"" +
                target + "\"/></zeebe:ioMapping></extensionElements></sendTask>",
            message);
    };
    expect_warnings({
        {"message-content-without-key", "x", around("¶<sendTask id=\"x\" messageRef=\"m\"/>", message)},
        {"message-content-without-key", "x",
         around("¶<intermediateThrowEvent id=\"x\"><messageEventDefinition messageRef=\"m\"/></intermediateThrowEvent>",
                message)},
    });
    expect_among({{"message-content-without-key", "x", sends("no")}});
    expect_silence("message-content-without-key", sends("case.no"));
}

TEST(EventFaults, timers_say_when_in_one_way_that_can_be_read) {
    const std::string open = "<intermediateCatchEvent id=\"x\">";
    const std::string close = "</intermediateCatchEvent>";
    const auto text = [&](const std::string& time) { return around(open + timer(time) + close); };
    expect_faults({
        {"timer-without-time", "x", caught(timer(""))},
        {"timer-with-two-times", "x",
         caught(timer("<timeDate>2026-11-23</timeDate><timeDuration>PT1H</timeDuration>"))},
        {"timer-text", "x", text("<timeDuration>¶soon</timeDuration>")},
        {"timer-text", "x", text("<timeDuration>¶-PT1H</timeDuration>")},
        {"timer-text", "x", text("<timeDuration>¶PT</timeDuration>")},
        {"timer-text", "x", text("<timeDate>¶2026-13-01</timeDate>")},
        {"timer-text", "x", text("<timeCycle>¶R3</timeCycle>")},
        {"timer-text", "x", text("<timeCycle>¶R3/PT0S</timeCycle>")},
        {"missing-attribute", "x",
         text("<extensionElements>¶<baton:deadline/></extensionElements><timeDuration>PT1H"
              "</timeDuration>")},
        {"timer-without-time", "s",
         process_of("¶<startEvent id=\"s\"><extensionElements><baton:deadline rule=\"r\"/></extensionElements>" +
                    timer("") +
                    "</startEvent><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"e\"/>"
                    "<endEvent id=\"e\"/>")},
    });
}

TEST(EventFaults, links_meet) {
    const auto link = [](const std::string& tag, const std::string& id) {
        return "<" + tag + " id=\"" + id + "\"><linkEventDefinition name=\"" + "L" + "\"/></" + tag + ">";
    };
    const std::string to_throw = start_and_end + "<sequenceFlow id=\"g\" sourceRef=\"s\" targetRef=\"l\"/>";
    const std::string from_catch = "<sequenceFlow id=\"h\" sourceRef=\"c\" targetRef=\"e\"/>";
    expect_faults({
        {"link-without-target", "l", process_of(to_throw + "¶" + link("intermediateThrowEvent", "l"))},
        {"link-without-source", "c",
         process_of(start_and_end + "¶" + link("intermediateCatchEvent", "c") + from_catch)},
        {"link-with-two-targets", "k",
         process_of(to_throw + link("intermediateThrowEvent", "l") + link("intermediateCatchEvent", "c") + from_catch +
                    "¶" + link("intermediateCatchEvent", "k") +
                    "<sequenceFlow id=\"i\" sourceRef=\"k\" targetRef=\"e\"/>")},
    });
}

}  // namespace baton::bpmn::testing
