// Trying a model out on the engine, without anything of it staying: what is drawn, step by step, and as a story that
// holds afterwards.
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sstream>

#include "engine/feel/json.hpp"
#include "tests/e2e/program.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

using testing::HasSubstr;

struct Step {
    std::string command;
    std::string variables;
};

std::string quoted(const std::string& text) {
    std::string json;
    feel::append_json_string(json, text);
    return json;
}

std::string model_of(const std::string& process) {
    return R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:t" )"
           R"(xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" )"
           R"(xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:baton="urn:baton:bpmn:1">)" +
           process + "</definitions>";
}

std::string flow(const std::string& from, const std::string& to, const std::string& more = {}) {
    return "<sequenceFlow id='" + from + "_" + to + "' sourceRef='" + from + "' targetRef='" + to + "'" +
           (more.empty() ? "/>" : ">" + more + "</sequenceFlow>");
}

std::string condition(const std::string& feel) {
    return "<conditionExpression xsi:type='tFormalExpression'>=" + feel + "</conditionExpression>";
}

constexpr auto person = "<extensionElements><zeebe:userTask/><baton:task department='team_env'/></extensionElements>";

// A task with a deadline, a choice by what was found, a machine, a message from outside.
std::string checked() {
    return model_of(
        std::string("<message id='m' name='paid in full'><extensionElements>"
                    "<zeebe:subscription correlationKey='=no'/></extensionElements></message>"
                    "<process id='checked' isExecutable='true'><startEvent id='begin'/><userTask id='look'>") +
        person + "</userTask><boundaryEvent id='late' attachedToRef='look' cancelActivity='false'>" +
        "<timerEventDefinition><timeDuration>P3D</timeDuration></timerEventDefinition></boundaryEvent>" +
        "<endEvent id='urged'/><exclusiveGateway id='which' default='which_done'/>" +
        "<serviceTask id='fine'><extensionElements><zeebe:taskDefinition type='fine'/>" +
        "</extensionElements></serviceTask><intermediateCatchEvent id='pay'>" +
        "<messageEventDefinition messageRef='m'/></intermediateCatchEvent><endEvent id='done'/>" +
        flow("begin", "look") + flow("late", "urged") + flow("look", "which") +
        flow("which", "fine", condition("dust &gt; 5")) + flow("which", "done") + flow("fine", "pay") +
        flow("pay", "done") + "</process>");
}

class DryRuns : public InOneWorld {
protected:
    static void SetUpTestSuite() {
        begin({"--set", "dry_runs.facts_max=3000", "--set", "dry_runs.command_steps_max=500", "--set",
               "dry_runs.size_max=100000"});
    }

    static std::string body(const std::string& model, const std::vector<Step>& steps, const std::string& more = {}) {
        std::string json = R"({"at":"2026-03-02T09:00:00+08:00","resources":[)";
        if (!model.empty()) json += R"({"name":"drawn here.bpmn","content":)" + quoted(model) + "}";
        json += R"(],"steps":[)";
        for (std::size_t i = 0; i < steps.size(); ++i) {
            json += (i == 0 ? "" : ",") + (R"({"command":)" + quoted(steps[i].command));
            if (!steps[i].variables.empty()) json += R"(,"variables":)" + quoted(steps[i].variables);
            json += "}";
        }
        return json + "]" + more + "}";
    }
    static feel::Value play(const std::string& model, const std::vector<Step>& steps, const std::string& more = {}) {
        return world().expect(200, "operator", "POST", "/v2/dry-runs", body(model, steps, more));
    }
    static Answer refused(const std::string& model, const std::vector<Step>& steps, const std::string& more = {}) {
        auto answer = world().send("operator", "POST", "/v2/dry-runs", body(model, steps, more));
        EXPECT_GE(answer.status, 400) << answer.body;
        return answer;
    }
    static feel::Value last(const feel::Value& played) { return in(played, {"steps"}).list()->back(); }
    static std::vector<std::string> texts(const feel::Value& of, std::string_view list, std::string_view member) {
        std::vector<std::string> all;
        for (const auto& one : *in(of, {list}).list()) all.push_back(text(one, {member}));
        return all;
    }
    static feel::Value only_case(const feel::Value& step) { return in(step, {"cases"}).list()->front(); }
};

const std::vector<Step> whole{{"start checked key=T-1", "{no: \"Z 1\", due: @\"2026-10-01\"}"},
                              {"wait", ""},
                              {"complete look", "{dust: 7}"},
                              {"job fine fails \"the line is down\"", ""},
                              {"job fine", "{amount: 1000 / 3}"},
                              {"message 'paid in full' key='Z 1'", "{\"paid\": true}"}};

}  // namespace

