// Expressions are there, are formal, and conditions can be true or false (BPMN 2.0.2 §8.4.6; rules
// empty-expression, natural-language, condition-not-boolean).
#include <algorithm>

#include "engine/base/decimal.hpp"
#include "engine/bpmn/check/survey.hpp"
#include "engine/bpmn/dialect/vocabulary.hpp"

namespace baton::bpmn {

namespace {

constexpr std::string_view conditions =
    "conditionExpression condition loopCondition activationCondition completionCondition";
constexpr std::string_view expressions =
    "conditionExpression condition loopCondition activationCondition completionCondition loopCardinality timeDate "
    "timeDuration timeCycle messagePath dataPath from to formalExpression transformation";

// A type by itself: in these places the schema has no other expression.
constexpr std::string_view always_formal = "messagePath dataPath from to formalExpression transformation";

bool is_typed(const Node& node) {
    return std::any_of(node.attributes.begin(), node.attributes.end(), [](const Attribute& given) {
        return given.space == Space::schema_instance && given.name == "type" &&
               trimmed(given.value).ends_with("tFormalExpression");
    });
}

void check_formal(const Survey& survey, const Node& node) {
    if (is_typed(node) || is_listed(always_formal, node.name) || node.trimmed_text().starts_with('=')) return;
    survey.report.warn(node, {"natural-language",
                              "the " + std::string(node.name) + " of " + called(*node.parent) +
                                  " is an expression in natural language by its type, and is read as a formal one",
                              "give it xsi:type=\"tFormalExpression\" (BPMN 2.0.2 §8.4.6)"});
}

void check_truth(const Survey& survey, const Node& node) {
    std::string_view text = node.trimmed_text();
    if (text.starts_with('=')) text = trimmed(text.substr(1));
    const bool is_text = text.size() > 1 && text.front() == '"' && text.find('"', 1) == text.size() - 1;
    if (!is_text && !Decimal::parse(text)) return;
    survey.report.fault_at(
        node, node.text_offset,
        {"condition-not-boolean",
         "the " + std::string(node.name) + " is " + quoted(text) + ", which is neither true nor false",
         "write an expression that is true or false"});
}

}  // namespace

void check_expressions(const Survey& survey) {
    for (const Node* node : survey.nodes) {
        if (node->parent == nullptr || !is_listed(expressions, node->name)) continue;
        if (node->trimmed_text().empty() && node->first_child == nullptr) {
            survey.report.fault(*node, {"empty-expression", "the expression of " + called(*node->parent) + " is empty",
                                        "write a FEEL expression, or remove it (BPMN 2.0.2 §8.4.6)"});
            continue;
        }
        check_formal(survey, *node);
        if (is_listed(conditions, node->name)) check_truth(survey, *node);
    }
}

}  // namespace baton::bpmn
