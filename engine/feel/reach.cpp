#include "engine/feel/reach.hpp"

#include "engine/feel/parse/tree.hpp"

namespace baton::feel {
namespace {

using tree::Relation;

std::optional<Decimal> number_in(const tree::NodePtr& node) {
    if (!node) return std::nullopt;
    if (const auto* const literal = std::get_if<tree::Literal>(&node->form)) {
        const Decimal* const number = literal->value.number();
        return number != nullptr ? std::optional(*number) : std::nullopt;
    }
    const auto* const negation = std::get_if<tree::Negation>(&node->form);
    if (negation == nullptr) return std::nullopt;
    const auto positive = number_in(negation->operand);
    return positive ? std::optional(-*positive) : std::nullopt;
}

const std::string* text_in(const tree::NodePtr& node) {
    const auto* const literal = node ? std::get_if<tree::Literal>(&node->form) : nullptr;
    return literal != nullptr ? literal->value.string() : nullptr;
}

std::optional<Interval> interval_of(Relation relation, const Decimal& bound) {
    switch (relation) {
        case Relation::equal:
            return Interval{bound, bound};
        case Relation::less:
        case Relation::less_or_equal:
            return Interval{std::nullopt, bound};
        case Relation::greater:
        case Relation::greater_or_equal:
            return Interval{bound, std::nullopt};
        default:
            return std::nullopt;
    }
}

// [1..10], with numbers for both ends.
std::optional<Interval> interval_in(const tree::NodePtr& node) {
    const auto* const range = std::get_if<tree::RangeOf>(&node->form);
    if (range == nullptr || range->form != Range::Form::interval) return std::nullopt;
    const auto low = number_in(range->low);
    const auto high = number_in(range->high);
    if (!low || !high) return std::nullopt;
    return Interval{low, high};
}

bool add(const tree::Test& test, Reach& reach) {
    const bool is_equal = !test.has_relation || test.relation == Relation::equal;
    if (const auto number = number_in(test.operand)) {
        const auto interval = interval_of(is_equal ? Relation::equal : test.relation, *number);
        if (interval) reach.numbers.push_back(*interval);
        return interval.has_value();
    }
    const std::string* const text = text_in(test.operand);
    if (text != nullptr && is_equal) {
        reach.texts.push_back(*text);
        return true;
    }
    if (test.has_relation) return false;
    const auto interval = interval_in(test.operand);
    if (interval) reach.numbers.push_back(*interval);
    return interval.has_value();
}

}  // namespace

std::optional<Reach> reach_of(const Expression& tests) {
    const tree::Node* const root = root_of(tests);
    const auto* const all = root != nullptr ? std::get_if<tree::UnaryTests>(&root->form) : nullptr;
    if (all == nullptr || all->is_any || all->is_negated) return std::nullopt;
    Reach reach;
    for (const auto& test : all->tests) {
        if (!test.operand || !add(test, reach)) return std::nullopt;
    }
    if (!reach.numbers.empty() && !reach.texts.empty()) return std::nullopt;
    return reach;
}

}  // namespace baton::feel
