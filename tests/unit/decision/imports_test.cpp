// Models that use other models, with a name and without (DMN 1.5 §6.3.2).
#include "tests/unit/decision/model.hpp"

namespace baton::decision {
namespace {

using testing::literal;
using testing::model;

using Model = std::shared_ptr<const Definitions>;

Model made(const std::string& xml, const std::vector<Model>& imports = {}) {
    const auto definitions = read(xml, "test.dmn", {.imports = imports});
    EXPECT_TRUE(definitions) << (definitions                          ? ""
                                 : definitions.error().faults.empty() ? definitions.error().detail
                                                                      : definitions.error().faults[0].message);
    return definitions ? *definitions : nullptr;
}

std::string decided(const Model& definitions, const feel::Context& input = {}) {
    if (!definitions) return "refused";
    const auto outcome = evaluate(*definitions, "d", input, testing::surroundings());
    return outcome ? to_text(outcome->value) : "stopped: " + outcome.error().detail;
}

std::string importing(const std::string& name, const std::string& name_space) {
    return "<import name=\"" + name + "\" namespace=\"" + name_space +
           "\" importType=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>";
}

std::string knows(const std::string& href) {
    return "<knowledgeRequirement><requiredKnowledge href=\"" + href + "\"/></knowledgeRequirement>";
}

std::string needs(const std::string& kind, const std::string& href) {
    return "<informationRequirement><" + kind + " href=\"" + href + "\"/></informationRequirement>";
}

std::string decision(const std::string& required, const std::string& text, const std::string& type = "Any") {
    return R"(<decision id="d" name="d"><variable name="d" typeRef=")" + type + "\"/>" + required + literal(text) +
           "</decision>";
}

// A model with a type, an input of it, knowledge and a decision.
Model wages(const std::string& name_space) {
    return made(model(R"(<itemDefinition name="tWage"><typeRef>number</typeRef>
        <allowedValues><text>&gt; 0</text></allowedValues></itemDefinition>
        <inputData id="i" name="base wage"><variable name="base wage" typeRef="tWage"/></inputData>
        <businessKnowledgeModel id="k" name="net"><variable name="net"/><encapsulatedLogic>
        <formalParameter name="wage" typeRef="tWage"/>)" +
                          literal("wage / 2") + R"(</encapsulatedLogic></businessKnowledgeModel>
        <decision id="w" name="net wage"><variable name="net wage"/>)" +
                          needs("requiredInput", "#i") + knows("#k") + literal("net(base wage)") + "</decision>",
                      name_space));
}

TEST(Imports, with_a_name_everything_is_behind_it) {
    const std::string required =
        knows("urn:w#k") + needs("requiredDecision", "urn:w#w") + needs("requiredInput", "urn:w#i");
    const auto xml = [&](const std::string& text) { return model(importing("w", "urn:w") + decision(required, text)); };
    const Model other = wages("urn:w");
    const feel::Context input{{"base wage", 100}};
    EXPECT_EQ(decided(made(xml("w.net wage"), {other}), input), "50");
    EXPECT_EQ(decided(made(xml("w.base wage"), {other}), input), "100");
    EXPECT_EQ(decided(made(xml("w.net(10)"), {other}), input), "5");
    EXPECT_EQ(decided(made(xml("w.net(-10)"), {other}), input), "null");
    EXPECT_EQ(decided(made(xml("net wage"), {other}), input), "null");
    EXPECT_EQ(decided(made(xml("w.net wage"), {other}), {{"base wage", -1}}), "null");
}

TEST(Imports, without_a_name_everything_is_as_if_it_stood_here) {
    const std::string required = knows("urn:w#k") + needs("requiredDecision", "urn:w#w");
    const auto xml = [&](const std::string& text) {
        return model(importing("", "urn:w") + decision(required, text, "tWage"));
    };
    const Model other = wages("urn:w");
    const feel::Context input{{"base wage", 100}};
    EXPECT_EQ(decided(made(xml("net wage"), {other}), input), "50");
    EXPECT_EQ(decided(made(xml("net(10)"), {other}), input), "5");
    EXPECT_EQ(decided(made(xml("0 - net(10)"), {other}), input), "null") << "the imported type allows no negative wage";
    EXPECT_EQ(decided(made(xml("if 5 instance of tWage then 1 else 2"), {other}), input), "1");
}

TEST(Imports, several_may_have_no_name) {
    const Model bonus = made(model(R"(<itemDefinition name="tBonus"><typeRef>string</typeRef></itemDefinition>
        <decision id="b" name="bonus"><variable name="bonus"/>)" +
                                       literal("\"much\"") + "</decision>",
                                   "urn:b"));
    const std::string xml =
        model(importing("", "urn:w") + importing("", "urn:b") +
              decision(knows("urn:w#k") + needs("requiredDecision", "urn:b#b"), "string(net(10)) + bonus", "tBonus"));
    EXPECT_EQ(decided(made(xml, {wages("urn:w"), bonus})), "5much");
}

TEST(Imports, types_of_a_named_import_are_used_behind_its_name) {
    const Model other = wages("urn:w");
    EXPECT_EQ(decided(made(model(importing("w", "urn:w") + decision("", "5", "w.tWage")), {other})), "5");
    EXPECT_EQ(decided(made(model(importing("w", "urn:w") + decision("", "-5", "w.tWage")), {other})), "null");
    EXPECT_EQ(decided(made(model(importing("w", "urn:w") + decision("", "5 instance of w.tWage")), {other})), "true");
    const auto refused =
        read(model(importing("w", "urn:w") + decision("", "5", "tWage")), "t.dmn", {.imports = {other}});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().faults[0].rule, "dmn-type-unknown");
}

}  // namespace
}  // namespace baton::decision
