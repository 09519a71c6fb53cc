// DMN texts for the tests of this folder.
#pragma once

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "engine/decision/decision.hpp"
#include "engine/feel/text/text.hpp"

namespace baton::decision::testing {

inline std::string model(const std::string& inside, const std::string& name_space = "urn:test") {
    return R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="test" namespace=")" +
           name_space + "\">\n" + inside + "\n</definitions>";
}

inline std::string literal(const std::string& text) {
    return "<literalExpression><text>" + text + "</text></literalExpression>";
}

// A decision over any names: each is declared as input data that it requires.
inline std::string decision(const std::string& box, const std::vector<std::string>& inputs = {}) {
    std::string all;
    std::string required;
    for (const std::string& input : inputs) {
        all +=
            "<inputData id=\"i_" + input + "\" name=\"" + input + "\"><variable name=\"" + input + "\"/></inputData>\n";
        required += "<informationRequirement><requiredInput href=\"#i_" + input + "\"/></informationRequirement>";
    }
    return all + "<decision id=\"d\" name=\"d\"><variable name=\"d\"/>" + required + box + "</decision>";
}

inline std::string table(const std::string& attributes, const std::string& outputs, const std::string& rules) {
    return "<decisionTable " + attributes + "><input id=\"in\" label=\"amount\"><inputExpression><text>amount</text>" +
           "</inputExpression></input>" + outputs + rules + "</decisionTable>";
}

inline std::string rule(const std::string& id, const std::string& test, const std::vector<std::string>& outputs) {
    std::string made = "<rule id=\"" + id + "\"><inputEntry><text>" + test + "</text></inputEntry>";
    for (const std::string& output : outputs) made += "<outputEntry><text>" + output + "</text></outputEntry>";
    return made + "</rule>";
}

inline feel::Surroundings surroundings() {
    feel::Surroundings around;
    around.now = *instant_from("2026-11-23T04:00:00.000Z");
    return around;
}

inline Outcome outcome(const std::string& xml, const feel::Context& input, const std::string& id = "d") {
    const auto definitions = read(xml, "test.dmn");
    EXPECT_TRUE(definitions) << (definitions                          ? ""
                                 : definitions.error().faults.empty() ? definitions.error().detail
                                                                      : definitions.error().faults[0].message);
    if (!definitions) return {};
    auto made = evaluate(**definitions, id, input, surroundings());
    EXPECT_TRUE(made) << (made ? "" : made.error().detail);
    return made ? *made : Outcome{};
}

inline std::string decided(const std::string& xml, const feel::Context& input, const std::string& id = "d") {
    return to_text(outcome(xml, input, id).value);
}

}  // namespace baton::decision::testing
