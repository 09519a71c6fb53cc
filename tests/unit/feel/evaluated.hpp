// Evaluates texts for the tests of this folder: the value as string() shows it.
#pragma once

#include <gtest/gtest.h>
#include <string>
#include <vector>

#include "engine/feel/expression.hpp"
#include "engine/feel/text/text.hpp"
#include "engine/feel/vocabulary.hpp"

namespace baton::feel::testing {

struct Row {
    const char* expression;
    const char* wanted;
};

inline Surroundings surroundings() {
    Surroundings around;
    around.now = *instant_from("2026-11-23T04:00:00.000Z");
    return around;
}

inline Context usual_names() {
    return {{"amount", 250},
            {"name", "徐汇"},
            {"empty", Null{}},
            {"count", 7},
            {"first name", "Li"},
            {"numbers", List{3, 1, 2}},
            {"people", List{Context{{"name", "Li"}, {"age", 30}}, Context{{"name", "Wang"}, {"age", 50}}}},
            {"case", Context{{"id", "A-1"}, {"owner", Context{{"dept", "env"}}}}}};
}

inline std::string evaluated(const std::string& text, const Context& names = usual_names(),
                             const Surroundings& around = surroundings()) {
    const auto expression = parse(text, std::vector<std::string>{"first name"});
    if (!expression) return "refused: " + expression.error().detail;
    const auto result = expression->evaluate(ContextScope(names), around);
    if (!result) return "stopped: " + result.error().detail;
    return to_text(result->value);
}

inline std::string warned(const std::string& text) {
    const auto expression = parse(text, std::vector<std::string>{"first name"});
    if (!expression) return "refused: " + expression.error().detail;
    const Context names = usual_names();
    const auto result = expression->evaluate(ContextScope(names), surroundings());
    if (!result || result->warnings.empty()) return "";
    return result->warnings.front().message;
}

inline void expect(const std::vector<Row>& rows) {
    for (const Row& row : rows) EXPECT_EQ(evaluated(row.expression), row.wanted) << row.expression;
}

}  // namespace baton::feel::testing
