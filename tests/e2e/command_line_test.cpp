// The command line as a stranger meets it: helps, exit codes, errors that say what to do.
#include <fstream>
#include <gmock/gmock.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/program.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

using testing::HasSubstr;

const std::string source = BATON_SOURCE_DIR;

TEST(CommandLine, without_a_command_it_says_which_there_are) {
    const auto ran = baton("");
    EXPECT_EQ(ran.code, 2);
    EXPECT_THAT(ran.err, HasSubstr("baton --help"));
}

TEST(CommandLine, the_help_lists_every_command_and_the_exit_codes) {
    const auto ran = baton("--help");
    EXPECT_EQ(ran.code, 0);
    for (const char* command :
         {"serve", "demo", "deploy", "start", "publish", "tasks", "complete", "history", "replay", "verify-replay",
          "story", "feel", "decide", "lint", "layout", "user", "modify", "migrate", "version"}) {
        EXPECT_THAT(ran.out, HasSubstr(std::string("  ") + command + " "));
        const auto help = baton(std::string(command) + " --help");
        EXPECT_EQ(help.code, 0) << command;
        EXPECT_THAT(help.out, HasSubstr("--help")) << command;
    }
    EXPECT_THAT(ran.out, HasSubstr("3 not found, 4 conflict, 5 not allowed, 6 unavailable"));
}

TEST(CommandLine, what_is_mistyped_is_said_with_what_was_meant) {
    const auto command = baton("replya 1");
    EXPECT_EQ(command.code, 2);
    EXPECT_THAT(command.err, HasSubstr("did you mean 'replay'?"));
    const auto option = baton("tasks --departmnt team_env");
    EXPECT_EQ(option.code, 2);
    EXPECT_THAT(option.err, HasSubstr("did you mean '--department'?"));
    EXPECT_THAT(option.err, HasSubstr("baton tasks --help"));
}

TEST(CommandLine, a_setting_that_is_none_stops_the_start_and_names_the_nearest) {
    const auto ran = baton("serve --set server.prot=80 --set engine.queue_max=lots");
    EXPECT_EQ(ran.code, 2);
    EXPECT_THAT(ran.err, HasSubstr("did you mean 'server.port'?"));
    EXPECT_THAT(ran.err, HasSubstr("'lots' is not a whole number"));
}

TEST(CommandLine, the_settings_are_shown_with_their_values) {
    const auto ran = baton("serve --show --port 9001 --set hosts.oa.example.cn.ports=443");
    EXPECT_EQ(ran.code, 0);
    EXPECT_THAT(ran.out, HasSubstr("server.host = 127.0.0.1\n")) << "it is heard on this machine alone unless told";
    EXPECT_THAT(ran.out, HasSubstr("server.port = 9001\n"));
    EXPECT_THAT(ran.out, HasSubstr("engine.queue_max = 20000\n"));
    EXPECT_THAT(ran.out, HasSubstr("hosts.oa.example.cn.ports = 443\n"));
}

TEST(CommandLine, when_nobody_answers_it_says_how_to_start_the_service) {
    const auto ran = baton("tasks --server http://127.0.0.1:1");
    EXPECT_EQ(ran.code, 6);
    EXPECT_THAT(ran.err, HasSubstr("baton serve"));
}

TEST(CommandLine, a_model_with_faults_is_listed_with_file_and_line) {
    const faults::Folder folder("lint");
    const auto file = folder.path() / "broken.bpmn";
    std::ofstream(file)
        << "<?xml version=\"1.0\"?>\n<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\">\n"
           "<process id=\"p\" isExecutable=\"true\">\n<userTask id=\"t\"/>\n</definitions>\n";
    const auto ran = baton("lint " + file.string());
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("broken.bpmn:"));
    const auto json = baton("lint --json " + file.string());
    EXPECT_EQ(json.code, 1);
    const auto faults = feel::from_json(json.out);
    ASSERT_TRUE(faults) << json.out;
    ASSERT_NE(faults->list(), nullptr);
    EXPECT_FALSE(faults->list()->empty());
    EXPECT_EQ(baton("lint " + source + "/tests/e2e/processes").code, 0);
    EXPECT_EQ(baton("lint " + folder.path().string() + "/none.bpmn").code, 3);
}

