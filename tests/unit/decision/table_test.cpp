#include "tests/unit/decision/model.hpp"

namespace baton::decision {
namespace {

using testing::decided;
using testing::decision;
using testing::model;
using testing::outcome;
using testing::rule;
using testing::table;

const std::string one_output = "<output id=\"out\" name=\"fee\"/>";
const std::string ranked_output =
    R"(<output id="out" name="level"><outputValues><text>"high","middle","low"</text></outputValues></output>)";
const std::string three_rules =
    rule("small", "&lt; 10", {"\"low\""}) + rule("any", "-", {"\"middle\""}) + rule("large", "&gt; 100", {"\"high\""});

std::string of(const std::string& attributes, const std::string& outputs, const std::string& rules) {
    return model(decision(table(attributes, outputs, rules), {"amount"}));
}

TEST(DecisionTable, unique_gives_the_only_rule_that_is_hit) {
    const std::string xml = of("", one_output, rule("a", "&lt; 10", {"1"}) + rule("b", "[10..20]", {"amount * 2"}));
    EXPECT_EQ(decided(xml, {{"amount", 5}}), "1");
    EXPECT_EQ(decided(xml, {{"amount", 10}}), "20");
    EXPECT_EQ(decided(xml, {{"amount", 21}}), "null");
    EXPECT_EQ(decided(xml, {}), "null");
}

TEST(DecisionTable, unique_is_null_and_says_why_when_two_rules_are_hit) {
    const Outcome made = outcome(of("hitPolicy=\"UNIQUE\"", one_output, three_rules), {{"amount", 5}});
    EXPECT_TRUE(made.value.is_null());
    ASSERT_FALSE(made.warnings.empty());
    EXPECT_EQ(made.warnings.back().message, "rules small and any are both hit, but the table is UNIQUE: it is null");
}

TEST(DecisionTable, each_hit_policy_chooses_as_it_says) {
    const auto with = [](const std::string& attributes, int amount) {
        return decided(of(attributes, ranked_output, three_rules), {{"amount", amount}});
    };
    EXPECT_EQ(with("hitPolicy=\"FIRST\"", 5), "low");
    EXPECT_EQ(with("hitPolicy=\"FIRST\"", 500), "middle");
    EXPECT_EQ(with("hitPolicy=\"PRIORITY\"", 500), "high");
    EXPECT_EQ(with("hitPolicy=\"PRIORITY\"", 5), "middle");
    EXPECT_EQ(with("hitPolicy=\"RULE ORDER\"", 500), "[\"middle\", \"high\"]");
    EXPECT_EQ(with("hitPolicy=\"OUTPUT ORDER\"", 500), "[\"high\", \"middle\"]");
    EXPECT_EQ(with("hitPolicy=\"COLLECT\"", 5), "[\"low\", \"middle\"]");
    EXPECT_EQ(with("hitPolicy=\"ANY\"", 50), "middle");
    EXPECT_EQ(with("hitPolicy=\"ANY\"", 5), "null");
}

TEST(DecisionTable, collected_numbers_are_aggregated) {
    const std::string rules =
        rule("a", "&gt; 0", {"10"}) + rule("b", "&gt; 5", {"2.5"}) + rule("c", "&gt; 100", {"99"});
    const auto with = [&](const std::string& aggregation, int amount) {
        return decided(of("hitPolicy=\"COLLECT\" aggregation=\"" + aggregation + "\"", one_output, rules),
                       {{"amount", amount}});
    };
    EXPECT_EQ(with("SUM", 6), "12.5");
    EXPECT_EQ(with("COUNT", 6), "2");
    EXPECT_EQ(with("COUNT", -1), "0");
    EXPECT_EQ(with("MIN", 6), "2.5");
    EXPECT_EQ(with("MAX", 6), "10");
    EXPECT_EQ(with("SUM", -1), "null");
}

TEST(DecisionTable, several_outputs_are_a_context) {
    const std::string outputs = "<output name=\"fee\" typeRef=\"number\"/><output name=\"who\"/>";
    const std::string xml = of("", outputs, rule("a", "&gt; 0", {"5", "\"env\""}));
    EXPECT_EQ(decided(xml, {{"amount", 1}}), "{fee: 5, who: \"env\"}");
}

TEST(DecisionTable, a_default_output_stands_where_no_rule_is_hit) {
    const std::string output =
        "<output name=\"fee\"><defaultOutputEntry><text>amount + 1</text></defaultOutputEntry></output>";
    EXPECT_EQ(decided(of("", output, rule("a", "&lt; 0", {"5"})), {{"amount", 1}}), "2");
}

TEST(DecisionTable, an_empty_entry_is_hit_by_everything) {
    EXPECT_EQ(decided(of("", one_output, rule("a", "", {"5"})), {{"amount", 1}}), "5");
    EXPECT_EQ(decided(of("", one_output, rule("a", " - ", {"5"})), {}), "5");
}

TEST(DecisionTable, tells_its_inputs_and_the_rules_that_were_hit) {
    const Outcome made = outcome(of("hitPolicy=\"COLLECT\"", one_output, three_rules), {{"amount", 500}});
    ASSERT_EQ(made.tables.size(), 1U);
    EXPECT_EQ(made.tables[0].decision, "d");
    EXPECT_EQ(made.tables[0].rules_hit, (std::vector<std::string>{"any", "large"}));
    EXPECT_EQ(*made.tables[0].inputs.find("amount"), feel::Value{500});
}

TEST(DecisionTable, faults_are_told_all_at_once_with_their_places) {
    const std::string xml =
        of("hitPolicy=\"BEST\"", one_output, "\n" + rule("a", "&lt; (", {"1"}) + "\n" + rule("b", "-", {"1", "2"}));
    const auto definitions = read(xml, "test.dmn");
    ASSERT_FALSE(definitions);
    const Problem problem = definitions.error();
    ASSERT_EQ(problem.faults.size(), 3U);
    EXPECT_EQ(problem.faults[0].rule, "dmn-hit-policy");
    EXPECT_EQ(problem.faults[1].rule, "feel");
    EXPECT_EQ(problem.faults[1].line, 4U);
    EXPECT_EQ(problem.faults[2].rule, "dmn-rule-entries");
    EXPECT_EQ(problem.faults[2].line, 5U);
    for (const Fault& fault : problem.faults) {
        EXPECT_EQ(fault.file, "test.dmn");
        EXPECT_FALSE(fault.hint.empty());
    }
}

TEST(DecisionTable, a_priority_without_listed_values_is_refused) {
    const auto definitions = read(of("hitPolicy=\"PRIORITY\"", one_output, three_rules), "test.dmn");
    ASSERT_FALSE(definitions);
    EXPECT_EQ(definitions.error().faults[0].rule, "dmn-output-values");
}

}  // namespace
}  // namespace baton::decision
