#include "tests/unit/decision/model.hpp"

namespace baton::decision {
namespace {

using testing::decided;
using testing::decision;
using testing::literal;
using testing::model;

std::string of(const std::string& box) {
    return decided(model(decision(box, {"xs", "n"})), {{"xs", feel::List{3, 1, 2}}, {"n", 2}});
}

TEST(Boxes, a_literal_is_its_value) {
    EXPECT_EQ(of(literal("n * 2")), "4");
    EXPECT_EQ(of("<literalExpression/>"), "null");
    EXPECT_EQ(of(""), "null");
}

TEST(Boxes, a_context_sees_its_earlier_entries_and_may_have_a_result) {
    const std::string entries = "<contextEntry><variable name=\"first part\"/>" + literal("n + 1") + "</contextEntry>" +
                                "<contextEntry><variable name=\"b\"/>" + literal("first part * 10") + "</contextEntry>";
    EXPECT_EQ(of("<context>" + entries + "</context>"), "{\"first part\": 3, b: 30}");
    EXPECT_EQ(of("<context>" + entries + "<contextEntry>" + literal("b + 1") + "</contextEntry></context>"), "31");
}

TEST(Boxes, lists_and_relations_hold_boxes) {
    EXPECT_EQ(of("<list>" + literal("n") + literal("\"a\"") + "</list>"), "[2, \"a\"]");
    EXPECT_EQ(of("<relation><column name=\"a\"/><column name=\"b\"/><row>" + literal("1") + literal("n") +
                 "</row></relation>"),
              "[{a: 1, b: 2}]");
}

TEST(Boxes, choose_filter_and_iterate) {
    EXPECT_EQ(of("<conditional><if>" + literal("n &gt; 1") + "</if><then>" + literal("\"yes\"") + "</then><else>" +
                 literal("\"no\"") + "</else></conditional>"),
              "yes");
    EXPECT_EQ(of("<filter><in>" + literal("xs") + "</in><match>" + literal("item &gt;= n") + "</match></filter>"),
              "[3, 2]");
    EXPECT_EQ(
        of("<for iteratorVariable=\"x\"><in>" + literal("xs") + "</in><return>" + literal("x * n") + "</return></for>"),
        "[6, 2, 4]");
    EXPECT_EQ(of("<for iteratorVariable=\"x\"><in>" + literal("[1..3]") + "</in><return>" + literal("count(partial)") +
                 "</return></for>"),
              "[0, 1, 2]");
    EXPECT_EQ(of("<some iteratorVariable=\"x\"><in>" + literal("xs") + "</in><satisfies>" + literal("x &gt; n") +
                 "</satisfies></some>"),
              "true");
    EXPECT_EQ(of("<every iteratorVariable=\"x\"><in>" + literal("xs") + "</in><satisfies>" + literal("x &gt; n") +
                 "</satisfies></every>"),
              "false");
}

TEST(Boxes, what_is_gone_through_keeps_to_the_type_of_in) {
    const auto counted = [](const std::string& type) {
        return "<for iteratorVariable=\"x\"><in typeRef=\"" + type + "\">" + literal("\"one\"") + "</in><return>" +
               literal("x") + "</return></for>";
    };
    EXPECT_EQ(of(counted("string")), R"(["one"])");
    EXPECT_EQ(of(counted("number")), "null") << "for is not defined over null";
}

TEST(Boxes, a_function_keeps_what_its_body_reads) {
    const std::string function = "<functionDefinition><formalParameter name=\"a\" typeRef=\"number\"/>" +
                                 literal("a + n") + "</functionDefinition>";
    const std::string context = "<context><contextEntry><variable name=\"add\"/>" + function +
                                "</contextEntry><contextEntry>" + literal("[add(1), add(\"x\")]") +
                                "</contextEntry></context>";
    EXPECT_EQ(of(context), "[3, null]");
    EXPECT_EQ(of(function), "null") << "a function cannot leave its evaluation";
}

TEST(Boxes, an_invocation_binds_arguments_by_name) {
    const std::string function = "<functionDefinition><formalParameter name=\"a\"/><formalParameter name=\"b\"/>" +
                                 literal("a - b") + "</functionDefinition>";
    const std::string call = "<invocation>" + literal("minus") + "<binding><parameter name=\"b\"/>" + literal("1") +
                             "</binding><binding><parameter name=\"a\"/>" + literal("n") + "</binding></invocation>";
    EXPECT_EQ(of("<context><contextEntry><variable name=\"minus\"/>" + function + "</contextEntry><contextEntry>" +
                 call + "</contextEntry></context>"),
              "1");
}

TEST(Boxes, an_invocation_may_name_a_built_in) {
    EXPECT_EQ(
        of("<invocation>" + literal("substring") + "<binding><parameter name=\"start position\"/>" + literal("n") +
           "</binding><binding><parameter name=\"string\"/>" + literal("\"abc\"") + "</binding></invocation>"),
        "bc");
}

TEST(Boxes, foreign_functions_are_refused) {
    const auto definitions = read(model(decision("<functionDefinition kind=\"Java\"/>")), "test.dmn");
    ASSERT_FALSE(definitions);
    EXPECT_EQ(definitions.error().faults[0].rule, "dmn-function-kind");
}

}  // namespace
}  // namespace baton::decision
