// DMN 1.5 §10.3.4.4: what is said about all items of a list of numbers, and the least and greatest of any order.
#include <algorithm>

#include "engine/feel/builtins/arguments.hpp"
#include "engine/feel/compare.hpp"

namespace baton::feel {
namespace {

std::optional<std::vector<Decimal>> numbers(Arguments& given) {
    const List* items = given.items();
    if (items == nullptr || !given.run().spend(items->size())) return std::nullopt;
    std::vector<Decimal> all;
    all.reserve(items->size());
    for (const Value& item : *items) {
        if (item.number() == nullptr) {
            given.refuse("an item must be a number, not " + with_article(item.type_name()));
            return std::nullopt;
        }
        all.push_back(*item.number());
    }
    return all;
}

Value finite(const Decimal& number) { return number.is_finite() ? Value{number} : Value{}; }

Value extreme(Arguments& given, bool is_least) {
    const List* items = given.items();
    if (items == nullptr || items->empty() || !given.run().spend(items->size())) return {};
    const Value* best = &items->front();
    for (const Value& item : *items) {
        const auto compared = order(item, *best, given.zone());
        if (!compared) return given.refuse("its items cannot be compared with each other");
        if (is_least ? *compared < 0 : *compared > 0) best = &item;
    }
    return *best;
}

Value min(Arguments& given) { return extreme(given, true); }
Value max(Arguments& given) { return extreme(given, false); }

Decimal total(const std::vector<Decimal>& all) {
    Decimal sum;
    for (const Decimal& number : all) sum = sum + number;
    return sum;
}

Value sum(Arguments& given) {
    const auto all = numbers(given);
    if (!all) return {};
    return all->empty() ? given.refuse("its list is empty") : finite(total(*all));
}

Value mean(Arguments& given) {
    const auto all = numbers(given);
    if (!all) return {};
    if (all->empty()) return given.refuse("its list is empty");
    return finite(total(*all) / Decimal{static_cast<std::int64_t>(all->size())});
}

Value product(Arguments& given) {
    const auto all = numbers(given);
    if (!all) return {};
    if (all->empty()) return given.refuse("its list is empty");
    Decimal result{1};
    for (const Decimal& number : *all) result = result * number;
    return finite(result);
}

bool is_less(const Decimal& left, const Decimal& right) { return left < right; }

Value median(Arguments& given) {
    auto all = numbers(given);
    if (!all || all->empty()) return {};
    std::sort(all->begin(), all->end(), is_less);
    const std::size_t middle = all->size() / 2;
    if (all->size() % 2 == 1) return (*all)[middle];
    return finite(((*all)[middle - 1] + (*all)[middle]) / Decimal{2});
}

// Of a sample: divided by one less than there are (DMN 1.5 table 69).
Value stddev(Arguments& given) {
    const auto all = numbers(given);
    if (!all) return {};
    if (all->size() < 2) return given.refuse("it wants two numbers at least");
    const Decimal average = total(*all) / Decimal{static_cast<std::int64_t>(all->size())};
    Decimal squares;
    for (const Decimal& number : *all) squares = squares + (number - average) * (number - average);
    return finite((squares / Decimal{static_cast<std::int64_t>(all->size()) - 1}).square_root());
}

Value mode(Arguments& given) {
    auto all = numbers(given);
    if (!all) return {};
    std::sort(all->begin(), all->end(), is_less);
    List most;
    std::size_t most_often = 0;
    for (auto from = all->begin(); from != all->end();) {
        const auto to = std::find_if(from, all->end(), [&](const Decimal& number) { return number != *from; });
        const auto often = static_cast<std::size_t>(to - from);
        if (often > most_often) most.clear();
        if (often >= most_often) most.emplace_back(*from);
        most_often = std::max(most_often, often);
        from = to;
    }
    return given.run().list(std::move(most));
}

}  // namespace

std::span<const Signature> statistics_builtins() {
    static constexpr Signature all[] = {
        {"min", "list", min},           {"min", "c, ...", min},       {"max", "list", max},
        {"max", "c, ...", max},         {"sum", "list", sum},         {"sum", "n, ...", sum},
        {"mean", "list", mean},         {"mean", "n, ...", mean},     {"product", "list", product},
        {"product", "n, ...", product}, {"median", "list", median},   {"median", "n, ...", median},
        {"stddev", "list", stddev},     {"stddev", "n, ...", stddev}, {"mode", "list", mode},
        {"mode", "n, ...", mode},
    };
    return all;
}

}  // namespace baton::feel
