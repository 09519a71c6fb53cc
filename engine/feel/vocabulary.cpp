#include "engine/feel/vocabulary.hpp"

#include <algorithm>

#include "engine/feel/parse/characters.hpp"
#include "engine/feel/text/utf8.hpp"

namespace baton::feel {
namespace {

// The next word, number or single symbol of a name; within a name digits may start a word.
std::string_view next_part(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t next = at;
        if (!grammar::is_name_part(utf8::next(text, next))) break;
        at = next;
    }
    if (at == 0 && !text.empty()) utf8::next(text, at);
    return text.substr(0, at);
}

bool ends_in_word(std::string_view part) {
    std::size_t at = 0;
    return !part.empty() && grammar::is_name_part(utf8::next(part, at));
}

bool continues_word(std::string_view text) {
    std::size_t at = 0;
    return !text.empty() && grammar::is_name_part(utf8::next(text, at));
}

// Bytes of `text` that the parts take up with white space between them; 0 when they are not there.
std::size_t matched_size(std::string_view text, const std::vector<std::string>& parts) {
    std::size_t at = 0;
    for (const std::string& part : parts) {
        if (at > 0) at += grammar::space_size(text.substr(at));
        if (text.substr(at, part.size()) != part) return 0;
        at += part.size();
        if (ends_in_word(part) && continues_word(text.substr(at))) return 0;
    }
    return at;
}

}  // namespace

void Vocabulary::add(Index& index, std::string_view name) {
    Entry entry{std::string(name), {}};
    std::string_view rest = name.substr(grammar::space_size(name));
    while (!rest.empty()) {
        const std::string_view part = next_part(rest);
        entry.parts.emplace_back(part);
        rest.remove_prefix(part.size());
        rest.remove_prefix(grammar::space_size(rest));
    }
    if (entry.parts.empty()) return;
    std::vector<Entry>& alike = index[entry.parts.front()];
    const bool is_there = std::any_of(alike.begin(), alike.end(), [&](const Entry& e) { return e.name == entry.name; });
    if (!is_there) alike.push_back(std::move(entry));
}

Vocabulary::Match Vocabulary::longest(const Index& index, std::string_view text) {
    const auto found = index.find(std::string(next_part(text)));
    Match best;
    if (found == index.end()) return best;
    for (const Entry& entry : found->second) {
        const std::size_t size = matched_size(text, entry.parts);
        if (size > best.size) best = {size, entry.name};
    }
    return best;
}

void Vocabulary::add_name(std::string_view name) {
    // One word is a name by itself.
    if (grammar::word_size(name) < name.size()) add(names_, name);
}

void Vocabulary::add_type(std::string name, Type type) {
    add(type_names_, name);
    types_.insert_or_assign(std::move(name), std::move(type));
}

Vocabulary::Match Vocabulary::longest_match(std::string_view text) const { return longest(names_, text); }
Vocabulary::Match Vocabulary::longest_type_match(std::string_view text) const { return longest(type_names_, text); }

const Type* Vocabulary::type(std::string_view name) const {
    const auto found = types_.find(name);
    return found != types_.end() ? &found->second : nullptr;
}

}  // namespace baton::feel
