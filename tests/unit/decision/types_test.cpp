// Values against item definitions, wherever a model names a type (DMN 1.5 §7.3.2, §10.3.2.9.4).
#include "tests/unit/decision/model.hpp"

namespace baton::decision {
namespace {

using testing::decided;
using testing::literal;
using testing::model;
using testing::outcome;

const std::string types = R"(
  <itemDefinition name="tGrade"><typeRef>number</typeRef><allowedValues><text>[1..6]</text></allowedValues>
  </itemDefinition>
  <itemDefinition name="tPass"><typeRef>tGrade</typeRef><allowedValues><text>&lt; 5</text></allowedValues>
  </itemDefinition>
  <itemDefinition name="tGrades" isCollection="true"><typeRef>tGrade</typeRef></itemDefinition>
  <itemDefinition name="tFewGrades" isCollection="1"><typeRef>tGrade</typeRef>
    <typeConstraint><text>count(?) &lt; 3</text></typeConstraint></itemDefinition>
  <itemDefinition name="tSorted"><typeRef>tFewGrades</typeRef>
    <typeConstraint><text>? = sort(?, function(a, b) a &lt; b)</text></typeConstraint></itemDefinition>
  <itemDefinition name="tPupil"><itemComponent name="name"><typeRef>string</typeRef></itemComponent>
    <itemComponent name="grades"><typeRef>tGrades</typeRef></itemComponent></itemDefinition>)";

std::string variable(const std::string& name, const std::string& type) {
    return "<variable name=\"" + name + "\" typeRef=\"" + type + "\"/>";
}

// The value of a FEEL text whose decision's variable has that type.
std::string as(const std::string& type, const std::string& text) {
    return decided(
        model(types + "<decision id=\"d\" name=\"d\">" + variable("d", type) + literal(text) + "</decision>"), {});
}

std::string boxed(const std::string& box, const std::string& before = "", const std::string& required = "") {
    return decided(
        model(types + before + R"(<decision id="d" name="d"><variable name="d"/>)" + required + box + "</decision>"),
        {});
}

TEST(ItemTypes, a_decision_keeps_to_the_allowed_values_of_its_type) {
    EXPECT_EQ(as("tGrade", "6"), "6");
    EXPECT_EQ(as("tGrade", "7"), "null");
    EXPECT_EQ(as("tGrade", "[2]"), "2");
    EXPECT_EQ(as("tGrade", "[7]"), "null");
    EXPECT_EQ(as("tGrade", "null"), "null");
}

TEST(ItemTypes, a_type_keeps_to_what_the_type_it_refers_to_allows) {
    EXPECT_EQ(as("tPass", "4"), "4");
    EXPECT_EQ(as("tPass", "5"), "null");
    EXPECT_EQ(as("tPass", "0"), "null") << "smaller than 5, but no grade";
}

TEST(ItemTypes, allowed_values_are_said_of_items_and_a_constraint_of_the_whole) {
    EXPECT_EQ(as("tGrades", "[1, 6, 6]"), "[1, 6, 6]");
    EXPECT_EQ(as("tGrades", "[1, 7]"), "null");
    EXPECT_EQ(as("tGrades", "3"), "[3]");
    EXPECT_EQ(as("tFewGrades", "[1, 2]"), "[1, 2]");
    EXPECT_EQ(as("tFewGrades", "[1, 2, 3]"), "null");
    EXPECT_EQ(as("tSorted", "[1, 2]"), "[1, 2]");
    EXPECT_EQ(as("tSorted", "[2, 1]"), "null");
    EXPECT_EQ(as("tSorted", "[1, 7]"), "null");
    EXPECT_EQ(as("tSorted", "[1, 2, 3]"), "null");
}

TEST(ItemTypes, members_keep_to_their_types) {
    EXPECT_EQ(as("tPupil", "{name: \"Li\", grades: [1]}"), "{name: \"Li\", grades: [1]}");
    EXPECT_EQ(as("tPupil", "{name: \"Li\", grades: [1, 9]}"), "null");
    EXPECT_EQ(as("tPupil", "{name: \"Li\"}"), "null");
    EXPECT_EQ(as("tPupil", "{name: 1, grades: [1]}"), "null");
    EXPECT_EQ(as("tPupil", "{name: \"Li\", grades: [1], age: 9}"), "{name: \"Li\", grades: [1], age: 9}");
}

TEST(ItemTypes, what_is_not_allowed_is_said) {
    const Outcome made = outcome(
        model(types + "<decision id=\"d\" name=\"d\">" + variable("d", "tGrade") + literal("7") + "</decision>"), {});
    ASSERT_EQ(made.warnings.size(), 1U);
    EXPECT_EQ(made.warnings[0].message, "the decision 'd' has a value that its type does not allow: it is null");
}

TEST(ItemTypes, parts_of_a_box_have_types) {
    EXPECT_EQ(boxed(R"(<literalExpression typeRef="tGrade"><text>7</text></literalExpression>)"), "null");
    EXPECT_EQ(
        boxed("<context><contextEntry>" + variable("a", "tGrade") + literal("7") + "</contextEntry><contextEntry>" +
              variable("b", "tGrade") + literal("6") + "</contextEntry></context>"),
        "{a: null, b: 6}");
    EXPECT_EQ(boxed(R"(<relation><column name="a" typeRef="tGrade"/><column name="b"/><row>)" + literal("7") +
                    literal("7") + "</row></relation>"),
              "[{a: null, b: 7}]");
    EXPECT_EQ(boxed(R"(<list typeRef="tGrades">)" + literal("1") + literal("7") + "</list>"), "null");
    EXPECT_EQ(boxed(R"(<list typeRef="tGrades">)" + literal("1") + literal("6") + "</list>"), "[1, 6]");
}

TEST(ItemTypes, a_boxed_function_checks_its_parameters_and_its_result) {
    const auto called = [](const std::string& type, const std::string& call) {
        const std::string type_reference = type.empty() ? "" : " typeRef=\"" + type + "\"";
        return boxed(R"(<context><contextEntry><variable name="better"/><functionDefinition)" + type_reference +
                     R"(><formalParameter name="grade" typeRef="tGrade"/>)" + literal("grade - 1") +
                     "</functionDefinition></contextEntry><contextEntry>" + literal(call) +
                     "</contextEntry></context>");
    };
    EXPECT_EQ(called("", "better(2)"), "1");
    EXPECT_EQ(called("", "better(7)"), "null");
    EXPECT_EQ(called("", "better(1)"), "0");
    EXPECT_EQ(called("tGrade", "better(1)"), "null");
    EXPECT_EQ(called("tGrade", "better([2])"), "1");
}

TEST(ItemTypes, knowledge_checks_its_parameters_and_its_result) {
    const auto called = [](const std::string& type, const std::string& call) {
        const std::string knowledge = R"(<businessKnowledgeModel id="k" name="better">)" + variable("better", type) +
                                      R"(<encapsulatedLogic><formalParameter name="grade" typeRef="tGrade"/>)" +
                                      literal("grade - 1") + "</encapsulatedLogic></businessKnowledgeModel>";
        return boxed(literal(call), knowledge,
                     "<knowledgeRequirement><requiredKnowledge href=\"#k\"/></knowledgeRequirement>");
    };
    EXPECT_EQ(called("tGrade", "better(2)"), "1");
    EXPECT_EQ(called("tGrade", "better(7)"), "null");
    EXPECT_EQ(called("tGrade", "better(1)"), "null");
    EXPECT_EQ(called("number", "better(1)"), "0");
    EXPECT_EQ(called("string", "better(2)"), "null");
    EXPECT_EQ(called("tGrades", "better(2)"), "[1]");
}

TEST(ItemTypes, a_service_checks_its_parameters_and_its_result) {
    const std::string service = R"(<inputData id="i" name="grade">)" + variable("grade", "tGrade") + "</inputData>" +
                                R"(<decision id="b" name="better"><variable name="better"/>
           <informationRequirement><requiredInput href="#i"/></informationRequirement>)" +
                                literal("if grade = null then \"none\" else grade - 1") +
                                R"(</decision><decisionService id="s" name="serve">)" + variable("serve", "tGrade") +
                                R"(<outputDecision href="#b"/><inputData href="#i"/></decisionService>)";
    const auto called = [&](const std::string& call) {
        return boxed(literal(call), service,
                     "<knowledgeRequirement><requiredKnowledge href=\"#s\"/></knowledgeRequirement>");
    };
    EXPECT_EQ(called("serve(3)"), "2");
    EXPECT_EQ(called("serve(1)"), "null") << "the result is no grade";
    EXPECT_EQ(called("serve(7)"), "null") << "the argument is none";
    EXPECT_EQ(called("serve(null)"), "null") << "the result is a string";
}

