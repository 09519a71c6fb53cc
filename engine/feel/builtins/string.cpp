// DMN 1.5 §10.3.4.3: strings, counted by code point.
#include <algorithm>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "engine/feel/builtins/arguments.hpp"
#include "engine/feel/parse/characters.hpp"
#include "engine/feel/text/text.hpp"
#include "engine/feel/text/utf8.hpp"

namespace baton::feel {
namespace {

struct Pair {
    const std::string* text;
    const std::string* match;
    explicit operator bool() const { return text != nullptr && match != nullptr; }
};

Pair two(Arguments& given) {
    const std::string* text = given.string(0);
    return {text, text != nullptr ? given.string(1) : nullptr};
}

Value substring(Arguments& given) {
    const std::string* text = given.string(0);
    const auto position = text != nullptr ? given.whole(1) : std::nullopt;
    if (!position) return {};
    const auto length = static_cast<std::int64_t>(utf8::length(*text));
    const std::int64_t from = *position > 0 ? *position - 1 : length + *position;
    if (*position == 0 || from < 0 || from >= length) {
        return given.refuse("there is no position " + std::to_string(*position) + " in a text of " +
                            std::to_string(length));
    }
    const std::size_t start = utf8::offset(*text, static_cast<std::size_t>(from));
    if (!given.has(2)) return given.run().string(text->substr(start));
    const auto wanted = given.whole(2);
    if (!wanted) return {};
    if (*wanted < 0) return given.refuse("'length' must not be negative");
    const std::size_t end = utf8::offset(*text, static_cast<std::size_t>(*wanted), start);
    return given.run().string(text->substr(start, end - start));
}

Value string_length(Arguments& given) {
    const std::string* text = given.string(0);
    return text != nullptr ? Value{static_cast<std::int64_t>(utf8::length(*text))} : Value{};
}

Value upper_case(Arguments& given) {
    const std::string* text = given.string(0);
    if (text == nullptr) return {};
    std::string out;
    icu::UnicodeString::fromUTF8(*text).toUpper(icu::Locale::getRoot()).toUTF8String(out);
    return given.run().string(std::move(out));
}

Value lower_case(Arguments& given) {
    const std::string* text = given.string(0);
    if (text == nullptr) return {};
    std::string out;
    icu::UnicodeString::fromUTF8(*text).toLower(icu::Locale::getRoot()).toUTF8String(out);
    return given.run().string(std::move(out));
}

Value substring_before(Arguments& given) {
    const Pair pair = two(given);
    if (!pair) return {};
    const std::size_t at = pair.text->find(*pair.match);
    return at == std::string::npos ? Value{""} : given.run().string(pair.text->substr(0, at));
}

Value substring_after(Arguments& given) {
    const Pair pair = two(given);
    if (!pair) return {};
    const std::size_t at = pair.text->find(*pair.match);
    return at == std::string::npos ? Value{""} : given.run().string(pair.text->substr(at + pair.match->size()));
}

Value contains(Arguments& given) {
    const Pair pair = two(given);
    return pair ? Value{pair.text->find(*pair.match) != std::string::npos} : Value{};
}

Value starts_with(Arguments& given) {
    const Pair pair = two(given);
    return pair ? Value{pair.text->starts_with(*pair.match)} : Value{};
}

Value ends_with(Arguments& given) {
    const Pair pair = two(given);
    return pair ? Value{pair.text->ends_with(*pair.match)} : Value{};
}

// Nulls are left out (DMN 1.5 table 67).
Value string_join(Arguments& given) {
    const List* list = given.list(0);
    if (list == nullptr) return {};
    std::string delimiter;
    if (!given[1].is_null()) {
        const std::string* text = given.string(1);
        if (text == nullptr) return {};
        delimiter = *text;
    }
    std::string out;
    bool is_first = true;
    for (const Value& item : *list) {
        if (item.is_null()) continue;
        if (item.string() == nullptr)
            return given.refuse("an item must be a string, not " + with_article(item.type_name()));
        if (out.size() > Run::string_size_max) break;
        if (!is_first) out += delimiter;
        is_first = false;
        out += *item.string();
    }
    return given.run().string(std::move(out));
}

Value trim(Arguments& given) {
    const std::string* text = given.string(0);
    if (text == nullptr) return {};
    std::string_view rest = *text;
    std::size_t end = 0;
    std::size_t start = rest.size();
    for (std::size_t at = 0; at < rest.size();) {
        const std::size_t before = at;
        if (grammar::is_space(utf8::next(rest, at))) continue;
        start = std::min(start, before);
        end = at;
    }
    return start < end ? given.run().string(std::string(rest.substr(start, end - start))) : Value{""};
}

Value is_blank(Arguments& given) {
    const Value trimmed = trim(given);
    return trimmed.string() != nullptr ? Value{trimmed.string()->empty()} : Value{};
}

}  // namespace

std::span<const Signature> string_builtins() {
    static constexpr Signature all[] = {
        {"substring", "string, start position, [length]", substring},
        {"string length", "string", string_length},
        {"upper case", "string", upper_case},
        {"lower case", "string", lower_case},
        {"substring before", "string, match", substring_before},
        {"substring after", "string, match", substring_after},
        {"contains", "string, match", contains},
        {"starts with", "string, match", starts_with},
        {"ends with", "string, match", ends_with},
        {"string join", "list, [delimiter]", string_join},
        {"trim", "string", trim},
        {"is blank", "string", is_blank},
    };
    return all;
}

}  // namespace baton::feel