TEST_F(DryRuns, a_model_goes_step_by_step_and_shows_how_it_stands) {
    const auto played = play(checked(), whole);
    const auto& steps = *in(played, {"steps"}).list();
    ASSERT_EQ(steps.size(), whole.size() + 1);
    EXPECT_EQ(count(steps[0], {"cases"}), 0U);
    const auto begun = only_case(steps[1]);
    EXPECT_EQ(texts(begun, "tokens", "elementId"), std::vector<std::string>{"look"});
    EXPECT_EQ(texts(begun, "userTasks", "elementId"), std::vector<std::string>{"look"});
    EXPECT_EQ(text(steps[1], {"nextDue"}), "2026-03-05T01:00:00.000Z");
    EXPECT_THAT(feel::to_json(begun), HasSubstr(R"({"type":"date","value":"2026-10-01"})"));
    EXPECT_EQ(text(steps[2], {"at"}), "2026-03-05T01:00:00.000Z");
    EXPECT_EQ(text(steps[2], {"command"}), "wait until 2026-03-05T01:00:00.000Z");
    EXPECT_THAT(feel::to_json(in(steps[2], {"lines"})), HasSubstr("fires"));

    const auto why = in(steps[3], {"conditions"}).list()->front();
    EXPECT_EQ(text(why, {"elementId"}), "which");
    EXPECT_EQ(text(why, {"condition"}), "dust > 5");
    EXPECT_EQ(feel::to_json(in(why, {"held"})), "true");
    EXPECT_EQ(feel::to_json(in(why, {"read"})), R"({"dust":7})");
    EXPECT_EQ(texts(only_case(steps[3]), "jobs", "type"), std::vector<std::string>{"fine"});
    EXPECT_EQ(texts(only_case(steps[5]), "subscriptions", "name"), std::vector<std::string>{"paid in full"});
    EXPECT_EQ(text(only_case(last(played)), {"state"}), "completed");
}

TEST_F(DryRuns, the_story_holds_when_it_is_played_as_a_test) {
    const auto played = play(checked(), whole);
    const auto story = text(played, {"story"});
    EXPECT_THAT(story, HasSubstr("deploy 'drawn here.bpmn'\nstart checked key=T-1 {"));
    const faults::Folder folder("dry-run-story");
    std::ofstream(folder.path() / "drawn here.bpmn") << checked();
    std::ofstream(folder.path() / "tried.story") << story;
    const auto ran = baton("story " + (folder.path() / "tried.story").string());
    EXPECT_EQ(ran.code, 0) << ran.out << ran.err << story;
}

TEST_F(DryRuns, the_same_request_has_the_same_answer) {
    EXPECT_EQ(feel::to_json(play(checked(), whole)), feel::to_json(play(checked(), whole)));
}

TEST_F(DryRuns, leave_nothing_behind) {
    const auto cases = [] {
        return feel::to_json(world().expect(200, "operator", "POST", "/v2/process-instances/search", "{}"));
    };
    const auto before = cases();
    const auto known = world().send("operator", "GET", "/v2/process-definitions").body;
    const auto inbox = world().send("wang", "GET", "/v2/inbox/events?after=0").body;
    const auto position = world().send("operator", "GET", "/v2/topology").header("x-log-position");
    (void)play(checked(), whole);
    EXPECT_EQ(cases(), before);
    EXPECT_EQ(world().send("operator", "GET", "/v2/process-definitions").body, known);
    EXPECT_EQ(world().send("wang", "GET", "/v2/inbox/events?after=0").body, inbox);
    EXPECT_EQ(world().send("operator", "GET", "/v2/topology").header("x-log-position"), position);
}

TEST_F(DryRuns, what_is_called_and_deployed_takes_part) {
    const auto calls = model_of(
        "<process id='outer' isExecutable='true'><startEvent id='b'/><callActivity id='c'><extensionElements>"
        "<zeebe:calledElement processId='handover'/></extensionElements></callActivity><endEvent id='e'/>" +
        flow("b", "c") + flow("c", "e") + "</process>");
    const auto played =
        play(calls, {{"start outer", ""}, {"case 2", ""}, {"complete inspect", ""}, {"complete decide", ""}});
    EXPECT_EQ(texts(played, "deployed", "name"), std::vector<std::string>{"handover.bpmn"});
    EXPECT_EQ(text(only_case(last(played)), {"state"}), "completed");
    const auto uses = play("", {{"start handover", ""}}, R"(,"uses":["handover"])");
    EXPECT_EQ(texts(only_case(last(uses)), "tokens", "elementId"), std::vector<std::string>{"inspect"});
}

TEST_F(DryRuns, what_the_engine_refuses_is_part_of_the_run) {
    const auto played = play(checked(), {{"start checked", "{no: \"1\"}"}, {"complete fine", ""}, {"job fine", ""}});
    EXPECT_EQ(feel::to_json(in(last(played), {"refused"})), "true");
    EXPECT_THAT(text(played, {"story"}), HasSubstr("  ! not_found"));
}

