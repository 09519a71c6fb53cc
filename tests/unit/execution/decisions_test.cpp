// Business rule tasks: what is kept of a decision, so that an auditor can make it again by hand.
#include "engine/decision/decision.hpp"
#include "engine/feel/json.hpp"
#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

constexpr std::string_view fees = R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m">
<decision id="risk" name="risk"><variable name="risk"/><decisionTable>
<input label="quantity"><inputExpression><text>amount</text></inputExpression></input><output name="risk"/>
<rule id="low"><inputEntry><text>&lt; 10</text></inputEntry><outputEntry><text>"low"</text></outputEntry></rule>
<rule id="high"><inputEntry><text>&gt;= 10</text></inputEntry><outputEntry><text>"high"</text></outputEntry></rule>
</decisionTable></decision>
<decision id="fee" name="fee"><variable name="fee"/>
<informationRequirement><requiredDecision href="#risk"/></informationRequirement><decisionTable>
<input label="quantity"><inputExpression><text>amount * 2</text></inputExpression></input>
<input label="level"><inputExpression><text>risk</text></inputExpression></input><output name="fee"/>
<rule><inputEntry><text>-</text></inputEntry><inputEntry><text>"low"</text></inputEntry>
<outputEntry><text>5</text></outputEntry></rule>
<rule><inputEntry><text>-</text></inputEntry><inputEntry><text>"high"</text></inputEntry>
<outputEntry><text>amount * 10</text></outputEntry></rule>
</decisionTable></decision></definitions>)";

class Decisions : public testing::Test {
protected:
    Decisions() {
        const auto read = decision::read(fees, "fees.dmn");
        EXPECT_TRUE(read);
        if (read) stage.decide_by("fee", *read);
        stage.deploy(process("p", R"(<bpmn:startEvent id="s"/><bpmn:businessRuleTask id="a"><bpmn:extensionElements>
            <zeebe:calledDecision decisionId="fee" resultVariable="fee"/></bpmn:extensionElements>
            </bpmn:businessRuleTask><bpmn:userTask id="b"/>)" +
                                      flow("s", "a") + flow("a", "b")));
    }
    DecisionMade made(std::string_view variables) {
        const auto facts = stage.facts<DecisionMade>(stage.start("p", variables));
        EXPECT_EQ(facts.size(), 1U);
        return facts.empty() ? DecisionMade{} : facts.front();
    }
    Theatre stage;
};

TEST_F(Decisions, the_version_by_which_it_was_made_is_kept) {
    const auto fact = made(R"({"amount": 20})");
    EXPECT_EQ(fact.decision, "fee");
    EXPECT_EQ(fact.version, 1U);
    EXPECT_TRUE(fact.definition);
}

TEST_F(Decisions, each_table_is_kept_with_its_own_inputs_and_the_rules_that_hit) {
    const auto fact = made(R"({"amount": 20, "colour": "red"})");
    ASSERT_EQ(fact.tables.size(), 2U);
    EXPECT_EQ(fact.tables[0].decision, "risk");
    EXPECT_EQ(feel::to_json(fact.tables[0].inputs), R"({"quantity":20})");
    EXPECT_EQ(fact.tables[0].hits, (std::vector<RuleHit>{{"high", 2, feel::Value{"high"}}}));
    EXPECT_EQ(fact.tables[1].decision, "fee");
    EXPECT_EQ(feel::to_json(fact.tables[1].inputs), R"({"quantity":40,"level":"high"})");
    EXPECT_EQ(fact.tables[1].hits, (std::vector<RuleHit>{{"2", 2, feel::Value{200}}}));
    EXPECT_EQ(feel::to_json(fact.output), "200");
    EXPECT_EQ(feel::to_json(fact.read), R"({"amount":20})") << "the colour was not looked at";
}

TEST_F(Decisions, why_there_is_no_result_is_kept_too) {
    const auto fact = made("{}");
    EXPECT_TRUE(fact.output.is_null());
    ASSERT_EQ(fact.tables.size(), 2U);
    EXPECT_TRUE(fact.tables[0].hits.empty());
    ASSERT_FALSE(fact.why_null.empty());
    EXPECT_EQ(fact.why_null.back(), "no rule of the table is hit and it has no default output: it is null");
}

}  // namespace
}  // namespace baton::execution
