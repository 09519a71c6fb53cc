// Large tables: what the index finds is what trying every rule would find, for a small part of the price.
#include "engine/decision/rule_index.hpp"

#include <random>

#include "tests/unit/decision/model.hpp"

namespace baton::decision {
namespace {

using testing::decision;
using testing::model;
using testing::outcome;
using testing::rule;
using testing::surroundings;
using testing::table;

std::string xml_of(std::string text) {
    for (std::size_t at = text.find('<'); at != std::string::npos; at = text.find('<', at)) text.replace(at, 1, "&lt;");
    return text;
}

std::string collecting(const std::vector<std::string>& tests) {
    std::string rules;
    for (std::size_t i = 0; i < tests.size(); ++i) rules += rule("r" + std::to_string(i), xml_of(tests[i]), {"1"});
    return model(decision(table("hitPolicy=\"COLLECT\"", "<output id=\"out\"/>", rules), {"amount"}));
}

std::vector<std::string> hit(const std::shared_ptr<const Definitions>& definitions, const feel::Value& amount) {
    const auto made = evaluate(*definitions, "d", {{"amount", amount}}, surroundings());
    EXPECT_TRUE(made);
    return made && !made->tables.empty() ? made->tables.front().rules_hit : std::vector<std::string>{};
}

std::vector<std::string> passed(const std::vector<std::string>& tests, const feel::Value& amount) {
    std::vector<std::string> rules;
    for (std::size_t i = 0; i < tests.size(); ++i) {
        const auto test = feel::parse_unary_tests(tests[i]);
        const feel::Context context{{"?", amount}};
        const auto result = test->evaluate(feel::ContextScope(context), surroundings());
        if (result->value.boolean() != nullptr && *result->value.boolean()) rules.push_back("r" + std::to_string(i));
    }
    return rules;
}

std::string test_by_chance(std::mt19937& dice) {
    const auto number = [&] { return std::to_string(static_cast<int>(dice() % 41) - 20); };
    const auto text = [&] { return "\"t" + std::to_string(dice() % 20) + "\""; };
    switch (dice() % 12) {
        case 0:
            return "-";
        case 1:
            return number();
        case 2:
            return "< " + number();
        case 3:
            return ">= " + number();
        case 4:
            return "[" + number() + ".." + number() + "]";
        case 5:
            return "]" + number() + ".." + number() + "[";
        case 6:
            return text();
        case 7:
            return text() + ", " + text();
        case 8:
            return number() + ", > " + number() + ", " + number();
        case 9:
            return "not(" + number() + ")";
        case 10:
            return "? * 2 > " + number();
        default:
            return text() + ", " + number();
    }
}

TEST(RuleIndex, finds_what_trying_every_rule_finds) {
    std::mt19937 dice(20260101);
    for (int round = 0; round < 12; ++round) {
        std::vector<std::string> tests;
        for (int i = 0; i < 400; ++i) tests.push_back(test_by_chance(dice));
        const auto definitions = read(collecting(tests), "test.dmn");
        ASSERT_TRUE(definitions);
        for (int number = -22; number <= 22; ++number)
            EXPECT_EQ(hit(*definitions, number), passed(tests, number)) << "round " << round << ", " << number;
        for (const auto* const text : {"t0", "t7", "t19", "t20", ""})
            EXPECT_EQ(hit(*definitions, text), passed(tests, text)) << "round " << round << ", " << text;
        EXPECT_EQ(hit(*definitions, {}), passed(tests, {}));
        EXPECT_EQ(hit(*definitions, true), passed(tests, true));
        EXPECT_EQ(hit(*definitions, feel::Value{*Decimal::parse("0.5")}), passed(tests, *Decimal::parse("0.5")));
    }
}

// Ten thousand rules, of which no more than a few may be tried: a step is spent on each test.
void expect_few_steps(const std::vector<std::string>& tests, const feel::Value& amount, const std::string& rule) {
    const auto definitions = read(collecting(tests), "test.dmn");
    ASSERT_TRUE(definitions);
    auto around = surroundings();
    around.steps_max = 100;
    const auto made = evaluate(**definitions, "d", {{"amount", amount}}, around);
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(made->tables.front().rules_hit, std::vector<std::string>{rule});
}

TEST(RuleIndex, tries_few_of_ten_thousand_rules) {
    std::vector<std::string> numbers;
    std::vector<std::string> bands;
    std::vector<std::string> texts;
    for (int i = 0; i < 10'000; ++i) {
        numbers.push_back(std::to_string(i));
        bands.push_back("[" + std::to_string(10 * i) + ".." + std::to_string(10 * i + 10) + "[");
        texts.push_back("\"street " + std::to_string(i) + "\"");
    }
    expect_few_steps(numbers, 7'777, "r7777");
    expect_few_steps(bands, 55'555, "r5555");
    expect_few_steps(texts, "street 9999", "r9999");
}

TEST(RuleIndex, the_first_of_the_rules_that_are_hit_is_still_the_first) {
    std::string rules;
    for (int i = 0; i < 100; ++i)
        rules += rule("r" + std::to_string(i), i % 2 == 0 ? "&lt; " + std::to_string(i) : "-", {std::to_string(i)});
    const auto xml = model(decision(table("hitPolicy=\"FIRST\"", "<output id=\"out\"/>", rules), {"amount"}));
    EXPECT_EQ(to_text(outcome(xml, {{"amount", -5}}).value), "0");
    EXPECT_EQ(to_text(outcome(xml, {{"amount", 50}}).value), "1");
}

TEST(RuleIndex, the_column_that_tells_most_rules_apart_is_used) {
    std::string rules;
    for (int i = 0; i < 5'000; ++i) {
        rules += "<rule id=\"r" + std::to_string(i) + "\"><inputEntry><text>-</text></inputEntry><inputEntry><text>" +
                 std::to_string(i % 2) + "</text></inputEntry><inputEntry><text>\"c" + std::to_string(i) +
                 "\"</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>";
    }
    const auto column = [](const std::string& name) {
        return "<input><inputExpression><text>" + name + "</text></inputExpression></input>";
    };
    const auto definitions = read(model(decision("<decisionTable hitPolicy=\"COLLECT\">" + column("a") + column("b") +
                                                     column("c") + "<output/>" + rules + "</decisionTable>",
                                                 {"a", "b", "c"})),
                                  "test.dmn");
    ASSERT_TRUE(definitions);
    auto around = surroundings();
    around.steps_max = 200;
    const auto made = evaluate(**definitions, "d", {{"a", 1}, {"b", 1}, {"c", "c4001"}}, around);
    ASSERT_TRUE(made) << made.error().detail;
    EXPECT_EQ(made->tables.front().rules_hit, std::vector<std::string>{"r4001"});
}

}  // namespace
}  // namespace baton::decision