TEST_F(DryRuns, a_step_that_cannot_be_played_says_which_and_why) {
    const Step start{"start checked", "{no: \"1\"}"};
    const std::vector<std::pair<Step, std::string>> wrong{
        {{"complete nowhere", ""}, "the model has no element 'nowhere'"},
        {{"fly", ""}, "'fly' is no command"},
        {{"deploy /etc/passwd", ""}, "'deploy' is not for steps"},
        {{"process handover", ""}, "'process' is not for steps"},
        {{"complete look", "{dust: "}, "the variables are not FEEL"},
        {{"complete look", "7"}, "the variables are a FEEL context"},
        {{"complete look", "{dust: unknown + 1}"}, "in the variables"},
        {{"complete look {}", "{dust: 1}"}, "'command' has variables already"},
        {{"wait\nwait", ""}, "a command is one line"},
        {{"# nothing", ""}, "a step needs a command"},
    };
    for (const auto& [step, why] : wrong) {
        const auto answer = refused(checked(), {start, step});
        EXPECT_EQ(answer.status, 400) << answer.body;
        EXPECT_THAT(answer.body, HasSubstr("\"pointer\":\"/steps/1\""));
        EXPECT_THAT(answer.body, HasSubstr(why));
        EXPECT_THAT(answer.body, HasSubstr("step 2, "));
    }
    EXPECT_THAT(refused(checked(), {{"wait", ""}}).body, HasSubstr("nothing will happen by itself"));
}

TEST_F(DryRuns, the_faults_of_a_model_have_their_place) {
    const auto answer =
        refused(model_of("<process id='p' isExecutable='true'><startEvent id='lonely'/>"
                         "<exclusiveGateway id='g'/><sequenceFlow id='f' sourceRef='lonely'/></process>"),
                {});
    EXPECT_THAT(answer.body, HasSubstr("\"file\":\"drawn here.bpmn\""));
    EXPECT_THAT(answer.body, HasSubstr("\"line\""));
}

TEST_F(DryRuns, a_loop_without_end_is_cut) {
    const auto loop = model_of(
        "<process id='loop' isExecutable='true'><startEvent id='b'/><exclusiveGateway id='again'/>"
        "<scriptTask id='s'><extensionElements><zeebe:script expression='=1' resultVariable='n'/>"
        "</extensionElements></scriptTask><exclusiveGateway id='out' default='out_again'/>"
        "<endEvent id='e'/>" +
        flow("b", "again") + flow("again", "s") + flow("s", "out") + flow("out", "again") +
        flow("out", "e", condition("n = 2")) + "</process>");
    const auto cut = last(play(loop, {{"start loop", ""}}));
    const auto incidents = in(only_case(cut), {"incidents"});
    ASSERT_EQ(incidents.list()->size(), 1U);
    EXPECT_THAT(text(incidents.list()->front(), {"errorMessage"}), HasSubstr("500 steps"));
}

TEST_F(DryRuns, timers_and_calls_without_end_are_cut) {
    const auto ticks = model_of(
        "<process id='ticks' isExecutable='true'><startEvent id='b'><timerEventDefinition>"
        "<timeCycle>R/PT1S</timeCycle></timerEventDefinition></startEvent><endEvent id='e'/>" +
        flow("b", "e") + "</process>");
    const auto endless = refused(ticks, {{"wait 300 days", ""}});
    EXPECT_EQ(endless.status, 422);
    EXPECT_THAT(endless.body, HasSubstr("dry_runs.facts_max"));
    EXPECT_THAT(endless.body, HasSubstr("\"pointer\":\"/steps/0\""));
    const auto ring = model_of(
        "<process id='ring' isExecutable='true'><startEvent id='b'/><callActivity id='c'>"
        "<extensionElements><zeebe:calledElement processId='ring'/></extensionElements>"
        "</callActivity><endEvent id='e'/>" +
        flow("b", "c") + flow("c", "e") + "</process>");
    const auto answer = world().send("operator", "POST", "/v2/dry-runs", body(ring, {{"start ring", ""}}));
    EXPECT_TRUE(answer.status == 422 || answer.body.find("incident") != std::string::npos) << answer.body;
}

TEST_F(DryRuns, are_not_larger_than_they_may_be) {
    const auto answer = refused(checked() + std::string(100'000, ' '), {});
    EXPECT_EQ(answer.status, 413);
    EXPECT_THAT(answer.body, HasSubstr("dry_runs.size_max"));
}

TEST_F(DryRuns, are_for_designers) {
    EXPECT_EQ(world().send("wang", "POST", "/v2/dry-runs", body(checked(), {})).status, 403);
}

}  // namespace baton::e2e
