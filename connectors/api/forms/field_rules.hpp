// The rules of one field of a form, for the value that it has.
#pragma once

#include <optional>
#include <string>

#include "engine/feel/expression.hpp"
#include "engine/feel/run.hpp"
#include "engine/feel/value.hpp"

namespace baton::api {

struct Broken {
    std::string rule;  // as in Fault
    std::string why;
    std::string hint;
};

[[nodiscard]] bool is_empty(const feel::Context& field, const feel::Value* value);

// Whether the form asks for a value here.
[[nodiscard]] bool is_required(const feel::Context& field);

// What an expression of the form gives, `=` in front; null where it cannot be read.
[[nodiscard]] feel::Value evaluated(std::string_view expression, const feel::Scope& names, feel::Run& run);

// The first rule that the value breaks; none: it is as it should be.
[[nodiscard]] std::optional<Broken> broken_by(const feel::Context& field, const feel::Value& value,
                                              const feel::Scope& names, feel::Run& run);

}  // namespace baton::api
