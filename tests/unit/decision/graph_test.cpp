
#include "tests/unit/decision/model.hpp"

namespace baton::decision {
namespace {

using testing::decided;
using testing::literal;
using testing::model;
using testing::outcome;

const std::string input =
    R"(<inputData id="i" name="first name"><variable name="first name" typeRef="string"/></inputData>)";

std::string requiring(const std::string& kind, const std::string& id) {
    const bool is_knowledge = kind == "requiredKnowledge";
    const std::string tag = is_knowledge ? "knowledgeRequirement" : "informationRequirement";
    return "<" + tag + "><" + kind + " href=\"#" + id + "\"/></" + tag + ">";
}

std::string decision(const std::string& id, const std::string& required, const std::string& box,
                     const std::string& type = "") {
    const std::string type_reference = type.empty() ? "" : " typeRef=\"" + type + "\"";
    return "<decision id=\"" + id + "\" name=\"" + id + "\"><variable name=\"" + id + "\"" + type_reference + "/>" +
           required + box + "</decision>";
}

TEST(DecisionGraph, a_decision_reads_what_it_requires) {
    const std::string xml =
        model(input + decision("greeting", requiring("requiredInput", "i"), literal("\"Hello \" + first name")) +
              decision("d", requiring("requiredDecision", "greeting"), literal("greeting + \"!\"")));
    EXPECT_EQ(decided(xml, {{"first name", "Li"}}), "Hello Li!");
    EXPECT_EQ(decided(xml, {{"first name", "Li"}}, "greeting"), "Hello Li");
    EXPECT_EQ(decided(xml, {{"first name", 5}}), "null");
    EXPECT_EQ(decided(xml, {}), "null");
}

TEST(DecisionGraph, a_variable_that_is_given_needs_no_declaration) {
    EXPECT_EQ(decided(model(decision("d", "", literal("amount + 1"))), {{"amount", 5}}), "6");
}

TEST(DecisionGraph, knowledge_sees_its_parameters_only) {
    const std::string knowledge = R"(<businessKnowledgeModel id="k" name="f"><variable name="f"/><encapsulatedLogic>)" +
                                  literal("amount") + "</encapsulatedLogic></businessKnowledgeModel>";
    EXPECT_EQ(
        decided(model(knowledge + decision("d", requiring("requiredKnowledge", "k"), literal("f()"))), {{"amount", 5}}),
        "null");
}

TEST(DecisionGraph, a_result_is_made_of_the_type_of_its_variable) {
    EXPECT_EQ(decided(model(decision("d", "", literal("\"a\""), "number")), {}), "null");
    EXPECT_EQ(decided(model(decision("d", "", literal("[5]"), "number")), {}), "5");
    EXPECT_EQ(decided(model(decision("d", "", literal("@\"2026-11-23\""), "dateTime")), {}), "2026-11-23T00:00:00Z");
}

TEST(DecisionGraph, types_have_components_collections_and_allowed_values) {
    const std::string types = R"(<itemDefinition name="tLevel"><typeRef>string</typeRef>
        <allowedValues><text>"high","low"</text></allowedValues></itemDefinition>
        <itemDefinition name="tCase">
        <itemComponent name="level"><typeRef>tLevel</typeRef></itemComponent></itemDefinition>
        <itemDefinition name="tCases" isCollection="true"><typeRef>tCase</typeRef></itemDefinition>
        <inputData id="c" name="cases"><variable name="cases" typeRef="tCases"/></inputData>)";
    const std::string xml = model(types + decision("d", requiring("requiredInput", "c"), literal("count(cases)")));
    const auto with = [](const char* level) {
        return feel::Context{{"cases", feel::List{feel::Context{{"level", level}}}}};
    };
    EXPECT_EQ(decided(xml, with("high")), "1");
    EXPECT_EQ(decided(xml, with("middle")), "null");
    EXPECT_EQ(decided(xml, {{"cases", feel::List{1}}}), "null");
}

TEST(DecisionGraph, knowledge_is_a_function_and_may_call_itself) {
    const std::string knowledge = R"(<businessKnowledgeModel id="k" name="factorial"><variable name="factorial"/>
        <encapsulatedLogic><formalParameter name="n" typeRef="number"/>)" +
                                  literal("if n &lt; 2 then 1 else n * factorial(n - 1)") +
                                  "</encapsulatedLogic></businessKnowledgeModel>";
    EXPECT_EQ(
        decided(model(knowledge + decision("d", requiring("requiredKnowledge", "k"), literal("factorial(10)"))), {}),
        "3628800");
}