TEST(CommandLine, a_story_holds_or_differs) {
    const faults::Folder folder("story");
    const auto model = source + "/tests/e2e/processes/handover.bpmn";
    std::filesystem::copy_file(model, folder.path() / "handover.bpmn");
    const auto file = (folder.path() / "one.story").string();
    std::ofstream(file) << "deploy handover.bpmn\nstart handover\n";
    EXPECT_EQ(baton("story " + file).code, 1);
    EXPECT_EQ(baton("story --update " + file).code, 0);
    EXPECT_EQ(baton("story " + file).code, 0);
    EXPECT_THAT(baton("story --json " + file).out, HasSubstr("\"holds\":true"));
}

TEST(CommandLine, it_says_which_baton_it_is) {
    const auto ran = baton("version --json");
    const auto json = feel::from_json(ran.out);
    ASSERT_TRUE(json) << ran.out;
    EXPECT_EQ(*json->context()->find("name")->string(), "baton");
}

TEST(CommandLine, there_is_nothing_to_verify_where_no_store_is) {
    EXPECT_EQ(baton("verify-replay --data /nowhere/at/all").code, 3);
}

// One service for the commands that talk to it.
class Commands : public InOneWorld {
protected:
    static Ran run(const std::string& arguments, const std::string& who = "", const std::string& input = {}) {
        std::vector<std::string> variables{"BATON_SERVER=http://127.0.0.1:" + std::to_string(world().port())};
        variables.push_back(who.empty() ? "BATON_DATA=" + world().data().string()
                                        : "BATON_TOKEN=" + world().token(who));
        return baton(arguments, variables, input);
    }
    static std::string start_case() {
        auto ran = run("start handover --key T-7 --variables '{\"fine\": 10.50}'");
        EXPECT_EQ(ran.code, 0) << ran.err;
        return ran.out.substr(0, ran.out.find('\n'));
    }
};

TEST_F(Commands, a_case_goes_through_by_commands_alone) {
    const auto key = start_case();
    const auto tasks = run("tasks --json --case " + key);
    const auto list = feel::from_json(tasks.out);
    ASSERT_TRUE(list) << tasks.out;
    const auto task = text(list->list()->front(), {"userTaskKey"});
    EXPECT_EQ(run("complete " + task + " --variables '{\"found\": true}' --reason 情况属实", "wang").code, 0);

    const auto again = run("complete " + task, "wang");
    EXPECT_EQ(again.code, 3) << again.err;
    EXPECT_THAT(again.err, HasSubstr("is not open"));
    EXPECT_EQ(run("complete " + task, "li").code, 3) << "another department does not even see it";

    const auto history = run("history " + key);
    EXPECT_THAT(history.out, HasSubstr("CompleteTask"));
    EXPECT_THAT(history.out, HasSubstr("wang"));
}

TEST_F(Commands, a_replay_says_who_did_what_when_and_why_and_where_the_case_stood) {
    const auto key = start_case();
    const auto list = feel::from_json(run("tasks --json --case " + key).out);
    const auto task = text(list->list()->front(), {"userTaskKey"});
    ASSERT_EQ(run("complete " + task + " --variables '{\"fine\": 20}' --reason 情况属实", "wang").code, 0);

    const auto ran = run("replay " + key);
    EXPECT_EQ(ran.code, 0);
    EXPECT_THAT(ran.out, HasSubstr("step 2 of 2"));
    EXPECT_THAT(ran.out, HasSubstr("wang of team_env  CompleteTask"));
    EXPECT_THAT(ran.out, HasSubstr("the person's words: 情况属实"));
    EXPECT_THAT(ran.out, HasSubstr("fine = 20  (was 10.50)"));
    EXPECT_THAT(ran.out, HasSubstr("inspect 现场检查  (task " + task + " for team_env"));

    EXPECT_EQ(run("replay --data " + world().data().string() + " " + key).out, ran.out) << "from the store itself";
    EXPECT_EQ(run("history --data " + world().data().string() + " " + key).out, run("history " + key).out);

    const auto only = run("replay --variable fine --json " + key);
    EXPECT_EQ(std::count(only.out.begin(), only.out.end(), '\n'), 2);
    EXPECT_TRUE(feel::from_json(only.out.substr(0, only.out.find('\n')))) << only.out;
}

