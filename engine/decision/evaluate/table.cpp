// Decision tables (DMN 1.5 §8.2): inputs once, then rules in order.
#include <deque>

#include "engine/decision/evaluate/hits.hpp"
#include "engine/decision/rule_index.hpp"

namespace baton::decision {
namespace {

using feel::Value;

bool holds(const feel::Expression& test, const Locals& scope, Session& session) {
    if (test.empty()) return true;
    const Value result = test.evaluate(scope, session.run);
    return result.boolean() != nullptr && *result.boolean();
}

// The inputs, each as the `?` of the tests in its column.
std::deque<Locals> inputs_of(const Table& table, const feel::Scope& scope, Session& session) {
    std::deque<Locals> inputs;
    for (const TableInput& input : table.inputs) {
        const std::string what = "the input '" + input.label + "'";
        Value value = fitted(input.expression.evaluate(scope, session.run), input.type, session, what);
        const bool is_given = !value.is_null();
        Locals& tested = inputs.emplace_back(scope);
        tested.set("?", std::move(value));
        if (is_given && !input.allowed.empty() && !holds(input.allowed, tested, session)) {
            session.run.warn(what + " has a value that its column does not list");
        }
    }
    return inputs;
}

bool is_hit(const TableRule& rule, const std::deque<Locals>& inputs, Session& session) {
    for (std::size_t at = 0; at < rule.tests.size(); ++at) {
        if (!session.run.spend(1) || !holds(rule.tests[at], inputs[at], session)) return false;
    }
    return true;
}

std::vector<Value> outputs_of(const Table& table, const TableRule& rule, const feel::Scope& scope, Session& session) {
    std::vector<Value> outputs;
    for (std::size_t at = 0; at < rule.outputs.size(); ++at) {
        outputs.push_back(fitted(rule.outputs[at].evaluate(scope, session.run), table.outputs[at].type, session,
                                 "an output of rule " + rule.id));
    }
    return outputs;
}

bool stops_at_first(const Table& table) { return table.policy == HitPolicy::first; }

void remember(const Table& table, const std::deque<Locals>& inputs, const std::vector<Hit>& hits, Session& session) {
    Outcome::Table record;
    record.decision = session.path.empty() ? std::string{} : session.path.back();
    for (std::size_t at = 0; at < inputs.size(); ++at)
        record.inputs.set(table.inputs[at].label, *inputs[at].names().find("?"));
    for (const Hit& hit : hits) {
        const TableRule& rule = table.rules[hit.rule];
        record.rules_hit.push_back(rule.id);
        record.hits.push_back({rule.id, static_cast<std::uint32_t>(hit.rule + 1), rule.line, row_of(table, hit)});
    }
    session.tables.push_back(std::move(record));
}

// The rules that are worth a try; nothing when all are.
std::optional<std::vector<std::uint32_t>> candidates_of(const Table& table, const std::deque<Locals>& inputs) {
    if (!table.index) return std::nullopt;
    std::vector<const Value*> values;
    for (const Locals& input : inputs) values.push_back(input.names().find("?"));
    return table.index->candidates(values);
}

std::vector<Hit> hits_of(const Table& table, const std::deque<Locals>& inputs, const feel::Scope& scope,
                         Session& session) {
    const auto candidates = candidates_of(table, inputs);
    const std::size_t count = candidates ? candidates->size() : table.rules.size();
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < count && !session.run.is_stopped(); ++i) {
        const std::size_t at = candidates ? (*candidates)[i] : i;
        if (!is_hit(table.rules[at], inputs, session)) continue;
        hits.push_back({at, outputs_of(table, table.rules[at], scope, session)});
        if (stops_at_first(table)) break;
    }
    return hits;
}

}  // namespace

Value evaluate(const Table& table, const feel::Scope& scope, Session& session) {
    const std::deque<Locals> inputs = inputs_of(table, scope, session);
    std::vector<Hit> hits = hits_of(table, inputs, scope, session);
    if (session.run.is_stopped()) return {};
    remember(table, inputs, hits, session);
    return result_of(table, std::move(hits), scope, session);
}

}  // namespace baton::decision
