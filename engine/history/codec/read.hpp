// Described structs out of parsed JSON. Strict: an unknown member or a wrong type is refused with its place, for a log
// that is not what was written must be noticed.
#pragma once

#include <boost/describe/enum_from_string.hpp>
#include <limits>

#include "engine/history/codec/write.hpp"

namespace baton::history {

// Where the reading stands, and what was wrong there.
class Place {
public:
    // Always false; the first fault stays.
    bool refuse(std::string what);
    bool enter(std::string step);  // always true
    bool leave();                  // always true
    [[nodiscard]] Problem problem(std::string_view of_what) const;

private:
    std::vector<std::string> path_;
    std::string what_;
};

// The log is our own: text that is not JSON there is our fault, Code::internal, not a caller's. What was accepted once
// is read for ever, so the limits on what people send do not hold.
[[nodiscard]] Result<feel::Value> parse_log(std::string_view text);

bool read(const feel::Value& from, bool& truth, Place& place);
bool read(const feel::Value& from, std::string& text, Place& place);
bool read(const feel::Value& from, Instant& at, Place& place);
bool read(const feel::Value& from, Duration& span, Place& place);
bool read(const feel::Value& from, feel::Value& value, Place& place);
bool read(const feel::Value& from, feel::Context& entries, Place& place);
bool read(const feel::Value& from, feel::List& items, Place& place);
bool read_whole(const feel::Value& from, std::int64_t& number, Place& place);
bool refuse_unknown_member(const feel::Context& entries, const std::vector<std::string_view>& known, Place& place);

template <std::integral T>
bool read(const feel::Value& from, T& number, Place& place) {
    std::int64_t whole = 0;
    if (!read_whole(from, whole, place)) return false;
    if (!std::in_range<T>(whole)) return place.refuse("the number " + std::to_string(whole) + " is out of range");
    number = static_cast<T>(whole);
    return true;
}
template <class Tag>
bool read(const feel::Value& from, Key<Tag>& key, Place& place) {
    return read(from, key.value, place);
}
template <class T>
requires std::is_enum_v<T>
bool read(const feel::Value& from, T& word, Place& place) {
    const auto* name = from.string();
    if (name != nullptr && boost::describe::enum_from_string(name->c_str(), word)) return true;
    return place.refuse(name != nullptr ? "the word '" + *name + "' is not known" : "a word is wanted");
}

template <Described T>
bool read(const feel::Value& from, T& whole, Place& place);
template <class A, class B>
bool read(const feel::Value& from, std::pair<A, B>& both, Place& place) {
    const auto* items = from.list();
    if (items == nullptr || items->size() != 2) return place.refuse("a pair is wanted");
    return read((*items)[0], both.first, place) && read((*items)[1], both.second, place);
}

template <class T, class Take>
bool read_items(const feel::Value& from, Place& place, Take take) {
    const auto* items = from.list();
    if (items == nullptr) return place.refuse("a list is wanted");
    for (std::size_t i = 0; i < items->size(); ++i) {
        T item{};
        place.enter(std::to_string(i));
        if (!read((*items)[i], item, place)) return false;
        place.leave();
        take(std::move(item));
    }
    return true;
}
template <class T>
bool read(const feel::Value& from, std::vector<T>& all, Place& place) {
    return read_items<T>(from, place, [&](T&& item) { all.push_back(std::move(item)); });
}
template <class T>
bool read(const feel::Value& from, std::set<T>& all, Place& place) {
    return read_items<T>(from, place, [&](T&& item) { all.insert(std::move(item)); });
}
template <class K, class T>
bool read(const feel::Value& from, std::map<K, T>& all, Place& place) {
    return read_items<std::pair<K, T>>(from, place, [&](std::pair<K, T>&& item) { all.insert(std::move(item)); });
}
template <class T>
bool read(const feel::Value& from, std::optional<T>& maybe, Place& place) {
    return read(from, maybe.emplace(), place);
}

template <Described T>
bool read(const feel::Value& from, T& whole, Place& place) {
    const auto* entries = from.context();
    if (entries == nullptr) return place.refuse("an object is wanted");
    std::size_t found = 0;
    bool is_good = true;
    std::vector<std::string_view> known;
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>([&](auto member) {
        known.emplace_back(member.name);
        const auto* value = is_good ? entries->find(member.name) : nullptr;
        if (value == nullptr) return;
        ++found;
        is_good = place.enter(member.name) && read(*value, whole.*member.pointer, place) && place.leave();
    });
    if (is_good && found != entries->size()) return refuse_unknown_member(*entries, known, place);
    return is_good;
}

}  // namespace baton::history
