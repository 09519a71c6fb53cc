// Described structs as JSON text, straight into the string. What is as a fresh struct has it is left out.
#pragma once

#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <charconv>
#include <concepts>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/base/ensure.hpp"
#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"
#include "engine/feel/json.hpp"

namespace baton::history {

template <class T>
concept Described = boost::describe::has_describe_members<T>::value;

template <std::integral T>
void write(std::string& out, T number) {
    char digits[24];
    out.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}
inline void write(std::string& out, bool truth) { out += truth ? "true" : "false"; }
inline void write(std::string& out, const std::string& text) { feel::append_json_string(out, text); }
inline void write(std::string& out, Instant at) { write(out, at.time_since_epoch().count()); }
inline void write(std::string& out, Duration span) { write(out, span.count()); }
inline void write(std::string& out, const feel::Value& value) { feel::append_json(out, value); }
inline void write(std::string& out, const feel::Context& entries) { feel::append_json(out, entries); }

template <class Tag>
void write(std::string& out, Key<Tag> key) {
    write(out, key.value);
}

template <class T>
requires std::is_enum_v<T>
void write(std::string& out, T word) {
    const char* name = boost::describe::enum_to_string(word, nullptr);
    BATON_ENSURE(name != nullptr, "every enumerator is described");
    out.append(1, '"').append(name).append(1, '"');
}

template <Described T>
void write(std::string& out, const T& whole);
template <class A, class B>
void write(std::string& out, const std::pair<A, B>& both);

template <class Items>
void write_items(std::string& out, const Items& items) {
    char separator = '[';
    for (const auto& item : items) {
        out += separator;
        write(out, item);
        separator = ',';
    }
    out += items.empty() ? "[]" : "]";
}

template <class T>
void write(std::string& out, const std::vector<T>& items) {
    write_items(out, items);
}
template <class T>
void write(std::string& out, const std::set<T>& items) {
    write_items(out, items);
}
// As pairs: names of JSON objects are texts, and keys are not.
template <class K, class T>
void write(std::string& out, const std::map<K, T>& items) {
    write_items(out, items);
}
template <class A, class B>
void write(std::string& out, const std::pair<A, B>& both) {
    out += '[';
    write(out, both.first);
    out += ',';
    write(out, both.second);
    out += ']';
}
template <class T>
void write(std::string& out, const std::optional<T>& maybe) {
    write(out, *maybe);  // nothing is the default and is never written
}

template <class T>
bool is_as_fresh(const T& field, const T& fresh) {
    if constexpr (std::is_same_v<T, feel::Value>) {
        return field.is_null();
    } else if constexpr (requires { field.empty(); }) {
        return field.empty();
    } else if constexpr (requires { field.has_value(); }) {
        return !field.has_value();
    } else if constexpr (Described<T>) {
        return false;
    } else {
        return field == fresh;
    }
}

template <Described T>
void write(std::string& out, const T& whole) {
    [[maybe_unused]] static const T fresh{};
    char separator = '{';
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_public>>([&](auto member) {
        const auto& field = whole.*member.pointer;
        if (is_as_fresh(field, fresh.*member.pointer)) return;
        out.append(1, separator).append(1, '"').append(member.name).append("\":");
        write(out, field);
        separator = ',';
    });
    out += separator == '{' ? "{}" : "}";
}

}  // namespace baton::history