TEST(DecisionGraph, endless_recursion_is_stopped) {
    const std::string knowledge = R"(<businessKnowledgeModel id="k" name="f"><variable name="f"/><encapsulatedLogic>
        <formalParameter name="n"/>)" +
                                  literal("f(n + 1)") + "</encapsulatedLogic></businessKnowledgeModel>";
    const auto definitions =
        read(model(knowledge + decision("d", requiring("requiredKnowledge", "k"), literal("f(1)"))), "t");
    ASSERT_TRUE(definitions);
    const auto made = evaluate(**definitions, "d", {}, testing::surroundings());
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, Code::unprocessable);
}

TEST(DecisionGraph, a_service_makes_its_decisions_from_its_arguments_alone) {
    const std::string service = R"(<decisionService id="s" name="greet"><variable name="greet"/>
        <outputDecision href="#greeting"/><inputData href="#i"/></decisionService>)";
    const std::string xml = model(
        input + service + decision("greeting", requiring("requiredInput", "i"), literal("\"Hello \" + first name")) +
        decision("d", requiring("requiredKnowledge", "s"), literal("[greet(\"Wang\"), greet(first name: \"Xu\")]")));
    EXPECT_EQ(decided(xml, {{"first name", "Li"}}), "[\"Hello Wang\", \"Hello Xu\"]");
    const auto definitions = read(xml, "test.dmn");
    ASSERT_TRUE(definitions);
    const auto made = invoke(**definitions, "greet", {{"first name", "Bai"}}, testing::surroundings());
    ASSERT_TRUE(made);
    EXPECT_EQ(to_text(made->value), "Hello Bai");
    EXPECT_EQ(invoke(**definitions, "nobody", {}, testing::surroundings()).error().code, Code::not_found);
}

TEST(DecisionGraph, another_model_is_imported_under_a_name) {
    const auto other = read(
        model(input + decision("hello there", requiring("requiredInput", "i"), literal("first name + \"!\"")), "urn:o"),
        "o");
    ASSERT_TRUE(other);
    const std::string import =
        R"(<import name="other" namespace="urn:o" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>)";
    const std::string required =
        "<informationRequirement><requiredDecision href=\"urn:o#hello there\"/></informationRequirement>";
    const std::string xml = model(import + decision("d", required, literal("other.hello there")));
    const auto definitions = read(xml, "test.dmn", {.imports = {*other}});
    ASSERT_TRUE(definitions) << definitions.error().detail;
    const auto made = evaluate(**definitions, "d", {{"first name", "Li"}}, testing::surroundings());
    ASSERT_TRUE(made);
    EXPECT_EQ(to_text(made->value), "Li!");
    const auto alone = read(xml, "test.dmn");
    ASSERT_FALSE(alone);
    EXPECT_EQ(alone.error().faults[0].rule, "dmn-import");
}

struct Refused {
    const char* inside;
    const char* rule;
};

