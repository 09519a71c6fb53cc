#include "tests/unit/api/schema_check.hpp"

#include <algorithm>
#include <regex>

#include "engine/base/time.hpp"
#include "engine/feel/json.hpp"

namespace baton::api {
namespace {

const feel::Value* member(const feel::Value* value, std::string_view name) {
    const auto* object = value == nullptr ? nullptr : value->context();
    return object == nullptr ? nullptr : object->find(name);
}

std::string text(const feel::Value* value) {
    return value == nullptr || value->string() == nullptr ? std::string() : *value->string();
}

bool is_of_type(const feel::Value& value, const std::string& type) {
    if (type == "string") return value.string() != nullptr;
    if (type == "boolean") return value.boolean() != nullptr;
    if (type == "array") return value.list() != nullptr;
    if (type == "object") return value.context() != nullptr;
    if (type == "integer") return value.number() != nullptr && value.number()->is_whole();
    return type != "number" || value.number() != nullptr;
}

std::vector<std::string_view> split(std::string_view path) {
    std::vector<std::string_view> parts;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto end = std::min(path.find('/'), path.size());
        parts.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return parts;
}

}  // namespace

const feel::Value* SchemaCheck::at(std::initializer_list<std::string_view> names) const {
    const feel::Value* value = &document_;
    for (const auto name : names) value = member(value, name);
    return value;
}

const feel::Value* SchemaCheck::resolved(const feel::Value& schema) const {
    const auto reference = text(member(&schema, "$ref"));
    if (reference.empty()) return &schema;
    const feel::Value* value = &document_;
    for (const auto part : split(std::string_view(reference).substr(1))) value = member(value, part);
    return value;
}

void SchemaCheck::check_object(const feel::Context& object, const feel::Context& schema, const std::string& place,
                               std::vector<std::string>& faults) const {
    const auto* properties = schema.find("properties");
    const auto* more = schema.find("additionalProperties");
    const bool is_closed = more != nullptr && more->boolean() != nullptr && !*more->boolean();
    for (const auto& [name, value] : object.entries()) {
        const auto* known = member(properties, name);
        if (known != nullptr) check(value, *known, place + '/' + name, faults);
        if (known == nullptr && is_closed) faults.push_back(place + '/' + name + " is not in the schema");
    }
    const auto* required = schema.find("required");
    if (required == nullptr) return;
    for (const auto& name : *required->list()) {
        if (object.find(*name.string()) == nullptr) faults.push_back(place + " lacks " + *name.string());
    }
}

void SchemaCheck::check(const feel::Value& value, const feel::Value& given, const std::string& place,
                        std::vector<std::string>& faults) const {
    const auto* schema = resolved(given);
    if (schema == nullptr) return faults.push_back(place + ": the schema refers to nothing: " + feel::to_json(given));
    const auto type = text(member(schema, "type"));
    if (!type.empty() && !is_of_type(value, type)) {
        return faults.push_back(place + " is no " + type + ": " + feel::to_json(value).substr(0, 80));
    }
    if (const auto* only = member(schema, "const"); only != nullptr && value != *only) {
        faults.push_back(place + " is not " + feel::to_json(*only) + ": " + feel::to_json(value).substr(0, 80));
    }
    if (const auto* allowed = member(schema, "enum")) {
        if (std::ranges::find(*allowed->list(), value) == allowed->list()->end()) {
            faults.push_back(place + " is none of " + feel::to_json(*allowed) + ": " + feel::to_json(value));
        }
    }
    if (const auto pattern = text(member(schema, "pattern")); !pattern.empty()) {
        if (!std::regex_match(*value.string(), std::regex(pattern))) {
            faults.push_back(place + " does not fit " + pattern + ": " + *value.string());
        }
    }
    if (text(member(schema, "format")) == "date-time" && !instant_from(*value.string())) {
        faults.push_back(place + " is no date-time: " + *value.string());
    }
    const auto* least = member(schema, "minimum");
    const auto* most = member(schema, "maximum");
    if (least != nullptr && *value.number() < *least->number()) faults.push_back(place + " is too small");
    if (most != nullptr && *value.number() > *most->number()) faults.push_back(place + " is too large");
    if (const auto* object = value.context()) check_object(*object, *schema->context(), place, faults);
    const auto* items = member(schema, "items");
    if (value.list() == nullptr || items == nullptr) return;
    for (std::size_t i = 0; i < value.list()->size(); ++i) {
        check((*value.list())[i], *items, place + '/' + std::to_string(i), faults);
    }
}

std::vector<std::string> SchemaCheck::faults(const feel::Value& value, const feel::Value& schema) const {
    std::vector<std::string> found;
    check(value, schema, "", found);
    return found;
}

const feel::Value* SchemaCheck::answer(std::string_view pattern, std::string_view method, int status) const {
    const auto* given = member(member(at({"paths", pattern, method}), "responses"), std::to_string(status));
    return given == nullptr ? nullptr : resolved(*given);
}

const feel::Value* SchemaCheck::answer_schema(std::string_view pattern, std::string_view method, int status) const {
    const auto* content = member(answer(pattern, method, status), "content");
    for (const auto* media : {"application/json", "application/problem+json"}) {
        if (const auto* one = member(content, media)) return member(one, "schema");
    }
    return nullptr;
}

const feel::Value* SchemaCheck::body_schema(std::string_view pattern, std::string_view method) const {
    const auto* body = member(at({"paths", pattern, method}), "requestBody");
    return member(member(member(body, "content"), "application/json"), "schema");
}

std::string SchemaCheck::pattern_of(std::string_view path) const {
    const auto wanted = split(path.substr(0, path.find('?')));
    std::string best;
    for (const auto& [pattern, methods] : at({"paths"})->context()->entries()) {
        const auto parts = split(pattern);
        const bool fits = std::ranges::equal(
            parts, wanted, [](auto part, auto given) { return part.starts_with('{') || part == given; });
        if (fits && (best.empty() || pattern.find('{') == std::string::npos)) best = pattern;
    }
    return best;
}

}  // namespace baton::api
