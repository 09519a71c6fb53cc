// What cases and what comes from outside are compared by: keys (BPMN 2.0.2 §8.4.2) and conditions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/execution/instance.hpp"
#include "engine/execution/world.hpp"
#include "engine/feel/expression.hpp"

namespace baton::execution {

// A key of one or several properties, their values read from a message's content or from a case, in the form in which
// keys are compared. Nothing when one of them is null.
[[nodiscard]] std::optional<std::string> key_of(const std::vector<feel::Expression>& values, const feel::Scope& content,
                                                const World& world);

// Of a conditional event: anything but true, such as null before its variables are there, is not.
[[nodiscard]] bool holds(const feel::Expression& condition, const feel::Scope& variables, const World& world);

// The value that the case has for the first of these keys that it knows; nullptr when it knows none.
[[nodiscard]] const std::string* known_key(const Instance& instance, const std::vector<model::CarriedKey>& keys);

}  // namespace baton::execution
