// What files become: the model of each symbol, with references resolved and FEEL parsed.
#include <gtest/gtest.h>

#include "tests/unit/bpmn/files.hpp"

namespace baton::bpmn::testing {
namespace {

template <class Symbol>
const Symbol& symbol_of(const model::ProcessDefinition& process, std::string_view id) {
    return std::get<Symbol>(process.element(process.find(id)).symbol);
}

std::vector<std::string> ids(const model::ProcessDefinition& process,
                             const std::vector<model::ElementIndex>& elements) {
    std::vector<std::string> all;
    for (const model::ElementIndex element : elements) all.push_back(process.element(element).id);
    return all;
}

}  // namespace

TEST(Read, flows_connect_elements_in_the_order_of_the_file) {
    const auto process = read_one(process_of(
        "<startEvent id=\"s\" name=\"begin\"><documentation> why </documentation></startEvent>"
        "<sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"g\"/><exclusiveGateway id=\"g\" default=\"otherwise\"/>"
        "<sequenceFlow id=\"c\" sourceRef=\"g\" targetRef=\"e\"><conditionExpression>n &gt; 1</conditionExpression>"
        "</sequenceFlow><sequenceFlow id=\"otherwise\" sourceRef=\"g\" targetRef=\"e\"/><endEvent id=\"e\"/>"));
    const model::Element& start = process->element(process->none_start());
    EXPECT_EQ(start.name, "begin");
    EXPECT_EQ(start.documentation, "why");
    EXPECT_EQ(start.line, 4U);
    const model::Element& gateway = process->element(process->find("g"));
    ASSERT_EQ(gateway.outgoing.size(), 2U);
    EXPECT_EQ(process->flow(gateway.outgoing[0]).condition.text(), "n > 1");
    EXPECT_TRUE(process->flow(gateway.outgoing[1]).is_default);
    EXPECT_EQ(process->element(process->find("e")).incoming.size(), 2U);
    EXPECT_EQ(ids(*process, process->element(0).children), (std::vector<std::string>{"s", "g", "e"}));
}

TEST(Read, a_user_task_knows_who_when_and_why) {
    const auto process = read_one(around(
        R"(<userTask id="x"><extensionElements><zeebe:userTask/><zeebe:assignmentDefinition assignee="=who" )"
        R"(candidateGroups="role:legal" candidateUsers="a,b"/><zeebe:taskSchedule followUpDate="=later"/>)"
        R"(<zeebe:priorityDefinition priority="50"/><zeebe:formDefinition formId="form"/>)"
        R"(<baton:task department="=team" legalBasis="art. 1"/><baton:deadline rule="=rule"/>)"
        R"(<baton:clock rule="r" act="extend" on="leave" reason="=why" term="10 WD" condition="=n = 1"/>)"
        R"(<zeebe:properties><zeebe:property name="a" value="b"/></zeebe:properties></extensionElements></userTask>)"));
    const auto& task = symbol_of<model::UserTask>(*process, "x");
    EXPECT_EQ(task.assignee.expression.text(), "who");
    EXPECT_EQ(task.candidate_groups.literal, "role:legal");
    EXPECT_EQ(task.department.expression.text(), "team");
    EXPECT_EQ(task.clock_rule.expression.text(), "rule");
    EXPECT_EQ(task.legal_basis, "art. 1");
    EXPECT_EQ(task.form.literal, "form");
    EXPECT_EQ(task.priority.literal, "50");
    const model::Element& element = process->element(process->find("x"));
    EXPECT_EQ(element.properties, (std::vector<std::pair<std::string, std::string>>{{"a", "b"}}));
    ASSERT_EQ(element.clock_acts.size(), 1U);
    EXPECT_EQ(element.clock_acts[0].kind, model::ClockAct::Kind::extend);
    EXPECT_EQ(element.clock_acts[0].when, model::ClockAct::When::leave);
    EXPECT_EQ(element.clock_acts[0].term.literal, "10 WD");
    EXPECT_EQ(element.clock_acts[0].condition.text(), "n = 1");
}

TEST(Read, jobs_have_types_headers_and_mappings) {
    const auto process = read_one(around(
        R"(<serviceTask id="x"><extensionElements><zeebe:taskDefinition type="http" retries="=n"/><zeebe:taskHeaders>)"
        R"(<zeebe:header key="method" value="GET"/></zeebe:taskHeaders><zeebe:ioMapping><zeebe:input source="=a.b" )"
        R"(target="c.d"/><zeebe:output source="text" target="e"/></zeebe:ioMapping></extensionElements>)"
        R"(</serviceTask>)"));
    const auto& job = symbol_of<model::ServiceTask>(*process, "x").job;
    EXPECT_EQ(job.type.literal, "http");
    EXPECT_EQ(job.retries.expression.text(), "n");
    EXPECT_EQ(job.headers.at(0).second, "GET");
    const model::Element& element = process->element(process->find("x"));
    EXPECT_EQ(element.inputs.at(0).target, "c.d");
    EXPECT_EQ(element.outputs.at(0).source.literal, "text");
    EXPECT_EQ(symbol_of<model::ServiceTask>(*read_one(around("<serviceTask id=\"x\" implementation=\"noop\"/>")), "x")
                  .job.type.literal,
              "noop");
}

TEST(Read, messages_are_correlated_by_subscription_or_by_the_standards_own_properties) {
    const std::string wait = "<receiveTask id=\"x\" messageRef=\"m\"/>";
    const auto zeebe = read_one(around(wait,
                                       "<message id=\"m\" name=\"=n\"><extensionElements><zeebe:subscription "
                                       "correlationKey=\"=key\"/></extensionElements></message>"));
    EXPECT_EQ(symbol_of<model::ReceiveTask>(*zeebe, "x").message.correlation_key.expression.text(), "key");
    EXPECT_EQ(symbol_of<model::ReceiveTask>(*zeebe, "x").message.name.expression.text(), "n");
    const auto standard = read_one(around(
        wait +
            "<correlationSubscription id=\"cs\"><correlationPropertyBinding correlationPropertyRef=\"cp\"><dataPath>= k"
            "</dataPath></correlationPropertyBinding></correlationSubscription>",
        "<message id=\"m\" name=\"n\"/><correlationProperty id=\"cp\"><correlationPropertyRetrievalExpression "
        "messageRef=\"m\"><messagePath>= key</messagePath></correlationPropertyRetrievalExpression>"
        "</correlationProperty>"));
    EXPECT_EQ(symbol_of<model::ReceiveTask>(*standard, "x").message.bound.at(0).text(), " k");
}

TEST(Read, several_event_definitions_make_one_event_in_the_order_of_the_file) {
    const auto process = read_one(
        around("<intermediateCatchEvent id=\"x\" parallelMultiple=\"true\"><signalEventDefinition signalRef=\"g\"/>"
               "<eventDefinitionRef>t</eventDefinitionRef></intermediateCatchEvent>",
               "<signal id=\"g\" name=\"go\"/><timerEventDefinition id=\"t\"><timeDuration>PT1H</timeDuration>"
               "</timerEventDefinition>"));
    const auto& trigger = symbol_of<model::IntermediateCatchEvent>(*process, "x").trigger;
    ASSERT_EQ(model::part_count(trigger), 2U);
    EXPECT_TRUE(model::is_parallel(trigger));
    ASSERT_NE(model::part_of<model::SignalTrigger>(trigger), nullptr);
    EXPECT_EQ(model::part_of<model::SignalTrigger>(trigger)->name.literal, "go");
    EXPECT_EQ(model::part_of<model::TimerTrigger>(trigger)->duration.literal, "PT1H");
}

TEST(Read, message_flows_name_what_tasks_send_and_for_whom) {
    const auto read_file = read(
        file_of("<collaboration id=\"c\"><participant id=\"p1\" processRef=\"p\"/><participant id=\"p2\" "
                "processRef=\"q\"/><messageFlow id=\"m\" sourceRef=\"x\" targetRef=\"y\"/></collaboration>"
                "<process id=\"p\" isExecutable=\"true\"><startEvent id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" "
                "targetRef=\"x\"/><sendTask id=\"x\"/><sequenceFlow id=\"g\" sourceRef=\"x\" targetRef=\"e\"/>"
                "<endEvent id=\"e\"/></process><process id=\"q\" isExecutable=\"true\"><receiveTask id=\"y\" "
                "instantiate=\"true\"/><sequenceFlow id=\"f2\" sourceRef=\"y\" targetRef=\"e2\"/>"
                "<endEvent id=\"e2\"/></process>"),
        "file.bpmn");
    ASSERT_TRUE(read_file) << (read_file ? "" : read_file.error().detail);
    const auto& sent = symbol_of<model::SendTask>(*read_file->processes[0], "x").message;
    const auto& awaited = symbol_of<model::ReceiveTask>(*read_file->processes[1], "y").message;
    EXPECT_EQ(sent.name.literal, "m");
    EXPECT_EQ(awaited.name.literal, "m");
    EXPECT_EQ(sent.receivers, std::vector<std::string>{"q"});
    EXPECT_EQ(read_file->processes[1]->triggered_starts.size(), 1U);
}

TEST(Read, keys_of_several_properties_are_found_in_message_and_case) {
    const std::string beside =
        "<message id=\"m\" name=\"n\"/><correlationProperty id=\"a\"><correlationPropertyRetrievalExpression "
        "messageRef=\"m\"><messagePath>=x</messagePath></correlationPropertyRetrievalExpression></correlationProperty>"
        "<correlationProperty id=\"b\"><correlationPropertyRetrievalExpression messageRef=\"m\"><messagePath>=y"
        "</messagePath></correlationPropertyRetrievalExpression></correlationProperty><collaboration id=\"c\">"
        "<participant id=\"pp\" processRef=\"p\"/><correlationKey id=\"k\"><correlationPropertyRef>a"
        "</correlationPropertyRef><correlationPropertyRef>b</correlationPropertyRef></correlationKey></collaboration>";
    const std::string wait = "<receiveTask id=\"x\" messageRef=\"m\"/>";
    const auto by_key = read_one(around(wait, beside));
    const auto& keys = symbol_of<model::ReceiveTask>(*by_key, "x").message.keys;
    ASSERT_EQ(keys.size(), 1U);
    EXPECT_EQ(keys[0].key, "k");
    ASSERT_EQ(keys[0].values.size(), 2U);
    EXPECT_EQ(keys[0].values[1].text(), "y");
    const auto by_context =
        read_one(around(wait + "<correlationSubscription id=\"s1\" correlationKeyRef=\"k\"><correlationPropertyBinding "
                               "correlationPropertyRef=\"b\"><dataPath>=mine</dataPath></correlationPropertyBinding>"
                               "<correlationPropertyBinding correlationPropertyRef=\"a\"><dataPath>=ours</dataPath>"
                               "</correlationPropertyBinding></correlationSubscription>",
                        beside));
    const auto& bound = symbol_of<model::ReceiveTask>(*by_context, "x").message.bound;
    ASSERT_EQ(bound.size(), 2U);
    EXPECT_EQ(bound[0].text(), "ours");
}

TEST(Read, events_know_their_triggers_and_hosts) {
    const auto process = read_one(process_of(
        "<startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"u\"/><subProcess id=\"u\">"
        "<startEvent id=\"us\"/><sequenceFlow id=\"u1\" sourceRef=\"us\" targetRef=\"ue\"/><endEvent id=\"ue\">"
        "<errorEventDefinition errorRef=\"er\"/></endEvent></subProcess><sequenceFlow id=\"f2\" sourceRef=\"u\" "
        "targetRef=\"e\"/><endEvent id=\"e\"><terminateEventDefinition/></endEvent><boundaryEvent id=\"b\" "
        "attachedToRef=\"u\" cancelActivity=\"false\"><timerEventDefinition><extensionElements><baton:deadline "
        "rule=\"r\" moment=\"yellow\"/></extensionElements></timerEventDefinition></boundaryEvent><sequenceFlow "
        "id=\"f3\" sourceRef=\"b\" targetRef=\"e\"/><subProcess id=\"v\" triggeredByEvent=\"true\"><startEvent "
        "id=\"vs\" isInterrupting=\"false\"><escalationEventDefinition escalationRef=\"es\"/></startEvent>"
        "<sequenceFlow id=\"v1\" sourceRef=\"vs\" targetRef=\"ve\"/><endEvent id=\"ve\"/></subProcess>",
        "<error id=\"er\" errorCode=\"E1\"/><escalation id=\"es\" escalationCode=\"U1\"/>"));
    const auto& thrown = std::get<model::ErrorTrigger>(symbol_of<model::EndEvent>(*process, "ue").trigger);
    EXPECT_EQ(thrown.code, "E1");
    const auto& boundary = symbol_of<model::BoundaryEvent>(*process, "b");
    EXPECT_EQ(boundary.attached_to, process->find("u"));
    EXPECT_FALSE(boundary.is_interrupting);
    EXPECT_EQ(std::get<model::TimerTrigger>(boundary.trigger).rule.literal, "r");
    EXPECT_EQ(std::get<model::TimerTrigger>(boundary.trigger).moment, model::TimerTrigger::Moment::yellow);
    EXPECT_EQ(ids(*process, process->element(process->find("u")).boundary_events), std::vector<std::string>{"b"});
    EXPECT_EQ(ids(*process, process->element(0).event_sub_processes), std::vector<std::string>{"v"});
    EXPECT_EQ(process->element(process->find("v")).start_event, process->find("vs"));
    EXPECT_EQ(process->element(process->find("u")).start_event, process->find("us"));
    EXPECT_FALSE(symbol_of<model::StartEvent>(*process, "vs").is_interrupting);
}

TEST(Read, lanes_own_what_is_in_them_and_inherit_from_outer_lanes) {
    const auto process = read_one(process_of(
        "<laneSet id=\"ls\"><lane id=\"A\"><extensionElements><baton:lane department=\"team\" role=\"clerk\"/>"
        "</extensionElements><flowNodeRef>s</flowNodeRef><flowNodeRef>e</flowNodeRef><childLaneSet id=\"c\"><lane "
        "id=\"B\"><extensionElements><baton:lane role=\"=r\"/></extensionElements><flowNodeRef>e</flowNodeRef></lane>"
        "</childLaneSet></lane></laneSet>" +
        start_and_end));
    const model::Lane& inner = process->lanes.at(process->element(process->find("e")).lane);
    EXPECT_EQ(inner.id, "B");
    EXPECT_EQ(inner.department.literal, "team");
    EXPECT_EQ(inner.role.expression.text(), "r");
    EXPECT_EQ(process->lanes.at(inner.parent).id, "A");
    EXPECT_EQ(process->lanes.at(process->element(process->find("s")).lane).id, "A");
}

TEST(Read, loops_scripts_decisions_and_calls_are_read) {
    const auto loop = read_one(
        around("<callActivity id=\"x\"><extensionElements><zeebe:calledElement processId=\"=next\" "
               "propagateAllChildVariables=\"false\"/></extensionElements><multiInstanceLoopCharacteristics "
               "isSequential=\"true\"><extensionElements><zeebe:loopCharacteristics inputCollection=\"=all\" "
               "inputElement=\"one\" outputCollection=\"results\" outputElement=\"=r\"/></extensionElements>"
               "<completionCondition>=done</completionCondition></multiInstanceLoopCharacteristics></callActivity>"));
    const auto& multi = *loop->element(loop->find("x")).loop;
    EXPECT_TRUE(multi.is_sequential);
    EXPECT_EQ(multi.input_collection.text(), "all");
    EXPECT_EQ(multi.input_element, "one");
    EXPECT_EQ(multi.output_element.text(), "r");
    EXPECT_EQ(multi.completion_condition.text(), "done");
    const auto& call = symbol_of<model::CallActivity>(*loop, "x");
    EXPECT_EQ(call.process.expression.text(), "next");
    EXPECT_TRUE(call.passes_all_variables);
    EXPECT_FALSE(call.returns_all_variables);
    const auto script = read_one(extended("scriptTask", "<zeebe:script expression=\"=1+1\" resultVariable=\"two\"/>"));
    EXPECT_EQ(symbol_of<model::ScriptTask>(*script, "x").script.text(), "1+1");
    const auto rule =
        read_one(extended("businessRuleTask", "<zeebe:calledDecision decisionId=\"=d\" resultVariable=\"r\"/>"));
    EXPECT_EQ(symbol_of<model::BusinessRuleTask>(*rule, "x").decision.expression.text(), "d");
}

TEST(Read, several_executable_processes_of_one_file_are_read) {
    const std::string content = file_of("<process id=\"p\" isExecutable=\"true\">" + start_and_end +
                                        "</process><process id=\"doc\"><task id=\"t\"/></process>"
                                        "<process id=\"q\" isExecutable=\"1\"><startEvent id=\"qs\"/><sequenceFlow "
                                        "id=\"qf\" sourceRef=\"qs\" targetRef=\"qe\"/><endEvent id=\"qe\"/></process>");
    const auto definitions = read(content, "f");
    ASSERT_TRUE(definitions);
    ASSERT_EQ(definitions->processes.size(), 2U);
    EXPECT_EQ(definitions->processes[1]->id, "q");
}

// A rule that came later, or a limit that was narrowed, must not keep its cases from going on.
TEST(Read, what_was_accepted_once_is_not_judged_again) {
    const std::string today = process_of(start_and_end + R"(<userTask id="alone"/>)");
    EXPECT_FALSE(read(today, "file.bpmn"));
    const auto accepted = read_accepted(today, "file.bpmn");
    ASSERT_TRUE(accepted) << accepted.error().detail;
    EXPECT_NE(accepted->processes.at(0)->find("alone"), model::nowhere);
    EXPECT_FALSE(read_accepted("<definitions", "file.bpmn"));
}

}  // namespace baton::bpmn::testing