TEST_F(Commands, a_replay_is_walked_forward_and_back) {
    const auto key = start_case();
    const auto list = feel::from_json(run("tasks --json --case " + key).out);
    ASSERT_EQ(run("complete " + text(list->list()->front(), {"userTaskKey"}), "wang").code, 0);
    const auto walked = run("replay --step " + key, "", "\np\nv\nq\n").out;
    const auto second = walked.find("step 2 of 2");
    ASSERT_NE(second, std::string::npos);
    EXPECT_NE(walked.find("step 1 of 2", second), std::string::npos) << "and back";
    EXPECT_THAT(walked, HasSubstr("  fine = 10.50\n"));
}

TEST_F(Commands, a_fault_of_a_deployment_is_told_from_a_warning) {
    const faults::Folder folder("faults");
    const auto file = folder.path() / "broken.bpmn";
    std::ofstream(file) << "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\" "
                           "isExecutable=\"true\"><startEvent id=\"s\"/><task id=\"t\"/></process></definitions>";
    const auto ran = run("deploy " + file.string());
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr(": warning: no token ever reaches"));
    EXPECT_THAT(ran.err, testing::ContainsRegex("cannot be deployed: [0-9]+ fault.s. and [0-9]+ warning.s."));
    EXPECT_EQ(baton("lint " + file.string()).err, ran.err) << "here as there";
}

TEST_F(Commands, a_message_begins_the_case_that_it_is_the_start_of) {
    const faults::Folder folder("publish");
    const auto file = folder.path() / "told.bpmn";
    std::ofstream(file)
        << R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
<message id="m" name="told"/><process id="told" isExecutable="true">
<startEvent id="s"><messageEventDefinition id="e" messageRef="m"/></startEvent><sequenceFlow id="f" sourceRef="s"
targetRef="x"/><endEvent id="x"/></process></definitions>)";
    ASSERT_EQ(run("deploy " + file.string()).code, 0);
    const auto ran = run("publish told --key K-1 --variables '{\"n\": 1}' --once letter-1");
    ASSERT_EQ(ran.code, 0) << ran.err;
    const auto key = ran.out.substr(0, ran.out.find('\n'));
    EXPECT_THAT(run("history " + key).out, HasSubstr("InstanceStarted"));
    EXPECT_EQ(run("publish told --key K-1 --variables '{\"n\": 1}' --once letter-1").out, ran.out) << "done once";

    const auto nobody = run("publish reply --key nobody");
    EXPECT_EQ(nobody.code, 0);
    EXPECT_EQ(nobody.out, "");
    EXPECT_THAT(nobody.err, HasSubstr("nobody takes this message now, and it was not to be kept"));
    EXPECT_THAT(run("publish reply --key nobody --keep 60").err, HasSubstr("it is kept"));
    EXPECT_THAT(run("publish --json reply --key nobody").out, HasSubstr("\"delivered\":0"));
    EXPECT_EQ(run("publish reply --keep 99999999999").code, 2);
}

