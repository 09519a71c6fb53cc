// What an outcome says of how it came about.
#include "tests/unit/decision/model.hpp"

namespace baton::decision {
namespace {

using testing::decision;
using testing::literal;
using testing::model;
using testing::outcome;
using testing::rule;
using testing::table;

const std::string inputs = R"(<inputData id="i" name="amount"><variable name="amount"/></inputData>)";
const std::string rules =
    rule("small", "&lt; 10", {"1"}) + "\n" + rule("any", "-", {"2"}) + "\n" + rule("large", "&gt; 100", {"3"});

// `fee` is a table that collects; `d` doubles the sum of it.
std::string two_decisions() {
    return model(inputs +
                 "<decision id=\"fee\" name=\"the fee\"><variable name=\"fee\"/><informationRequirement>"
                 "<requiredInput href=\"#i\"/></informationRequirement>\n" +
                 table("hitPolicy=\"COLLECT\"", "<output id=\"out\" name=\"fee\"/>\n", rules) +
                 "</decision><decision id=\"d\" name=\"d\"><variable name=\"d\"/><informationRequirement>"
                 "<requiredDecision href=\"#fee\"/></informationRequirement>" +
                 literal("sum(fee) * nobody") + "</decision>");
}

TEST(Explained, a_table_says_which_rules_hit_by_number_line_and_output) {
    const Outcome made = outcome(two_decisions(), {{"amount", 200}, {"colour", "red"}});
    ASSERT_EQ(made.tables.size(), 1U);
    const auto& hits = made.tables[0].hits;
    ASSERT_EQ(hits.size(), 2U);
    EXPECT_EQ(hits[0].rule, "any");
    EXPECT_EQ(hits[0].number, 2U);
    EXPECT_EQ(hits[0].line, 5U) << "definitions, decision, output, small, any";
    EXPECT_EQ(to_text(hits[0].output), "2");
    EXPECT_EQ(hits[1].number, 3U);
    EXPECT_EQ(hits[1].line, 6U);
    EXPECT_EQ(made.tables[0].rules_hit, (std::vector<std::string>{"any", "large"}));
}

TEST(Explained, decisions_are_told_in_the_order_in_which_they_are_made) {
    const Outcome made = outcome(two_decisions(), {{"amount", 200}});
    ASSERT_EQ(made.made.size(), 2U);
    EXPECT_EQ(made.made[0].id, "fee");
    EXPECT_EQ(made.made[0].name, "the fee");
    EXPECT_EQ(to_text(made.made[0].value), "[2, 3]");
    EXPECT_EQ(made.made[0].tables_end, 1U);
    EXPECT_EQ(made.made[0].warnings_end, 0U);
    EXPECT_EQ(made.made[1].id, "d");
    EXPECT_EQ(made.made[1].warnings_end, made.warnings.size());
    EXPECT_FALSE(made.warnings.empty()) << "there is no 'nobody'";
}

TEST(Explained, what_was_looked_at_is_told_and_nothing_else) {
    const Outcome made = outcome(two_decisions(), {{"amount", 200}, {"colour", "red"}});
    EXPECT_EQ(to_text(feel::Value{made.read}), "{amount: 200}");
}

TEST(Explained, a_file_says_which_of_its_decisions_others_require) {
    const auto definitions = read(two_decisions(), "test.dmn");
    ASSERT_TRUE(definitions);
    const auto all = decisions(**definitions);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_TRUE(all[0].is_required);
    EXPECT_FALSE(all[1].is_required);
}

}  // namespace
}  // namespace baton::decision