TEST(DecisionGraph, what_is_wrong_is_refused) {
    const std::vector<Refused> rows = {
        {R"(<decision id="d" name="d"><informationRequirement><requiredDecision href="#nobody"/>
            </informationRequirement></decision>)",
         "dmn-reference"},
        {R"(<decision id="d" name="d"><informationRequirement><requiredDecision href="#d"/>
            </informationRequirement></decision>)",
         "dmn-cycle"},
        {R"(<decision id="d" name="d"/><decision id="d" name="e"/>)", "dmn-id-twice"},
        {R"(<decision id="d" name="d"><variable name="d" typeRef="tNobody"/></decision>)", "dmn-type-unknown"},
        {R"(<decision id="d" name="d"><literalExpression expressionLanguage="groovy"><text>1</text>
            </literalExpression></decision>)",
         "dmn-language"},
        {R"(<decision id="d" name="d"><literalExpression><text>1 +</text></literalExpression></decision>)", "feel"},
        {R"(<decision id="d" name="d"><conditional/></decision>)", "dmn-box-incomplete"},
        {R"(<decision id="d" name="d"><invocation/></decision>)", "dmn-box-incomplete"},
        {R"(<itemDefinition name="t"/><itemDefinition name="t"/>)", "dmn-type-twice"},
    };
    for (const Refused& row : rows) {
        const auto definitions = read(model(row.inside), "test.dmn");
        ASSERT_FALSE(definitions) << row.inside;
        ASSERT_FALSE(definitions.error().faults.empty()) << row.inside;
        EXPECT_EQ(definitions.error().faults[0].rule, row.rule) << row.inside;
        EXPECT_NE(definitions.error().faults[0].line, 0U) << row.inside;
    }
}

TEST(DecisionGraph, files_that_are_not_dmn_are_refused) {
    EXPECT_FALSE(read("", "x.dmn"));
    EXPECT_FALSE(read("<definitions/>", "x.dmn"));
    EXPECT_FALSE(read("<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>", "x.dmn"));
    EXPECT_FALSE(read("<!DOCTYPE a [<!ENTITY b \"c\">]>" + model(""), "x.dmn"));
    EXPECT_FALSE(read(model("<decision"), "x.dmn"));
}

TEST(DecisionGraph, all_versions_of_the_standard_are_read) {
    for (const char* uri :
         {"http://www.omg.org/spec/DMN/20151101/dmn.xsd", "http://www.omg.org/spec/DMN/20180521/MODEL/",
          "https://www.omg.org/spec/DMN/20191111/MODEL/", "https://www.omg.org/spec/DMN/20211108/MODEL/",
          "https://www.omg.org/spec/DMN/20230324/MODEL/"}) {
        const std::string xml =
            "<dmn:definitions xmlns:dmn=\"" + std::string(uri) +
            "\" name=\"n\" namespace=\"u\"><dmn:decision id=\"d\" name=\"d\"><dmn:variable name=\"d\" "
            "typeRef=\"feel:number\"/><dmn:literalExpression><dmn:text>1 + 1</dmn:text>"
            "</dmn:literalExpression></dmn:decision></dmn:definitions>";
        EXPECT_EQ(decided(xml, {}), "2") << uri;
    }
}

TEST(DecisionGraph, a_type_may_hold_itself) {
    const std::string types =
        R"(<itemDefinition name="tNode"><itemComponent name="name"><typeRef>string</typeRef></itemComponent>
        <itemComponent name="parts" isCollection="true"><typeRef>tNode</typeRef></itemComponent></itemDefinition>
        <inputData id="n" name="node"><variable name="node" typeRef="tNode"/></inputData>)";
    const std::string xml =
        model(types + decision("d", requiring("requiredInput", "n"), literal("node.parts[1].name")));
    const feel::Context leaf{{"name", "leaf"}, {"parts", feel::List{}}};
    EXPECT_EQ(decided(xml, {{"node", feel::Context{{"name", "root"}, {"parts", feel::List{leaf}}}}}), "leaf");
}

TEST(DecisionGraph, decisions_are_listed_and_asked_by_id) {
    const auto definitions =
        read(model(decision("a", "", literal("1")) + "<decision name=\"no id\">" + literal("2") + "</decision>"), "t");
    ASSERT_TRUE(definitions);
    const auto all = decisions(**definitions);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].id, "a");
    EXPECT_EQ(all[1].id, "no id");
    EXPECT_EQ(evaluate(**definitions, "b", {}, testing::surroundings()).error().code, Code::not_found);
}

}  // namespace
}  // namespace baton::decision
