#include "connectors/api/http/json_text.hpp"

#include "engine/feel/json.hpp"

namespace baton::api {

void ObjectText::name(std::string_view name) {
    if (text_.size() > 1) text_ += ',';
    feel::append_json_string(text_, name);
    text_ += ':';
}

ObjectText& ObjectText::text(std::string_view member, std::string_view value) {
    name(member);
    feel::append_json_string(text_, value);
    return *this;
}

ObjectText& ObjectText::number(std::string_view member, std::uint64_t value) {
    name(member);
    text_ += std::to_string(value);
    return *this;
}

ObjectText& ObjectText::flag(std::string_view member, bool value) {
    name(member);
    text_ += value ? "true" : "false";
    return *this;
}

ObjectText& ObjectText::raw(std::string_view member, std::string_view json) {
    name(member);
    text_ += json;
    return *this;
}

ObjectText& ObjectText::long_number(std::string_view member, std::uint64_t value) {
    name(member);
    text_ += '"' + std::to_string(value) + '"';
    return *this;
}

ObjectText& ObjectText::moment(std::string_view member, Instant value) {
    return value == Instant{} ? *this : text(member, to_text(value));
}

std::string ObjectText::done() && {
    text_ += '}';
    return std::move(text_);
}

std::string ObjectText::done() & { return text_ + '}'; }

void ListText::add(std::string_view json) {
    if (text_.size() > 1) text_ += ',';
    text_ += json;
}

void ListText::add_text(std::string_view value) {
    if (text_.size() > 1) text_ += ',';
    feel::append_json_string(text_, value);
}

}  // namespace baton::api
