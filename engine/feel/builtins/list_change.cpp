// DMN 1.5 §10.3.4.4: lists with something added, taken away or replaced.
#include <algorithm>

#include "engine/feel/builtins/arguments.hpp"
#include "engine/feel/evaluate/calls.hpp"

namespace baton::feel {
namespace {

Value append(Arguments& given) {
    const List* list = given.list(0);
    if (list == nullptr) return {};
    List longer = *list;
    for (std::size_t at = 1; at < given.size(); ++at) longer.push_back(given[at]);
    return given.run().list(std::move(longer));
}

// Position `at` from 1, or from the end when negative, as an index below `end`.
std::optional<std::size_t> index(Arguments& given, std::size_t argument, std::size_t end) {
    const auto position = given.whole(argument);
    if (!position) return std::nullopt;
    const auto size = static_cast<std::int64_t>(end);
    const std::int64_t at = *position > 0 ? *position - 1 : size + *position;
    if (*position != 0 && at >= 0 && at < size) return static_cast<std::size_t>(at);
    given.refuse("there is no position " + std::to_string(*position) + " in a list of " + std::to_string(end));
    return std::nullopt;
}

Value insert_before(Arguments& given) {
    const List* list = given.list(0);
    const auto at = list != nullptr ? index(given, 1, list->size()) : std::nullopt;
    if (!at) return {};
    List longer = *list;
    longer.insert(longer.begin() + static_cast<std::ptrdiff_t>(*at), given[2]);
    return given.run().list(std::move(longer));
}

Value remove(Arguments& given) {
    const List* list = given.list(0);
    const auto at = list != nullptr ? index(given, 1, list->size()) : std::nullopt;
    if (!at) return {};
    List shorter = *list;
    shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(*at));
    return given.run().list(std::move(shorter));
}

Value reverse(Arguments& given) {
    const List* list = given.list(0);
    return list != nullptr ? given.run().list(List(list->rbegin(), list->rend())) : Value{};
}

Value sublist(Arguments& given) {
    const List* list = given.list(0);
    const auto from = list != nullptr ? index(given, 1, list->size()) : std::nullopt;
    if (!from) return {};
    std::size_t length = list->size() - *from;
    if (given.has(2)) {
        const auto wanted = given.whole(2);
        if (!wanted) return {};
        if (*wanted < 1 || static_cast<std::uint64_t>(*wanted) > length)
            return given.refuse("'length' reaches over the end");
        length = static_cast<std::size_t>(*wanted);
    }
    const auto first = list->begin() + static_cast<std::ptrdiff_t>(*from);
    return given.run().list(List(first, first + static_cast<std::ptrdiff_t>(length)));
}

Value replace_at(Arguments& given, const List& list) {
    const auto at = index(given, 1, list.size());
    if (!at) return {};
    List changed = list;
    changed[*at] = given[2];
    return given.run().list(std::move(changed));
}

// The function is asked for each item and the new one.
Value replace_matching(Arguments& given, const List& list, const Function& match) {
    List changed = list;
    for (Value& item : changed) {
        const Value arguments[] = {item, given[2]};
        const Value holds = call_function(match, given.run(), arguments);
        if (holds.boolean() == nullptr) return given.refuse("'match' must give true or false");
        if (*holds.boolean()) item = given[2];
    }
    return given.run().list(std::move(changed));
}

Value list_replace(Arguments& given) {
    const List* list = given.list(0);
    if (list == nullptr) return {};
    const Function* match = given[1].function();
    return match != nullptr ? replace_matching(given, *list, *match) : replace_at(given, *list);
}

Value partition(Arguments& given) {
    const List* list = given.list(0);
    const auto size = list != nullptr ? given.whole(1) : std::nullopt;
    if (!size) return {};
    if (*size < 1) return given.refuse("'size' must be 1 at least");
    const std::size_t step = std::min(static_cast<std::size_t>(*size), std::max<std::size_t>(list->size(), 1));
    List parts;
    for (std::size_t from = 0; from < list->size(); from += step) {
        const auto first = list->begin() + static_cast<std::ptrdiff_t>(from);
        parts.push_back(
            given.run().list(List(first, first + static_cast<std::ptrdiff_t>(std::min(step, list->size() - from)))));
    }
    return given.run().list(std::move(parts));
}

}  // namespace

std::span<const Signature> list_change_builtins() {
    static constexpr Signature all[] = {
        {"append", "list, item, ...", append},
        {"insert before", "list, position, newItem", insert_before},
        {"remove", "list, position", remove},
        {"reverse", "list", reverse},
        {"sublist", "list, start position, [length]", sublist},
        {"list replace", "list, position, newItem", list_replace},
        {"list replace", "list, match, newItem", list_replace},
        {"partition", "list, size", partition},
    };
    return all;
}

}  // namespace baton::feel
