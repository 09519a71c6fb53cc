// DMN 1.5 §10.3.4.4: asking lists, and putting them in order.
#include <algorithm>

#include "engine/feel/builtins/arguments.hpp"
#include "engine/feel/compare.hpp"
#include "engine/feel/evaluate/calls.hpp"

namespace baton::feel {
namespace {

bool same(Arguments& given, const Value& left, const Value& right) {
    if (!given.run().spend(1 + std::min(left.weight(), right.weight()) / 24)) return false;
    return equal(left, right, given.zone()).value_or(false);
}

Value list_contains(Arguments& given) {
    const List* list = given.list(0);
    if (list == nullptr) return {};
    return std::any_of(list->begin(), list->end(), [&](const Value& item) { return same(given, item, given[1]); });
}

Value count(Arguments& given) {
    const List* list = given.list(0);
    return list != nullptr ? Value{static_cast<std::int64_t>(list->size())} : Value{};
}

Value index_of(Arguments& given) {
    const List* list = given.list(0);
    if (list == nullptr) return {};
    List positions;
    for (std::size_t at = 0; at < list->size(); ++at) {
        if (same(given, (*list)[at], given[1])) positions.emplace_back(static_cast<std::int64_t>(at + 1));
    }
    return given.run().list(std::move(positions));
}

// Items that are equal to none before them; what has been seen is looked through, which the run's steps limit.
List distinct(Arguments& given, const List& items) {
    List seen;
    for (const Value& item : items) {
        if (given.run().is_stopped()) return {};
        const bool is_new =
            std::none_of(seen.begin(), seen.end(), [&](const Value& other) { return same(given, item, other); });
        if (is_new) seen.push_back(item);
    }
    return seen;
}

Value distinct_values(Arguments& given) {
    const List* list = given.list(0);
    return list != nullptr ? given.run().list(distinct(given, *list)) : Value{};
}

Value duplicate_values(Arguments& given) {
    const List* list = given.list(0);
    if (list == nullptr) return {};
    List twice;
    for (const Value& item : distinct(given, *list)) {
        const auto often =
            std::count_if(list->begin(), list->end(), [&](const Value& other) { return same(given, item, other); });
        if (often > 1) twice.push_back(item);
    }
    return given.run().list(std::move(twice));
}

bool append_all(Arguments& given, List& to, const Value& from) {
    const List* items = from.list();
    if (items == nullptr) {
        to.push_back(from);
    } else {
        to.insert(to.end(), items->begin(), items->end());
    }
    return given.run().spend(1) && given.run().has_room(to.size() > 0 ? to.size() - 1 : 0);
}

Value concatenate(Arguments& given) {
    List all;
    for (std::size_t at = 0; at < given.size(); ++at) {
        if (given[at].is_null()) return given.refuse("a list is null");
        if (!append_all(given, all, given[at])) return {};
    }
    return given.run().list(std::move(all));
}

Value union_of(Arguments& given) {
    const Value all = concatenate(given);
    return all.list() != nullptr ? given.run().list(distinct(given, *all.list())) : Value{};
}

bool flatten_into(Arguments& given, List& out, const List& items) {
    for (const Value& item : items) {
        if (item.list() != nullptr) {
            if (!flatten_into(given, out, *item.list())) return false;
        } else {
            if (!given.run().spend(1) || !given.run().has_room(out.size())) return false;
            out.push_back(item);
        }
    }
    return true;
}

Value flatten(Arguments& given) {
    const List* list = given.list(0);
    List flat;
    if (list == nullptr || !flatten_into(given, flat, *list)) return {};
    return given.run().list(std::move(flat));
}

// A merge sort of our own: a comparison written by the process's author may contradict itself, which std::sort forbids.
template <class Before>
List merged(const List& left, const List& right, const Before& before) {
    List all;
    all.reserve(left.size() + right.size());
    auto one = left.begin();
    auto other = right.begin();
    while (one != left.end() && other != right.end()) {
        all.push_back(before(*other, *one) ? *other++ : *one++);
    }
    all.insert(all.end(), one, left.end());
    all.insert(all.end(), other, right.end());
    return all;
}

template <class Before>
List sorted(const List& items, const Before& before) {
    if (items.size() < 2) return items;
    const auto middle = items.begin() + static_cast<std::ptrdiff_t>(items.size() / 2);
    return merged(sorted({items.begin(), middle}, before), sorted({middle, items.end()}, before), before);
}

Value sort(Arguments& given) {
    const List* list = given.list(0);
    if (list == nullptr) return {};
    if (!given.has(1)) {
        const bool is_ordered = std::all_of(list->begin(), list->end(), [&](const Value& item) {
            return order(item, list->front(), given.zone()).has_value();
        });
        if (!is_ordered) return given.refuse("its items have no order of their own: give a function");
        return given.run().list(sorted(*list, [&](const Value& left, const Value& right) {
            return given.run().spend(1) && order(left, right, given.zone()).value_or(std::strong_ordering::equal) < 0;
        }));
    }
    const Function* precedes = given.function(1);
    if (precedes == nullptr) return {};
    return given.run().list(sorted(*list, [&](const Value& left, const Value& right) {
        const Value arguments[] = {left, right};
        const Value holds = call_function(*precedes, given.run(), arguments);
        return holds.boolean() != nullptr && *holds.boolean();
    }));
}

Value is_empty(Arguments& given) {
    const List* list = given.list(0);
    return list != nullptr ? Value{list->empty()} : Value{};
}

}  // namespace

std::span<const Signature> list_builtins() {
    static constexpr Signature all[] = {
        {"list contains", "list, element", list_contains},
        {"count", "list", count},
        {"index of", "list, match", index_of},
        {"distinct values", "list", distinct_values},
        {"duplicate values", "list", duplicate_values},
        {"concatenate", "list, ...", concatenate},
        {"union", "list, ...", union_of},
        {"flatten", "list", flatten},
        {"sort", "list, [precedes]", sort},
        {"is empty", "list", is_empty},
    };
    return all;
}

}  // namespace baton::feel
