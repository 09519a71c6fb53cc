#include "tests/unit/feel/evaluated.hpp"

namespace baton::feel {
namespace {

struct Row {
    const char* tests;
    Value tested;
    const char* wanted;
};

TEST(UnaryTests, decide_about_the_tested_value) {
    const std::vector<Row> rows = {
        {"-", 5, "true"},
        {"-", Null{}, "true"},
        {" - ", 5, "true"},
        {"5", 5, "true"},
        {"-5", -5, "true"},
        {"5, 6", 6, "true"},
        {"5, 6", 7, "false"},
        {"< 10", 5, "true"},
        {">= 10", 5, "false"},
        {"< 3, > 4", 5, "true"},
        {"[1..5]", 5, "true"},
        {"(1..5)", 5, "false"},
        {"]1..5], 10", 10, "true"},
        {"not(5)", 5, "false"},
        {"not(5, 6)", 7, "true"},
        {"not(< 3)", 5, "true"},
        {"not(? > 3) or ? = 5", 5, "true"},
        {"\"a\", \"b\"", "b", "true"},
        {"null", Null{}, "true"},
        {"null", 5, "false"},
        {"5", Null{}, "false"},
        {"< 5", Null{}, "null"},
        {"true", true, "true"},
        {"false", true, "false"},
        {"? > 3", 5, "true"},
        {"? > 3 and ? < 5", 5, "false"},
        {"contains(?, \"b\")", "abc", "true"},
        {"starts with(?, \"x\")", "abc", "false"},
        {"count(?) > 1", List{1, 2}, "true"},
        {"limit", 7, "true"},
        {"< limit", 5, "true"},
        {"limits", 2, "true"},
        {"limits", 9, "false"},
        {"[1, 2]", List{1, 2}, "true"},
        {"date(\"2026-01-01\")", "x", "null"},
        {"@\"2026-01-01\"", "x", "null"},
        {"?.a > 1", Context{{"a", 2}}, "true"},
        {"limit > 3", "some text", "true"},
    };
    for (const Row& row : rows) {
        const auto tests = parse_unary_tests(row.tests);
        ASSERT_TRUE(tests) << row.tests << ": " << tests.error().detail;
        const Context names{{"?", row.tested}, {"limit", 7}, {"limits", List{1, 2}}};
        const auto result = tests->evaluate(ContextScope(names), testing::surroundings());
        ASSERT_TRUE(result) << row.tests;
        EXPECT_EQ(to_text(result->value), row.wanted) << row.tests;
    }
}

TEST(UnaryTests, faults_are_refused) {
    for (const char* text : {"", "< ", "1,", "not(1", "5 6", "[1..", "- 5 -"}) {
        EXPECT_FALSE(parse_unary_tests(text)) << text;
    }
}

}  // namespace
}  // namespace baton::feel
