// Decision tables (DMN 1.5 §8).
#include <algorithm>

#include "engine/decision/read/source.hpp"
#include "engine/decision/rule_index.hpp"

namespace baton::decision {
namespace {

struct PolicyName {
    std::string_view text;
    HitPolicy policy;
};

constexpr PolicyName policies[] = {{"", HitPolicy::unique},
                                   {"UNIQUE", HitPolicy::unique},
                                   {"FIRST", HitPolicy::first},
                                   {"PRIORITY", HitPolicy::priority},
                                   {"ANY", HitPolicy::any},
                                   {"COLLECT", HitPolicy::collect},
                                   {"RULE ORDER", HitPolicy::rule_order},
                                   {"OUTPUT ORDER", HitPolicy::output_order}};

struct AggregationName {
    std::string_view text;
    Aggregation aggregation;
};

constexpr AggregationName aggregations[] = {{"", Aggregation::none},
                                            {"SUM", Aggregation::sum},
                                            {"COUNT", Aggregation::count},
                                            {"MIN", Aggregation::min},
                                            {"MAX", Aggregation::max}};

void read_policy(Source& source, const Node& node, Table& table) {
    const auto policy = std::find_if(std::begin(policies), std::end(policies),
                                     [&](const PolicyName& name) { return name.text == node.value("hitPolicy"); });
    const auto aggregation =
        std::find_if(std::begin(aggregations), std::end(aggregations),
                     [&](const AggregationName& name) { return name.text == node.value("aggregation"); });
    if (policy == std::end(policies)) {
        source.report.fault_at(node, "hitPolicy",
                               {"dmn-hit-policy", "there is no hit policy " + bpmn::quoted(node.value("hitPolicy")),
                                "use UNIQUE, FIRST, PRIORITY, ANY, COLLECT, RULE ORDER or OUTPUT ORDER"});
    } else {
        table.policy = policy->policy;
    }
    if (aggregation == std::end(aggregations)) {
        source.report.fault_at(node, "aggregation",
                               {"dmn-aggregation", "there is no aggregation " + bpmn::quoted(node.value("aggregation")),
                                "use SUM, COUNT, MIN or MAX"});
    } else {
        table.aggregation = aggregation->aggregation;
    }
}

TableInput read_input(Source& source, const Node& node) {
    TableInput input;
    if (const Node* expression = child(node, "inputExpression")) {
        input.expression = read_expression(source, *expression);
        input.type = read_type(source, *expression);
    }
    if (const Node* allowed = child(node, "inputValues")) input.allowed = read_unary_tests(source, *allowed);
    input.label = std::string(node.value("label"));
    if (input.label.empty()) input.label = bpmn::trimmed(input.expression.text());
    return input;
}

// The allowed values one by one: "high", "low" are two of different rank.
std::vector<feel::Expression> ranks_of(const Source& source, const feel::Expression& all) {
    if (all.empty()) return {};
    // As the items of a list each value is an expression of its own.
    const auto list = feel::parse("[" + all.text() + "]", source.vocabulary);
    if (!list) return {all};
    return {*list};
}

TableOutput read_output(Source& source, const Node& node) {
    TableOutput output;
    output.name = std::string(node.value("name"));
    output.type = read_type(source, node);
    // Where the column lists no values, those that its type allows are meant (DMN 1.5 §8.2.11).
    const Node* values = child(node, "outputValues");
    output.ranks = ranks_of(source, values != nullptr ? read_unary_tests(source, *values) : output.type.listed());
    if (const Node* fallback = child(node, "defaultOutputEntry")) output.fallback = read_expression(source, *fallback);
    return output;
}

TableRule read_rule(Source& source, const Node& node, const Table& table) {
    TableRule rule;
    rule.id = node.id().empty() ? std::to_string(table.rules.size() + 1) : std::string(node.id());
    rule.line = source.report.text().place(node.begin).line;
    for (const Node& entry : node.children()) {
        if (is_dmn(entry, "inputEntry")) rule.tests.push_back(read_unary_tests(source, entry));
        if (is_dmn(entry, "outputEntry")) rule.outputs.push_back(read_expression(source, entry));
    }
    if (rule.tests.size() != table.inputs.size() || rule.outputs.size() != table.outputs.size()) {
        source.report.fault(
            node, {"dmn-rule-entries",
                   "rule " + std::to_string(table.rules.size() + 1) + " has " + std::to_string(rule.tests.size()) +
                       " input and " + std::to_string(rule.outputs.size()) + " output entries for " +
                       std::to_string(table.inputs.size()) + " inputs and " + std::to_string(table.outputs.size()) +
                       " outputs",
                   "give each column one entry; - where anything will do"});
    }
    return rule;
}

void check_outputs(Source& source, const Node& node, const Table& table) {
    if (table.outputs.empty()) {
        source.report.fault(node, {"dmn-table-output", "the table has no output", "add an output column"});
    }
    const bool has_many = table.outputs.size() > 1;
    for (const TableOutput& output : table.outputs) {
        if (has_many && output.name.empty()) {
            source.report.fault(node,
                                {"dmn-output-name", "an output of several has no name", "name each output column"});
        }
    }
    if (has_many && table.aggregation != Aggregation::none) {
        source.report.fault_at(node, "aggregation",
                               {"dmn-aggregation", "a table of several outputs cannot be aggregated",
                                "keep one output, or collect without aggregation"});
    }
    const bool is_ranked = table.policy == HitPolicy::priority || table.policy == HitPolicy::output_order;
    const bool has_ranks =
        std::any_of(table.outputs.begin(), table.outputs.end(), [](const TableOutput& o) { return !o.ranks.empty(); });
    if (is_ranked && !has_ranks) {
        source.report.fault_at(node, "hitPolicy",
                               {"dmn-output-values", "the hit policy ranks outputs, but no output lists its values",
                                "list the values of the output, the most important first"});
    }
}

}  // namespace

Table read_table(Source& source, const Node& node) {
    Table table;
    read_policy(source, node, table);
    for (const Node& column : node.children()) {
        if (is_dmn(column, "input")) table.inputs.push_back(read_input(source, column));
        if (is_dmn(column, "output")) table.outputs.push_back(read_output(source, column));
    }
    for (const Node& rule : node.children()) {
        if (is_dmn(rule, "rule")) table.rules.push_back(read_rule(source, rule, table));
    }
    check_outputs(source, node, table);
    table.index = RuleIndex::of(table);
    return table;
}

}  // namespace baton::decision
