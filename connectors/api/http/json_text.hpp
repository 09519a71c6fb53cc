// Answers are written as text, member by member, in the order a reader wants them.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"

namespace baton::api {

class ObjectText {
public:
    ObjectText& text(std::string_view name, std::string_view value);
    ObjectText& number(std::string_view name, std::uint64_t value);  // small ones; 64-bit numbers are strings
    ObjectText& flag(std::string_view name, bool value);
    ObjectText& raw(std::string_view name, std::string_view json);
    ObjectText& long_number(std::string_view name, std::uint64_t value);  // as a string, exact in every client
    ObjectText& moment(std::string_view name, Instant value);             // left out when it is not set
    ObjectText& texts(std::string_view name, const auto& values);
    template <class Tag>
    ObjectText& key(std::string_view name, Key<Tag> key) {  // left out when it is nobody's
        return key ? long_number(name, key.value) : *this;
    }
    ObjectText& some(std::string_view name, std::string_view value) {  // left out when empty
        return value.empty() ? *this : text(name, value);
    }

    [[nodiscard]] std::string done() &&;
    [[nodiscard]] std::string done() &;

private:
    void name(std::string_view name);
    std::string text_ = "{";
};

class ListText {
public:
    void add(std::string_view json);
    void add_text(std::string_view value);
    [[nodiscard]] std::string done() const { return text_ + ']'; }

private:
    std::string text_ = "[";
};

ObjectText& ObjectText::texts(std::string_view name, const auto& values) {
    ListText list;
    for (const auto& value : values) list.add_text(value);
    return raw(name, list.done());
}

}  // namespace baton::api
