// `baton feel` and `baton decide` as a designer meets them, and a decision in the history as an auditor does.
#include <fstream>
#include <gmock/gmock.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/program.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

using testing::HasSubstr;

const std::string source = BATON_SOURCE_DIR;
const std::string calendars = " --processes " + source + "/processes";
const std::string penalty = source + "/tests/scenarios/decisions/penalty.dmn";

TEST(Feel, an_expression_is_explained_part_by_part) {
    const auto ran = baton("feel 'tons * 100 > limit' -c tons=12 -c limit=1000");
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.out,
              "tons * 100 > limit = true\n"
              "  tons * 100 = 1200\n"
              "    tons = 12\n"
              "  limit = 1000\n");
    EXPECT_EQ(baton("feel -q 'tons * 100' -c tons=12").out, "1200\n");
}

TEST(Feel, values_come_from_a_file_with_dates_from_the_shell_and_from_what_is_typed) {
    const faults::Folder folder("feel");
    const auto file = (folder.path() / "case.json").string();
    std::ofstream(file) << R"({"case": {"filed on": "@\"2026-09-30\"", "who": "王"}})";
    const auto ran = baton("feel -q 'case.filed on + @\"P1D\"' -c " + file);
    EXPECT_EQ(ran.out, "2026-10-01\n") << ran.err;
    EXPECT_EQ(baton("feel -q 'case.who' -c -", {}, R"({"case": {"who": "王"}})").out, "\"王\"\n");
    EXPECT_EQ(baton("feel -q 'b' -c a=2 -c 'b=a * 3'").out, "6\n");
    EXPECT_EQ(baton("feel -q 'today()' --now 2026-09-30T23:00:00+08:00").out, "2026-09-30\n");
}

TEST(Feel, working_days_are_those_of_the_calendars_and_beyond_them_it_says_so) {
    EXPECT_EQ(baton("feel -q 'add working days(@\"2026-09-30\", 3)'" + calendars).out, "2026-10-10\n");
    const auto beyond = baton("feel 'is working day(@\"2031-01-06\")'" + calendars);
    EXPECT_EQ(beyond.code, 0);
    EXPECT_THAT(beyond.out, HasSubstr("= null\n  ! 'is working day' is null: no calendar covers 2031-01-06\n"));
}

TEST(Feel, a_fault_is_pointed_at_under_chinese_letters_too) {
    const auto ran = baton("feel '金额 >> 5' -c 金额=3");
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("\n  金额 >> 5\n        ^\n"));
    const auto json = feel::from_json(baton("feel --json '金额 >> 5'").out);
    ASSERT_TRUE(json);
    const auto* fault = json->context()->find("faults")->list()->front().context();
    EXPECT_EQ(feel::to_json(*fault->find("column")), "5");
}

TEST(Feel, json_holds_value_warnings_and_steps) {
    const auto json = feel::from_json(baton("feel --json '1 + nobody'").out);
    ASSERT_TRUE(json);
    EXPECT_TRUE(json->context()->find("value")->is_null());
    EXPECT_EQ(json->context()->find("warnings")->list()->size(), 2U);
    EXPECT_EQ(text(json->context()->find("steps")->list()->front(), {"text"}), "1 + nobody");
}

TEST(Feel, a_cell_of_a_table_is_tried_on_a_value) {
    EXPECT_EQ(baton("feel -q --unary '[1000..5000), > 9000' --value 5000").out, "false\n");
    EXPECT_EQ(baton("feel -q --unary '? > 3 and ? < 9' --value 5").out, "true\n");
    EXPECT_EQ(baton("feel --unary '< 5'").code, 2);
}

