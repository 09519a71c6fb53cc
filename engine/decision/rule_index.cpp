#include "engine/decision/rule_index.hpp"

#include <algorithm>

#include "engine/decision/box.hpp"

namespace baton::decision {
namespace {

constexpr std::size_t rules_min = 32;  // fewer are tried one after the other in less time
constexpr std::size_t block_size = 64;

}  // namespace

void RuleIndex::Intervals::add(const feel::Interval& interval, std::uint32_t rule) {
    items_.push_back({interval, rule});
}

void RuleIndex::Intervals::arrange() {
    std::ranges::stable_sort(items_, [](const Item& left, const Item& right) {
        if (!left.interval.low || !right.interval.low) return !left.interval.low && right.interval.low.has_value();
        return *left.interval.low < *right.interval.low;
    });
    for (std::size_t begin = 0; begin < items_.size(); begin += block_size) {
        std::optional<Decimal> farthest = items_[begin].interval.high;
        for (std::size_t at = begin; farthest && at < std::min(begin + block_size, items_.size()); ++at) {
            const auto& high = items_[at].interval.high;
            farthest = high ? std::max(*farthest, *high, [](const auto& l, const auto& r) { return l < r; })
                            : std::optional<Decimal>{};
        }
        farthest_.push_back(farthest);
    }
}

void RuleIndex::Intervals::find(const Decimal& number, std::vector<std::uint32_t>& rules) const {
    const auto reaches = [&](const std::optional<Decimal>& high) { return !high || number <= *high; };
    for (std::size_t block = 0; block < farthest_.size(); ++block) {
        const std::size_t begin = block * block_size;
        if (items_[begin].interval.low && number < *items_[begin].interval.low) return;
        if (!reaches(farthest_[block])) continue;
        for (std::size_t at = begin; at < std::min(begin + block_size, items_.size()); ++at) {
            const auto& [interval, rule] = items_[at];
            if (interval.low && number < *interval.low) return;
            if (reaches(interval.high)) rules.push_back(rule);
        }
    }
}

RuleIndex::Column RuleIndex::column_of(const Table& table, std::size_t at) {
    std::vector<std::optional<feel::Reach>> reaches;
    std::size_t numbers = 0;
    std::size_t texts = 0;
    for (const TableRule& rule : table.rules) {
        const auto& reach = reaches.emplace_back(feel::reach_of(rule.tests[at]));
        numbers += reach && !reach->numbers.empty() ? 1U : 0U;
        texts += reach && !reach->texts.empty() ? 1U : 0U;
    }
    Column column;
    column.is_of_numbers = numbers >= texts;
    for (std::uint32_t rule = 0; rule < reaches.size(); ++rule) {
        const auto& reach = reaches[rule];
        if (!reach || (column.is_of_numbers ? reach->numbers.empty() : reach->texts.empty())) {
            column.others.push_back(rule);
            continue;
        }
        for (const auto& interval : reach->numbers) column.numbers.add(interval, rule);
        for (const auto& text : reach->texts) column.texts[text].push_back(rule);
    }
    column.numbers.arrange();
    return column;
}

std::shared_ptr<const RuleIndex> RuleIndex::of(const Table& table) {
    if (table.rules.size() < rules_min) return nullptr;
    const bool is_whole = std::ranges::all_of(
        table.rules, [&](const TableRule& rule) { return rule.tests.size() == table.inputs.size(); });
    if (!is_whole) return nullptr;  // a fault of the file, which is told elsewhere
    auto index = std::make_shared<RuleIndex>();
    for (std::size_t at = 0; at < table.inputs.size(); ++at) index->columns_.push_back(column_of(table, at));
    const bool tells_apart = std::ranges::any_of(
        index->columns_, [&](const Column& column) { return column.others.size() < table.rules.size(); });
    return tells_apart ? index : nullptr;
}

std::optional<std::vector<std::uint32_t>> RuleIndex::matching(const Column& column, const feel::Value& value) {
    std::vector<std::uint32_t> rules;
    if (column.is_of_numbers) {
        if (value.number() == nullptr) return std::nullopt;
        column.numbers.find(*value.number(), rules);
    } else {
        if (value.string() == nullptr) return std::nullopt;
        const auto found = column.texts.find(*value.string());
        if (found != column.texts.end()) rules = found->second;
    }
    rules.insert(rules.end(), column.others.begin(), column.others.end());
    return rules;
}

std::optional<std::vector<std::uint32_t>> RuleIndex::candidates(std::span<const feel::Value* const> inputs) const {
    std::optional<std::vector<std::uint32_t>> fewest;
    for (std::size_t at = 0; at < columns_.size(); ++at) {
        // A column that leaves more to be tried than another has left already cannot help.
        if (fewest && columns_[at].others.size() >= fewest->size()) continue;
        auto rules = matching(columns_[at], *inputs[at]);
        if (rules && (!fewest || rules->size() < fewest->size())) fewest = std::move(rules);
    }
    if (!fewest) return std::nullopt;
    std::ranges::sort(*fewest);
    // A rule whose test names one value twice.
    fewest->erase(std::unique(fewest->begin(), fewest->end()), fewest->end());
    return fewest;
}

}  // namespace baton::decision
