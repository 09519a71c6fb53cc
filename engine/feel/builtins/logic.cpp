// not, all, any, is; and, as process designers know them from other engines: is defined, get or else, assert.
#include "engine/feel/builtins/arguments.hpp"
#include "engine/feel/compare.hpp"
#include "engine/feel/range.hpp"

namespace baton::feel {
namespace {

Value negation(Arguments& given) {
    if (given[0].is_null()) return {};
    const bool* truth = given.boolean(0);
    return truth != nullptr ? Value{!*truth} : Value{};
}

// True, false, or null when an item is not known; `decisive` is the value that decides at once.
Value joined(Arguments& given, bool decisive) {
    const List* items = given.items();
    if (items == nullptr) return {};
    bool is_unknown = false;
    bool is_decided = false;
    for (const Value& item : *items) {
        if (!item.is_null() && item.boolean() == nullptr) {
            return given.refuse("an item must be a boolean, not " + with_article(item.type_name()));
        }
        is_unknown = is_unknown || item.is_null();
        is_decided = is_decided || (item.boolean() != nullptr && *item.boolean() == decisive);
    }
    if (is_decided) return decisive;
    return is_unknown ? Value{} : Value{!decisive};
}

Value all(Arguments& given) { return joined(given, false); }
Value any(Arguments& given) { return joined(given, true); }

// DMN 1.5 §10.3.4.9: the same value of the same type, offsets and zones included.
Value is(Arguments& given) { return given[0].type_name() == given[1].type_name() && given[0] == given[1]; }

Value is_defined(Arguments& given) { return !given[0].is_null(); }
Value get_or_else(Arguments& given) { return given[0].is_null() ? given[1] : given[0]; }

Value assertion(Arguments& given) {
    const bool* holds = given[1].boolean();
    if (holds != nullptr && *holds) return given[0];
    const std::string* cause = given[2].string();
    return given.refuse(cause != nullptr ? *cause : "its condition does not hold");
}

}  // namespace

std::span<const Signature> logic_builtins() {
    static constexpr Signature all_of[] = {
        {"not", "negand", negation},
        {"all", "list", all},
        {"all", "b, ...", all},
        {"any", "list", any},
        {"any", "b, ...", any},
        {"is", "[value1], [value2]", is},
        {"is defined", "value", is_defined},
        {"get or else", "value, default", get_or_else},
        {"assert", "value, condition, [cause]", assertion},
    };
    return all_of;
}

}  // namespace baton::feel
