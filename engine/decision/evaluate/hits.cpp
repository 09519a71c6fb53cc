#include "engine/decision/evaluate/hits.hpp"

#include <algorithm>

#include "engine/feel/compare.hpp"

namespace baton::decision {
namespace {

using feel::List;
using feel::Value;

Value row_of(const Table& table, const std::vector<Value>& outputs) {
    if (table.outputs.size() == 1) return outputs.front();
    feel::Context row;
    for (std::size_t at = 0; at < outputs.size(); ++at) row.set(table.outputs[at].name, outputs[at]);
    return row;
}

Value fallback(const Table& table, const feel::Scope& scope, Session& session) {
    std::vector<Value> outputs;
    bool is_given = false;
    for (const TableOutput& output : table.outputs) {
        is_given = is_given || !output.fallback.empty();
        outputs.push_back(
            fitted(output.fallback.evaluate(scope, session.run), output.type, session, "the default output"));
    }
    if (is_given) return row_of(table, outputs);
    session.run.warn("no rule of the table is hit and it has no default output: it is null");
    return {};
}

bool are_equal(const Value& left, const Value& right, const Session& session) {
    return feel::equal(left, right, session.run.around().zone).value_or(false);
}

// The place of each output among the values of its column; what is not among them comes last.
std::vector<std::size_t> rank_of(const Table& table, const std::vector<List>& values, const Hit& hit,
                                 const Session& session) {
    std::vector<std::size_t> ranks;
    for (std::size_t column = 0; column < table.outputs.size(); ++column) {
        const List& ordered = values[column];
        const auto found = std::find_if(ordered.begin(), ordered.end(), [&](const Value& value) {
            return are_equal(value, hit.outputs[column], session);
        });
        ranks.push_back(static_cast<std::size_t>(found - ordered.begin()));
    }
    return ranks;
}

void sort_by_priority(const Table& table, std::vector<Hit>& hits, const feel::Scope& scope, Session& session) {
    std::vector<List> values;
    for (const TableOutput& output : table.outputs) {
        const Value ordered = output.ranks.empty() ? Value{} : output.ranks.front().evaluate(scope, session.run);
        values.push_back(ordered.list() != nullptr ? *ordered.list() : List{});
    }
    std::vector<std::pair<std::vector<std::size_t>, Hit>> ranked;
    for (Hit& hit : hits) ranked.emplace_back(rank_of(table, values, hit, session), std::move(hit));
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](const auto& left, const auto& right) { return left.first < right.first; });
    hits.clear();
    for (auto& [rank, hit] : ranked) hits.push_back(std::move(hit));
}

Value extreme(const std::vector<Hit>& hits, bool is_least, Session& session) {
    const Value* best = &hits.front().outputs.front();
    for (const Hit& hit : hits) {
        const auto compared = feel::order(hit.outputs.front(), *best, session.run.around().zone);
        if (!compared) {
            session.run.warn("the outputs that are collected cannot be compared: the table is null");
            return {};
        }
        if (is_least ? *compared < 0 : *compared > 0) best = &hit.outputs.front();
    }
    return *best;
}

Value sum(const std::vector<Hit>& hits, Session& session) {
    Decimal total;
    for (const Hit& hit : hits) {
        if (hit.outputs.front().number() == nullptr) {
            session.run.warn("an output that is summed is no number: the table is null");
            return {};
        }
        total = total + *hit.outputs.front().number();
    }
    return total;
}

Value all_of(const Table& table, const std::vector<Hit>& hits, Session& session) {
    List rows;
    for (const Hit& hit : hits) rows.push_back(row_of(table, hit.outputs));
    return session.run.list(std::move(rows));
}

Value collected(const Table& table, const std::vector<Hit>& hits, Session& session) {
    switch (table.aggregation) {
        case Aggregation::none:
            return all_of(table, hits, session);
        case Aggregation::count:
            return static_cast<std::int64_t>(hits.size());
        case Aggregation::sum:
            return sum(hits, session);
        case Aggregation::min:
            return extreme(hits, true, session);
        case Aggregation::max:
            return extreme(hits, false, session);
    }
    return {};
}

Value only(const Table& table, const std::vector<Hit>& hits, Session& session) {
    if (hits.size() == 1) return row_of(table, hits.front().outputs);
    session.run.warn("rules " + table.rules[hits[0].rule].id + " and " + table.rules[hits[1].rule].id +
                     " are both hit, but the table is UNIQUE: it is null");
    return {};
}

Value any(const Table& table, const std::vector<Hit>& hits, Session& session) {
    for (const Hit& hit : hits) {
        for (std::size_t at = 0; at < hit.outputs.size(); ++at) {
            if (are_equal(hit.outputs[at], hits.front().outputs[at], session)) continue;
            session.run.warn("rules that are hit give different outputs, but the table is ANY: it is null");
            return {};
        }
    }
    return row_of(table, hits.front().outputs);
}

}  // namespace

Value row_of(const Table& table, const Hit& hit) { return row_of(table, hit.outputs); }

Value result_of(const Table& table, std::vector<Hit> hits, const feel::Scope& scope, Session& session) {
    if (hits.empty()) {
        if (table.policy == HitPolicy::collect && table.aggregation == Aggregation::count) return 0;
        return fallback(table, scope, session);
    }
    switch (table.policy) {
        case HitPolicy::unique:
            return only(table, hits, session);
        case HitPolicy::any:
            return any(table, hits, session);
        case HitPolicy::first:
            return row_of(table, hits.front().outputs);
        case HitPolicy::priority:
            sort_by_priority(table, hits, scope, session);
            return row_of(table, hits.front().outputs);
        case HitPolicy::output_order:
            sort_by_priority(table, hits, scope, session);
            return all_of(table, hits, session);
        case HitPolicy::rule_order:
            return all_of(table, hits, session);
        case HitPolicy::collect:
            return collected(table, hits, session);
    }
    return {};
}

}  // namespace baton::decision
