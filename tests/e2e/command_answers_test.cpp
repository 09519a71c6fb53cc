// What the commands print: for people, for programs (--json), and when something does not hold.
#include <gmock/gmock.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>
#include <sstream>

#include "engine/feel/json.hpp"
#include "tests/e2e/program.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;

class CommandAnswers : public InOneWorld {
protected:
    static Ran run(const std::string& arguments, const std::string& who = "") {
        return baton(arguments,
                     {"BATON_SERVER=http://127.0.0.1:" + std::to_string(world().port()),
                      who.empty() ? "BATON_DATA=" + world().data().string() : "BATON_TOKEN=" + world().token(who)});
    }
    // The one line of JSON that it printed.
    static feel::Value json_of(const Ran& ran) {
        EXPECT_EQ(ran.code, 0) << ran.err;
        const auto json = feel::from_json(ran.out);
        EXPECT_TRUE(json) << ran.out;
        return json ? *json : feel::Value();
    }
    static void expect_answer_of(const std::string& method, const std::string& target, const feel::Value& json) {
        const auto& document = world().document();
        const auto* schema = document.answer_schema(document.pattern_of(target), method, 200);
        ASSERT_NE(schema, nullptr) << target;
        EXPECT_EQ(document.faults(json, *schema), std::vector<std::string>{}) << feel::to_json(json);
    }
};

TEST_F(CommandAnswers, what_is_started_and_completed_is_told_to_programs_as_the_api_tells_it) {
    const auto started = json_of(run("start --json handover --key T-7"));
    expect_answer_of("post", "/v2/process-instances", started);
    const auto key = text(started, {"processInstanceKey"});
    const auto task = text(world().task("wang", key, "inspect"), {"userTaskKey"});
    ASSERT_FALSE(task.empty());
    const auto completed = json_of(run("complete --json " + task, "wang"));
    expect_answer_of("post", "/v2/user-tasks/" + task + "/completion", completed);
    EXPECT_EQ(text(completed, {"userTaskKey"}), task);
    EXPECT_FALSE(world().task("li", key, "decide").is_null());
}

TEST_F(CommandAnswers, a_replay_says_when_each_step_was) {
    const auto key = world().start_case("handover");
    world().complete("wang", world().task("wang", key, "inspect"));
    const auto history = world().expect(200, "auditor", "GET", "/v2/process-instances/" + key + "/history");
    const auto replay = run("replay --zone UTC " + key).out;
    std::size_t step = 0;
    for (const auto& record : *in(history, {"items"}).list()) {
        auto at = text(record, {"at"}).substr(0, 19);  // 2026-11-29T23:50:11
        at[10] = ' ';
        EXPECT_THAT(replay, HasSubstr("step " + std::to_string(++step) + " of 2  " + at));
    }
    EXPECT_EQ(step, 2U);
}

TEST_F(CommandAnswers, the_help_of_every_command_shows_how_it_is_used) {
    std::istringstream help(baton("--help").out);
    std::string line;
    while (std::getline(help, line) && line != "Subcommands:") {
    }
    int commands = 0;
    while (std::getline(help, line) && line.starts_with("  ")) {
        const auto command = line.substr(2, line.find(' ', 2) - 2);
        const auto told = baton(command + " --help").out;
        const auto after_usage = told.substr(told.find('\n', told.find("Usage:")));
        EXPECT_THAT(after_usage, ContainsRegex("(Examples?|To watch):(.|\n)*baton " + command)) << command;
        ++commands;
    }
    EXPECT_GE(commands, 19);
}

// In a data folder of its own, which is spoilt afterwards.
TEST(Tampering, what_was_changed_behind_the_service_is_found_and_ends_with_7) {
    World world("tampering");
    const auto key = world.start_case("handover");
    const auto verify = "verify-replay --data " + world.data().string();
    EXPECT_EQ(baton(verify).code, 0);
    {
        soci::session session(soci::sqlite3, "dbname=" + (world.data() / "baton.sqlite").string());
        session << "UPDATE task SET department = 'team_market' WHERE instance = " + key;
    }
    const auto ran = baton(verify);
    EXPECT_EQ(ran.code, 7) << ran.out;
    EXPECT_THAT(ran.out, HasSubstr("1 difference(s)"));
    EXPECT_THAT(ran.err, HasSubstr(key)) << "which case";
    EXPECT_EQ(baton(verify + " " + key).code, 7);
    EXPECT_THAT(baton(verify + " --json").out, HasSubstr("\"differences\":1"));
}

}  // namespace
}  // namespace baton::e2e
