// DMN 1.5 §10.3.4.1: conversions between strings, numbers and ranges.
#include "engine/feel/builtins/arguments.hpp"
#include "engine/feel/range.hpp"
#include "engine/feel/text/text.hpp"

namespace baton::feel {
namespace {

Value string(Arguments& given) {
    if (given[0].is_null()) return {};
    if (!given.run().spend(given[0].weight() / 64)) return {};
    return given.run().string(to_text(given[0]));
}

bool is_separator(const Value& value, std::string_view allowed) {
    const std::string* text = value.string();
    return value.is_null() ||
           (text != nullptr && text->size() == 1 && allowed.find((*text)[0]) != std::string_view::npos);
}

Value number_of(Arguments& given, const std::string& text) {
    const auto number = Decimal::parse(text);
    if (!number) return given.refuse("'" + text + "' is no number");
    return *number;
}

Value number(Arguments& given) {
    const std::string* text = given.string(0);
    return text != nullptr ? number_of(given, *text) : Value{};
}

Value number_with_separators(Arguments& given) {
    const std::string* text = given.string(0);
    if (text == nullptr) return {};
    if (!is_separator(given[1], " ,.")) return given.refuse("'grouping separator' must be a space, comma or period");
    if (!is_separator(given[2], ",.")) return given.refuse("'decimal separator' must be a comma or period");
    if (!given[1].is_null() && given[1] == given[2]) return given.refuse("both separators are the same");
    std::string plain;
    for (const char c : *text) {
        if (given[1].string() != nullptr && c == (*given[1].string())[0]) continue;
        const bool is_point = given[2].string() != nullptr && c == (*given[2].string())[0];
        if (c == '.' && given[2].string() != nullptr && !is_point) return given.refuse("'" + *text + "' is no number");
        plain += is_point ? '.' : c;
    }
    return number_of(given, plain);
}

}  // namespace

std::span<const Signature> conversion_builtins() {
    static constexpr Signature all[] = {
        {"string", "from", string},
        {"number", "from", number},
        {"number", "from, grouping separator, decimal separator", number_with_separators},
    };
    return all;
}

}  // namespace baton::feel
