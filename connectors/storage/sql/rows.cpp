#include "connectors/storage/sql/rows.hpp"

#include "engine/feel/json.hpp"

namespace baton::storage {
namespace {

template <class Items, class Append>
std::string list_of(const Items& items, Append append) {
    if (items.empty()) return "[]";
    std::string text;
    char separator = '[';
    for (const auto& item : items) {
        text += separator;
        append(text, item);
        separator = ',';
    }
    return text += ']';
}

std::string string_of(const feel::Value& value) { return value.string() != nullptr ? *value.string() : std::string{}; }

// Our own text; what is no list of texts any more reads as an empty one.
feel::List items_of(const std::string& text) {
    if (text == "[]") return {};
    const auto value = feel::from_json(text);
    return value && value->list() != nullptr ? *value->list() : feel::List{};
}

}  // namespace

std::string text_of(const Strings& all) {
    return list_of(all, [](std::string& text, const std::string& item) { feel::append_json_string(text, item); });
}

std::string text_of(const Pairs& all) {
    return list_of(all, [](std::string& text, const auto& pair) {
        text += '[';
        feel::append_json_string(text, pair.first);
        text += ',';
        feel::append_json_string(text, pair.second);
        text += ']';
    });
}

void from_text(const std::string& text, Strings& all) {
    all.clear();
    for (const auto& item : items_of(text)) all.push_back(string_of(item));
}

void from_text(const std::string& text, Pairs& all) {
    all.clear();
    for (const auto& item : items_of(text)) {
        const auto* pair = item.list();
        if (pair != nullptr && pair->size() == 2) all.emplace_back(string_of((*pair)[0]), string_of((*pair)[1]));
    }
}

}  // namespace baton::storage