TEST(Feel, what_is_given_wrongly_is_refused_with_the_remedy) {
    const auto bare = baton("feel x -c x=open");
    EXPECT_EQ(bare.code, 1);
    EXPECT_THAT(bare.err, HasSubstr("a text wants quotes"));
    EXPECT_THAT(baton(R"(feel x -c '{"x": "@\"2026-13-40\""}')").err, HasSubstr("is no date, time or duration"));
    EXPECT_EQ(baton("feel x -c nowhere.json").code, 3);
    EXPECT_EQ(baton("feel 1 --processes /nowhere").code, 3);
    EXPECT_EQ(baton("feel").code, 2);
}

TEST(Decide, every_decision_is_told_with_its_tables_and_the_rules_that_hit) {
    const auto ran = baton("decide " + penalty + " -i tons=12 -i 'times before=0' -i 'colour=\"red\"'");
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_EQ(ran.out,
              "inputs\n"
              "  tons = 12\n"
              "  times before = 0\n"
              "  colour was not looked at\n"
              "decision gravity\n"
              "  table: 垃圾(吨) = 12, 一年内次数 = 0\n"
              "    rule 1 hit (line 13, much): \"重\"\n"
              "  = \"重\"\n"
              "decision fine\n"
              "  table: 情节 = \"重\"\n"
              "    rule 2 hit (line 26): 6200\n"
              "  = 6200\n"
              "result 6200\n");
}

TEST(Decide, a_decision_is_chosen_by_name_and_told_as_json) {
    const auto ran = baton("decide --json -d gravity " + penalty + R"( -i '{"tons": 3, "times before": 2}')");
    const auto json = feel::from_json(ran.out);
    ASSERT_TRUE(json) << ran.out << ran.err;
    EXPECT_EQ(text(*json, {"value"}), "重");
    const auto& made = json->context()->find("decisions")->list()->front();
    const auto& table = made.context()->find("tables")->list()->front();
    EXPECT_EQ(table.context()->find("hits")->list()->size(), 2U) << ran.out;
}

TEST(Decide, why_there_is_no_result_stands_with_the_decision) {
    const auto ran = baton("decide " + penalty + " -i 'tons=\"three\"'");
    EXPECT_EQ(ran.code, 0);
    EXPECT_THAT(ran.out, HasSubstr("  ! the input 'tons' must be of type number, not string: it is null\n"));
    EXPECT_THAT(ran.out, HasSubstr("    no rule hit\n"));
}

TEST(Decide, faults_of_the_file_are_listed_all_at_once_with_line_and_column) {
    const faults::Folder folder("decide");
    const auto file = (folder.path() / "broken.dmn").string();
    std::ofstream(file) << R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m">
<decision id="a" name="a"><literalExpression><text>1 +</text></literalExpression></decision>
<decision id="b" name="b"><literalExpression><text>(2</text></literalExpression></decision>
</definitions>)";
    const auto ran = baton("decide " + file);
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.err, HasSubstr("broken.dmn:2:"));
    EXPECT_THAT(ran.err, HasSubstr("broken.dmn:3:"));
}

TEST(Decide, a_file_is_given_with_what_it_imports) {
    const faults::Folder folder("decide");
    const std::string top = (folder.path() / "top.dmn").string();
    const std::string rates = (folder.path() / "rates.dmn").string();
    const std::string head = R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" )";
    std::ofstream(top) << head << R"(namespace="urn:top">
<import name="rates" namespace="urn:rates" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>
<inputData id="i" name="amount"><variable name="amount"/></inputData>
<decision id="fee" name="fee"><variable name="fee"/>
<informationRequirement><requiredInput href="#i"/></informationRequirement>
<informationRequirement><requiredInput href="urn:rates#i"/></informationRequirement>
<literalExpression><text>amount * rates.amount</text></literalExpression></decision>
</definitions>)";
    std::ofstream(rates) << head << R"(namespace="urn:rates">
<inputData id="i" name="amount"><variable name="amount"/></inputData></definitions>)";
    const auto ran = baton("decide " + top + " " + rates + R"( -i '{"amount": 2, "rates": {"amount": 5}}')");
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("rates.amount = 5"));
    EXPECT_THAT(ran.out, HasSubstr("result 10"));
    const auto alone = baton("decide " + top);
    EXPECT_EQ(alone.code, 1);
    EXPECT_THAT(alone.err, HasSubstr("top.dmn:2:"));
    EXPECT_THAT(alone.err, HasSubstr("the imported model 'urn:rates' is not there"));
}

TEST(Decide, what_is_not_there_is_answered_with_what_is) {
    const auto ran = baton("decide " + penalty + " -d nothing");
    EXPECT_EQ(ran.code, 3);
    EXPECT_THAT(ran.err, HasSubstr("it has: gravity, fine"));
    EXPECT_EQ(baton("decide /nowhere.dmn").code, 3);
}

TEST(Audit, history_and_replay_say_by_which_rules_a_case_was_decided) {
    World world("audit");
    const std::vector<std::string> variables{"BATON_SERVER=http://127.0.0.1:" + std::to_string(world.port()),
                                             "BATON_DATA=" + world.data().string()};
    const std::string folder = source + "/tests/scenarios/decisions/";
    const auto deployed = baton("deploy " + folder + "penalty.bpmn " + folder + "penalty.dmn", variables);
    ASSERT_EQ(deployed.code, 0) << deployed.err;
    const auto started = baton(R"(start penalty --variables '{"tons": 12, "times before": 0}')", variables);
    ASSERT_EQ(started.code, 0) << started.err;
    const auto key = started.out.substr(0, started.out.find('\n'));

    const auto replay = baton("replay " + key, variables);
    EXPECT_THAT(replay.out, HasSubstr("decision fine version 1 read {\"tons\":12,\"times before\":0}"));
    EXPECT_THAT(replay.out, HasSubstr("rule 1 (much) gave \"重\""));
    EXPECT_THAT(replay.out, HasSubstr("rule 2 gave 6200; result 6200"));
    const auto history = baton("history --json " + key, variables);
    EXPECT_THAT(history.out, HasSubstr(R"({"decision":"fine","inputs":{"情节":"重"},"hits":[{"rule":"2","number":2,)"));
}

}  // namespace
}  // namespace baton::e2e
