// JSON Schema, as far as the API's own document uses it (2020-12: type, properties, required, additionalProperties,
// items, enum, const, pattern, minimum, maximum, format date-time, $ref).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/feel/value.hpp"

namespace baton::api {

class SchemaCheck {
public:
    // The whole OpenAPI document; $ref looks into it.
    explicit SchemaCheck(feel::Value document) : document_(std::move(document)) {}

    // What is wrong with `value`, each with its place; nothing when it fits.
    [[nodiscard]] std::vector<std::string> faults(const feel::Value& value, const feel::Value& schema) const;

    // What an operation promises for a status, or null when it promises none.
    [[nodiscard]] const feel::Value* answer(std::string_view pattern, std::string_view method, int status) const;
    // The schema of an operation's JSON answer (or body) in the document, or null.
    [[nodiscard]] const feel::Value* answer_schema(std::string_view pattern, std::string_view method, int status) const;
    [[nodiscard]] const feel::Value* body_schema(std::string_view pattern, std::string_view method) const;

    // The pattern that a path fits; literal ones win. Empty: the document does not know it.
    [[nodiscard]] std::string pattern_of(std::string_view path) const;
    [[nodiscard]] const feel::Value* at(std::initializer_list<std::string_view> names) const;

    [[nodiscard]] const feel::Value* resolved(const feel::Value& schema) const;  // follows a $ref

private:
    void check(const feel::Value& value, const feel::Value& schema, const std::string& place,
               std::vector<std::string>& faults) const;
    void check_object(const feel::Context& object, const feel::Context& schema, const std::string& place,
                      std::vector<std::string>& faults) const;
    feel::Value document_;
};

}  // namespace baton::api