TEST(ItemTypes, outputs_are_ranked_by_what_their_type_allows) {
    const std::string level = R"(<itemDefinition name="tLevel"><typeRef>string</typeRef><allowedValues>
        <text>"high","low"</text></allowedValues></itemDefinition>)";
    const std::string table =
        testing::table("hitPolicy=\"PRIORITY\"", R"(<output name="level" typeRef="tLevel"/>)",
                       testing::rule("a", "-", {"\"low\""}) + testing::rule("b", "&gt; 10", {"\"high\""}));
    const std::string xml = model(level + testing::decision(table, {"amount"}));
    EXPECT_EQ(decided(xml, {{"amount", 11}}), "high");
    EXPECT_EQ(decided(xml, {{"amount", 1}}), "low");
}

TEST(ItemTypes, a_type_that_holds_itself_is_checked_all_the_way_down) {
    const std::string tree = R"(<itemDefinition name="tNode">
        <itemComponent name="size"><typeRef>number</typeRef><allowedValues><text>&gt; 0</text></allowedValues>
        </itemComponent>
        <itemComponent name="parts" isCollection="true"><typeRef>tNode</typeRef></itemComponent></itemDefinition>)";
    const auto tried = [&](const std::string& text) {
        return decided(
            model(tree + "<decision id=\"d\" name=\"d\">" + variable("d", "tNode") + literal(text) + "</decision>"),
            {});
    };
    const std::string good = "{size: 1, parts: [{size: 2, parts: []}]}";
    EXPECT_EQ(tried(good), good);
    EXPECT_EQ(tried("{size: 1, parts: [{size: 0, parts: []}]}"), "null");
    EXPECT_EQ(tried("{size: 1, parts: [{size: 2, parts: [\"leaf\"]}]}"), "null");
    EXPECT_EQ(tried("{size: 1, parts: [{size: 2, parts: [{parts: []}]}]}"), "null");
}

