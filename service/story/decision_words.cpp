#include "service/story/decision_words.hpp"

#include "engine/feel/json.hpp"

namespace baton::story {
namespace {

std::string text_of(const execution::RuleHit& hit) {
    const std::string number = std::to_string(hit.number);
    return "rule " + number + (hit.rule == number ? "" : " (" + hit.rule + ")") + " gave " + feel::to_json(hit.output);
}

}  // namespace

std::string told(const execution::DecisionMade& event) {
    std::string text = "decision " + event.decision;
    if (event.version != 0) text += " version " + std::to_string(event.version);
    text += " read " + feel::to_json(event.version != 0 ? event.read : event.inputs);
    for (const auto& table : event.tables) {
        text += "; table " + table.decision + " with " + feel::to_json(table.inputs) + ": ";
        std::string hits;
        for (const auto& hit : table.hits) hits += (hits.empty() ? "" : ", ") + text_of(hit);
        text += hits.empty() ? "no rule hit" : hits;
    }
    // Records from before the tables were kept.
    std::string rules;
    for (const auto& rule : event.rules_hit) rules += (rules.empty() ? "" : ", ") + rule;
    if (event.tables.empty() && !rules.empty()) text += ", rules hit: " + rules;
    for (const auto& why : event.why_null) text += "; " + why;
    return text + "; result " + feel::to_json(event.output);
}

}  // namespace baton::story