TEST_F(Commands, a_case_that_could_not_begin_stands_still_in_its_replay) {
    const faults::Folder folder("still");
    const auto file = folder.path() / "still.bpmn";
    std::ofstream(file)
        << R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t"
xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"><message id="m" name="call_off"><extensionElements><zeebe:subscription
correlationKey="=letter"/></extensionElements></message><process id="still" isExecutable="true"><startEvent id="s"/>
<sequenceFlow id="f" sourceRef="s" targetRef="x"/><endEvent id="x"/><subProcess id="off" triggeredByEvent="true">
<startEvent id="told" isInterrupting="true"><messageEventDefinition id="e" messageRef="m"/></startEvent>
<sequenceFlow id="g" sourceRef="told" targetRef="y"/><endEvent id="y"/></subProcess></process></definitions>)";
    const auto deployed = run("deploy " + file.string());
    ASSERT_EQ(deployed.code, 0) << deployed.err;
    const auto started = run("start still");
    const auto replay = run("replay " + started.out.substr(0, started.out.find('\n'))).out;
    EXPECT_THAT(replay, HasSubstr("(stands still: The correlation key of"));
    EXPECT_THAT(replay, testing::Not(HasSubstr("the case has ended")));
}

TEST_F(Commands, what_is_not_there_is_not_found) {
    EXPECT_EQ(run("history 987654321").code, 3);
    EXPECT_EQ(run("replay 987654321").code, 3);
    EXPECT_EQ(run("start no_such_process").code, 3);
}

TEST_F(Commands, without_a_token_it_says_where_one_lies) {
    const auto ran =
        baton("tasks", {"BATON_SERVER=http://127.0.0.1:" + std::to_string(world().port()), "BATON_DATA=/nowhere"});
    EXPECT_EQ(ran.code, 5);
    EXPECT_THAT(ran.err, HasSubstr("BATON_DATA"));
}

TEST_F(Commands, what_is_deployed_is_listed_with_its_version_and_file) {
    const auto ran = run("deploy " + source + "/tests/e2e/processes/handover.bpmn");
    ASSERT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(ran.out, testing::ContainsRegex("bpmn +handover +1 +.*handover.bpmn"));
}

TEST_F(Commands, a_deployment_tells_its_warnings_as_lint_does) {
    const faults::Folder folder("warned");
    const auto file = folder.path() / "warned.bpmn";
    std::ofstream(file)
        << R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
<process id="warned" isExecutable="true"><startEvent id="s"/><userTask id="u"/><endEvent id="e"/>
<sequenceFlow id="f" sourceRef="s" targetRef="u"/><sequenceFlow id="g" sourceRef="u" targetRef="e"/></process>
</definitions>)";
    const auto ran = run("deploy " + file.string());
    EXPECT_EQ(ran.code, 0);
    EXPECT_THAT(ran.err, HasSubstr("userTask 'u' belongs to nobody"));
    EXPECT_EQ(baton("lint " + file.string()).err, ran.err);
    EXPECT_THAT(ran.out, testing::ContainsRegex("bpmn +warned +1 +.*warned.bpmn"));
}

TEST_F(Commands, a_dry_run_deploys_nothing) {
    const auto ran = run("deploy --dry-run --json " + source + "/tests/e2e/processes");
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(ran.err, testing::Not(HasSubstr("baton:")));
    const auto broken = run("deploy --dry-run " + source + "/tests/e2e/processes/none.bpmn");
    EXPECT_EQ(broken.code, 3);
}

TEST_F(Commands, all_cases_are_verified_against_what_is_stored) {
    start_case();
    const auto ran = run("verify-replay --json --data " + world().data().string());
    EXPECT_EQ(ran.code, 0) << ran.out << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("\"differences\":0"));
}

TEST_F(Commands, accounts_are_listed) {
    const auto ran =
        run("user list --json --data " + world().data().string() + " --processes " + source + "/processes");
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(ran.out,
                HasSubstr(R"({"name":"wang","displayName":"wang","departments":["team_env"],"roles":["handler"]})"));
}

}  // namespace
}  // namespace baton::e2e