TEST(ItemTypes, a_type_that_is_itself_is_refused) {
    const auto made = read(model(R"(<itemDefinition name="a"><typeRef>b</typeRef></itemDefinition>
        <itemDefinition name="b"><typeRef>a</typeRef></itemDefinition>)"),
                           "t.dmn");
    ASSERT_FALSE(made);
    ASSERT_FALSE(made.error().faults.empty());
    EXPECT_EQ(made.error().faults[0].rule, "dmn-type-cycle");
}

std::string rule_of(const std::string& inside) {
    const auto made = read(model(inside), "t.dmn");
    return made || made.error().faults.empty() ? "" : made.error().faults[0].rule;
}

std::string pair_of(const std::string& name, const std::string& of) {
    const auto component = [&](const std::string& member) {
        return "<itemComponent name=\"" + member + "\"><typeRef>" + of + "</typeRef></itemComponent>";
    };
    return "<itemDefinition name=\"" + name + "\">" + component("left") + component("right") + "</itemDefinition>";
}

TEST(ItemTypes, types_that_multiply_are_limited) {
    std::string doubled = pair_of("t0", "number");
    for (int at = 1; at < 60; ++at) doubled += pair_of("t" + std::to_string(at), "t" + std::to_string(at - 1));
    EXPECT_EQ(rule_of(doubled), "dmn-types-size");
}

TEST(ItemTypes, types_that_refer_over_many_steps_are_limited) {
    const auto chain = [](int length) {
        std::string all;
        for (int at = 1; at < length; ++at) {
            all += "<itemDefinition name=\"t" + std::to_string(at) + "\"><typeRef>t" + std::to_string(at + 1) +
                   "</typeRef></itemDefinition>";
        }
        return all + "<itemDefinition name=\"t" + std::to_string(length) +
               "\"><typeRef>number</typeRef></itemDefinition>";
    };
    EXPECT_EQ(rule_of(chain(50)), "");
    EXPECT_EQ(rule_of(chain(20'000)), "dmn-type-depth");
}

}  // namespace
}  // namespace baton::decision
