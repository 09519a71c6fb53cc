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

std::vector<Model> together(const std::vector<std::string>& files) {
    std::vector<File> all;
    static const std::vector<std::string> names{"a.dmn", "rules/b.dmn", "c.dmn"};
    for (std::size_t at = 0; at < files.size(); ++at) all.push_back({files[at], names[at]});
    std::vector<Model> models;
    for (const auto& one : read_together(all)) models.push_back(one ? *one : nullptr);
    return models;
}

std::string fault(const std::vector<std::string>& files, std::size_t at) {
    std::vector<std::string> names;
    for (std::size_t i = 0; i < files.size(); ++i) names.push_back("f" + std::to_string(i) + ".dmn");
    std::vector<File> all;
    for (std::size_t i = 0; i < files.size(); ++i) all.push_back({files[i], names[i]});
    const auto read = read_together(all);
    if (read[at]) return "none";
    const Problem problem = read[at].error();
    const Fault& first = problem.faults.at(0);
    return first.rule + " " + std::to_string(first.line) + ": " + first.message;
}

std::string giving(const std::string& value) {
    return "<decision id=\"d\" name=\"d\"><variable name=\"d\"/>" + literal(value) + "</decision>";
}

TEST(ReadTogether, files_come_in_any_order) {
    const std::string top =
        model(importing("m", "urn:m") + decision(needs("requiredDecision", "urn:m#d"), "m.d + 1"), "urn:t");
    const std::string middle =
        model(importing("l", "urn:l") + decision(needs("requiredDecision", "urn:l#d"), "l.d * 2"), "urn:m");
    const auto models = together({top, middle, model(giving("10"), "urn:l")});
    EXPECT_EQ(decided(models[0]), "21");
    EXPECT_EQ(decided(models[1]), "20");
    EXPECT_EQ(imported(*models[0]).size(), 2U);
    EXPECT_TRUE(imported(*models[2]).empty());
}

TEST(ReadTogether, the_location_chooses_among_files_of_one_namespace) {
    const auto importing_from = [](const std::string& location) {
        return model(R"(<import name="m" namespace="urn:m" importType="https://www.omg.org/spec/DMN/20191111/MODEL/")" +
                         location + "/>" + decision(needs("requiredDecision", "urn:m#d"), "m.d"),
                     "urn:t");
    };
    const std::string one = model(giving("1"), "urn:m");
    const std::string two = model(giving("2"), "urn:m");
    EXPECT_EQ(decided(together({importing_from(" locationURI=\"b.dmn\""), one, two})[0]), "1");
    EXPECT_EQ(decided(together({importing_from(" locationURI=\"../c.dmn\""), one, two})[0]), "2");
    EXPECT_EQ(fault({importing_from(""), one, two}, 0), "dmn-import 2: several files have the namespace 'urn:m'");
}

TEST(ReadTogether, faults_say_why_a_model_is_not_there) {
    const std::string top = model(importing("m", "urn:m"), "urn:t");
    EXPECT_EQ(fault({top}, 0), "dmn-import 2: the imported model 'urn:m' is not there");
    EXPECT_EQ(fault({top, model(giving("1 +"), "urn:m")}, 0), "dmn-import 2: the imported file 'f1.dmn' has faults");
    const std::string back = model(importing("t", "urn:t"), "urn:m");
    EXPECT_EQ(fault({top, back}, 0), "dmn-import 2: the imported file 'f1.dmn' has faults");
    EXPECT_EQ(fault({top, back}, 1), "dmn-import 2: the import leads back to 'f0.dmn'");
    EXPECT_EQ(fault({model(importing("t", "urn:t"), "urn:t")}, 0), "dmn-import 2: the import leads back to 'f0.dmn'");
    std::vector<std::string> chain;
    for (int i = 0; i < 200; ++i) {
        chain.push_back(model(importing("n", "urn:" + std::to_string(i + 1)), "urn:" + std::to_string(i)));
    }
    EXPECT_EQ(fault(chain, 49), "dmn-import 2: more than 50 files import each the next");
}

// Two imported models with an input of one name.
std::string two_wages() {
    return model(importing("a", "urn:a") + importing("b", "urn:b") +
                 decision(needs("requiredDecision", "urn:a#w") + needs("requiredDecision", "urn:b#w"),
                          "string(a.net wage) + \" and \" + string(b.net wage)"));
}

TEST(Imports, inputs_of_one_name_are_told_apart_by_the_import) {
    const Model both = made(two_wages(), {wages("urn:a"), wages("urn:b")});
    const feel::Context input{{"a", feel::Context{{"base wage", 10}}}, {"b", feel::Context{{"base wage", 100}}}};
    const auto outcome = evaluate(*both, "d", input, testing::surroundings());
    EXPECT_EQ(to_text(outcome->value), "5 and 50");
    EXPECT_TRUE(outcome->warnings.empty());
    EXPECT_EQ(to_text(feel::Value(outcome->read)), "{\"a.base wage\": 10, \"b.base wage\": 100}");
}

TEST(Imports, inputs_of_one_name_that_are_given_once_are_warned_of) {
    const Model both = made(two_wages(), {wages("urn:a"), wages("urn:b")});
    const auto outcome = evaluate(*both, "d", {{"base wage", 10}}, testing::surroundings());
    EXPECT_EQ(to_text(outcome->value), "5 and 5");
    ASSERT_EQ(outcome->warnings.size(), 2U);
    EXPECT_EQ(outcome->warnings[0].message,
              "several models have an input 'base wage', and all get the one that was given; give 'a.base wage' to "
              "tell them apart");
}

}  // namespace
}  // namespace baton::decision
